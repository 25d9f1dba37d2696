import { i18n } from '#i18n';
import type { Fact, Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { inLanguage } from './language';
import { Provenance } from './Provenance';
import { RichText } from './RichText';
import { type Status, StatusMark } from './StatusMark';
import { formatStoryDate, isSameDate } from './story-date';
import { type FactGroup, isLater, sourceOf } from './story-lookup';

type FactProps = { story: Pick<Story, 'lang' | 'sources'>; fact: Fact };

type Props = {
  story: Pick<Story, 'lang' | 'sources'>;
  onEntity: OnEntity;
  self?: string | undefined;
};

/**
 * What is said: its status, who says so and when it happened; the sentence; where it stands. Several facts may share
 * all of that but the sentence, and then it is said once.
 */
export function FactItem({ story, facts, onEntity, self }: Props & { facts: FactGroup }) {
  const [fact] = facts;
  return (
    <div class="fact">
      <div class="line">
        <FactStatusMark story={story} fact={fact} />
        <FactDate story={story} fact={fact} />
      </div>
      <div class="sentences">
        {facts.map(({ id, text }) => (
          <p key={id} {...inLanguage(story.lang)}>
            <RichText text={text} onEntity={onEntity} self={self} />
          </p>
        ))}
      </div>
      <Provenance story={story} facts={facts} />
    </div>
  );
}

/** A fact's status with who says so. */
export function FactStatusMark({ story, fact }: FactProps) {
  return (
    <StatusMark status={statusShown(story, fact)}>
      <SaysWho story={story} fact={fact} />
    </StatusMark>
  );
}

/** Who says so, in short; in full it stands with the source, unfolded. */
export function SaysWho({ story, fact }: FactProps) {
  return (
    <span {...inLanguage(story.lang)} title={fact.saysWho.long}>
      {fact.saysWho.short}
    </span>
  );
}

/** What came after the article says that it did. */
export function statusShown(story: Pick<Story, 'sources'>, fact: Fact): Status {
  return fact.status === 'reported' && isLater(story, fact) ? 'later' : fact.status;
}

/** When it happened, unless that only repeats the date of its source. */
function FactDate({ story, fact }: FactProps) {
  const source = sourceOf(story, fact);
  if (source && isSameDate(source.published, fact.when)) return null;
  const date = formatStoryDate(fact.when, story.lang);
  return <span class="source">{fact.asOf ? i18n.t('date.asOf', { date }) : date}</span>;
}
