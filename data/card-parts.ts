import type { Entity, Story, StoryDate } from './types';

/** What cards show of a story: neither the retelling, nor the ways to write a name, nor how a date was arrived at. */
export type CardParts = Pick<Story, 'lang' | 'asOf' | 'sources' | 'disclosures' | 'facts' | 'matters'> & {
  readonly entities: readonly Omit<Entity, 'aliases' | 'rules' | 'shortNames' | 'shortNamesBeside'>[];
};

/** Those parts of a story: pages load no more of it. */
export function cardPartsOf({
  lang,
  asOf,
  disclosures,
  matters,
  ...story
}: Omit<Story, 'format'>): CardParts {
  return {
    lang,
    asOf: withoutNote(asOf),
    sources: story.sources.map((source) => ({ ...source, published: withoutNote(source.published) })),
    disclosures,
    facts: story.facts.map((fact) => ({ ...fact, when: withoutNote(fact.when) })),
    matters,
    entities: story.entities.map(
      ({ aliases: _aliases, rules: _rules, shortNames: _short, shortNamesBeside: _beside, ...entity }) =>
        entity,
    ),
  };
}

const withoutNote = ({ note: _note, ...date }: StoryDate): StoryDate => date;
