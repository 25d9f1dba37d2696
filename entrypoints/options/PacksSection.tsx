import { rules } from 'virtual:rules';
import * as bundled from 'virtual:story';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../../components/save-file';
import { Undo } from '../../components/Undo';
import { usePacks } from '../../components/use-packs';
import { withRules } from '../../data/entity-rules';
import { putPack } from '../../extension/pack-changes';
import { Section } from './choices';
import { FileButton } from './FileButton';
import { PackIssues, type Wrong } from './PackIssues';
import { PackRow } from './PackRow';

/** The stories that the reader has brought: bring one, leave it aside for a while, take it off. */
export function PacksSection() {
  const control = usePacks();
  const [wrong, setWrong] = useState<Wrong | null>(null);
  const read = async (file: File) => {
    const { readPack } = await import('./read-pack');
    const parsed = readPack(await file.text());
    if (!parsed.ok) return setWrong({ file: file.name, issues: parsed.issues });
    const { id, title } = parsed.story;
    const isKept = await control.change(id, putPack(parsed.story), i18n.t('packs.added', { title }));
    setWrong(isKept ? null : { file: file.name, issues: null });
  };
  const { packs } = control;
  return (
    <Section title={i18n.t('packs.title')} note={i18n.t('packs.note')}>
      {packs?.length === 0 && <p class="source">{i18n.t('packs.none')}</p>}
      <ul class="rows packs">
        {packs?.map((pack) => (
          <PackRow key={pack.story.id} pack={pack} change={control.change} />
        ))}
      </ul>
      <Undo done={control.done} undo={control.undo} />
      <div class="actions">
        <FileButton label={i18n.t('packs.import')} onFile={(file) => void read(file)} />
        <button type="button" class="text-button" onClick={saveExample}>
          {i18n.t('packs.example')}
        </button>
      </div>
      <PackIssues wrong={wrong} />
    </Section>
  );
}

/** The bundled story, to begin from: it is a pack but for its id, which is taken. */
function saveExample(): void {
  const story = { format: 1, ...bundled, entities: withRules(bundled.entities, rules) };
  saveFile(`${bundled.id}.json`, `${JSON.stringify(story, null, 2)}\n`);
}
