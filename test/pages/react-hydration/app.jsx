import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';

function App() {
  const [count, setCount] = useState(0);
  window.act = () => setCount((old) => old + 1);
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
