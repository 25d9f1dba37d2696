import type { Alias, AliasTable, Run } from './alias-table';
import { foldUnit, IGNORED, isCombining, isHalfWidthKana, isSpace, stripTone, type Variants } from './fold';
import { unicodeEach } from './unicode';

/** White space or invisible characters in a row that may stand inside a name; more make it two pieces of text. */
const MAX_GAP = 64; // code units

/** Marks on one letter: ǖ decomposes into u and two of them, ậ into a and two. */
const MAX_MARKS = 3;

const SPACE = 0x20;

/** An alias that text spells from a place, and where it ends there. */
export type Match = { readonly alias: Alias; readonly end: number };

/**
 * All aliases that a text spells from `start`, shortest first, whatever stands around them. The text is folded as it
 * is followed into the table, one character at a time; it costs what the longest match is long, and hardly more for
 * ten thousand aliases than for ten.
 */
export function matchAliases(text: string, start: number, table: AliasTable): readonly Match[] {
  const { variants } = table;
  const matches: Match[] = [];
  const first = readUnit(text, start, variants);
  let at = first.next;
  let paths = firstPaths(first.unit, table);
  for (let length = 1; paths.length > 0; length++) {
    for (const path of paths) collect(matches, text, { start, end: at, length }, path, table);
    at = skipUnseen(text, at);
    if (at >= text.length) break;
    const { unit, next } = readUnit(text, at, variants);
    at = unit === SPACE ? skipSpace(text, at) : next;
    if (at < 0) break;
    paths = paths.flatMap((path) => follow(path, length, unit, table));
  }
  return matches;
}

/** Where a text has led into the table; `isToned` if a tone mark was passed over, which only pinyin allows. */
type Path = { readonly run: Run; readonly isToned: boolean };

function firstPaths(unit: number, { startingWith }: AliasTable): Path[] {
  const [run, plain] = [startingWith(unit), stripTone(unit)];
  const toned = plain === unit ? undefined : startingWith(plain);
  return [...(run ? [{ run, isToned: false }] : []), ...(toned ? [{ run: toned, isToned: true }] : [])];
}

/** A letter with a tone mark leads two ways: to names that have it, and to pinyin. */
function follow({ run, isToned }: Path, index: number, unit: number, { narrow }: AliasTable): Path[] {
  const plain = stripTone(unit);
  const same = isToned && plain !== unit ? undefined : narrow(run, index, unit);
  const toned = plain === unit ? undefined : narrow(run, index, plain);
  return [...(same ? [{ run: same, isToned }] : []), ...(toned ? [{ run: toned, isToned: true }] : [])];
}

/** Adds the aliases of a run that end here: they are its first, since shorter ones sort before longer. */
function collect(
  matches: Match[],
  text: string,
  { start, end, length }: { readonly start: number; readonly end: number; readonly length: number },
  { run, isToned }: Path,
  table: AliasTable,
): void {
  for (let i = run.low; i < run.high && table.lengthOf(i) === length; i++) {
    const alias = table.at(i);
    if (isToned && !alias.isRomanised) continue;
    if (hasLetterCase(text.slice(start, end), alias.text)) matches.push({ alias, end });
  }
}

/** The folded code unit at a place, with the marks that follow it composed: a and a breve are ă. */
function readUnit(text: string, at: number, variants: Variants): { unit: number; next: number } {
  const single = { unit: foldUnit(text.charCodeAt(at), variants), next: at + 1 };
  if (!isCombining(text.charCodeAt(at + 1))) return single;
  let next = at + 1;
  while (next - at <= MAX_MARKS && isCombining(text.charCodeAt(next))) next++;
  const form = isHalfWidthKana(text.charCodeAt(at)) ? 'NFKC' : 'NFC';
  const composed = text.slice(at, next).normalize(form);
  return composed.length === 1 ? { unit: foldUnit(composed.charCodeAt(0), variants), next } : single;
}

/** Past what a reader doesn't see inside a name. */
function skipUnseen(text: string, from: number): number {
  let at = from;
  while (at - from < MAX_GAP && foldUnit(text.charCodeAt(at)) === IGNORED) at++;
  return at;
}

/** The end of a run of white space and invisible characters, or -1 if it is too long to lie inside a name. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (isSpace(text.charCodeAt(at)) || foldUnit(text.charCodeAt(at)) === IGNORED))
    if (++at - from > MAX_GAP) return -1;
  return at;
}

/** Letters as the alias writes them, or all capitals; a small first letter may also be capital, as in a headline. */
function hasLetterCase(found: string, alias: string): boolean {
  if (found === alias) return true;
  const written = lettersOf(found);
  const wanted = lettersOf(alias);
  if (written === wanted || written === wanted.toUpperCase()) return true;
  return written.slice(1) === wanted.slice(1) && written[0] === wanted[0]?.toUpperCase();
}

const NO_LETTER = () => unicodeEach`[^\p{Lu}\p{Ll}\p{Lt}]`;

/** Text of which `normalize` has nothing to take apart. */
const ASCII = /^[ -~]*$/;

/** The cased letters of a short text, without width and diacritics. */
function lettersOf(text: string): string {
  if (ASCII.test(text)) return text.replace(/[^A-Za-z]/g, ''); // a tenth of the time where code is cold
  return text.normalize('NFKD').replace(NO_LETTER(), '');
}
