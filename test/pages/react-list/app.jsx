import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

let mounted;
const whenMounted = new Promise((done) => { mounted = done; });
window.act = async () => {
  const setRows = await whenMounted;
  for (let turn = 0; turn < 40; turn++) {
    flushSync(() => setRows((old) => [...old.slice(1), old[0]]));
    if (turn % 4 === 0) await new Promise(requestAnimationFrame);
  }
  flushSync(() => setRows([]));
  flushSync(() => setRows(['WeChat', 'KPMG', 'Ali', 'nobody']));
  await new Promise((done) => setTimeout(done, 200));
  flushSync(() => setRows(['WeChat', 'KPMG', 'Alibaba Cloud']));
};

function App() {
  const [rows, setRows] = useState(['01.AI', 'KPMG', 'ByteDance', 'WeChat']);
  useEffect(() => mounted(setRows), []);
  return (
    <ul>
      {rows.map((row) => (
        <li key={row}>
          {row} has {row.length} letters
        </li>
      ))}
    </ul>
  );
}

createRoot(document.querySelector('#app')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
