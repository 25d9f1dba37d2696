import type { Fact } from '../data/types';
import { EntityName, type OnEntity } from './EntityName';
import { FactStatusMark, statusShown } from './FactItem';
import { Arrow } from './Icon';
import { inLanguage } from './language';
import { SourceLine } from './SourceLine';
import { StatusMark } from './StatusMark';
import { isLater, type RelationView, type StoryParts, sourceOf } from './story-lookup';

type Props = { story: StoryParts; relations: readonly RelationView[]; onEntity: OnEntity };

/** Ties to other entities, each leading to its card: word, arrow, name. What the article doesn't report says so. */
export function Relations({ story, relations, onEntity }: Props) {
  return (
    <dl class="relations">
      {relations.map(({ label, to, fact }) => (
        <div key={`${label} ${to.id}`}>
          <dt {...inLanguage(story.lang)}>{label}</dt>
          <dd>
            <Arrow />
            <span>
              <EntityName entity={to.id} onEntity={onEntity}>
                <bdi lang={story.lang}>{to.name}</bdi>
              </EntityName>
              {fact && <Reservation story={story} fact={fact} />}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The one source line of all ties that come from the article; their status too, if it is the same. */
export function RelationSource({ story, relations }: Omit<Props, 'onEntity'>) {
  const facts = relations.map(({ fact }) => fact).filter((fact) => fact && !isLater(story, fact));
  const [first] = facts;
  const source = first && sourceOf(story, first);
  if (!source) return null;
  return (
    <p class="source with-status">
      {facts.every((fact) => fact?.status === 'reported') && <StatusMark status="reported" />}
      <SourceLine source={source} storyLanguage={story.lang} />
    </p>
  );
}

/**
 * What a reader must know of a tie that is no plain report. That a tie rests on somebody's denial ("posted its denial
 * on") doesn't make the tie a denied one.
 */
export function Reservation({ story, fact }: { story: StoryParts; fact: Fact }) {
  const status = statusShown(story, fact);
  if (status === 'reported' || status === 'denied') return null;
  const source = sourceOf(story, fact);
  return (
    <span class="source with-status">
      <FactStatusMark story={story} fact={fact} />
      {status === 'later' && source && <SourceLine source={source} storyLanguage={story.lang} />}
    </span>
  );
}
