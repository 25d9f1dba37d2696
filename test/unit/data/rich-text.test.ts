import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRichText, plainTextOf } from '../../../data/rich-text';
import { samples } from '../../samples';

describe('parseRichText', () => {
  it.each([
    ['nothing', '', []],
    ['plain text', 'No names here.', [{ text: 'No names here.' }]],
    ['a link alone', '[01.AI](01-ai)', [{ text: '01.AI', entity: '01-ai' }]],
    [
      'a link between words',
      'by [Lee Kai-fu](lee-kai-fu).',
      [{ text: 'by ' }, { text: 'Lee Kai-fu', entity: 'lee-kai-fu' }, { text: '.' }],
    ],
    [
      'links that touch',
      '[a](x)[b](y)',
      [
        { text: 'a', entity: 'x' },
        { text: 'b', entity: 'y' },
      ],
    ],
    ['a name in Chinese', '[李开复](lee-kai-fu)', [{ text: '李开复', entity: 'lee-kai-fu' }]],
    ['an empty name', '[](x)', [{ text: '[](x)' }]],
    ['an empty target', '[a]()', [{ text: '[a]()' }]],
    ['a target that is no id', '[a](https://b.example)', [{ text: '[a](https://b.example)' }]],
    ['a target in capitals', '[a](Lee)', [{ text: '[a](Lee)' }]],
    ['brackets around a link', '[[a](x)]', [{ text: '[' }, { text: 'a', entity: 'x' }, { text: ']' }]],
    ['a link that is not closed', '[a](x', [{ text: '[a](x' }]],
    ['parentheses alone', 'revenue (US$13.7 m)', [{ text: 'revenue (US$13.7 m)' }]],
    ['markup of other kinds', '<b>a</b> *b*', [{ text: '<b>a</b> *b*' }]],
  ])('reads %s', (_, source, runs) => {
    expect(parseRichText(source)).toEqual(runs);
  });

  it('loses no text: the runs put together are the plain text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('[a](b)', '[', ']', '(', ')', '](', '[x]('));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const source = pieces.join('');
        expect(
          parseRichText(source)
            .map(({ text }) => text)
            .join(''),
        ).toBe(plainTextOf(source));
      }),
      samples(100, process.env.RUNS),
    );
  });

  it('reads a long run of open brackets in no time', () => {
    const started = performance.now();
    parseRichText('['.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('plainTextOf', () => {
  it('keeps the words of links and drops where they lead', () => {
    expect(plainTextOf('[Lee](lee-kai-fu) runs [01.AI](01-ai).')).toBe('Lee runs 01.AI.');
  });
});
