import { once } from './once';
import { remember } from './remember';
import { isHan } from './script';

/** How much text on either side decides how words are parted. */
const REACH = 8; // code units

/** Longer names are hardly ever cut out of other words, and would lose more than they gain (measured on found text). */
const MAX_LENGTH = 2; // code units

/** Single characters that often follow a name as words of their own. */
const PARTICLES =
  '的了在是和与與及或说說曾将將也都就还還又则則把被对對向从從到为為以于於等们們认認称稱让讓给給跟同并並已正仍却卻能会會要想有没沒不里裡上下中内內之一二三两兩用太最更又再只刚剛来來去由该該此这這那我你他她号號入大新全首多超';

/** Made when it is first asked: most texts need none. */
const segmenter = once(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/** The words of a short text. Parting it takes as long as all else that is asked of a name. */
const wordsOf = remember((text) => segmenter().segment(text));

/**
 * True if a Han name was cut out of longer words: 清零一万物资 parts into 清零, 一万 and 物资, so that it holds no
 * 零一万物. A word across an edge isn't enough, since names are in no dictionary (李开复出席: 复出 is a word): what is
 * left of it beyond the edge must also make no word with what follows (出席 does, the 资 of 物资 doesn't).
 */
export function isCutFromWords(text: string, start: number, end: number): boolean {
  if (end - start > MAX_LENGTH) return false;
  return isCutAt(text, start, end, end) || isCutAt(text, start, end, start);
}

/**
 * True if one of some syllables stands against a name, or a word of nothing else behind it, and no word that only begins
 * or ends with it: 阿里卡 is a town, 阿里斯托 a name, and 阿里卡住 a firm that is stuck.
 */
export function goesOnInSyllables(text: string, start: number, end: number, syllables: string): boolean {
  const isSyllable = (word: string) => word !== '' && syllables.includes(word);
  return (
    (isSyllable(text.charAt(end)) && [...firstWord(text.slice(end, end + REACH))].every(isSyllable)) ||
    (isSyllable(text.charAt(start - 1)) &&
      isSyllable(lastWord(text.slice(Math.max(0, start - REACH), start))))
  );
}

function isCutAt(text: string, start: number, end: number, edge: number): boolean {
  if (!isHan(text.charCodeAt(edge - 1)) || !isHan(text.charCodeAt(edge))) return false;
  const from = Math.max(0, start - REACH);
  const across = wordsOf(text.slice(from, end + REACH)).containing(edge - from);
  if (!across || across.index + from === edge) return false;
  return edge === end
    ? isLeftOver(firstWord(text.slice(end, end + REACH)))
    : isLeftOver(lastWord(text.slice(from, start)));
}

/** True for a single character that is no common word. */
const isLeftOver = (word: string) =>
  word.length === 1 && isHan(word.charCodeAt(0)) && !PARTICLES.includes(word);

const firstWord = (text: string) => wordsOf(text).containing(0)?.segment ?? '';

const lastWord = (text: string) => wordsOf(text).containing(text.length - 1)?.segment ?? '';
