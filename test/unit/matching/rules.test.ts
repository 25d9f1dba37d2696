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

  it('takes letters for another word, unless a word that supports holds them with the name and goes on', () => {
    const find = finderWith({
      ...near(['投资', '企业甲乙公号', '甲乙山东']),
      notAfter: ['企业'],
      notBefore: ['山'],
    });
    expect(find('企业甲乙获投资')).toEqual([]);
    expect(find('多家企业甲乙公号')).toHaveLength(1);
    expect(find('投资甲乙山')).toEqual([]);
    expect(find('投资甲乙山东')).toHaveLength(1);
  });

  it('gives way to an excluder that stands near, but not to one beyond the reach of a block', () => {
    const find = finderWith({ ...near(['fund']), unless: ['kebab'] });
    expect(find('A kebab at Acme, then the fund.')).toEqual([]);
    expect(find(`A kebab.${' Words.'.repeat(300)} Acme has a fund.`)).toHaveLength(1);
  });
});

describe('words that cast doubt', () => {
  const doubts = ['lamb', 'menu*', 'street'];
  const found = (rule: Partial<NameRule>, isAlone: boolean) => {
    const full = { id: 'doubt', unless: [], notAfter: [], notBefore: [], doubts, ...rule };
    const acme = entity('acme', [isAlone ? 'Acme' : 'Acme?', 'Acme Corp'], { rules: [full] });
    const [short, long] = acme.aliases;
    const aliases = short && long ? [{ ...short, rule: 'doubt' }, long] : [];
    const find = createFinder(compileNames([{ ...acme, aliases }]));
    return (text: string) => find(text).mentions.some(({ alias }) => alias === 'Acme');
  };
  const safe = found(near(['fund*', 'shares']), true);
  const weak = found(near(['fund*', 'shares']), false);

  it('take two more than there is support, if the alias is safe alone', () => {
    expect(safe('Acme sells lamb.')).toBe(true);
    expect(safe('Acme has lamb on its menus.')).toBe(false);
    expect(safe('A fund wants Acme to have lamb on its menus.')).toBe(true);
    expect(safe('A fund in our street wants Acme to have lamb on its menus.')).toBe(false);
  });

  it('take as many as there is support, if it is not', () => {
    expect(weak('Acme got a fund.')).toBe(true);
    expect(weak('Acme got a fund for lamb.')).toBe(false);
    expect(weak('Acme got a fund with shares in lamb.')).toBe(true);
  });

  it('weigh double right against the alias, and so does support', () => {
    expect(safe('Acme Street')).toBe(false);
    expect(safe('Acme is a street')).toBe(true);
    expect(weak('Acme funds lamb.')).toBe(true);
    expect(weak('Acme Street has a fund and shares.')).toBe(false);
  });

  it('give way to a name that supports', () => {
    expect(weak('Acme Corp, or Acme, has lamb on its menus.')).toBe(true);
  });

  it('are none where they only say what kind of supporting word follows, even right against the alias', () => {
    const kind = (doubt: string) => found({ ...near(['业务', 'fund*']), doubts: [doubt] }, false);
    expect(kind('足球')('Acme足球业务')).toBe(true);
    expect(kind('足球')('Acme足球的业务')).toBe(false);
  });

  it('are asked for near the alias only', () => {
    expect(safe(`Lamb, a menu.${' Words.'.repeat(80)} Acme sells.`)).toBe(true);
  });
});

describe('syllables that make a name part of a foreign one', () => {
  const find = finderWith({ ...near(['投资']), syllables: '卡克' });

  it('do so on either side where they are no part of a word', () => {
    expect(find('投资甲乙卡的港口')).toEqual([]);
    expect(find('投资阿克甲乙')).toEqual([]);
  });

  it('do not where a word that supports holds them', () => {
    const findOwn = finderWith({ ...near(['投资', '甲乙卡车']), syllables: '卡' });
    expect(findOwn('投资甲乙卡车的公司')).toHaveLength(1);
    expect(findOwn('投资甲乙卡的公司')).toEqual([]);
  });

  it('do not where they begin a word or end one', () => {
    expect(find('投资甲乙克服困难')).toHaveLength(1);
    expect(find('坦克甲乙投资')).toHaveLength(1);
  });
});

describe('words that a name goes on with', () => {
  const find = finderWith({
    ...near(['fund', 'unit', 'acme tours unit']),
    goesOn: ['Tours', 'House', 'Guest House'],
  });

  it('make it somebody else’s if they have a capital', () => {
    expect(find('The fund likes Acme Tours.')).toEqual([]);
    expect(find('The fund likes Acme\u00a0Guest  House.')).toEqual([]);
    expect(find('The fund likes Acme\n      Tours.')).toEqual([]);
    expect(find('Acme tours the fund.')).toHaveLength(1);
  });

  it('do not in a longer word, beyond a mark, or where a word that supports goes on', () => {
    expect(find('Acme Tourside fund')).toHaveLength(1);
    expect(find('Acme House-Building fund')).toHaveLength(1);
    expect(find('Acme, Tours, fund')).toHaveLength(1);
    expect(find('The Acme Tours Unit has a fund.')).toHaveLength(1);
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

  it('do not beyond a dash that parts words', () => {
    const dashed = entity('acme', ['Acme'], {
      rules: [{ id: 'edge', unless: [], notAfter: ['x-'], notBefore: ['-1'] }],
    });
    const names = dashed.aliases.map((alias) => ({ ...alias, rule: 'edge' }));
    const findDashed = createFinder(compileNames([{ ...dashed, aliases: names }]));
    for (const text of ['Acme-1', 'Acme\u20131', 'x-Acme']) expect(findDashed(text).mentions).toEqual([]);
    for (const text of ['Acme\u20141 of six', 'Max\u2014Acme'])
      expect(findDashed(text).mentions).toHaveLength(1);
  });

  it('do not where a word that supports holds both and goes on', () => {
    const own = {
      ...rule,
      ...near(['acme works council', 'works']),
      unless: ['kebab'],
      notBefore: [' Works'],
    };
    const acme = entity('acme', ['Acme'], { rules: [own] });
    const names = acme.aliases.map((alias) => ({ ...alias, rule: 'edge' }));
    const findOwn = createFinder(compileNames([{ ...acme, aliases: names }]));
    expect(findOwn('The Acme works council met.').mentions).toHaveLength(1);
    expect(findOwn('The Acme works met the council.').mentions).toEqual([]);
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
