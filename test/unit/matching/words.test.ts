import { describe, expect, it } from 'vitest';
import { findWord, headsOf } from '../../../matching/words';

describe('a word of a rule', () => {
  it.each([
    ['a whole word', 'led by funds', 'funds', 'funds'],
    ['a phrase', 'a map of metro lines', 'metro lines', 'metro lines'],
    ['the whole of a word that begins like a stem', 'two investors left', 'invest*', 'investors'],
    ['a stem that is a word itself', 'they invest again', 'invest*', 'invest'],
    ['the second word, if the first only holds it', 'refunds and funds', 'fund*', 'funds'],
    ['a Latin word between Han characters', '由acme发布', 'acme', 'acme'],
    ['any Latin word for a star alone', '由acme2发布', '*', 'acme2'],
    ['Han characters anywhere', '三家投资公司', '投资', '投资'],
  ])('is found as %s', (_, text, word, found) => {
    expect(findWord(text, word)).toBe(found);
  });

  it.each([
    ['inside a longer word', 'refunds', 'fund'],
    ['at the end of a longer word', 'slush-funded', 'fund'],
    ['as a stem inside a word', 'reinvested', 'invest*'],
    ['in an empty text', '', 'fund*'],
    ['where there is no Latin word', '投资 40', '*'],
  ])('is not found %s', (_, text, word) => {
    expect(findWord(text, word)).toBeUndefined();
  });

  it('is not found right before a word that says what both are', () => {
    const heads = headsOf(['业务'], '甲乙');
    expect(findWord('足球业务', '足球', heads)).toBeUndefined();
    expect(findWord('业务和足球', '足球', heads)).toBe('足球');
    expect(findWord('足球业务和足球', '足球', heads)).toBe('足球');
  });

  it('is found before what the name is the object of', () => {
    const heads = headsOf(['签约'], '甲乙');
    expect(findWord('球队签约甲乙', '球队', heads)).toBe('球队');
    expect(findWord('球队签约仪式', '球队', heads)).toBeUndefined();
  });
});

describe('what may say what a compound is', () => {
  it('is a word of more than one Han character that does not hold the name', () => {
    expect(headsOf(['业务', '店', 'fund*', '甲乙也', '在甲乙'], '甲乙').words).toEqual(['业务']);
  });
});
