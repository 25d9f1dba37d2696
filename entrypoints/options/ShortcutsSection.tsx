import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { i18n } from '#i18n';
import { Section } from './choices';

/** Where each browser has its own page for shortcuts; Firefox lets no extension link to it. */
const CHROMIUM_PAGE = 'chrome://extensions/shortcuts';

/** The keys as they are now, and where the browser lets them be changed. */
export function ShortcutsSection() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    void browser.commands?.getAll().then(setCommands);
  }, []);
  return (
    <Section title={i18n.t('options.shortcuts')}>
      <dl class="shortcuts">
        {commands.map(({ name, description, shortcut }) => (
          <div key={name}>
            <dt>{description || i18n.t('options.openPopup')}</dt>
            <dd>
              {shortcut ? <kbd>{shortcut}</kbd> : <span class="source">{i18n.t('options.noKey')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {import.meta.env.FIREFOX ? (
        <p class="source">{i18n.t('options.shortcutsFirefox')}</p>
      ) : (
        <button
          type="button"
          class="text-button"
          onClick={() => void browser.tabs.create({ url: CHROMIUM_PAGE })}
        >
          {i18n.t('options.shortcutsPage')}
        </button>
      )}
    </Section>
  );
}
