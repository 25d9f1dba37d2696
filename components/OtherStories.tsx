import { i18n } from '#i18n';
import { entityKey } from '../data/entity-key';
import type { Story } from '../data/types';
import { inLanguage } from './language';

type Props = { packs: readonly Pick<Story, 'id' | 'lang' | 'title'>[] };

/** The stories of the reader's packs, each on a page of its own. */
export function OtherStories({ packs }: Props) {
  if (packs.length === 0) return null;
  return (
    <>
      <h3>{i18n.t('packs.others')}</h3>
      <ul class="other-stories">
        {packs.map(({ id, lang, title }) => (
          <li key={id}>
            <a class="entry" href={storyAddress(id)} target="_blank" rel="noreferrer" {...inLanguage(lang)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Where a pack's story is read. */
export const storyAddress = (pack: string): string => `/story.html#${entityKey(pack, '')}`;
