import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../../components/save-file';
import type { SettingsControl } from '../../components/use-settings';
import { readSettings, type Settings } from '../../extension/settings';
import { type ReadSettingsFile, readSettingsFile, writeSettingsFile } from '../../extension/settings-file';
import { Section } from './choices';
import { FileButton } from './FileButton';

type Props = { control: SettingsControl; settings: Settings };

/** Settings as a file, from a file, and back to how they were at first. */
export function SettingsFileSection({ control: { change }, settings }: Props) {
  const [wrong, setWrong] = useState<string | null>(null);
  const read = async (file: File) => {
    const found = readSettingsFile(await file.text());
    setWrong(found.ok ? null : whatIsWrong(found));
    if (found.ok) change(() => found.settings, i18n.t('options.imported'));
  };
  return (
    <Section title={i18n.t('options.fileTitle')} note={i18n.t('options.fileNote')}>
      <div class="actions">
        <button
          type="button"
          class="text-button"
          onClick={() => saveFile('sidelight-settings.json', writeSettingsFile(settings))}
        >
          {i18n.t('options.export')}
        </button>
        <FileButton label={i18n.t('options.import')} onFile={(file) => void read(file)} />
        <button
          type="button"
          class="text-button"
          onClick={() => change(() => readSettings(undefined), i18n.t('options.resetDone'))}
        >
          {i18n.t('options.reset')}
        </button>
      </div>
      <p class="source" role="alert">
        {wrong}
      </p>
    </Section>
  );
}

function whatIsWrong({ reason, parts }: Extract<ReadSettingsFile, { ok: false }>): string {
  return reason === 'damaged'
    ? i18n.t('options.file.damaged', { parts: parts.join(', ') })
    : i18n.t(`options.file.${reason}`);
}
