import { describe, expect, it } from 'vitest';
import {
  cardOf,
  disclosuresFor,
  factsAbout,
  groupFacts,
  isLater,
  mattersAbout,
  statusesOfMatter,
} from '../../../components/story-lookup';
import type { Fact } from '../../../data/types';
import { fact, SMALL_STORY, withEntity, withParts } from './small-story';

const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);
const cardAbout = (id: string, story = SMALL_STORY) => {
  const card = cardOf(story, id);
  if (!card) throw new Error(`expected a card for "${id}"`);
  return card;
};

describe('the facts about an entity', () => {
  it('are those that name it, in the order of the story', () => {
    expect(ids(factsAbout(SMALL_STORY, 'ann'))).toEqual(['acme-founded']);
    expect(ids(factsAbout(SMALL_STORY, 'bolt'))).toEqual(['rumour', 'denial', 'offers', 'bolt-owns']);
  });

  it('are none for an id that nobody has', () => {
    expect(factsAbout(SMALL_STORY, 'nobody')).toEqual([]);
  });
});

describe('a card', () => {
  it('has its key facts first, as the entity orders them, and all others behind them', () => {
    const { keyFacts, moreFacts } = cardAbout('acme');
    expect(ids(keyFacts)).toEqual(['acme-revenue', 'acme-founded']);
    expect(ids(moreFacts)).toEqual(['acme-seat', 'acme-size']);
  });

  it('leaves no fact out and shows none twice', () => {
    for (const { id } of SMALL_STORY.entities) {
      const { keyFacts, moreFacts, matters } = cardAbout(id);
      const disputed = matters.flatMap(({ claims, denials, later }) => [...claims, ...denials, ...later]);
      const shown = ids([...keyFacts, ...moreFacts, ...disputed]);
      expect(new Set(shown).size).toBe(shown.length);
      for (const about of factsAbout(SMALL_STORY, id)) expect(shown).toContain(about.id);
    }
  });

  it('begins with at most three facts, taking the first ones where none are named as key', () => {
    const many = ['one', 'two', 'three', 'four'].map((id) => fact(id, ['busy'], `${id}.`));
    const { keyFacts, moreFacts } = cardAbout('busy', withEntity('busy', 'Busy', {}, many));
    expect(ids(keyFacts)).toEqual(['one', 'two', 'three']);
    expect(ids(moreFacts)).toEqual(['four']);
  });

  it('begins with one fact less where something is in dispute as well', () => {
    const entities = SMALL_STORY.entities.map((one) =>
      one.id === 'acme' ? { ...one, keyFacts: ['acme-revenue', 'acme-founded', 'acme-seat'] } : one,
    );
    expect(ids(cardAbout('acme', withParts({ entities })).keyFacts)).toEqual([
      'acme-revenue',
      'acme-founded',
    ]);
  });

  it('never lists what is in dispute among its plain facts, even if it is key', () => {
    const { keyFacts, moreFacts } = cardAbout('acme');
    expect(ids([...keyFacts, ...moreFacts])).not.toContain('rumour');
  });

  it('is there for an entity that nothing is known of', () => {
    expect(cardAbout('quiet')).toMatchObject({ keyFacts: [], moreFacts: [], matters: [], relations: [] });
  });

  it('is not there for an id that the story does not know', () => {
    expect(cardOf(SMALL_STORY, 'nobody')).toBeUndefined();
  });

  it('leads to the entities that it is tied to, and drops ties that lead nowhere', () => {
    const [acme, ...others] = SMALL_STORY.entities;
    if (!acme) throw new Error('expected an entity');
    const relations = [...acme.relations, { label: 'sister of', to: 'nobody', fact: 'acme-founded' }];
    const card = cardAbout('acme', withParts({ entities: [{ ...acme, relations }, ...others] }));
    expect(card.relations.map(({ label, to }) => `${label} ${to.name}`)).toEqual(['founded by Ann']);
  });

  it('carries the disclosure only where it concerns the entity', () => {
    expect(disclosuresFor(SMALL_STORY, 'bolt')).toHaveLength(1);
    expect(disclosuresFor(SMALL_STORY, 'ann')).toHaveLength(0);
  });
});

describe('a matter', () => {
  it('brings claim, denial and later reporting together to everyone it is about', () => {
    for (const party of ['acme', 'bolt']) {
      const [view] = mattersAbout(SMALL_STORY, party);
      expect(ids([...(view?.claims ?? []), ...(view?.denials ?? []), ...(view?.later ?? [])])).toEqual([
        'rumour',
        'denial',
        'offers',
      ]);
    }
  });

  it('names the statuses that wait in it', () => {
    const [view] = mattersAbout(SMALL_STORY, 'acme');
    expect(view && statusesOfMatter(view)).toEqual(['claimed', 'denied', 'later']);
    expect(view && statusesOfMatter({ ...view, later: [] })).toEqual(['claimed', 'denied']);
  });
});

describe('facts side by side', () => {
  it('share a source line only where status, speaker, source, paragraph and date are all the same', () => {
    const groups = groupFacts([
      fact('a', ['acme'], 'a'),
      fact('b', ['acme'], 'b'),
      fact('c', ['acme'], 'c', { paragraph: 2 }),
      fact('d', ['acme'], 'd', { paragraph: 2, status: 'claimed' }),
      fact('e', ['acme'], 'e', {
        paragraph: 2,
        status: 'claimed',
        when: { date: '2024', precision: 'year' },
      }),
    ]);
    expect(groups.map(ids)).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  it('are told apart from what was reported after the article', () => {
    const later = SMALL_STORY.facts.filter((each) => isLater(SMALL_STORY, each));
    expect(ids(later)).toEqual(['offers']);
  });
});
