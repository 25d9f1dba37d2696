import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../matching/answer-question';
import { compileNames } from '../../../matching/compile-names';
import { entity } from './entity';

const lee = { ...entity('lee-kai-fu', ['Lee Kai-fu']), shortNames: ['Lee'] };
const names = compileNames([lee, entity('kpmg', ['KPMG'])]);
const starts = (mentions: readonly { readonly start: number }[] | undefined) =>
  mentions?.map(({ start }) => start);

describe('an answer about a line', () => {
  const answer = createAnswerer(names, []);

  it('is what the line says, where nothing around it matters', () => {
    const said = answer({ line: 'KPMG met Lee Kai-fu.' });
    expect(starts(said?.mentions)).toEqual([0, 9]);
    expect(said?.introduces).toBe(true);
  });

  it('is that what is around the line must be known, where a short name stands in it', () => {
    expect(answer({ line: 'Then Lee left.' })).toBeNull();
  });

  it('takes in what is around the line', () => {
    const around = { before: 'Lee Kai-fu came. ', after: '' };
    expect(starts(answer({ line: 'Then Lee left.', around })?.mentions)).toEqual([5]);
    expect(answer({ line: 'Then Lee left.', around: { before: '', after: '' } })?.mentions).toEqual([]);
  });

  it('introduces with a short name that a name beside it explains, and with no other', () => {
    const auditor = { ...lee, shortNamesBeside: ['kpmg'] };
    const ask = createAnswerer(compileNames([auditor, entity('kpmg', ['KPMG'])]), []);
    const around = { before: '', after: '' };
    expect(ask({ line: 'KPMG’s Lee left.', around })?.introduces).toBe(true);
    expect(ask({ line: 'KPMG saw Lee leave.', around })?.introduces).toBe(false);
  });

  it('leaves out who is not marked, but lets them tell others apart', () => {
    const said = createAnswerer(names, ['lee-kai-fu'])({ line: 'KPMG met Lee Kai-fu.' });
    expect(starts(said?.mentions)).toEqual([0]);
    expect(said?.introduces).toBe(true);
  });
});
