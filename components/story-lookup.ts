import type { Disclosure, Entity, Fact, FactStatus, Matter, Relation, Source, Story } from '../data/types';

/** An entity as cards show it: the ways to write its name are the finder's business. */
export type CardEntity = Pick<
  Entity,
  'id' | 'kind' | 'name' | 'otherNames' | 'pinyin' | 'role' | 'relations' | 'keyFacts'
>;

/** The parts of a story that a card needs. The whole story will do as well. */
export type StoryParts = Pick<Story, 'lang' | 'asOf' | 'sources' | 'disclosures' | 'facts' | 'matters'> & {
  readonly entities: readonly CardEntity[];
};

/** A question in dispute with all that is said of it: never a claim without its denial, or either without the rest. */
export type MatterView = {
  readonly matter: Matter;
  readonly claims: readonly Fact[];
  readonly denials: readonly Fact[];
  readonly later: readonly Fact[];
};

/** A tie to another entity, with the fact that it rests on. */
export type RelationView = {
  readonly label: string;
  readonly to: CardEntity;
  readonly fact: Fact | undefined;
};

/** All that a card shows about one entity. */
export type CardContent = {
  readonly entity: CardEntity;
  readonly keyFacts: readonly Fact[];
  readonly moreFacts: readonly Fact[];
  readonly matters: readonly MatterView[];
  readonly relations: readonly RelationView[];
  readonly disclosures: readonly Disclosure[];
};

/** How many facts stand on a card before anything is unfolded; one less where something is in dispute as well. */
const AT_FIRST_SIGHT = 3;

const byId = <T extends { readonly id: string }>(rows: readonly T[], id: string): T | undefined =>
  rows.find((row) => row.id === id);

export const entityOf = (story: StoryParts, id: string): CardEntity | undefined => byId(story.entities, id);

export const factOf = (story: Pick<Story, 'facts'>, id: string): Fact | undefined => byId(story.facts, id);

export const sourceOf = (story: Pick<Story, 'sources'>, fact: Fact): Source | undefined =>
  byId(story.sources, fact.source);

/** The facts about an entity, in the story's order. */
export const factsAbout = (story: StoryParts, id: string): readonly Fact[] =>
  story.facts.filter((fact) => fact.about.includes(id));

/** Whether a fact comes from a source other than the article that the story retells. */
export const isLater = (story: Pick<Story, 'sources'>, fact: Fact): boolean =>
  fact.source !== story.sources[0]?.id;

/** A matter with its facts. Ids that lead nowhere are left out. */
export function viewMatter(story: Pick<Story, 'facts'>, matter: Matter): MatterView {
  const read = (ids: readonly string[]) =>
    ids.map((id) => factOf(story, id)).filter((fact) => fact !== undefined);
  return { matter, claims: read(matter.claims), denials: read(matter.denials), later: read(matter.later) };
}

/** The matters in which a fact about the entity takes part. */
export function mattersAbout(story: StoryParts, id: string): readonly MatterView[] {
  return story.matters
    .map((matter) => viewMatter(story, matter))
    .filter((view) => factsOfMatter(view).some((fact) => fact.about.includes(id)));
}

const factsOfMatter = ({ claims, denials, later }: MatterView) => [...claims, ...denials, ...later];

/** The statuses that a matter's closed fold names, in the order in which they are read. */
export function statusesOfMatter({ later }: MatterView): readonly (FactStatus | 'later')[] {
  return ['claimed', 'denied', ...(later.length > 0 ? (['later'] as const) : [])];
}

/**
 * What a card says: the key facts at first sight (or, where none are named, the first few), all others behind them,
 * and what is in dispute only together with everything said of it. Undefined for an id that the story does not know.
 */
export function cardOf(story: StoryParts, id: string): CardContent | undefined {
  const entity = entityOf(story, id);
  if (!entity) return undefined;
  const matters = mattersAbout(story, id);
  const disputed = new Set(matters.flatMap(factsOfMatter));
  const plain = factsAbout(story, id).filter((fact) => !disputed.has(fact));
  const named = entity.keyFacts
    .map((key) => plain.find((fact) => fact.id === key))
    .filter((fact) => fact !== undefined);
  const room = matters.length > 0 ? AT_FIRST_SIGHT - 1 : AT_FIRST_SIGHT;
  const keyFacts = (named.length > 0 ? named : plain).slice(0, room);
  const others = [...new Set([...named, ...plain])];
  return {
    entity,
    keyFacts,
    moreFacts: others.filter((fact) => !keyFacts.includes(fact)),
    matters,
    relations: relationsOf(story, id),
    disclosures: disclosuresFor(story, id),
  };
}

/** An entity's ties to others. */
export const relationsOf = (story: StoryParts, id: string): readonly RelationView[] =>
  entityOf(story, id)?.relations.flatMap((relation) => viewRelation(story, relation)) ?? [];

function viewRelation(story: StoryParts, { label, to, fact }: Relation): readonly RelationView[] {
  const entity = entityOf(story, to);
  return entity ? [{ label, to: entity, fact: factOf(story, fact) }] : [];
}

/** The interests that a reader of this entity's card should know of. */
export const disclosuresFor = (story: Pick<Story, 'disclosures'>, id: string): readonly Disclosure[] =>
  story.disclosures.filter((disclosure) => disclosure.entities.includes(id));

/** The one source that all of these facts come from; undefined where they differ or there are none. */
export function sharedSource(story: Pick<Story, 'sources'>, facts: readonly Fact[]): Source | undefined {
  const [first] = facts;
  return first && facts.every((fact) => fact.source === first.source) ? sourceOf(story, first) : undefined;
}

/** Facts that have everything but their sentences in common. */
export type FactGroup = readonly [Fact, ...Fact[]];

/** Neighbouring facts put together where status, speaker, source, paragraph and date are the same for all of them. */
export function groupFacts(facts: readonly Fact[]): readonly FactGroup[] {
  const groups: [Fact, ...Fact[]][] = [];
  for (const fact of facts) {
    const group = groups.at(-1);
    if (group && provenanceOf(group[0]) === provenanceOf(fact)) group.push(fact);
    else groups.push([fact]);
  }
  return groups;
}

const provenanceOf = ({ status, saysWho, source, paragraph, when, asOf = false }: Fact): string =>
  JSON.stringify([status, saysWho.short, saysWho.long, source, paragraph, when.date, when.label, asOf]);
