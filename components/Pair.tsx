import type { Story } from '../data/types';
import type { OnEntity } from './EntityName';
import { FactStatusMark } from './FactItem';
import { inLanguage } from './language';
import { Provenance } from './Provenance';
import { RichText } from './RichText';
import { type FactGroup, groupFacts, type MatterView } from './story-lookup';

type Props = { story: Pick<Story, 'lang' | 'sources'>; view: MatterView; onEntity: OnEntity };

/** What is claimed and what is denied, side by side in equal weight, and beneath both what was reported later. */
export function Pair({ story, view, onEntity }: Props) {
  const claims = groupFacts(view.claims);
  const denials = groupFacts(view.denials);
  const later = groupFacts(view.later);
  return (
    <>
      <div class="pair" style={{ '--statements': Math.max(claims.length, denials.length) }}>
        <Side name="claims" groups={claims} {...{ story, onEntity }} />
        <Side name="denials" groups={denials} {...{ story, onEntity }} />
      </div>
      {later.length > 0 && (
        <ul class="facts later">
          {later.map((facts) => (
            <Statement key={facts[0].id} {...{ story, facts, onEntity }} />
          ))}
        </ul>
      )}
    </>
  );
}

type SideProps = Omit<Props, 'view'> & { name: string; groups: readonly FactGroup[] };

function Side({ name, groups, story, onEntity }: SideProps) {
  return (
    <ul class={name}>
      {groups.map((facts) => (
        <Statement key={facts[0].id} isStacked {...{ story, facts, onEntity }} />
      ))}
    </ul>
  );
}

type StatementProps = Omit<Props, 'view'> & { facts: FactGroup; isStacked?: boolean };

function Statement({ story, facts, onEntity, isStacked = false }: StatementProps) {
  const [fact] = facts;
  return (
    <li>
      <FactStatusMark story={story} fact={fact} />
      <div class="sentences">
        {facts.map(({ id, text }) => (
          <p key={id} {...inLanguage(story.lang)}>
            <RichText text={text} onEntity={onEntity} />
          </p>
        ))}
      </div>
      <Provenance {...{ story, facts, isStacked }} date={isStacked ? fact.when : undefined} />
    </li>
  );
}
