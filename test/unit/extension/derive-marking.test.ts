import { describe, expect, it } from 'vitest';
import { deriveMarking } from '../../../entrypoints/background/derive-marking';
import { readSettings } from '../../../extension/settings';
import { markKind, muteEntity } from '../../../extension/settings-changes';
import { createFinder } from '../../../matching/find-mentions';
import { readBundledStory } from '../data/bundled-story';

const { entities } = readBundledStory();
const DEFAULTS = readSettings(undefined);

describe('what pages are to know of settings and packs', () => {
  it('is nothing at all where nothing is set', () => {
    expect(deriveMarking(DEFAULTS, entities, [])).toEqual({
      prefilters: undefined,
      matching: { names: undefined, unmarked: [] },
    });
  });

  it('is who is muted', () => {
    const { matching } = deriveMarking(muteEntity('kpmg', true)(DEFAULTS), entities, []);
    expect(matching.unmarked).toEqual(['kpmg']);
    expect(matching.names).toBeUndefined();
  });

  it('is who is of a kind that is not marked: still found, since it tells others apart', () => {
    const { matching } = deriveMarking(markKind('person', false)(DEFAULTS), entities, []);
    expect(matching.unmarked).toContain('lee-kai-fu');
    expect(matching.unmarked).not.toContain('kpmg');
    expect(matching.names).toBeUndefined();
  });

  it('is names of kinds that are not bundled, compiled', () => {
    const { prefilters, matching } = deriveMarking(markKind('place', true)(DEFAULTS), entities, []);
    const { names, unmarked } = matching;
    expect(unmarked).toEqual([]);
    expect(prefilters?.full).toBeTypeOf('object');
    const found = names && createFinder(names)('01.AI is in Beijing').mentions.map(({ entity }) => entity);
    expect(found).toEqual(['01-ai', 'beijing']);
  });

  it('is names of packs, under keys of their own, whose rules still hold', () => {
    const lamp = {
      id: 'acme',
      kind: 'company' as const,
      aliases: [
        { text: 'Acme Lamps', lang: 'en', script: 'Latn' as const, alone: true },
        { text: 'Acme', lang: 'en', script: 'Latn' as const, alone: false, rule: 'near-lamps' },
      ],
      rules: [
        {
          id: 'near-lamps',
          near: { entities: ['acme'], words: [], credit: false, within: 'block' as const },
          unless: [],
          notAfter: [],
          notBefore: [],
        },
      ],
      shortNames: ['Ace'],
      shortNamesBeside: ['acme'],
    };
    const { names } = deriveMarking(DEFAULTS, entities, [{ id: 'lamps', entities: [lamp] }]).matching;
    const find = (text: string) =>
      names && createFinder(names)(text).mentions.map(({ entity, start }) => [entity, start]);
    expect(find('Acme Lamps, then Acme')).toEqual([
      ['lamps--acme', 0],
      ['lamps--acme', 17],
    ]);
    expect(find('Acme alone')).toEqual([]);
    expect(find('the Ace of Acme Lamps')).toEqual([
      ['lamps--acme', 4],
      ['lamps--acme', 11],
    ]);
  });
});
