import { describe, expect, it } from 'vitest';
import { rulesOf, withoutRules, withRules } from '../../../data/entity-rules';
import { readBundledStory } from './bundled-story';

const { entities } = readBundledStory();

describe("entities' rules", () => {
  it('are left out where nothing reads them, and nothing else is', () => {
    expect(withoutRules(entities).map(({ rules }) => rules.length)).toEqual(entities.map(() => 0));
    expect(JSON.stringify(withoutRules(entities)).length).toBeLessThan(JSON.stringify(entities).length);
  });

  it('make the same entities again, in the same order of fields', () => {
    const again = withRules(withoutRules(entities), rulesOf(entities));
    expect(JSON.stringify(again)).toBe(JSON.stringify(entities));
  });

  it('are none for an entity that has none', () => {
    const [entity] = withoutRules(entities);
    expect(withRules([entity ?? { id: 'x', rules: [] }], {})).toEqual([entity]);
  });
});
