import { describe, expect, it } from 'vitest';
import { compileRule } from '../../../matching/compile-rules';

const compile = (words: string[], notAfter: string[] = [], notBefore: string[] = []) => {
  const near = { entities: [], words, credit: false, within: 'block' as const };
  const variants = new Map([['業'.charCodeAt(0), '业'.charCodeAt(0)]]);
  const { near: compiled, ...edges } = compileRule(
    { id: 'r', near, unless: [], notAfter, notBefore },
    new Map(),
    variants,
  );
  return { words: compiled?.words, ...edges };
};

describe('compiling a rule', () => {
  it.each([
    ['the same word in two scripts', ['企业', '企業'], ['企业']],
    ['words that hold another', ['share price', 'share', '新投资', '投资'], ['share', '投资']],
    ['words and stems that begin like a stem', ['invest', 'investor*', 'invest*'], ['invest*']],
    ['repetitions in other letters', ['OpenAI', 'OPENAI'], ['openai']],
  ])('keeps one for %s', (_, words, kept) => {
    expect(compile(words).words).toEqual(kept);
  });

  it.each([
    ['a stem beside its word', ['share', 'share*'], ['share*']],
    ['a stem that a longer word begins with', ['in*', 'inner circle'], ['in*']],
    ['words that only hold the letters of another', ['refund', 'fund'], ['fund', 'refund']],
    ['a word and a stem that begins with it', ['cat', 'catalogue*'], ['cat', 'catalogue*']],
  ])('loses nothing of %s', (_, words, kept) => {
    expect(compile(words).words).toEqual(kept);
  });

  it('takes a star alone for all words in Latin letters', () => {
    expect(compile(['*', 'Qwen', '投资']).words).toEqual(['*', '投资']);
  });

  it('keeps words that say that letters at an edge make no longer name', () => {
    expect(compile(['贵宾', '甲机场贵宾'], [], ['机场']).words).toEqual(['甲机场贵宾', '贵宾']);
  });

  it('keeps the shortest letters at an edge', () => {
    const { notAfter, notBefore } = compile([], ['的黎波', '波', '波里'], ['斯', '斯蒂', ' 40 ']);
    expect(notAfter).toEqual(['波', '波里']);
    expect(notBefore).toEqual([' 40 ', '斯']);
  });
});
