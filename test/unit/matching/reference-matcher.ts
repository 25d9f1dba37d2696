/**
 * The matcher as the issue words it, written to be read and not to be fast: it folds a copy of the text, character by
 * character, keeps where each came from, and tries every alias at every place. It shares no code with `matching/`.
 */

export type ReferenceAlias = {
  readonly text: string;
  readonly entity: string;
  readonly isRomanised: boolean;
};

export type ReferenceMention = { readonly start: number; readonly end: number; readonly entity: string };

/** Traditional character → simplified one, for the characters that the tests use. */
export type ReferenceVariants = ReadonlyMap<string, string>;

/** The longest alias at the leftmost place, the earlier one in the list if two end alike; none overlapping. */
export function findByReference(
  text: string,
  aliases: readonly ReferenceAlias[],
  variants: ReferenceVariants,
): ReferenceMention[] {
  const mentions: ReferenceMention[] = [];
  const folded = { plain: foldWithMap(text, false, variants), romanised: foldWithMap(text, true, variants) };
  let from = 0;
  while (from < text.length) {
    const found = aliases
      .map((alias) => ({ alias, end: endOfAlias(alias, from) }))
      .filter(({ end }) => end !== undefined)
      .sort((a, b) => (b.end ?? 0) - (a.end ?? 0))[0];
    if (found?.end !== undefined) mentions.push({ start: from, end: found.end, entity: found.alias.entity });
    from = found?.end ?? from + 1;
  }
  return mentions;

  function endOfAlias(alias: ReferenceAlias, start: number): number | undefined {
    const { characters } = alias.isRomanised ? folded.romanised : folded.plain;
    const wanted = foldByReference(alias.text, alias.isRomanised, variants);
    const first = characters.findIndex((character) => character.start === start);
    if (first < 0) return;
    let written = '';
    let last = first;
    while (written.length < wanted.length && last < characters.length) written += characters[last++]?.folded;
    const end = characters[last - 1]?.end;
    if (written !== wanted || end === undefined) return;
    const hasCase = isSameCase(text.slice(start, end), alias.text);
    return hasCase && isFreeBefore(text, start, end) && isFreeAfter(text, start, end) ? end : undefined;
  }
}

/** Text as names are compared in it. */
export function foldByReference(text: string, isRomanised: boolean, variants: ReferenceVariants): string {
  const { characters } = foldWithMap(text.normalize('NFC'), isRomanised, variants);
  return characters
    .map(({ folded }) => folded)
    .join('')
    .trim();
}

type FoldedCharacter = { folded: string; start: number; end: number };

const IGNORABLE =
  /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\u180b-\u180f]|[\ufe00-\ufe0f]/u;
const TONE_MARK = /[\u0300-\u036f]/u;

function foldWithMap(text: string, isRomanised: boolean, variants: ReferenceVariants) {
  const characters: FoldedCharacter[] = [];
  for (let start = 0; start < text.length; ) {
    const character = clusterAt(text, start);
    const end = start + character.length;
    const last = characters.at(-1);
    if (!IGNORABLE.test(character)) {
      const folded = foldCharacter(character, isRomanised, variants);
      if (folded === ' ' && last?.folded === ' ') last.end = end;
      else characters.push({ folded, start, end });
    } else if (last?.folded === ' ' && /^\s/u.test(text.slice(end).replace(IGNORABLES, ''))) last.end = end;
    start = end;
  }
  return { characters };
}

/** A character with the marks behind it, if there is one character for all of them. */
function clusterAt(text: string, start: number): string {
  const character = String.fromCodePoint(text.codePointAt(start) ?? 0);
  const marks = /^[\u0300-\u036f]{1,3}/u.exec(text.slice(start + character.length))?.[0] ?? '';
  const cluster = character + marks;
  return cluster.normalize('NFC').length === 1 ? cluster : character;
}

const IGNORABLES = new RegExp(IGNORABLE.source, 'gu');
const TONE_MARKS = new RegExp(TONE_MARK.source, 'gu');

function foldCharacter(character: string, isRomanised: boolean, variants: ReferenceVariants): string {
  if (/\s/u.test(character)) return ' ';
  if (/[-\u2010-\u2015\u2212\uff0d\ufe63]/u.test(character)) return '-';
  if (/['\u2018\u2019\u02bc\uff07]/u.test(character)) return "'";
  if (/[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65]/u.test(character)) return '·';
  const wide = /[\uff01-\uff5e\uff66-\uff9d]/u.test(character) ? character.normalize('NFKC') : character;
  const composed = wide.normalize('NFC');
  const plain = (variants.get(composed) ?? composed).toLowerCase();
  const isToned = isRomanised && plain >= '\u00c0' && plain <= '\u01dc';
  return isToned ? plain.normalize('NFD').replace(TONE_MARKS, '') || plain : plain;
}

/** As the alias writes it; all capitals; or with the first letter as a capital. */
function isSameCase(found: string, alias: string): boolean {
  const letters = (s: string) =>
    [...s.normalize('NFKD')].filter((c) => c.toLowerCase() !== c.toUpperCase() && /\p{L}/u.test(c));
  const [written, wanted] = [letters(found), letters(alias)];
  const capitals = wanted.map((c) => c.toUpperCase());
  const isAs = (form: readonly string[]) => written.join('') === form.join('');
  return isAs(wanted) || isAs(capitals) || isAs([...capitals.slice(0, 1), ...wanted.slice(1)]);
}

/** Letters and digits of scripts that part their words with spaces: European ones, and others. */
const EUROPEAN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Nd}_]$/u;
const OTHER =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Bopomofo}])\p{L}$/u;

const areJoined = (a: string, b: string) =>
  (EUROPEAN.test(a) && EUROPEAN.test(b)) ||
  (OTHER.test(a) && !EUROPEAN.test(a) && OTHER.test(b) && !EUROPEAN.test(b));

function isFreeAfter(text: string, start: number, end: number): boolean {
  const after = [...text.slice(end).replace(IGNORABLES, '')][0] ?? '';
  const last = [...text.slice(start, end)].at(-1) ?? '';
  const isPlural =
    text[start - 1] !== '-' && /^s(?![\p{L}\p{Nd}_])/u.test(text.slice(end)) && /\p{L}/u.test(last);
  return !TONE_MARK.test(after) && (isPlural || !areJoined(last, after));
}

function isFreeBefore(text: string, start: number, end: number): boolean {
  const before = [...text.slice(0, start).replace(IGNORABLES, '')].at(-1) ?? '';
  const first = [...text.slice(start, end)][0] ?? '';
  const isNote = /\p{Lu}/u.test(first) && /(?:^|[\s,;])\d{1,2}$/u.test(text.slice(0, start));
  const isByline =
    /^\p{Lu}.*[ \u00a0]\p{Lu}/u.test(text.slice(start, end)) &&
    /(?:^|[^\p{L}\p{M}\p{N}_])[Bb]y$/u.test(text.slice(0, start));
  return isNote || isByline || !areJoined(first, before);
}
