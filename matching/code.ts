import { unicode, unicodeAnyCase } from './unicode';

/** How far on either side code is told by its punctuation. */
const BEFORE = 40; // code units
const AFTER = 60; // code units

/** "name()", "name(key = …)", 'name("…")': a call. */
const CALL = /^\((?:\)|[\w.]+\s*=|["'{[])/u;

/** "getClasses(name)", "a.b(name)": handed to a function, whose name no prose would put there. */
const ARGUMENT = /(?<!\w)[a-z][\w.]*[A-Z_.][\w.]*\($/u;

/** "if (name)", which only code puts in brackets. */
const CONDITION = /\b(?:if|while|switch) ?\($/u;

/** "{name: '…'", ",name:'…'", with a line break for the name: a key and its value. */
const KEY = /[,{]\n:["'`]/u;

/** "import name", "import { name". */
const IMPORT = /\bimport\s+(?:type\s+)?\{?\s*$/u;

/** "double name," and "const name =", with a line break for the name: a variable that is declared. */
const DECLARED = /\b(?:(?:bool|char|double|float|int|[Ss]tring) \n ?[,;)=]|(?:const|let|val|var) \n ?=)/u;

/** " = …" or " => …" after a name in small letters. */
const ASSIGNED = /^ =>? /u;

/** The rest of a file's name in Han characters, which runs on without a space: 黄文灏-大作业.pdf. */
const HAN_FILE = () =>
  unicodeAnyCase`^[\p{Script=Han}\w（）()-]{1,40}\.(?:pdf|docx?|xlsx?|pptx?|txt|md|mp[34]|zip|jpe?g|png|csv|xmind)(?![\w.])`;

/** True if a span is imported, called, a condition or an argument, or begins a file's name in Han characters. */
export function isCode(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return (
    CALL.test(after) ||
    HAN_FILE().test(after) ||
    isImported(text, start) ||
    isDeclared(text, start, end) ||
    KEY.test(`${before.slice(-1)}\n${after}`) ||
    (before.endsWith('(') && (ARGUMENT.test(before) || (after.startsWith(')') && CONDITION.test(before))))
  );
}

/** True if a name is one of those that a line of code imports. */
export function isImported(text: string, start: number): boolean {
  return IMPORT.test(text.slice(Math.max(0, start - BEFORE), start));
}

/** True if a name is a variable that a line of code declares, or one in small letters that it sets. */
export function isDeclared(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const after = text.slice(end, end + AFTER);
  return (
    DECLARED.test(`${before}\n${after}`) || (ASSIGNED.test(after) && unicode`\p{Ll}`.test(text.charAt(start)))
  );
}
