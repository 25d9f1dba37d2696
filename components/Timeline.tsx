import type { Fact, Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { SaysWho, statusShown } from './FactItem';
import { inLanguage } from './language';
import { RichText } from './RichText';
import { SourceLine } from './SourceLine';
import { StatusGlyph, StatusWord } from './StatusMark';
import { compareStoryDates, formatStoryDate } from './story-date';
import { factOf, isLater, sourceOf } from './story-lookup';

type TimelineStory = Pick<Story, 'lang' | 'sources' | 'facts' | 'timeline'>;
type Props = { story: TimelineStory; onEntity: OnEntity };

/** What happened, by date, each entry no more exact than its source; what is told in retrospect says so. */
export function Timeline({ story, onEntity }: Props) {
  return (
    <ol class="timeline">
      {timelineOf(story).map(({ fact, text }) => (
        <li key={fact.id}>
          <time {...machineDate(fact)}>{formatStoryDate(fact.when, story.lang, 'short')}</time>
          <StatusGlyph status={statusShown(story, fact)} />
          <div class="fact">
            <p class="status">
              <StatusWord status={statusShown(story, fact)}>
                <SaysWho story={story} fact={fact} />
              </StatusWord>
            </p>
            <p class="sentences" {...inLanguage(story.lang)}>
              <RichText text={text} onEntity={onEntity} />
            </p>
            <EntrySource story={story} fact={fact} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The entries of a timeline in order of date, those of one date in the story's order. */
export function timelineOf(story: TimelineStory): readonly { fact: Fact; text: string }[] {
  return story.timeline
    .flatMap((entry) => {
      const fact = factOf(story, entry.fact);
      return fact ? [{ fact, text: entry.text ?? fact.text }] : [];
    })
    .sort((one, other) => compareStoryDates(one.fact.when, other.fact.when));
}

/** Beside dates of events, that of the article, the same for all, would only be in the way; that of later reporting counts. */
function EntrySource({ story, fact }: { story: TimelineStory; fact: Fact }) {
  const source = sourceOf(story, fact);
  if (!source) return null;
  return (
    <SourceLine
      source={source}
      storyLanguage={story.lang}
      date={isLater(story, fact) ? source.published : null}
      paragraph={fact.paragraph}
    />
  );
}

/** `<time>` reads a year, a month or a day; words of the source ("by 2023") are not the day itself. */
const machineDate = ({ when }: Fact) => (when.label ? {} : { dateTime: when.date });
