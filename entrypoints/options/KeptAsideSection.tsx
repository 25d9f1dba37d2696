import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { saveFile } from '../../components/save-file';
import { dropKeptAside, type KeptAside, readKeptAside } from '../../extension/kept-aside';
import { Section } from './choices';

/** What could not be read and was kept: to be saved as a file, or thrown away. */
export function KeptAsideSection() {
  const [kept, setKept] = useState<readonly KeptAside[]>([]);
  useEffect(() => {
    void readKeptAside().then((found) => setKept(found.kept));
  }, []);
  if (kept.length === 0) return null;
  const drop = () => {
    setKept([]);
    void dropKeptAside();
  };
  return (
    <Section title={i18n.t('kept.title')} note={i18n.t('kept.note')}>
      <ul class="rows">
        {kept.map(({ reason, parts }, k) => (
          <li key={k}>
            {i18n.t(`kept.${reason}`)} <code>{parts.join(', ')}</code>
          </li>
        ))}
      </ul>
      <div class="actions">
        <button
          type="button"
          class="text-button"
          onClick={() => saveFile('sidelight-kept-aside.json', JSON.stringify(kept, null, 2))}
        >
          {i18n.t('kept.save')}
        </button>
        <button type="button" class="text-button" onClick={drop}>
          {i18n.t('kept.drop')}
        </button>
      </div>
    </Section>
  );
}
