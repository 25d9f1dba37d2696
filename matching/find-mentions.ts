import { isOtherAcronym } from './acronyms';
import { type AliasTable, createAliasTable } from './alias-table';
import type { Candidate } from './candidates';
import {
  findExcluder,
  findSupportingName,
  findSupportingWord,
  hasExcluderBeside,
  type Surroundings,
  weighDoubts,
  weighSupport,
} from './context';
import { createIntroductions } from './introductions';
import { once } from './once';
import { createScene, namesIn } from './scene';
import { AliasFlag, type Around, type MatcherNames, type Mention, type Reason } from './types';

/** What a line of text says. */
export type Found = {
  /** In order, none overlapping. */
  readonly mentions: readonly Mention[];
  /** Whether they depend on the text around the line. */
  readonly isContextual: boolean;
  /** Whether somebody seems to be named in full here who may be named in short behind it. */
  readonly introduces: boolean;
};

/** Finds the mentions in one line of text; `around` is the rest of the article. */
export type FindMentions = (line: string, around?: Around) => Found;

const NOTHING_AROUND: Around = { before: () => '', after: () => '' };

/** How far back or ahead in the article a name may depend on what stands there. */
const ARTICLE_REACH = 6000; // code units each way

/** Prepares a finder for compiled names. Little is done here: a background that wakes pays for it. */
export function createFinder(names: MatcherNames): FindMentions {
  const table = createAliasTable(names);
  const withShortNames = entitiesWithShortNames(names.aliases);
  const idsWithShortNames = new Set([...withShortNames].map((entity) => names.entities[entity]));
  const introduces = ({ alias }: Candidate) => !alias.isShortName && withShortNames.has(alias.entity);
  const isIntroduced = ({ entity, reason }: Mention) =>
    reason.rule === 'near' && idsWithShortNames.has(entity);
  return (line, { before, after } = NOTHING_AROUND) => {
    const surroundings: Surroundings = {
      line: createScene(line, table),
      before: once(() => createScene(before().slice(-ARTICLE_REACH), table)),
      after: once(() => createScene(after().slice(0, ARTICLE_REACH), table)),
      foldBeside: table.foldBeside,
    };
    const mentions = readLine(surroundings, names, table);
    const candidates = surroundings.line.names;
    return {
      mentions,
      isContextual: candidates.some(({ alias }) => dependsOnArticle(alias, names)),
      introduces: candidates.some(introduces) || mentions.some(isIntroduced),
    };
  };
}

const entitiesWithShortNames = (aliases: MatcherNames['aliases']): ReadonlySet<number> =>
  new Set(aliases.filter(([, , , flags]) => flags & AliasFlag.shortName).map(([, entity]) => entity));

function readLine(surroundings: Surroundings, names: MatcherNames, table: AliasTable): Mention[] {
  const { line, before } = surroundings;
  const reasonOf = (candidate: Candidate, around: Surroundings) => reasonFor(candidate, names, around, table);
  const surnames = line.names.some(({ alias }) => alias.isShortName)
    ? createIntroductions(names.rules)
    : null;
  if (surnames) {
    const empty = once(() => createScene('', table));
    const earlier = { ...surroundings, line: before(), before: empty, after: empty };
    for (const name of before().names)
      surnames.read(before(), name, () => reasonOf(name, earlier) !== undefined);
  }
  const mentions: Mention[] = [];
  for (const name of line.names) {
    const reason = name.alias.isShortName ? surnames?.reasonFor(line, name) : reasonOf(name, surroundings);
    surnames?.read(line, name, () => reason !== undefined);
    if (reason) mentions.push(toMention(name, reason, names));
  }
  return mentions;
}

/** How many doubts more than support an alias that is safe alone bears: fewer than these. */
const TOO_MANY_DOUBTS = 2;

/**
 * Why a candidate that isn't a short name counts, or undefined if it doesn't. A supporting name outweighs a word that
 * says it is something else, and all doubts; for an alias that is safe alone, a supporting word outweighs such a word
 * too. Doubts are weighed against the words that support it.
 */
function reasonFor(
  candidate: Candidate,
  names: MatcherNames,
  surroundings: Surroundings,
  table: AliasTable,
): Reason | undefined {
  const { alias } = candidate;
  const rule = names.rules[alias.rule];
  if (isOtherAcronym(surroundings.line.text, candidate, (text) => namesIn(text, table))) return;
  if (!rule) return alias.isAlone ? { rule: 'alone' } : undefined;
  const excluder = findExcluder(candidate, rule, surroundings);
  if (excluder && hasExcluderBeside(candidate, rule, surroundings)) return;
  const doubts = weighDoubts(candidate, rule, surroundings);
  if (alias.isAlone && !excluder && doubts < TOO_MANY_DOUBTS) return { rule: 'alone' };
  const name = findSupportingName(candidate, rule, surroundings);
  if (name) return { rule: 'near', support: name };
  if (excluder && !alias.isAlone) return;
  const word = findSupportingWord(candidate, rule, surroundings);
  if (!word) return;
  const bearable = alias.isAlone ? TOO_MANY_DOUBTS : 0;
  if (doubts > 0 && doubts - weighSupport(candidate, rule, surroundings) >= bearable) return;
  return { rule: 'near', support: word };
}

function dependsOnArticle({ isShortName, isAlone, rule }: Candidate['alias'], names: MatcherNames): boolean {
  return isShortName || (!isAlone && names.rules[rule]?.near?.within === 'article');
}

function toMention({ start, end, alias }: Candidate, reason: Reason, names: MatcherNames): Mention {
  return { start, end, entity: names.entities[alias.entity] ?? '', alias: alias.text, reason };
}
