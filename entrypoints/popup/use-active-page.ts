import { useEffect, useState } from 'preact/hooks';
import { type ActivePage, readActivePage } from '../../extension/active-page';

/** How often the page is asked while the popup is open: it may still be loading, or be marked anew. */
const PAUSE = 700; // ms

/** What the page in the active tab says; null before it has answered. */
export function useActivePage(): ActivePage | null {
  const [page, setPage] = useState<ActivePage | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const next = await readActivePage();
      if (isOver) return;
      setPage((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      timer = setTimeout(ask, PAUSE);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return page;
}
