import { describe, expect, it } from 'vitest';
import { compileNames, NameError } from '../../../matching/compile-names';
import { createFinder } from '../../../matching/find-mentions';
import { entity } from './entity';

/** Han characters for a number, so that no two numbers below a million give the same. */
const han = (n: number, from: number) =>
  [n % 100, Math.floor(n / 100) % 100, Math.floor(n / 10_000)]
    .map((digit) => String.fromCharCode(from + digit))
    .join('');

describe('compiling names', () => {
  it('takes ten thousand of them, and each is found', () => {
    const entities = Array.from({ length: 5000 }, (_, i) =>
      entity(`firm-${i}`, [`Firm Number ${i} Holding`, `${han(i, 0x5000)}:Hans`]),
    );
    const find = createFinder(compileNames(entities));
    for (const i of [0, 1234, 4999]) {
      const { mentions } = find(`Firm Number ${i} Holding，${han(i, 0x5000)}`);
      expect(mentions.map((mention) => mention.entity)).toEqual([`firm-${i}`, `firm-${i}`]);
    }
  });

  it('takes ten thousand names of one entity in both scripts, and reads each traditional one as the simplified', () => {
    const pairs = Array.from({ length: 5000 }, (_, i) => [
      `${han(i, 0x5000)}开:Hans`,
      `${han(i, 0x5000)}開:Hant`,
    ]);
    const find = createFinder(compileNames([entity('one', pairs.flat())]));
    expect(find(`${han(4321, 0x5000)}開`).mentions).toHaveLength(1);
  });

  it('reads traditional characters as those of the simplified name that is most alike', () => {
    const names = entity('lee', ['李开复:Hans', '王开来:Hans', '李開復:Hant', '甲乙丙:Hant']);
    expect(compileNames([names]).variants).toBe('開开復复');
  });

  it('refuses an alias whose rule its entity does not have, though another has it', () => {
    const rule = { id: 'own', unless: [], notAfter: [], notBefore: ['x'] };
    const [alias] = entity('bad', ['Acme']).aliases;
    const bad = { ...entity('bad', []), aliases: alias ? [{ ...alias, rule: 'own' }] : [] };
    const compile = () => compileNames([bad, entity('good', ['Bolt'], { rules: [rule] })]);
    expect(compile).toThrow(NameError);
    expect(compile).toThrow('Entity "bad", alias "Acme": expected one of its entity\'s rules, not "own"');
  });
});
