import type { Entity } from '../data/types';

/**
 * Reads which traditional character stands for which simplified one from the entities' own names: of a traditional
 * name and the simplified one nearest to it, the characters that differ are such pairs. Answers all pairs in one string.
 */
export function pairVariants(entities: readonly Pick<Entity, 'aliases'>[]): string {
  const pairs = new Map<string, string>();
  for (const { aliases } of entities) {
    const hans = aliases.filter(({ script }) => script === 'Hans').map(({ text }) => text);
    for (const { text, script } of aliases) if (script === 'Hant') addPairs(text, nearest(text, hans), pairs);
  }
  return [...pairs].flat().join('');
}

const HAN = /^\p{Script=Han}$/u;

function addPairs(hant: string, hans: string | undefined, pairs: Map<string, string>): void {
  [...hant].forEach((from, i) => {
    const to = hans?.[i] ?? from;
    if (from !== to && HAN.test(from) && HAN.test(to)) pairs.set(from, to);
  });
}

/**
 * The first name of the same length with the fewest other characters, if at least a quarter of them are the same. No
 * name is compared further than it can be the nearest: a pack may have thousands of them.
 */
function nearest(name: string, others: readonly string[]): string | undefined {
  let least = Math.floor(name.length * 0.75) + 1;
  let found: string | undefined;
  for (const other of others) {
    if (other.length !== name.length) continue;
    const count = differences(name, other, least);
    if (count < least) [least, found] = [count, other];
  }
  return found;
}

/** How many characters differ, counted up to `most`. */
function differences(a: string, b: string, most: number): number {
  let count = 0;
  for (let i = 0; i < a.length && count < most; i++) if (a[i] !== b[i]) count++;
  return count;
}
