import { readVariants, type Variants } from './fold';
import { FILLER, HASHED, mixed, nextHash, readPrefix } from './prefix-table';
import { spellingsOf } from './spellings';
import type { CompiledAlias, CompiledPrefixes } from './types';

/** Of so many bits at most one is set for each prefix: then few places of a text need a second look. */
const BITS_PER_PREFIX = 16;

/** The least table: four bits. */
const LEAST_BITS = 2; // as a power of two

/** Writes the table that `createPrefixTable` reads. */
export function writePrefixes(aliases: readonly CompiledAlias[], pairs: string): CompiledPrefixes {
  const variants = readVariants(pairs);
  const prefixes = listPrefixes(aliases, variants);
  return {
    prefixes: prefixes.join(''),
    bits: writeBits(prefixes),
    starts: [...new Set(prefixes.map((prefix) => prefix.charAt(0)))].sort().join(''),
    variants: pairs,
  };
}

/** Sorted; a prefix that begins with another one says nothing more, and is left out. */
function listPrefixes(aliases: readonly CompiledAlias[], variants: Variants): string[] {
  const all = aliases.flatMap(([text]) =>
    spellingsOf(text).map((spelling) => readPrefix(spelling.replace(NO_START, ''), 0, variants)),
  );
  const listed: string[] = [];
  for (const prefix of [...new Set(all)].sort())
    if (!prefix.startsWith(listed.at(-1)?.trimEnd() ?? FILLER)) listed.push(prefix);
  return listed;
}

/** More of what is no letter than a prefix may hold between two. */
const NO_START = /^[^\p{L}\p{N}]+/u;

/** Four bits to a character, from "@" on: text of one byte each, without anything that JSON would escape. */
function writeBits(prefixes: readonly string[]): string {
  const power = Math.max(LEAST_BITS, Math.ceil(Math.log2(prefixes.length * BITS_PER_PREFIX)));
  const nibbles = new Uint8Array(2 ** (power - 2)).fill(0x40);
  for (const prefix of prefixes) {
    let hash = 0;
    for (let i = 0; i < HASHED && prefix.charAt(i) !== FILLER; i++)
      hash = nextHash(hash, prefix.charCodeAt(i));
    const at = mixed(hash) & (2 ** power - 1);
    nibbles[at >> 2] = (nibbles[at >> 2] ?? 0) | (1 << (at & 3));
  }
  let text = '';
  for (const nibble of nibbles) text += String.fromCharCode(nibble);
  return text;
}
