import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';

let hydrated;
const whenHydrated = new Promise((done) => { hydrated = done; });
// However early or late it is asked to: once React has taken over.
window.act = async () => (await whenHydrated)();

function App() {
  const [count, setCount] = useState(0);
  useEffect(() => hydrated(() => flushSync(() => setCount((old) => old + 1))), []);
  window.state = () => document.querySelector('button').textContent;
  return (
    <main>
      <p>Founded by {'Lee Kai-fu'}.</p>
      <ul>
        <li>
          <b>01</b>.AI
        </li>
        <li>KPMG</li>
      </ul>
      <button>{count} times</button>
    </main>
  );
}

// Late, so that the names are marked before React looks at what they stand in.
setTimeout(() => hydrateRoot(document.querySelector('#app'), <App />), 500);
