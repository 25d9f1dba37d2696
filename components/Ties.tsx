import { i18n } from '#i18n';
import type { OnEntity } from './EntityName';
import { RelationSource, Relations } from './Relations';
import { shortestPath } from './shortest-path';
import { entityOf, type StoryParts } from './story-lookup';

type Props = {
  story: StoryParts;
  /** The entity of this card, and those of the cards that are pinned beside it. */
  entity: string;
  others: readonly string[];
  onEntity: OnEntity;
};

/** How a pinned card is connected with each of the others: the shortest path of relations, step by step. */
export function Ties({ story, entity, others, onEntity }: Props) {
  const apart = [...new Set(others)].filter((other) => other !== entity);
  return (
    <>
      {apart.map((other) => (
        <Tie key={other} {...{ story, entity, other, onEntity }} />
      ))}
    </>
  );
}

function Tie({ story, entity, other, onEntity }: Omit<Props, 'others'> & { other: string }) {
  const path = shortestPath(story, entity, other);
  const nameOf = (id: string) => entityOf(story, id)?.name ?? i18n.t('card.unknown');
  const ends = { from: nameOf(path?.from ?? entity), to: nameOf(path?.to ?? other) };
  const shared = { story, relations: path?.steps ?? [] };
  return (
    <section class="tie">
      <h3 class="label">{i18n.t('card.tie', ends)}</h3>
      {path ? (
        <>
          <Relations {...shared} onEntity={onEntity} />
          <RelationSource {...shared} />
        </>
      ) : (
        <p class="source">{i18n.t('card.noTie')}</p>
      )}
    </section>
  );
}
