import { i18n } from '#i18n';
import type { Story } from '../data/types';
import { Brief } from './Brief';
import type { OnEntity } from './EntityName';
import { inLanguage } from './language';
import { RichText } from './RichText';
import { SourceLine } from './SourceLine';

type HeadStory = Pick<Story, 'lang' | 'title' | 'standfirst' | 'brief' | 'sources' | 'disclosures'>;
type Props = {
  story: HeadStory;
  onEntity: OnEntity;
  /** For a frame that holds publisher, date and disclosure in sight itself, and has shown the standfirst before. */
  isFramed?: boolean;
};

/** Our title and what it is about, then the work that is retold: its headline, publisher, date, and whose it is. */
export function StoryHead({ story, onEntity, isFramed = false }: Props) {
  const Title = isFramed ? 'h2' : 'h1';
  return (
    <div class="story-head">
      <Title class="title" {...inLanguage(story.lang)}>
        {story.title}
      </Title>
      {isFramed ? (
        <Brief story={story} onEntity={onEntity} />
      ) : (
        <p class="standfirst" {...inLanguage(story.lang)}>
          <RichText text={story.standfirst} onEntity={onEntity} />
        </p>
      )}
      <Work story={story} isFramed={isFramed} />
    </div>
  );
}

function Work({ story, isFramed }: { story: HeadStory; isFramed: boolean }) {
  const [article] = story.sources;
  const content = inLanguage(story.lang);
  if (!article) return null;
  return (
    <div class="work">
      <p class="label">{i18n.t('story.retoldFrom')}</p>
      <p>
        <cite {...content}>{article.headline}</cite>
      </p>
      {!isFramed && <SourceLine source={article} storyLanguage={story.lang} />}
      {!isFramed &&
        story.disclosures.map(({ id, text }) => (
          <p key={id} class="aside" {...content}>
            {text}
          </p>
        ))}
    </div>
  );
}
