import { describe, expect, it } from 'vitest';
import { cardPartsOf } from '../../../data/card-parts';
import { readBundledStory } from './bundled-story';

describe('what cards show', () => {
  it('says nothing of how entities are found in text', () => {
    const { entities } = cardPartsOf(readBundledStory());
    const fields = new Set(entities.flatMap(Object.keys));
    expect([...fields]).toContain('keyFacts');
    for (const field of ['aliases', 'rules', 'shortNames', 'shortNamesBeside'])
      expect([...fields]).not.toContain(field);
  });
});
