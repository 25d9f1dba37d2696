import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { openShortcutsPage, readShortcuts, type Shortcut } from '../extension/shortcuts';

/** The keys as they are now, read anew when the reader comes back from changing them, and the way there. */
export function Shortcuts() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const life = new AbortController();
    const read = () => void readShortcuts().then(setShortcuts);
    read();
    addEventListener('focus', read, { signal: life.signal });
    return () => life.abort();
  }, []);
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{WHAT[name]?.() ?? i18n.t('options.openPopup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span class="source">{i18n.t('options.noKey')}</span>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="text-button" onClick={() => void openShortcutsPage()}>
        {i18n.t('options.shortcutsPage')}
      </button>
    </>
  );
}

/** The browser knows what they do in its own language only; the reader may have chosen another. */
const WHAT: Readonly<Record<string, () => string>> = {
  next: () => i18n.t('command.next'),
  previous: () => i18n.t('command.previous'),
  open: () => i18n.t('command.open'),
};
