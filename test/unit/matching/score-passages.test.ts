import { describe, expect, it } from 'vitest';
import { parsePassages } from '../../mentions/parse-passages';
import { precisionOf, recallOf, scorePassage, tally } from '../../mentions/score-passages';

const [passage] = parsePassages(
  '@ x-1 en tag\n⟨⟦Alibaba|alibaba⟧’s cloud unit|alibaba-cloud⟩, ⟦01.AI|01-ai⟧, ⟦?SCMP|scmp⟧ and ⟦!阿里山⟧',
);
if (!passage) throw new Error('expected a passage');

const mark = (surface: string, entity: string) => {
  const start = passage.text.indexOf(surface);
  return { start, end: start + surface.length, entity };
};
const score = (...marks: readonly ReturnType<typeof mark>[]) => tally([scorePassage(passage, marks)]);

describe('scoring a passage', () => {
  it('counts required mentions, and takes another span that is as good', () => {
    const total = score(mark('Alibaba’s cloud unit', 'alibaba-cloud'), mark('01.AI', '01-ai'));
    expect(total).toEqual({ required: 2, hit: 2, marks: 2, wrong: 0, traps: 1, trapped: 0 });
  });

  it('counts an optional mention as no miss, and its mark as right', () => {
    expect(score()).toMatchObject({ required: 2, hit: 0, wrong: 0 });
    expect(score(mark('SCMP', 'scmp'))).toMatchObject({ marks: 1, wrong: 0 });
  });

  it.each([
    ['a span that is too short', mark('01.', '01-ai')],
    ['the wrong entity', mark('01.AI', 'alibaba')],
    ['another span with the entity of the shorter one', mark('Alibaba’s cloud unit', 'alibaba')],
  ])('takes %s for wrong', (_, wrong) => {
    expect(score(wrong)).toMatchObject({ hit: 0, marks: 1, wrong: 1 });
  });

  it('counts a trap that a mark overlaps', () => {
    expect(score(mark('阿里', 'alibaba'))).toMatchObject({ wrong: 1, trapped: 1 });
  });

  it('takes recall and precision from the sums', () => {
    const total = score(mark('01.AI', '01-ai'), mark('阿里', 'alibaba'));
    expect([recallOf(total), precisionOf(total)]).toEqual([0.5, 0.5]);
    expect([recallOf(tally([])), precisionOf(tally([]))]).toEqual([1, 1]);
  });
});
