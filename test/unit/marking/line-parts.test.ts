import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../marking/line-parts';
import type { Mention } from '../../../matching/types';
import { createStoryFinder } from '../../mentions/find-in-passage';
import { samples } from '../../samples';

const find = createStoryFinder();

/** What stands between names: short words, and now and then a stretch as long as a page. */
const filler = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(' ', ' and ', '. ', ' 、', ' in the year 2023 ', ' x') },
  { weight: 1, arbitrary: fc.nat(9000).map((count) => ' word'.repeat(count / 5)) },
);
const name = fc.constantFrom('Lee Kai-fu', '李开复', '01.AI', 'Alibaba Cloud', 'KPMG', '零一万物', 'WeChat');
const longText = fc
  .array(fc.tuple(filler, name), { minLength: 1, maxLength: 80 })
  .map((pieces) => pieces.flat().join(''));

const lineOf = (text: string) => ({ text, nodes: [], starts: [] });
const places = (mentions: readonly Mention[]) =>
  mentions.map(({ start, end, entity }) => `${start}–${end} ${entity}`);

describe('a long line read part by part', () => {
  it('has each place of its text in one part as its own', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const own = [...partsOf(lineOf(text))].map(({ line, from, to }) => line.text.slice(from, to));
        expect(own.join('')).toBe(text);
      }),
      samples(50, process.env.RUNS),
    );
  });

  it('names whom it names when it is read at once', () => {
    fc.assert(
      fc.property(longText, (text) => {
        const found: Mention[] = [];
        let at = 0;
        for (const { line, from, to } of partsOf(lineOf(text))) {
          const own = find(line.text).mentions.filter(({ start }) => start >= from && start < to);
          found.push(
            ...own.map((one) => ({ ...one, start: one.start - from + at, end: one.end - from + at })),
          );
          at += to - from;
        }
        expect(places(found)).toEqual(places(find(text).mentions));
      }),
      samples(50, process.env.RUNS),
    );
  });
});
