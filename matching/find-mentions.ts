import { isOtherAcronym } from './acronyms';
import { type AliasTable, createAliasTable } from './alias-table';
import type { Candidate } from './candidates';
import {
  findExcluder,
  findSupportingName,
  findSupportingWord,
  hasExcluderBeside,
  type Surroundings,
} from './context';
import { createIntroductions } from './introductions';
import { once } from './once';
import { createScene, namesIn } from './scene';
import type { Around, CompiledNames, Mention, Reason } from './types';

type FinderNames = Pick<CompiledNames, 'entities' | 'aliases' | 'rules' | 'starts' | 'counts' | 'variants'>;

/** What a line of text says: its mentions in order, none overlapping, and whether they depend on the text around it. */
export type Found = { readonly mentions: readonly Mention[]; readonly isContextual: boolean };

/** Finds the mentions in one line of text; `around` is the rest of the article. */
export type FindMentions = (line: string, around?: Around) => Found;

const NOTHING_AROUND: Around = { before: () => '', after: () => '' };

/** How far back or ahead in the article a name may depend on what stands there. */
const ARTICLE_REACH = 6000; // code units each way

/** Prepares a finder for compiled names. Little is done here: pages pay for it. */
export function createFinder(names: FinderNames): FindMentions {
  const table = createAliasTable(names);
  return (line, { before, after } = NOTHING_AROUND) => {
    const surroundings: Surroundings = {
      line: createScene(line, table),
      before: once(() => createScene(before().slice(-ARTICLE_REACH), table)),
      after: once(() => createScene(after().slice(0, ARTICLE_REACH), table)),
      variants: table.variants,
    };
    return readLine(surroundings, names, table);
  };
}

function readLine(surroundings: Surroundings, names: FinderNames, table: AliasTable): Found {
  const { line, before } = surroundings;
  const reasonOf = (candidate: Candidate, around: Surroundings) => reasonFor(candidate, names, around, table);
  const surnames = line.names.some(({ alias }) => alias.isShortName) ? createIntroductions() : null;
  if (surnames) {
    const empty = once(() => createScene('', table));
    const earlier = { ...surroundings, line: before(), before: empty, after: empty };
    for (const name of before().names)
      surnames.read(before().text, name, () => reasonOf(name, earlier) !== undefined);
  }
  const mentions: Mention[] = [];
  for (const name of line.names) {
    const reason = name.alias.isShortName
      ? surnames?.reasonFor(line.text, name)
      : reasonOf(name, surroundings);
    surnames?.read(line.text, name, () => reason !== undefined);
    if (reason) mentions.push(toMention(name, reason, names));
  }
  return { mentions, isContextual: line.names.some(({ alias }) => dependsOnArticle(alias, names)) };
}

/**
 * Why a candidate that isn't a short name counts, or undefined if it doesn't. A supporting name outweighs a word that
 * says it is something else; for an alias that is safe alone, a supporting word does so too.
 */
function reasonFor(
  candidate: Candidate,
  names: FinderNames,
  surroundings: Surroundings,
  table: AliasTable,
): Reason | undefined {
  const { alias } = candidate;
  const rule = names.rules[alias.rule];
  if (isOtherAcronym(surroundings.line.text, candidate, (text) => namesIn(text, table))) return;
  if (!rule) return alias.isAlone ? { rule: 'alone' } : undefined;
  if (hasExcluderBeside(candidate, rule, surroundings)) return;
  const excluder = findExcluder(candidate, rule, surroundings);
  if (alias.isAlone && !excluder) return { rule: 'alone' };
  const name = findSupportingName(candidate, rule, surroundings);
  if (name) return { rule: 'near', support: name };
  if (excluder && !alias.isAlone) return;
  const word = findSupportingWord(candidate, rule, surroundings);
  return word ? { rule: 'near', support: word } : undefined;
}

function dependsOnArticle({ isShortName, isAlone, rule }: Candidate['alias'], names: FinderNames): boolean {
  return isShortName || (!isAlone && names.rules[rule]?.near?.within === 'article');
}

function toMention({ start, end, alias }: Candidate, reason: Reason, names: FinderNames): Mention {
  return { start, end, entity: names.entities[alias.entity] ?? '', alias: alias.text, reason };
}
