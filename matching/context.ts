import type { AliasTable } from './alias-table';
import type { Candidate } from './candidates';
import { remember } from './remember';
import type { Scene } from './scene';
import type { CompiledRule } from './types';
import { unicodeAnyCase } from './unicode';
import { findWord, type Heads, hasHead, headsOf } from './words';

/** How far support may stand from a name in its own block; a block may be a whole page of text without markup. */
const BLOCK_REACH = 600; // code units each way

/** How far a doubt may stand from a name: many a long paragraph has two such words somewhere. */
const DOUBT_REACH = 200; // code units each way

/** Longer than any word that is asked for beside a name. */
const BESIDE = 32; // code units each way

/** A line, and the article before and after it. */
export type Surroundings = {
  readonly line: Scene;
  readonly before: () => Scene;
  readonly after: () => Scene;
  readonly foldBeside: AliasTable['foldBeside'];
};

/** The word near a candidate that says it is something else, if there is one. */
export function findExcluder(
  { start, end }: Candidate,
  { unless }: CompiledRule,
  { line }: Surroundings,
): string | undefined {
  return line.wordIn(unless, start - BLOCK_REACH, end + BLOCK_REACH);
}

/** True if such a word stands right against the candidate, as in 拳王阿里: nothing outweighs it. */
export function hasExcluderBeside(
  candidate: Candidate,
  { unless }: CompiledRule,
  surroundings: Surroundings,
): boolean {
  return standsBeside(candidate, unless, surroundings);
}

/**
 * How many words near a candidate cast doubt on it; one right against it weighs double. None does that only says what
 * kind of supporting word follows: the football of 足球业务 is business.
 */
export function weighDoubts(
  candidate: Candidate,
  { doubts = [], near }: CompiledRule,
  surroundings: Surroundings,
): number {
  if (doubts.length === 0) return 0;
  return weigh(candidate, doubts, surroundings, DOUBT_REACH, near && headsFor(candidate, near, surroundings));
}

/** How many words in the candidate's block support it; one right against it weighs double. */
export function weighSupport(
  candidate: Candidate,
  { near }: CompiledRule,
  surroundings: Surroundings,
): number {
  return weigh(candidate, near?.words ?? [], surroundings, BLOCK_REACH);
}

/** For each rule what may follow a doubt, by the name that asks. */
const HEADS = new WeakMap<object, (name: string) => Heads>();

function headsFor(
  { start, end }: Candidate,
  near: NonNullable<CompiledRule['near']>,
  { line, foldBeside }: Surroundings,
): Heads {
  let heads = HEADS.get(near);
  if (!heads) {
    heads = remember((name) => headsOf(near.words, name));
    HEADS.set(near, heads);
  }
  return heads(foldBeside(line.text.slice(start, end)));
}

function weigh(
  candidate: Candidate,
  words: readonly string[],
  surroundings: Surroundings,
  reach: number,
  heads?: Heads,
): number {
  const count = surroundings.line.countIn(words, candidate.start - reach, candidate.end + reach, heads);
  return count > 0 && standsBeside(candidate, words, surroundings, heads) ? count + 1 : count;
}

function standsBeside(
  { start, end }: Candidate,
  words: readonly string[],
  { line, foldBeside }: Surroundings,
  heads?: Heads,
): boolean {
  const before = foldBeside(line.text.slice(Math.max(0, start - BESIDE), start)).trim();
  const after = foldBeside(line.text.slice(end, end + BESIDE)).trim();
  // One character more, which tells whether a word in Latin letters is whole.
  return words.some((word) => {
    const found = findWord(before.slice(-1 - word.length), word);
    return (
      (found !== undefined && before.endsWith(found)) ||
      (after.startsWith(word.replace('*', '')) &&
        findWord(after.slice(0, 1 + word.length), word) !== undefined &&
        !(heads && hasHead(after, word.length, heads)))
    );
  });
}

/** The name near a candidate, of an entity that its rule asks for or of its own, that supports it. */
export function findSupportingName(
  { start, end, alias }: Candidate,
  { near }: CompiledRule,
  { line, before, after }: Surroundings,
): string | undefined {
  const entities = near?.entities ?? [];
  const inBlock = line.safeNameIn(entities, alias, start - BLOCK_REACH, end + BLOCK_REACH);
  if (inBlock !== undefined || near?.within !== 'article') return inBlock;
  return (
    whole(before(), (scene, to) => scene.safeNameIn(entities, alias, 0, to)) ??
    whole(after(), (scene, to) => scene.safeNameIn(entities, alias, 0, to))
  );
}

/** The word near a candidate, or the brackets around it, that supports it. */
export function findSupportingWord(
  { start, end }: Candidate,
  { near }: CompiledRule,
  { line, before, after }: Surroundings,
): string | undefined {
  if (!near) return;
  if (near.credit && isCredit(line.text, start, end)) return line.text.slice(Math.max(0, start - 1), end + 1);
  const inBlock = line.wordIn(near.words, start - BLOCK_REACH, end + BLOCK_REACH);
  if (inBlock !== undefined || near.within !== 'article') return inBlock;
  return (
    whole(before(), (scene, to) => scene.wordIn(near.words, 0, to)) ??
    whole(after(), (scene, to) => scene.wordIn(near.words, 0, to))
  );
}

const whole = <T>(scene: Scene, ask: (scene: Scene, end: number) => T): T => ask(scene, scene.text.length);

const OPENING = '([（［【〔';
const CLOSING = ')]）］】〕';
/** "Photo: SCMP", "via SCMP", "– SCMP" at the end of a line, "SCMP: …" at its beginning. */
const CREDITED = () =>
  unicodeAnyCase`(?:\b(?:photo|source|via|by|credit)\s*:?\s|[–—]\s?|来源[:：]\s?|圖[:：]\s?|图[:：]\s?)$`;

/** What "SCMP: …" may stand behind: nothing, a bracket, a quotation mark, the dash of a list. */
const HEADED = /(?:^|[[\]【】“「『"—–-]\s?)$/u;

/** Alone in brackets, after a dash or before a colon, as a newspaper or a photographer is credited. */
function isCredit(line: string, start: number, end: number): boolean {
  const [before, after] = [line.charAt(start - 1), line.charAt(end)];
  if (before !== '' && after !== '' && OPENING.includes(before) && CLOSING.includes(after)) return true;
  const head = line.slice(Math.max(0, start - 12), start);
  if (HEADED.test(head) && /^\s?[:：]/u.test(line.slice(end, end + 2))) return true;
  return CREDITED().test(head);
}
