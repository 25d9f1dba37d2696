import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SettingsControl } from '../../components/use-settings';
import { readHost } from '../../extension/read-host';
import type { Settings } from '../../extension/settings';
import { pauseHost } from '../../extension/settings-changes';
import { Row, Section } from './choices';

type Props = { control: SettingsControl; settings: Settings };

/** The sites that are left alone: add one, take one off. */
export function SitesSection({ control: { change }, settings }: Props) {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = readHost(text);
    setWrong(host === null);
    if (host === null) return;
    setText('');
    change(pauseHost(host, true), i18n.t('pause.hereOn', { host }));
  };
  return (
    <Section title={i18n.t('options.sites')} note={i18n.t('options.sitesNote')}>
      <ul class="rows">
        {settings.pausedHosts.map((host) => (
          <Row
            key={host}
            action={i18n.t('options.remove')}
            label={i18n.t('options.removeName', { name: host })}
            onPress={() => change(pauseHost(host, false), i18n.t('pause.hereOff', { host }))}
          >
            {host}
          </Row>
        ))}
      </ul>
      <form class="add" onSubmit={add} noValidate>
        <label>
          <span class="label">{i18n.t('options.site')}</span>
          <input
            type="text"
            inputMode="url"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            value={text}
            aria-invalid={isWrong}
            aria-describedby="site-wrong"
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="text-button">
          {i18n.t('options.add')}
        </button>
      </form>
      <p id="site-wrong" class="source" role="status">
        {isWrong && i18n.t('options.siteWrong')}
      </p>
    </Section>
  );
}
