import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAliasTable } from '../../../matching/alias-table';
import { findCandidates } from '../../../matching/candidates';
import { compileNames, NameError } from '../../../matching/compile-names';
import { createFinder } from '../../../matching/find-mentions';
import { createPrefilter } from '../../../matching/prefilter';
import { createPrefixTable } from '../../../matching/prefix-table';
import { writePrefixes } from '../../../matching/write-prefixes';
import { createStoryFinder } from '../../mentions/find-in-passage';
import { readOwnPassages } from '../../mentions/read-passages';
import { samples } from '../../samples';
import { entity } from './entity';
import { type NamesAndText, namesAndText, toEntities, VARIANTS } from './random-names';
import { findByReference, foldByReference, type ReferenceAlias } from './reference-matcher';

/** `npm run fuzz` asks for 100,000. */
const drawn = samples(2000, process.env.RUNS);
const MINUTES = 60_000 * Math.max(1, drawn.numRuns / 2000); // ms

const compile = (aliases: readonly ReferenceAlias[]) => compileNames(toEntities(aliases));

/** Checks a property on random names and texts. */
function holds(
  sentence: string,
  check: (sample: NamesAndText) => void,
  options: { isCalm?: boolean } = {},
): void {
  it(
    sentence,
    () => fc.assert(fc.property(namesAndText(options), check), { ...drawn, endOnFailure: false }),
    MINUTES,
  );
}

describe('the matcher, on random names and texts,', () => {
  holds('finds the candidates that the reference finds', ({ aliases, text }) => {
    const names = compile(aliases);
    const candidates = findCandidates(text, createAliasTable(names));
    expect(
      candidates.map(({ start, end, alias }) => ({ start, end, entity: names.entities[alias.entity] })),
    ).toEqual(findByReference(text, aliases, VARIANTS));
  });

  holds(
    'finds the mentions that the reference finds where nothing is technical',
    ({ aliases, text }) => {
      const { mentions } = createFinder(compile(aliases))(text);
      expect(mentions.map(({ start, end, entity }) => ({ start, end, entity }))).toEqual(
        findByReference(text, aliases, VARIANTS),
      );
    },
    { isCalm: true },
  );

  holds('gives offsets that slice to text that folds to the alias', ({ aliases, text }) => {
    for (const { start, end, alias, entity } of createFinder(compile(aliases))(text).mentions) {
      const isFoldedAlias = ({ isRomanised }: ReferenceAlias) =>
        foldByReference(text.slice(start, end), isRomanised, VARIANTS) ===
        foldByReference(alias, isRomanised, VARIANTS);
      const named = aliases.filter((other) => other.entity === entity && other.text === alias);
      expect(named.some(isFoldedAlias), `${JSON.stringify(text.slice(start, end))} for ${alias}`).toBe(true);
    }
  });

  holds('lets no mentions overlap, and orders them', ({ aliases, text }) => {
    let from = 0;
    for (const { start, end } of createFinder(compile(aliases))(text).mentions) {
      expect(start).toBeGreaterThanOrEqual(from);
      expect(end).toBeGreaterThan(start);
      from = end;
    }
    expect(from).toBeLessThanOrEqual(text.length);
  });

  holds('answers the same each time, whoever asks', ({ aliases, text }) => {
    const names = compile(aliases);
    const find = createFinder(names);
    const first = find(text);
    find(`${text} ${text}`);
    expect(find(text)).toEqual(first);
    expect(createFinder(JSON.parse(JSON.stringify(names)))(text)).toEqual(first);
  });

  holds('finds in a text what it finds in the pieces between semicolons', ({ aliases, text }) => {
    const find = createFinder(compile(aliases));
    const spans = (line: string, from: number) =>
      find(line).mentions.map(({ start, end, entity }) => ({ start: start + from, end: end + from, entity }));
    const pieces = text.split(/(?<=[，\n])/u);
    const whole = pieces.join(';');
    let from = 0;
    const apart = pieces.flatMap((piece) => {
      const found = spans(piece, from);
      from += piece.length + 1;
      return found;
    });
    expect(spans(whole, 0)).toEqual(apart);
  });
});

