import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { noteTold, readKeptAside } from '../extension/kept-aside';
import { loadSettings } from '../extension/settings-store';

/** Says once that stored data could not be read, that nothing of them is lost, and where they are. */
export function KeptAsideNotice({ children }: { children?: preact.ComponentChildren }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    void loadSettings() // what is damaged is noticed by reading it
      .then(readKeptAside)
      .then(({ kept, isTold }) => setShown(kept.length > 0 && !isTold));
  }, []);
  if (!isShown) return null;
  const close = () => {
    setShown(false);
    void noteTold();
  };
  return (
    <div class="notice" role="alert">
      <p>{i18n.t('kept.notice')}</p>
      {children}
      <button type="button" class="text-button" onClick={close}>
        {i18n.t('kept.close')}
      </button>
    </div>
  );
}
