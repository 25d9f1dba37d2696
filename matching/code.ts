import { unicode, unicodeAnyCase } from './unicode';

/** How far on either side code is told by its punctuation. */
const BEFORE = 40; // code units
const AFTER = 60; // code units

/** "name()", "name(key = …)", 'name("…")', "Name(name::Type)": a call. */
const CALL = /^\((?:\)|[\w.]+\s*=|["'{[]|\w+::)/u;

/** "getClasses(name)", "a.b(name)": handed to a function; not "e.g.(name)", "iPhone(name)". */
const ARGUMENT =
  /(?<!\w|\b[a-z]\.)(?!(?:[a-z]\.){2}\($|i[A-Z]|(?:eBay|macOS|xAI)\($)[a-z][\w.]*[A-Z_.][\w.]*\($/u;

/** "if (name)", which only code puts in brackets. */
const CONDITION = /\b(?:if|while|switch) ?\($/u;

/** "{name: '…'", ",name:'…'", with a line break for the name: a key and its value. */
const KEY = /[,{]\n:["'`]/u;

/** "import name", "import { name", and ", name } from '…'", "name, more } = require(…)". */
const IMPORT = /\bimport\s+(?:type\s+|\* as\s+)?\{?\s*$/u;

/** What only sentences have before that: "users can import name". */
const TO_IMPORT = /\b(?:can|cannot|could|may|might|must|not|should|they|to|we|will|would|you)\s+import\s+$/i;
const IMPORTED = /^[\w\s,]{0,50}\} ?(?:from ["'`]|= ?(?:await )?(?:require|import)\()/u;

/** What code writes around a name that it defines, declares or sets, with a line break for the name. */
const DEFINED = [
  /\b(?:bool|char|double|float|int|[Ss]tring) \n ?[,;)=]|\b(?:const|let|val|var) \n ?=/u,
  /\b(?:namespace \n|case \n ?(?::|[-=]>)|new \n[(<])/u,
  /\b(?:class|interface|struct|enum|trait|impl|object|record|type|def|func|fn|function) \n(?:[(:;<]| ?[{=]| (?:extends|implements|struct|interface)\b)/u,
  /[\w)?]: ?\n(?:\[\]| ?\| ?(?:null|undefined)\b| ?\{| ?=(?! ?\d{2}))/u, // "client: name | null", "): name {"
  /(?:\b(?:const|let|private|protected|public|readonly|static|var) |\{[^{}]*\b)\w+\??: ?\n;/u, // a field's type
  /\n[ \t]+\w+\??: ?\n;[ \t]*(?:\n|$)/u,
  /\n[ \t]+["']?\w+["']?\??: ?\n,[ \t]*\n[ \t]*["']?\w+["']?\??:/u, // one of several, a line each
  /\n: ?(?:&|\{(?!\{?[\w.()]+\}|\}["'`]))/u, // "name: &value", but not "failed in name: {error}" and "{}" at a string's end
  /\benum (?:class |struct )?\w+(?: ?: ?\w+)? ?\{[\w\s,]*\n\s*[,}=(]/u,
  /<\n(?: ?\/>| [\w-]+=[{"'])/u, // "<name />", '<name color="…"'
  /\b(?:class|className|id|for|htmlFor)=["'][\w\s:-]*\n[\w\s:-]*["']/u, // 'class="name-box"'
  /(?:^|\s)\.\n[\w-]* ?\{/u, // ".name-box {"
  /\b(?:const|let|private|protected|readonly|var) \n ?[:;?]/u,
  /\bclass \w+\(\n[),]|\b(?:constructor|def|fn|func?|function)\b[^()]*\([^()]*: ?\n[,)|=]|\n->\w|\$\{\n\}/u,
  /\b(?:Annotated|[Dd]ict|[Ll]ist|Optional|Sequence|Type|Union)\[\n[\],]|\w<\n \| /u, // "Optional[name]", "Ref<name | null>"
  /\w\[[\w\s.[\]]*, ?\n\]|\w<(?:[\w\s.[\]]+, ?)?\n(?:\[\])?>/u, // "Callable[[], name]", "Map<string, name>"
  /\) ?-> ?\n ?[:;{]|[*&]\n ?\{|\n \{\s+(?:\w+: ["'\w]|get;)/u, // "-> name:", "&name{", "name { key: …"
  /\b(?:extends|implements) \n ?[{<,]|\bexport default \n ?(?:;|\n|$)|\b(?:participant|actor) \n as /u,
  /\? ?(?:["'._a-z\d]["'.\w]* : \n|[A-Z]\w* : \n[;,)}\]])/u, // "ready ? null : name"
  /--[->] ?\n[[({]/u, // a node of a diagram: "--> name[its label]"
  /(?:^|[;})>]\s*)using \n;|(?:^|\n)package \n[.;]/u,
  /\w ?= ?\n[(;]/u,
  /(?:[({]|\w,)[ \t]*(?:\/\/.{0,30})?\r?\n[ \t]*\n,[ \t]*(?:\/\/.{0,40})?\r?\n[ \t]*(?:\w+,?[ \t]*(?:[\r\n/]|$)|[)}\]])/u, // one word of a list, a line each
];

/** One of several values in small letters: "name | other", "name|other", "name,other" and "[name, other]". */
const CHOICE = /\b[a-z]+ \| \n|\n \| [a-z]+\b|[a-z][,|]\n|\n[,|][a-z]|\[\n, [a-z]|[a-z], \n\]/u;

/** ' = "…"', "=1", " = new …" after any word, and " = …", " => …", "→Other" after a small one; not " = 9988.HK". */
const SET =
  /^ ?= ?(?:["'`[{]|\d{1,2}(?![\d%]|[.,]\d)|(?:await|new|nil|none|null|require|true|false|undefined)\b)/i;
const SET_SMALL = /^(?: =>? |→\w)/u;

/** "{ key: NAME, …", "can't start with NAME": a constant, unless it is short enough for an acronym that is a name. */
const CONSTANT = /^[A-Z]{5,}$/u;
const VALUE =
  /[{,(]\s?\w+: ?\n ?[,})]|\b(?:can['’]t|cannot|may not|must not) (?:begin|start) with (?:[\w:"'`/]+, (?:or )?)*["'`]?\n/u;

/** "Name name;" and "(Name name)": a type before its variable, and the variable after its type. */
const VARIABLE = /^ _?([a-z]\w*)[;,)]/u;
const TYPE = /([A-Z]\w*) _?$/u;

/**
 * The rest of a file's name in Han characters, which runs on without a space, with a line break for the name:
 * 黄文灏-大作业.pdf. With Latin letters in it, it must begin one too: 微信里打开index.html.
 */
const HAN_FILE = () =>
  unicodeAnyCase`(?:[/\\'"]\n[\p{Script=Han}\w（）()/-]{1,40}|\n[\p{Script=Han}\d_（）()/-]{1,40})\.(?:pdf|docx?|xlsx?|pptx?|txt|md|mp[34]|zip|jpe?g|png|csv|xmind)(?![\w.])`;

/** True if a span is imported, called, a condition or an argument, or begins a file's name in Han characters. */
export function isCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return (
    CALL.test(after) ||
    HAN_FILE().test(`${before.slice(-1)}\n${after}`) ||
    isImported(text, start, end) ||
    isDeclared(text, start, end) ||
    KEY.test(`${before.slice(-1)}\n${after}`) ||
    (before.endsWith('(') && (ARGUMENT.test(before) || (after.startsWith(')') && CONDITION.test(before))))
  );
}

/** True if a name is one of those that a line of code imports. */
export function isImported(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  return (IMPORT.test(before) && !TO_IMPORT.test(before)) || IMPORTED.test(text.slice(end, end + AFTER));
}

/** True if a name is one that a line of code defines, declares or sets. */
export function isDeclared(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  const line = `${before}\n${after}`;
  return (
    DEFINED.some((code) => code.test(line)) ||
    (CONSTANT.test(name) && VALUE.test(line)) ||
    (/^\w+$/u.test(name) && SET.test(after)) ||
    (unicode`\p{Ll}`.test(text.charAt(start)) && (SET_SMALL.test(after) || CHOICE.test(line))) ||
    isNode(name, after) ||
    isTwin(name, VARIABLE.exec(after)?.[1]) ||
    (/^[;,)]/u.test(after) && isTwin(name, TYPE.exec(before)?.[1]))
  );
}

/** A node of a diagram before its label, where that begins with the name: "NAME[name, the firm]", 'NAME(["name"])'. */
function isNode(name: string, after: string): boolean {
  const label = /^(?:\[|\{|\([[(])["'(]?/u.exec(after)?.[0];
  return label !== undefined && after.slice(label.length).toLowerCase().startsWith(name.toLowerCase());
}

/** True for the same letters with another first one: a capital for the type, a small one for the variable. */
const isTwin = (name: string, other: string | undefined) =>
  other !== undefined && other.charAt(0) !== name.charAt(0) && other.toLowerCase() === name.toLowerCase();
