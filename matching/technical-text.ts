import { isCode, isDeclared, isImported } from './code';
import { type Token, tokenAround, UNSPACED } from './token';
import { unicode, unicodeAnyCase } from './unicode';

/**
 * True if a span is part of an address, a handle, a package, a path, a file's name or an identifier: the letters of a
 * name, but not the name. "X-backed", "A/B" and a name at the end of a sentence are none of these.
 */
export function isTechnical(text: string, start: number, end: number): boolean {
  if (standsAlone(text, start, end)) return isImported(text, start, end) || isDeclared(text, start, end);
  const token = tokenAround(text, start, end);
  return (
    isCode(text, start, end) ||
    isInAddress(token) ||
    isSetAsCode(text, start, token) ||
    (isInHost(token) && !followsSentence(text, start, end)) ||
    isInPath(token) ||
    isIdentifier(token)
  );
}

/** Between words or at the text's ends, as most names are: then all that could tell is code that imports or sets it. */
const standsAlone = (text: string, start: number, end: number) =>
  isBlankAt(text, start - 1) && isBlankAt(text, end);

/** True for a space, or beyond the text. */
const isBlankAt = (text: string, at: number) => at < 0 || at >= text.length || text.charCodeAt(at) === 0x20;

/** "https://…", "www.…", "…@…". */
function isInAddress({ before, after }: Token): boolean {
  return (
    unicodeAnyCase`:\/\/|^www\.|^mailto:|@`.test(before) ||
    /^@|^:\/\//u.test(after) ||
    /^[\w.+-]*@[\w-]/u.test(after)
  );
}

/** The target of a link to a heading, "](#2-name)", and a model's or repository's name set as code, "`Name/some-model`". */
const isSetAsCode = (text: string, start: number, { before, name, after }: Token) =>
  (before.startsWith('#') &&
    text.slice(Math.max(0, start - before.length - 2), start - before.length) === '](') ||
  (text.charAt(start - before.length - 1) === '`' && !hasSpace(name) && /^\/\w+[-_.\d][\w.-]*$/u.test(after));

/** "open." before it, ".com" after it. */
function isInHost({ before, name, after }: Token): boolean {
  if (/^(?:图|圖|表)?(?:\d{1,3}\.)+$/u.test(before)) return false; // a numbered list or heading
  const isBehindDot = !hasSpace(name) && unicode`[\p{Ll}\p{N}-]\.$`.test(before); // "Dr.Kai-Fu Lee" lacks a space
  const isMember = /\w\.\w+\.$/u.test(before) || (before === '.' && unicode`^\p{Ll}`.test(name)); // "Lib.AI.name", "case .name"
  return isBehindDot || isMember || /^\.[a-z]{2,}/u.test(after);
}

/** A sentence of some words, not a call of something by its full name. */
const SENTENCE = () =>
  unicode`(?:^|[\s"“(])(?:[\p{L}\p{N}'’%-]+,? ){3,}(?<!\b(?:call|calls|class|function|import|method|type|use|uses|using|via) )(?:\p{Ll}{2,}|\d{4})\.$`;

/** True behind a sentence's full stop whose space was lost: "… of the year.Name said"; not in "use name.Name here". */
function followsSentence(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  return (
    unicode`^\p{Lu}`.test(text.slice(start, end)) &&
    unicode`^(?:['’]s?)? \p{Ll}`.test(text.slice(end, end + 4)) &&
    SENTENCE().test(before) &&
    !before.slice(0, -1).toLowerCase().endsWith(text.slice(start, end).toLowerCase())
  );
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

/** Words parted by slashes, as in "OpenAI/Azure/eBay": none of them has a dot, a figure or two small letters first. */
function isList({ before, name, after }: Token): boolean {
  return (
    !isSmall(name) &&
    unicode`^(?:[a-z]?\p{Lu}[\p{L}+&-]*\/)*$`.test(before) &&
    unicode`^(?:\/[a-z]?\p{Lu}[\p{L}+&-]*)*[.!?:…]*$`.test(after) &&
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
  if (
    /[$@~=?%]$|=.*&$/u.test(before) ||
    (before.endsWith('&') && after.startsWith('=')) ||
    unicode`^(?:=|&\w+=|\.(?:\p{Lu}\p{Ll}+\p{Lu}|DEBUG|ERROR|INFO|WARN))`.test(after)
  )
    return true;
  if (/\w::$/u.test(before) || /^::\w/u.test(after)) return true; // Provider::OpenAI, OpenAI::call
  if (/^#(?:\w+-)+$/u.test(before)) return true; // a heading's anchor: #2-阿里云-oss
  if (/\/[\w.-]*-$/u.test(before) && /^-\w/u.test(after)) return true; // a page's slug: notes/2025-01-name-and-more
  if (/\w--$/u.test(before) && /^-\w+--\w/u.test(after)) return true; // a folder of a model: models--Name-Lab--some-model
  if (/^(?:.*\W)?[A-Z]{2,}-$/u.test(before) && /^-[A-Z][a-z]+$/u.test(after)) return true; // a task: DSH-Name-Bridge
  if (/^-(?:API|CLI|SDK|UI)-\w/u.test(after)) return true; // a package: Name-API-server
  if (/^-\w+-(?:Bold|Heavy|Italic|Light|Medium|Regular)/u.test(after)) return true; // a font
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
