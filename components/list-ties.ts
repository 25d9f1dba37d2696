import { KINDS } from '../data/kinds';
import type { Entity, Fact, Story } from '../data/types';
import { factOf, isLater } from './story-lookup';

/** What connects two entities, read from the one to the other: "founder of", "chief executive of". */
export type Tie = {
  readonly from: string;
  readonly to: string;
  readonly labels: readonly TieLabel[];
};

type TieLabel = {
  readonly text: string;
  /** What it rests on. */
  readonly fact: Fact | undefined;
  /** What a reader must know of it where it is no plain report. */
  readonly status: 'claimed' | 'later' | null;
};

type Parts = Pick<Story, 'facts' | 'sources'> & {
  readonly entities: readonly Pick<Entity, 'id' | 'kind' | 'relations'>[];
};

/**
 * The ties between any two entities, in the story's order. A story tells most of them from both sides ("founded by",
 * "founder of"); here each is read once: from the person, else from whoever comes later, since a story begins with
 * those that others have to do with.
 */
export function listTies(story: Parts): readonly Tie[] {
  const { entities } = story;
  const rankOf = (kind: Entity['kind'], place: number) => KINDS.indexOf(kind) * entities.length - place;
  const readings = entities
    .map(({ id, kind, relations }, place) => ({
      rank: rankOf(kind, place),
      ties: tiesFrom(story, id, relations),
    }))
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ ties }) => ties);
  const pairs = new Set(entities.flatMap(({ id, relations }) => relations.map(({ to }) => pairOf(id, to))));
  return [...pairs].flatMap((pair) => readings.find(({ from, to }) => pairOf(from, to) === pair) ?? []);
}

/** What one entity's relations say, a tie for each other. */
function tiesFrom(story: Parts, from: string, relations: Entity['relations']): readonly Tie[] {
  const others = [...new Set(relations.map(({ to }) => to))];
  return others.map((to) => ({
    from,
    to,
    labels: relations
      .filter((relation) => relation.to === to)
      .map(({ label, fact: id }) => {
        const fact = factOf(story, id);
        return { text: label, fact, status: fact ? reservationOf(story, fact) : null };
      }),
  }));
}

/** A tie may rest on somebody's denial ("posted its denial on") without being denied. */
function reservationOf(story: Parts, fact: Fact): TieLabel['status'] {
  if (fact.status !== 'reported') return fact.status === 'claimed' ? 'claimed' : null;
  return isLater(story, fact) ? 'later' : null;
}

const pairOf = (one: string, other: string) => [one, other].sort().join(' ');
