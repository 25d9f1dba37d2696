import { i18n } from '#i18n';
import type { Fact } from '../data/types';
import type { OnEntity } from './EntityName';
import { FactItem } from './FactItem';
import { Icon } from './Icon';
import { groupFacts, type StoryParts } from './story-lookup';

type Props = { story: StoryParts; facts: readonly Fact[]; onEntity: OnEntity; self?: string | undefined };

/** Facts, one below the other. */
export function FactList({ story, facts, onEntity, self }: Props) {
  return (
    <ul class="facts">
      {groupFacts(facts).map((group) => (
        <li key={group[0].id}>
          <FactItem story={story} facts={group} onEntity={onEntity} self={self} />
        </li>
      ))}
    </ul>
  );
}

/** The facts that wait behind those of first sight. */
export function MoreFacts(props: Props) {
  if (props.facts.length === 0) return null;
  return (
    <details class="fold more">
      <summary>
        <span class="heading">{i18n.t('card.moreFacts', props.facts.length)}</span>
        <Icon name="unfold" />
      </summary>
      <FactList {...props} />
    </details>
  );
}
