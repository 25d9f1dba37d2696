import type { Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { inLanguage } from './language';
import { Pair } from './Pair';
import { viewMatter } from './story-lookup';

type Props = { story: Pick<Story, 'lang' | 'sources' | 'facts' | 'matters'>; onEntity: OnEntity };

/** What is in dispute, open: each matter with both sides and what was reported later. */
export function Matters({ story, onEntity }: Props) {
  return (
    <>
      {story.matters.map((matter) => (
        <section key={matter.id} class="matter-open">
          <h3 {...inLanguage(story.lang)}>{matter.title}</h3>
          <Pair story={story} view={viewMatter(story, matter)} onEntity={onEntity} />
        </section>
      ))}
    </>
  );
}
