import type { Fact, Story } from '../data/types';
import { DateMark } from './DateMark';
import { shapeOf } from './date-shape';
import type { OnEntity } from './EntityName';
import { SaysWho, statusShown } from './FactItem';
import { inLanguage } from './language';
import { RichText } from './RichText';
import { SourceLine } from './SourceLine';
import { StatusGlyph, StatusWord } from './StatusMark';
import { compareStoryDates, formatStoryDate, spanOf } from './story-date';
import { factOf, isLater, sourceOf } from './story-lookup';
import { TimeBar } from './TimeBar';
import type { TimeScale } from './time-scale';

type TimelineStory = Pick<Story, 'lang' | 'sources' | 'facts' | 'timeline'>;
export type TimelineEntry = { readonly fact: Fact; readonly text: string };
type Props = {
  story: TimelineStory;
  entries: readonly TimelineEntry[];
  onEntity: OnEntity;
  /** Along which a bar is drawn for each date; without one its mark stands below it. */
  scale?: TimeScale | undefined;
};

/** What happened, by date, each entry no more exact than its source; what is told in retrospect says so. */
export function Timeline({ story, entries, onEntity, scale }: Props) {
  return (
    <ol class={scale ? 'timeline drawn' : 'timeline'}>
      {entries.map(({ fact, text }) => (
        <li key={fact.id}>
          <div class="when">
            <time {...machineDate(fact)}>{formatStoryDate(fact.when, story.lang, 'short')}</time>
            <DateMark shape={shapeOf(fact.when)} />
          </div>
          {scale && (
            <TimeBar
              scale={scale}
              when={fact.when}
              told={isLater(story, fact) ? sourceOf(story, fact)?.published : undefined}
              label={spanOf(fact.when)}
            />
          )}
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
export function timelineOf(story: TimelineStory): readonly TimelineEntry[] {
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
