import type { Story } from '../data/types';
import { inLanguage } from './language';
import { SourceLine } from './SourceLine';

/** The works that the story rests on, with what is known of their dates. */
export function Sources({ story }: { story: Pick<Story, 'lang' | 'sources'> }) {
  return (
    <ol class="sources">
      {story.sources.map((source) => (
        <li key={source.id}>
          <p>
            <cite {...inLanguage(story.lang)}>{source.headline}</cite>
          </p>
          <SourceLine source={source} storyLanguage={story.lang} />
          {source.published.note && (
            <p class="source" {...inLanguage(story.lang)}>
              {source.published.note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
