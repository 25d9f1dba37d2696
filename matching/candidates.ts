import type { Alias, AliasTable } from './alias-table';
import { standsFree } from './edges';
import { type Match, matchAliases } from './match-aliases';

/** A span of text that reads like an alias and stands free of the letters around it. */
export type Candidate = { readonly start: number; readonly end: number; readonly alias: Alias };

/**
 * All candidates of a text: the longest at the leftmost place, none overlapping. Those that `isName` refuses leave
 * their place to shorter ones.
 */
export function findCandidates(
  text: string,
  table: AliasTable,
  isName: (candidate: Candidate) => boolean = () => true,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (let start = 0; start < text.length; ) {
    const candidate = isInsideWord(text, start) ? undefined : longestAt(text, start, table, isName);
    if (candidate) candidates.push(candidate);
    start = candidate ? candidate.end : start + 1;
  }
  return candidates;
}

/** Of aliases that end at the same place, that of the entity which the data names first. */
function longestAt(
  text: string,
  start: number,
  table: AliasTable,
  isName: (candidate: Candidate) => boolean,
): Candidate | undefined {
  let longest: Candidate | undefined;
  const matches = matchAliases(text, start, table);
  for (const match of matches) {
    const candidate = { start, ...match };
    if (hasNearer(match, matches, text.slice(start, match.end))) continue;
    if (isBetter(candidate, longest) && standsFree(text, start, match.end) && isName(candidate))
      longest = candidate;
  }
  return longest;
}

/** True if the text writes another alias of the same entity letter by letter: then that one's rule holds. */
function hasNearer({ alias, end }: Match, matches: readonly Match[], found: string): boolean {
  return (
    matches.length > 1 &&
    alias.text !== found &&
    matches.some(
      (other) => other.end === end && other.alias.entity === alias.entity && other.alias.text === found,
    )
  );
}

function isBetter({ end, alias }: Candidate, other: Candidate | undefined): boolean {
  return !other || end > other.end || (end === other.end && alias.entity < other.alias.entity);
}

/** True between two small letters, where no name begins: most places of a text in Latin script, and cheap to tell. */
function isInsideWord(text: string, at: number): boolean {
  return isSmallLetter(text.charCodeAt(at)) && isSmallLetter(text.charCodeAt(at - 1));
}

const isSmallLetter = (unit: number) => unit >= 0x61 && unit <= 0x7a;
