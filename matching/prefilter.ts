import type { CompiledPrefilter } from './types';

/** True if a text may hold a name and is worth a closer look. */
export type Prefilter = (text: string) => boolean;

/** Any code unit that `CompiledPrefilter.unspaced` may begin with: kana, Han with its further planes, Hangul. */
export const UNSPACED = /[\u3041-\ud7af\ud840-\ud888\uf900-\ufaff]/;

/** What `foldUnit` ignores, right after a letter, digit or Han character; class first, since it is the rarer find. */
const UNSEEN_IN_WORD =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: combining marks alone are what is looked for
  /[\u00ad\u0300-\u036f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3099\u309a\ufe00-\ufe0f\ufeff](?<=(?:[\w\u00c0-\u1fff\u3041-\ud7af]|[\ud840-\ud888][\udc00-\udfff]).)/;

/** Full-width digits and letters, signs that are letters, ideographs in the guise of others. */
const FULL_WIDTH = /[\u212a\u212b\u2e80-\u2fdf\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;

/**
 * Reads a compiled prefilter. Text with invisible characters inside words, or with full-width letters, passes whatever
 * it says: both are rare, and spelling them out would make the expressions many times as long. The expression for
 * unspaced scripts is slow on Latin text (its first characters are scattered), so one range is asked for first.
 */
export function createPrefilter({ spaced, unspaced }: CompiledPrefilter): Prefilter {
  const inSpaced = spaced ? new RegExp(spaced) : null;
  const inUnspaced = unspaced ? new RegExp(unspaced) : null;
  return (text) =>
    inSpaced?.test(text) ||
    UNSEEN_IN_WORD.test(text) ||
    FULL_WIDTH.test(text) ||
    (inUnspaced !== null && UNSPACED.test(text) && inUnspaced.test(text));
}
