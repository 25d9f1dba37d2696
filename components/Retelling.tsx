import type { Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { inLanguage } from './language';
import { RichText } from './RichText';

type Props = { story: Pick<Story, 'lang' | 'sections'>; onEntity: OnEntity };

/** The story told in full, section by section. */
export function Retelling({ story, onEntity }: Props) {
  return (
    <>
      {story.sections.map(({ id, title, paragraphs }) => (
        <section key={id} class="telling" {...inLanguage(story.lang)}>
          <h3>{title}</h3>
          {paragraphs.map((text) => (
            <p key={text}>
              <RichText text={text} onEntity={onEntity} />
            </p>
          ))}
        </section>
      ))}
    </>
  );
}
