import type { Entity, Story } from './types';

/** What cards show of a story: the retelling and the ways to write a name are left out. */
export type CardParts = Pick<Story, 'lang' | 'asOf' | 'sources' | 'disclosures' | 'facts' | 'matters'> & {
  readonly entities: readonly Omit<Entity, 'aliases' | 'rules' | 'shortNames'>[];
};

/** Those parts of a story: pages load no more of it. */
export function cardPartsOf(story: Omit<Story, 'format'>): CardParts {
  const { lang, asOf, sources, disclosures, facts, matters, entities } = story;
  const shown = entities.map(
    ({ aliases: _aliases, rules: _rules, shortNames: _shortNames, ...entity }) => entity,
  );
  return { lang, asOf, sources, disclosures, facts, matters, entities: shown };
}
