import { isCode, isDeclared, isImported } from './code';
import { unicode, unicodeAnyCase } from './unicode';

/** How far around a name its token is read: longer addresses are told by their nearest part as well. */
const REACH = 160; // code units

/** What ends an address, a path or an identifier on either side. */
const END = /[\s"'`“”‘’()[\]{}<>,;|，。；：、（）《》「」【】\u2e80-\u9fff\uac00-\ud7af]/;

/**
 * True if a span is part of an address, a handle, a package, a path, a file's name or an identifier: the letters of a
 * name, but not the name. "X-backed", "A/B" and a name at the end of a sentence are none of these.
 */
export function isTechnical(text: string, start: number, end: number): boolean {
  if (standsAlone(text, start, end)) return isImported(text, start) || isDeclared(text, start, end);
  const token = tokenAround(text, start, end);
  return (
    isCode(text, start, end) ||
    isInAddress(token) ||
    isInHost(token) ||
    isInPath(token) ||
    isIdentifier(token)
  );
}

/** Between words or at the text's ends, as most names are: then all that could tell is code that imports or sets it. */
const standsAlone = (text: string, start: number, end: number) =>
  isBlankAt(text, start - 1) && isBlankAt(text, end);

/** True for a space, or beyond the text. */
const isBlankAt = (text: string, at: number) => at < 0 || at >= text.length || text.charCodeAt(at) === 0x20;

/** A name with what stands against it, up to white space, brackets, quotes and commas, and Han, kana and Hangul. */
type Token = { readonly before: string; readonly name: string; readonly after: string };

/** A line break as strings in code write it; "C:\\news" has none. */
const ESCAPED_BREAK = /\\[nrt](?![a-z])/u;

/** What begins a remark in code, written against its first word. */
const COMMENT = /^\/\/+!?$/u;

function tokenAround(text: string, start: number, end: number): Token {
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

/** "https://…", "www.…", "…@…". */
function isInAddress({ before, after }: Token): boolean {
  return (
    unicodeAnyCase`:\/\/|^www\.|^mailto:|@`.test(before) ||
    /^@|^:\/\//u.test(after) ||
    /^[\w.+-]*@[\w-]/u.test(after)
  );
}

/** "open." before it, ".com" after it. */
function isInHost({ before, name, after }: Token): boolean {
  if (/^(?:图|圖|表)?\d{1,3}\.$/u.test(before)) return false; // a numbered list
  const isBehindDot = !hasSpace(name) && unicode`[\p{Ll}\p{N}-]\.$`.test(before); // "Dr.Kai-Fu Lee" lacks a space
  return isBehindDot || /^\.[a-z]{2,}/u.test(after);
}

/** "./lib/…", "…/src/…", "u/…", "….pdf". */
function isInPath(token: Token): boolean {
  const { before, name, after } = token;
  if (isList(token) || isSoughtFor(token) || isCredited(token)) return false;
  const isBelow = /[/\\]$/u.test(before);
  if (isBelow && (/^[./~\\]|[/\\].*[/\\]$|\.[a-z]{2,}[/\\]$/u.test(before) || isSmall(name))) return true;
  if (/^[urcgt]\/$/u.test(before)) return true; // a forum's u/name and r/name
  if (/^-\w+\/\w+-/u.test(after)) return true; // a repository: ByteDance-Lab/Some-bench
  if (/^[/\\]/u.test(after) && (isSmall(name) || /^[/\\][^/\\]*[-_.]?\d[^/\\]*$|^[/\\].*[/\\]/u.test(after)))
    return true;
  return FILE().test(name + trimmed(after));
}

const UNSPACED = () => unicode`[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}]`;

/** Words parted by slashes, as in "OpenAI/Azure/Ollama": none of them has a dot, a figure or a small first letter. */
function isList({ before, after }: Token): boolean {
  return (
    unicode`^(?:\p{Lu}[\p{L}+&-]*\/)*$`.test(before) &&
    unicode`^(?:\/\p{Lu}[\p{L}+&-]*)*[.!?:…]*$`.test(after) &&
    /\//u.test(before + after)
  );
}

/** The text of a regular expression: "/Alibaba Cloud/gi". */
const isSoughtFor = ({ before, name, after }: Token) =>
  before === '/' && !isSmall(name) && /^\/[gimsuy]+$/u.test(after);

/** A name behind a slash, as catalogues set authors behind titles: "AI superpowers /Kai-Fu Lee." */
const isCredited = ({ before, name, after }: Token) =>
  before === '/' && hasSpace(name) && /^[.,;]?$/u.test(after);

const hasSpace = (name: string) => /\s/u.test(name);

/** Small letters joined to more by hyphens or dots, "$name", "#name", "name=", "name.MessageReceiver", "INV-NAME-01". */
function isIdentifier({ before, name, after }: Token): boolean {
  if (/[$@~=&?%]$/u.test(before) || unicode`^(?:=|&\w+=|\.\p{Lu}\p{Ll}+\p{Lu})`.test(after)) return true;
  if (/\w::$/u.test(before) || /^::\w/u.test(after)) return true; // Provider::OpenAI, OpenAI::call
  if (/^#(?:\w+-)+$/u.test(before)) return true; // a heading's anchor: #2-阿里云-oss
  if (/#$/u.test(before) && !UNSPACED().test(name)) return true; // #李开复# is a topic, #OpenAI may be a label in code
  if (/[A-Z\d]-$/u.test(before) && /^-\d+(?!\w)/u.test(after) && !unicode`\p{Ll}`.test(name)) return true;
  return isSmall(name) && (/[-_:]$/u.test(before) || /^[-_:]\w/u.test(after));
}

const isSmall = (name: string) => /[a-z]/u.test(name) && !unicode`\p{Lu}`.test(name);

/** Without the full stop or question mark that ends the sentence. */
const trimmed = (token: string) => token.replace(/[.!?:…。！？]+$/u, '');

/** Endings that make a token a file's name. */
const FILE = () =>
  unicodeAnyCase`\.(?:pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|md|txt|html?|xml|js|mjs|ts|tsx|jsx|py|rb|go|rs|java|c|h|cpp|sh|zip|gz|tar|exe|apk|dmg|png|jpe?g|gif|svg|webp|mp[34]|mov|gguf|safetensors)$`;
