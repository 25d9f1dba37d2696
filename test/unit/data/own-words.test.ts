import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBundledStory, textsOf } from './bundled-story';

const ARTICLE = new URL('../../../../shared/article.md', import.meta.url);
const RUN = 8; // words in a row that make a copied sentence rather than a common phrase

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (text: string) => {
  const words = wordsOf(text);
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
};

/** Runs of eight words that a text shares with the other. */
function findSharedRuns(text: string, other: string): string[] {
  const known = new Set(runsOf(other));
  return runsOf(text).filter((run) => known.has(run));
}

describe('findSharedRuns', () => {
  it('finds eight words in a row, whatever the marks between them', () => {
    const found = findSharedRuns(
      'So: one, two “three” four-five six. Seven eight!',
      'one two three four five six seven eight nine',
    );
    expect(found).toEqual(['one two three four five six seven eight']);
  });

  it('lets seven pass', () => {
    expect(
      findSharedRuns('one two three four five six seven', 'one two three four five six seven eight'),
    ).toEqual([]);
  });
});

describe('the story’s wording', () => {
  it('is our own: it shares no eight words in a row with the article', (test) => {
    if (!existsSync(ARTICLE)) test.skip('the article lies outside the project, in ../shared/article.md');
    const paragraphs = readFileSync(ARTICLE, 'utf8').match(/^\[\d+\] .*$/gm) ?? [];
    expect(paragraphs.length).toBe(19);
    const shared = findSharedRuns(textsOf(readBundledStory()).join('\n'), paragraphs.join('\n'));
    expect(shared).toEqual([]);
  });
});
