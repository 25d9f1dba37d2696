import { i18n } from '#i18n';
import type { Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { inLanguage } from './language';
import { RichText } from './RichText';

type Props = { story: Pick<Story, 'lang' | 'brief'>; onEntity: OnEntity };

/** The story for whoever has a minute. */
export function Brief({ story, onEntity }: Props) {
  return (
    <section class="brief">
      <h3 class="label">{i18n.t('story.brief')}</h3>
      {story.brief.map((text) => (
        <p key={text} {...inLanguage(story.lang)}>
          <RichText text={text} onEntity={onEntity} />
        </p>
      ))}
    </section>
  );
}
