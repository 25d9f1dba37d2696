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

/** The name of the same length with the fewest other characters, if at least a quarter of them are the same. */
function nearest(name: string, others: readonly string[]): string | undefined {
  const isNear = (other: string) =>
    other.length === name.length && differences(name, other) <= name.length * 0.75;
  return others.filter(isNear).sort((a, b) => differences(name, a) - differences(name, b))[0];
}

const differences = (a: string, b: string) => [...a].filter((character, i) => character !== b[i]).length;
