import { describe, expect, it } from 'vitest';
import type { NameRule } from '../../../data/types';
import { compileNames } from '../../../matching/compile-names';
import { createFinder } from '../../../matching/find-mentions';
import { entity } from './entity';

/** A finder for one weak name, "Acme" or "甲乙", under a rule. */
function finderWith(rule: Partial<NameRule>) {
  const full = { id: 'doubt', unless: [], notAfter: [], notBefore: [], ...rule };
  const acme = entity('acme', ['Acme?', '甲乙?:Hans'], { rules: [full] });
  const aliases = acme.aliases.map((alias) => ({ ...alias, rule: 'doubt' }));
  const find = createFinder(compileNames([{ ...acme, aliases }, entity('bolt', ['Bolt'])]));
  return (text: string) => find(text).mentions.map(({ alias, reason }) => ({ alias, reason }));
}

const near = (words: string[], more: Partial<NonNullable<NameRule['near']>> = {}) => ({
  near: { entities: [], words, credit: false, within: 'block' as const, ...more },
});

describe('the reason of a mention', () => {
  it.each([
    ['the word as the text has it', near(['invest*']), 'Investors left Acme.', 'Acme', 'investors'],
    ['a Han word', near(['投资']), '甲乙获投资', '甲乙', '投资'],
    ['any Latin word for a star alone', near(['*']), '甲乙的 Qoder 很快', '甲乙', 'qoder'],
    ['a name', near([], { entities: ['bolt'] }), 'Bolt bought Acme.', 'Acme', 'Bolt'],
    ['the brackets of a credit', near([], { credit: true }), 'Calm seas (Acme)', 'Acme', '(Acme)'],
  ])('says what stood near it: %s', (_, rule, text, alias, support) => {
    expect(finderWith(rule)(text)).toContainEqual({ alias, reason: { rule: 'near', support } });
  });
});

describe('a rule', () => {
  it('asks for what it names, and for no less', () => {
    expect(finderWith(near(['*']))('甲乙把骆驼拴在井边')).toEqual([]);
    expect(finderWith(near(['fund']))('Acme has funds')).toEqual([]);
  });

  it('takes a middle dot for the joint of a foreign name, unless a word that supports lies beyond it', () => {
    const find = finderWith({ ...near(['投资', '丙丁']), notAfter: ['·'], notBefore: ['·'] });
    expect(find('戊·甲乙获投资')).toEqual([]);
    expect(find('甲乙·戊获投资')).toEqual([]);
    expect(find('丙丁·甲乙')).toHaveLength(1);
    expect(find('甲乙・丙丁')).toHaveLength(1);
  });

  it('gives way to an excluder that stands near, but not to one beyond the reach of a block', () => {
    const find = finderWith({ ...near(['fund']), unless: ['kebab'] });
    expect(find('A kebab at Acme, then the fund.')).toEqual([]);
    expect(find(`A kebab.${' Words.'.repeat(300)} Acme has a fund.`)).toHaveLength(1);
  });
});

describe('syllables that make a name part of a foreign one', () => {
  const find = finderWith({ ...near(['投资']), syllables: '卡克' });

  it('do so on either side where they are no part of a word', () => {
    expect(find('投资甲乙卡的港口')).toEqual([]);
    expect(find('投资阿克甲乙')).toEqual([]);
  });

  it('do not where they begin a word or end one', () => {
    expect(find('投资甲乙克服困难')).toHaveLength(1);
    expect(find('坦克甲乙投资')).toHaveLength(1);
  });
});

describe('letters that make a name part of a longer word', () => {
  const rule = { id: 'edge', unless: [], notAfter: ['x-'], notBefore: [' Works'] };
  const [long, short] = entity('acme', ['Acme Iron', 'Acme']).aliases;
  const aliases = long && short ? [{ ...long, rule: 'edge' }, short] : [];
  const find = createFinder(compileNames([{ ...entity('acme', [], { rules: [rule] }), aliases }]));
  const found = (text: string) => find(text).mentions.map(({ alias }) => alias);

  it('leave its place to a shorter name', () => {
    expect(found('Acme Iron sells.')).toEqual(['Acme Iron']);
    expect(found('Acme Iron Works sells.')).toEqual(['Acme']);
  });

  it('keep it from supporting another', () => {
    const near = { near: { entities: ['acme'], words: [], credit: false, within: 'block' as const } };
    const bolt = { ...entity('bolt', ['Bolt?']), rules: [{ ...rule, ...near, notAfter: [], notBefore: [] }] };
    const names = [
      { ...entity('acme', [], { rules: [rule] }), aliases: aliases.slice(0, 1) },
      { ...bolt, aliases: bolt.aliases.map((alias) => ({ ...alias, rule: 'edge' })) },
    ];
    const findBoth = createFinder(compileNames(names));
    expect(findBoth('Bolt and Acme Iron').mentions).toHaveLength(2);
    expect(findBoth('Bolt and Acme Iron Works').mentions).toEqual([]);
  });
});
