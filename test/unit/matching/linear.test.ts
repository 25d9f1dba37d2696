import { describe, expect, it, vi } from 'vitest';
import { createStoryFinder } from '../../mentions/find-in-passage';
import { countSteps } from './count-steps';

const find = createStoryFinder();

/** Farther than what is around a name decides on it. */
const PIECE = 2048; // code units

/** Text that is nothing but a name, or what looks like one, with each kind of rule, and what is skipped. */
const DENSE = [
  '阿里',
  '阿里木',
  '公司在阿里，',
  '拳王阿里',
  '创新工场',
  '微信息',
  '潘欣，',
  '闪极，',
  'SCMP ',
  'SCMP (',
  'Open AI ',
  'Richard Lin ',
  '01 AI ',
  'Kai-Fu Lee ',
  'Bruce Lee ',
  'Alibaba Group Holding’s cloud computing ',
  'Alibaba ',
  'alibaba.',
  'OpenAI/',
  '{OpenAI: ',
  'Lee\u0301',
  '\u200b',
  'Open \u00ad',
];

describe('A longer text takes as many more steps as it is longer', () => {
  it.each(DENSE)(
    'if it is made of “%s”',
    (part) => {
      const start = 'Kai-Fu Lee and Richard Lin of 01.AI. ';
      const textOf = (pieces: number) => start + part.repeat(Math.ceil((pieces * PIECE) / part.length));
      find(textOf(4)); // what is made once is made
      const [two = 0, three = 0, four = 0] = [2, 3, 4].map((pieces) =>
        countSteps(() => find(textOf(pieces))),
      );
      expect((four - three) / (three - two)).toBeLessThan(1.1);
    },
    60_000,
  );
});

it('What repeats itself is parted into words a few times, however long it is', () => {
  const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
  find('阿里很忙'.repeat(PIECE));
  expect(segment.mock.calls.length).toBeGreaterThan(0);
  expect(segment.mock.calls.length).toBeLessThan(100);
  segment.mockRestore();
});