describe('the prefilter, on random names and texts,', () => {
  holds('passes every text with a name, also glued and without white space', ({ aliases, text }) => {
    const names = compile(aliases);
    if (createFinder(names)(text).mentions.length === 0) return;
    for (const prefilter of [names.prefilters.full, writePrefixes(names.aliases, names.variants)]) {
      const { mayHoldName } = createPrefilter(prefilter, createPrefixTable);
      for (const glued of [text, `x${text}x`, text.replace(/\s+/gu, ''), text.replace(/[\s，]+/gu, '')])
        expect(mayHoldName(glued), JSON.stringify(glued)).toBe(true);
    }
  });

  holds('tells a place in every name, also glued to what may hide where it begins', ({ aliases, text }) => {
    const names = compile(aliases);
    const { mentions } = createFinder(names)(text);
    const beginning = aliases[0]?.text.slice(0, 3) ?? '';
    for (const prefilter of [names.prefilters.full, writePrefixes(names.aliases, names.variants)]) {
      const starts = [...createPrefilter(prefilter, createPrefixTable).startsIn(beginning + text)].map(
        (at) => at - beginning.length,
      );
      for (const { start, end } of mentions)
        expect(
          starts.some((at) => start <= at && at < end),
          JSON.stringify({ text, start, end }),
        ).toBe(true);
    }
  });
});

describe("the story's names", () => {
  const find = createStoryFinder();
  const texts = readOwnPassages().map(({ text }) => text);
  const passage = fc.constantFrom(...texts);

  it(
    'are found alike in a passage whatever comes far behind it',
    () => {
      const far = '\n'.repeat(8000);
      const check = (text: string, other: string) => {
        const { mentions } = find(`${text}${far}${other}`);
        expect(mentions.filter(({ end }) => end <= text.length)).toEqual(find(text).mentions);
      };
      fc.assert(fc.property(passage, passage, check), { ...drawn, numRuns: Math.min(drawn.numRuns, 300) });
    },
    MINUTES,
  );
});

describe('bad input', () => {
  const find = createFinder(compileNames([entity('one', ['Ab Cd', '开复:Hans'])]));

  it.each([
    ['an empty alias', ''],
    ['an alias of white space', ' \u00a0\u3000'],
    ['an alias of characters that nobody sees', '\u00ad\u200b\u2060\ufeff'],
    ['an alias of punctuation', '·-.'],
    ['an alias of a lone surrogate', '\ud83d'],
    ['an alias of combining marks', '\u0301\u0304'],
  ])('refuses %s, naming entity and alias', (_, text) => {
    const bad = { ...entity('bad-one', ['Good']), shortNames: [] };
    const alias = { text, alone: true, script: 'Latn' as const, lang: 'en' as const };
    const compileBad = () => compileNames([{ ...bad, aliases: [...bad.aliases, alias] }]);
    expect(compileBad).toThrow(NameError);
    expect(compileBad).toThrow(expect.objectContaining({ entity: 'bad-one', alias: text }));
    expect(compileBad).toThrow(`Entity "bad-one", alias ${JSON.stringify(text)}`);
  });

  it('refuses a short name that could not be found', () => {
    expect(() => compileNames([entity('bad-one', ['Good'], { shortNames: ['\u200b'] })])).toThrow(NameError);
  });

  it.each([
    ['lone surrogates', '\ud83d'.repeat(1e5)],
    ['low surrogates before high ones', '\udc00\ud800'.repeat(1e5)],
    ['combining marks', '\u0301'.repeat(1e6)],
    ['zero-width characters', 'A\u200b'.repeat(3e5)],
    ['beginnings of a name', 'Ab '.repeat(3e5)],
    ['beginnings of a name with gaps', `Ab${' '.repeat(60)}`.repeat(2e4)],
    ['the characters of a name', '开'.repeat(5e5)],
    ['digits and dots', '1.'.repeat(3e5)],
  ])(
    'ends on a great many %s, and finds the name behind them',
    (_, noise) => {
      const { mentions } = find(`${noise} ，Ab Cd`);
      expect(mentions.map(({ alias }) => alias)).toContain('Ab Cd');
    },
    MINUTES,
  );
});
