import { i18n } from '#i18n';
import { inLanguage } from '../../components/language';
import { storyAddress } from '../../components/OtherStories';
import { SourceLine } from '../../components/SourceLine';
import type { PacksControl } from '../../components/use-packs';
import { removePack, switchPack } from '../../extension/pack-changes';
import type { Pack } from '../../extension/packs';
import { Check } from './choices';

type Props = { pack: Pack; change: PacksControl['change'] };

/** One pack: what it tells and whose it is, whether its names are looked for, and off with it. */
export function PackRow({ pack: { story, isOn }, change }: Props) {
  const { id, title, lang, sources, entities } = story;
  const [article] = sources;
  const toggle = (on: boolean) =>
    void change(id, switchPack(id, on), i18n.t(on ? 'packs.onDone' : 'packs.offDone', { title }));
  return (
    <li>
      <div>
        <a class="entry" href={storyAddress(id)} target="_blank" rel="noreferrer" {...inLanguage(lang)}>
          {title}
        </a>
        {article && <SourceLine source={article} storyLanguage={lang} />}
        <p class="source">{i18n.t('packs.names', entities.length)}</p>
      </div>
      <div class="actions">
        <Check
          label={i18n.t('packs.on')}
          name={i18n.t('packs.onName', { title })}
          isOn={isOn}
          onChange={toggle}
        />
        <button
          type="button"
          class="text-button"
          aria-label={i18n.t('options.removeName', { name: title })}
          onClick={() => void change(id, removePack(id), i18n.t('packs.removed', { title }))}
        >
          {i18n.t('options.remove')}
        </button>
      </div>
    </li>
  );
}
