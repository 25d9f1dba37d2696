import { describe, expect, it } from 'vitest';
import { createStoryFinder, findInPassage, storyEntities } from '../../mentions/find-in-passage';
import { readOwnPassages } from '../../mentions/read-passages';
import { type Outcome, precisionOf, recallOf, scorePassage, tally } from '../../mentions/score-passages';
import { MAX_TRAPPED, MIN_PRECISION, MIN_RECALL } from '../../mentions/thresholds';

const passages = readOwnPassages();
const find = createStoryFinder();
const outcomes = passages.map((passage) => scorePassage(passage, findInPassage(passage.text, find)));
const total = tally(outcomes);

/** One line for each passage with a slip, for the message of a failed test. */
const slips = (isSlip: (outcome: Outcome) => boolean) =>
  outcomes
    .filter(isSlip)
    .map(({ passage }) => `${passage.id}: ${passage.text}`)
    .join('\n');

describe("the story's names, in the project's own passages,", () => {
  it('are found', () => {
    const missed = slips(({ missed }) => missed.length > 0);
    expect(recallOf(total), missed).toBeGreaterThanOrEqual(MIN_RECALL);
  });

  it('are marked nowhere else', () => {
    const wrong = slips(({ wrong }) => wrong.length > 0);
    expect(precisionOf(total), wrong).toBeGreaterThanOrEqual(MIN_PRECISION);
    expect(total.trapped, wrong).toBeLessThanOrEqual(MAX_TRAPPED);
  });
});

/** How many passages each phenomenon needs at least. */
const PHENOMENA = {
  'full-width': 5,
  nbsp: 3,
  'white-space': 3,
  'line-break': 4,
  'soft-hyphen': 4,
  'zero-width': 5,
  dash: 8,
  apostrophe: 4,
  'middle-dot': 4,
  variants: 8,
  pinyin: 6,
  capitals: 8,
  'lower-case': 4,
  'name-order': 5,
  honorific: 6,
  possessive: 6,
  plural: 3,
  'latin-edge': 15,
  'han-edge': 40,
  url: 8,
  host: 4,
  email: 2,
  handle: 3,
  package: 4,
  'model-id': 3,
  'file-name': 5,
  identifier: 4,
  code: 8,
  'longer-name': 10,
  'ambiguous-person': 30,
  'ambiguous-firm': 50,
  'doubtful-word': 100,
  'second-mention': 40,
  'other-bearer': 20,
  'cloud-unit': 4,
  headline: 10,
  credit: 2,
  list: 4,
  'running-text': 40,
};

describe("the project's own passages", () => {
  it('are at least 400, each with an id of its own', () => {
    expect(passages.length).toBeGreaterThanOrEqual(400);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
    expect(new Set(passages.map(({ text }) => text)).size).toBe(passages.length);
  });

  it.each(Object.entries(PHENOMENA))('are about %s in at least %i places', (phenomenon, least) => {
    const about = passages.filter(({ tags }) => tags.includes(phenomenon));
    expect(about.length).toBeGreaterThanOrEqual(least);
  });

  it('name only phenomena that are listed here, and entities that the story has', () => {
    const entities = new Set(storyEntities.map(({ id }) => id));
    const tags = new Set(passages.flatMap((passage) => passage.tags));
    const named = passages.flatMap(({ mentions }) => mentions.map(({ entity }) => entity));
    expect([...tags].filter((tag) => !(tag in PHENOMENA))).toEqual([]);
    expect(named.filter((id) => !entities.has(id))).toEqual([]);
  });

  it('mention every entity that is marked by default', () => {
    const named = new Set(passages.flatMap(({ mentions }) => mentions.map(({ entity }) => entity)));
    expect(storyEntities.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('are in the languages that pages with these names are written in', () => {
    const langs = new Set(passages.map(({ lang }) => lang));
    expect([...langs]).toEqual(
      expect.arrayContaining(['en', 'zh', 'zh-Hant', 'ja', 'ko', 'vi', 'de', 'fr', 'es']),
    );
  });
});
