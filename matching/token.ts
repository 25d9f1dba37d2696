import { unicode } from './unicode';

/** How far around a name its token is read: longer addresses are told by their nearest part as well. */
const REACH = 160; // code units

/** What ends an address, a path or an identifier on either side. */
const END = /[\s"'`“”‘’()[\]{}<>,;|，。；：、（）《》「」【】\u2e80-\u9fff\uac00-\ud7af]/;

/** Han, Hangul and katakana, beside which a slash opens no path. */
export const UNSPACED = () => unicode`[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]`;

/** A name with what stands against it, up to white space, brackets, quotes and commas, and Han, kana and Hangul. */
export type Token = { readonly before: string; readonly name: string; readonly after: string };

/** A line break as strings in code write it; "C:\\news" has none. */
const ESCAPED_BREAK = /\\[nrt](?![a-z])/u;

/** What begins a remark in code, written against its first word. */
const COMMENT = /^\/\/+!?$/u;

/** The token around `text.slice(start, end)`. */
export function tokenAround(text: string, start: number, end: number): Token {
  const before = text.slice(edgeOfToken(text, start, -1), start);
  const after = text.slice(end, edgeOfToken(text, end, 1));
  // A slash beside a word in Han, kana or Hangul parts a list: 夸克/UC/阿里, 微信/QQ/华为, and opens no path: /アリババ|…/.
  const isAfterWord =
    UNSPACED().test(text.charAt(start - before.length - 1)) || UNSPACED().test(text.charAt(start));
  const isBeforeWord = UNSPACED().test(text.charAt(end + after.length));
  const [listedBefore, listedAfter] = [before.replace(/^\/(?!\/)/u, ''), after.replace(/\/$/u, '')];
  return {
    before: ((isAfterWord ? listedBefore : before).split(ESCAPED_BREAK).at(-1) ?? '').replace(COMMENT, ''),
    name: text.slice(start, end),
    after: (isBeforeWord ? listedAfter : after).split(ESCAPED_BREAK)[0] ?? '',
  };
}

/** Where the token around a name ends, on one side of it. */
function edgeOfToken(text: string, from: number, step: 1 | -1): number {
  const isEnd = (at: number) => at < 0 || at >= text.length || END.test(text.charAt(at));
  let at = from;
  while (Math.abs(at - from) < REACH && !isEnd(step === 1 ? at : at - 1)) at += step;
  return at;
}
