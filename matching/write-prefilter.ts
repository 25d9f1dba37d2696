import { readVariants } from './fold';
import { AliasFlag, type CompiledAlias, type CompiledPrefilter } from './types';
import { writeExpressions } from './write-expressions';
import { writePrefixes } from './write-prefixes';

/**
 * More aliases than this are looked for in a table: compiling the expressions takes an engine a millisecond for every
 * few hundred, on each page (measured: 95 ms for 10,000).
 */
const MAX_EXPRESSED = 800;

/**
 * Writes what every text with one of the names passes: how the aliases begin. No word edge and no white space is asked
 * for, because a page's `textContent` glues its nodes together.
 */
export function writePrefilter(aliases: readonly CompiledAlias[], pairs: string): CompiledPrefilter {
  const full = aliases.filter(([, , , flags]) => !(flags & AliasFlag.shortName));
  return full.length > MAX_EXPRESSED
    ? writePrefixes(full, pairs)
    : writeExpressions(full, readVariants(pairs));
}

/** The same for short names alone, which are worth a look only where a full name has been found. */
export function writeShortPrefilter(aliases: readonly CompiledAlias[], pairs: string): CompiledPrefilter {
  const short = aliases.filter(([, , , flags]) => flags & AliasFlag.shortName);
  return writePrefilter(
    short.map(([text, entity, rule]) => [text, entity, rule, 0]),
    pairs,
  );
}
