import type { Entity } from './types';

type Named = Pick<Entity, 'id' | 'name' | 'otherNames' | 'pinyin' | 'aliases'>;

/**
 * The entities whose names hold a text, whatever its case, accents, spaces and punctuation: in either script, and in
 * pinyin with tones or without. Those that are named just so come first, then those whose names begin so.
 */
export function searchNames<T extends Named>(entities: readonly T[], text: string): readonly T[] {
  const wanted = fold(text);
  if (wanted === '') return [];
  return entities
    .map((entity) => ({ entity, rank: rankOf(entity, wanted) }))
    .filter(({ rank }) => rank < NONE)
    .sort((one, other) => one.rank - other.rank)
    .map(({ entity }) => entity);
}

const NONE = 3;

/** 0: just so · 1: begins so · 2: holds it. */
function rankOf({ id, name, otherNames, pinyin, aliases }: Named, wanted: string): number {
  const names = [id, name, pinyin ?? '', ...[...otherNames, ...aliases].map(({ text }) => text)].map(fold);
  if (names.includes(wanted)) return 0;
  if (names.some((one) => one.startsWith(wanted))) return 1;
  return names.some((one) => one.includes(wanted)) ? 2 : NONE;
}

/** Small letters and digits alone: "Lǐ Kāifù" is "likaifu". */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
