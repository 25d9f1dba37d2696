import type { Candidate } from './candidates';
import { once } from './once';
import { unicode, unicodeEach } from './unicode';

/** Words with a capital that may stand right before a surname without being a given name. */
const BEFORE = once(
  () =>
    new RegExp(
      `^(?:${[
        'Mr|Dr|Prof|Professor|Sir|M|Monsieur|Herr|Dr|Señor|Sr|Signor', // forms of address; not Ms and Mrs: he is neither
        'VC|PhD|[A-Z]{3,}|CTO|Chairman|President|Founder|Co-founder|Cofounder|Chief|Executive|Entrepreneur|Investor|Boss|Capitalist',
        'Gründer|Firmengründer|Chef|Firmenchef|Unternehmer|Präsident|Fondateur|Fundador',
        'The|A|An|And|But|Or|So|Yet|If|In|On|At|By|To|For|From|Of|With|As|When|While|Since|Because|After|Before|Although|Though',
        'However|Meanwhile|Then|That|This|Both|Did|Does|Is|Was|Has|Had|Can|Could|Will|Would|Says|Said|According|Like|Unlike',
        'Why|How|What|Where|Also|Later|Today|Yesterday|Tomorrow|Now|Still|Instead|Until|Once|Under|Per|Says|Asked|Even|Only',
        'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
        'January|February|March|April|May|June|July|August|September|October|November|December',
        'Ask|Meet|See|Let|Watch|Read|Follow|Call|Give|Hear|Microsoft|Apple|Google|SGI|Stanford|Columbia|Mellon',
        'Beijing|Shanghai|Shenzhen|Hangzhou|Taipei|Taiwan|China|Singapore|Seattle|Davos|Washington|Europe|Asia',
        'Und|Der|Die|Das|Für|Mit|Von|Nach|Auch|Doch|Selon|Pour|Avec|Et|Mais|Le|Según|Para|Con|Pero|El|Secondo|Ma',
      ].join('|')})\\.?$`,
    ),
);

/** Words with a capital that may stand right after one. */
const AFTER =
  /^(?:Says?|Said|Tells?|Told|Is|Was|Has|Had|Will|Would|Can|Could|And|Or|But|In|On|At|By|To|For|From|Of|With|As|Who|Left|Himself|Also|Not|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** The word with a capital right before an offset, if only a space or a hyphen parts them. */
const WORD_BEFORE = () => unicode`(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*)[ \u00a0-]{1,3}$`;
const WORD_AFTER = () => unicode`^(?:[ \u00a0]{0,2}&)?[ \u00a0-]{1,3}(\p{Lu}[\p{L}\p{M}'’-]*)`;

/** What a surname owns as part of a place's or a shop's name. */
const OWNED =
  /^['’]s (?:Crossing|Deli|Diner|Famous|Ferry|Hill|Kitchen|Landing|Pharmacy|Restaurant|Sandwiches|Summit|Tavern)\b/u;

/** What only stands after the surname of another: as papers cite authors, and what bears the name of its maker. */
const CITED = () =>
  unicode`^(?: et al\b| ?,? ?[([]?(?:19|20)\d\d[a-z]?[)\]:;.]| (?:and|&) \p{Lu}[\p{L}-]+,? ?[([]\d{1,4}|, (?!U\.[KS]\.)\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?:[,;&(]| and | [&(])| (?:jeans|denim)\b)`;

/** Callings that he doesn't have, before the surname. */
const CALLED =
  /\b(?:minister|senator|governor|mayor|judge|justice|coach|actor|actress|singer|striker|midfielder|goalkeeper|sergeant|detective|nurse)[ \u00a0]$/u;

/**
 * "is a Lee.", "another Lee,", "the Lees of": one of many who bear the surname; not "a Lee interview", nor "creen a Lee",
 * since *a* alone is a preposition in half a dozen languages.
 */
const ONE_OF =
  /\b(?:another|(?:is|was|were|be|been|being|become|becomes|became|also|as|like|not|of|with|for|by|from|just|only|than|called|married) a)[ \u00a0]$/iu;
const ENDS = /^(?:[,.;:!?)]|$)/u;
const ALL_OF = /\bthe[ \u00a0]$/iu;

/** "Samsung’s " before the surname. */
const OWNER = () => unicode`(\p{Lu}[\p{L}\p{M}\p{N}.&-]*)['’]s?[ \u00a0]$`;

/** How much of a line is looked at; a headline is shorter. */
const REACH = 200; // code units each way

/**
 * True if a surname is part of somebody's longer name: "Bruce Lee", "Lee Hsien Loong", "Lee-Smith", "Lee & Man", "Lee’s
 * Summit", or said to be another's: "Samsung’s Lee", "Lee et al.", "judge Lee". `known` is where the name of somebody or
 * something in the story ends: "01.AI’s Lee" is no other.
 */
export function belongsToOther(
  text: string,
  { start, end }: Pick<Candidate, 'start' | 'end'>,
  known: number,
): boolean {
  const lineBefore =
    text
      .slice(Math.max(0, start - REACH), start)
      .split('\n')
      .at(-1) ?? '';
  const lineAfter = text.slice(end, end + REACH).split('\n')[0] ?? '';
  const after = WORD_AFTER().exec(lineAfter.slice(0, 40))?.[1];
  if (followsGivenName(text, start) || OWNED.test(lineAfter)) return true;
  if (CITED().test(lineAfter.slice(0, 60)) || CALLED.test(lineBefore.slice(-20))) return true;
  if (isOneOfMany(lineBefore.slice(-20), lineAfter)) return true;
  if (isOwned(lineBefore.slice(-40), start - known)) return true;
  return after !== undefined && isNamePart(after, lineBefore + text.slice(start, end) + lineAfter);
}

function isOneOfMany(before: string, after: string): boolean {
  return (ONE_OF.test(before) && ENDS.test(after)) || (ALL_OF.test(before) && /^s\b/u.test(after));
}

/** True behind another's possessive; `distance` is how far before the surname a known name ends. */
function isOwned(before: string, distance: number): boolean {
  const owner = OWNER().exec(before);
  return owner !== null && !BEFORE().test(owner[1] ?? '') && !/^['’]s? $/u.test(before.slice(-distance));
}

/** True right behind a word that may be a given name: before the surname in "Wei Lee, Kai-Fu Chen". */
export function followsGivenName(text: string, start: number): boolean {
  const before = WORD_BEFORE().exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return before !== undefined && isGivenName(before);
}

/** Not the end of a sentence ("… ByteDance."; a single letter is an initial), a possessive ("01.AI’s"), a compound ("Beijing-based") or an acronym. */
function isGivenName(word: string): boolean {
  if (unicode`[\p{L}\p{N}]{2,}\.$`.test(word) || /['’]s?$/u.test(word) || unicode`-\p{Ll}+$`.test(word))
    return false;
  return !BEFORE().test(word) && !unicode`\p{N}`.test(word);
}

/** In a headline, a word after a surname that looks like a verb is one. */
function isNamePart(word: string, line: string): boolean {
  if (AFTER.test(word)) return false;
  return !(isHeadline(line) && /(?:s|ed)$/u.test(word));
}

/** True if most words of a short line begin with a capital. */
function isHeadline(line: string): boolean {
  const words = line.match(unicodeEach`\p{L}[\p{L}\p{M}'’-]*`) ?? [];
  return (
    words.length >= 4 &&
    words.length <= 20 &&
    words.filter((word) => unicode`^\p{Lu}`.test(word)).length >= words.length * 0.6
  );
}
