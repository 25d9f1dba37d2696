import { describe, expect, it } from 'vitest';
import { listTies } from '../../../components/list-ties';
import { readBundledStory } from '../data/bundled-story';
import { SMALL_STORY } from './small-story';

const [acme, ann, bolt] = SMALL_STORY.entities as [Entity, Entity, Entity];
type Entity = (typeof SMALL_STORY.entities)[number];
const tie = (label: string, to: string, fact = 'acme-founded') => ({ label, to, fact });
const told = (...entities: readonly Entity[]) =>
  listTies({ ...SMALL_STORY, entities }).map(
    ({ from, labels, to }) => `${from}: ${labels.map(({ text }) => text).join(', ')}: ${to}`,
  );

describe('the ties of a story', () => {
  it('are read once where they are told from both sides: from the person', () => {
    const both = { ...ann, relations: [tie('founder of', 'acme'), tie('head of', 'acme')] };
    expect(told(acme, both)).toEqual(['ann: founder of, head of: acme']);
  });

  it('are read from whoever comes later among two of one kind', () => {
    const one = { ...acme, relations: [tie('owned by', 'bolt')] };
    expect(told(one, { ...bolt, relations: [tie('owner of', 'acme')] })).toEqual(['bolt: owner of: acme']);
  });

  it('are read from the one side that tells them', () => {
    expect(told({ ...acme, relations: [tie('founded by', 'ann')] }, ann)).toEqual(['acme: founded by: ann']);
  });

  it('say what is claimed only, and what was reported later', () => {
    const facts = SMALL_STORY.facts.map((fact) =>
      fact.id === 'acme-founded' ? { ...fact, status: 'claimed' as const } : fact,
    );
    const relations = [
      tie('founded by', 'ann'),
      tie('made offers to', 'ann', 'offers'),
      tie('denies', 'ann', 'denial'),
    ];
    const [only] = listTies({ ...SMALL_STORY, facts, entities: [{ ...acme, relations }, ann] });
    expect(only?.labels.map(({ status }) => status)).toEqual(['claimed', 'later', null]);
  });

  it('leave out no two entities that the bundled story ties together', () => {
    const story = readBundledStory();
    const pairs = story.entities.flatMap(({ id, relations }) =>
      relations.map(({ to }) => [id, to].sort().join()),
    );
    const ties = listTies(story).map(({ from, to }) => [from, to].sort().join());
    expect(ties).toEqual([...new Set(pairs)]);
  });
});
