import type { Entity, NameRule } from '../data/types';
import { foldCompiled } from './alias-table';
import { compileRule } from './compile-rules';
import { foldText, readVariants, type Variants } from './fold';
import { AliasFlag, type CompiledAlias, type CompiledNames } from './types';
import { pairVariants } from './variants';
import { writePrefilter, writeShortPrefilter } from './write-prefilter';

/** A name that can't be found: which entity and alias, and why. */
export class NameError extends Error {
  override readonly name = 'NameError';
  constructor(
    readonly entity: string,
    readonly alias: string,
    reason: string,
  ) {
    super(`Entity "${entity}", alias ${JSON.stringify(alias)}: ${reason}`);
  }
}

/** What of an entity the finder needs to know. */
export type NamedEntity = Pick<
  Entity,
  'id' | 'kind' | 'aliases' | 'rules' | 'shortNames' | 'shortNamesBeside'
>;

/**
 * Makes names ready for finding. Done at build time for the bundled story and when a pack is saved, never on a page.
 * @throws {NameError} if an alias has nothing in it that could be found, or a rule that its entity doesn't have.
 */
export function compileNames(entities: readonly NamedEntity[]): CompiledNames {
  const pairs = pairVariants(entities);
  const variants = readVariants(pairs);
  const rules = entities.flatMap(rulesOf);
  const ruleOf = new Map(rules.map(({ key }, i) => [key, i]));
  const indexOf = new Map(entities.map(({ id }, i) => [id, i]));
  const compile = (entity: NamedEntity, i: number) => [
    ...entity.aliases.map((alias): CompiledAlias => {
      requireFindable(entity.id, alias.text, variants);
      const rule = alias.rule === undefined ? -1 : ruleOf.get(keyOf(entity, alias.rule));
      if (rule === undefined)
        throw new NameError(entity.id, alias.text, `expected one of its entity's rules, not "${alias.rule}"`);
      return [alias.text, i, rule, flagsOf(entity, alias)];
    }),
    ...entity.shortNames.map((text): CompiledAlias => {
      requireFindable(entity.id, text, variants);
      return [text, i, ruleOf.get(keyOf(entity, BESIDE)) ?? -1, AliasFlag.shortName];
    }),
  ];
  const aliases = withoutRepetitions(sortByFolded(entities.flatMap(compile), variants), variants);
  const counts = new Map<string, number>();
  for (const alias of aliases) {
    const start = foldCompiled(alias, variants).charAt(0);
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return {
    entities: entities.map(({ id }) => id),
    aliases,
    rules: rules.map(({ rule }) => compileRule(rule, indexOf, variants)),
    starts: [...counts.keys()].join(''),
    counts: [...counts.values()],
    variants: pairs,
    prefilters: { full: writePrefilter(aliases, pairs), short: writeShortPrefilter(aliases, pairs) },
  };
}

/** Stands for what is asked of short names where a rule's id would; no id is empty. */
const BESIDE = '';

const keyOf = ({ id }: NamedEntity, rule: string) => `${id} ${rule}`;

/** An entity's rules, and what must stand beside its short names if it has such: names, and no words. */
function rulesOf(entity: NamedEntity): { readonly key: string; readonly rule: NameRule }[] {
  const { rules, shortNamesBeside: entities } = entity;
  const own = rules.map((rule) => ({ key: keyOf(entity, rule.id), rule }));
  if (!entities) return own;
  const near = { entities, words: [], credit: false, within: 'block' as const };
  const rule = { id: BESIDE, near, unless: [], notAfter: [], notBefore: [] };
  return [...own, { key: keyOf(entity, BESIDE), rule }];
}

function requireFindable(entity: string, text: string, variants: Variants): void {
  if (!/[\p{L}\p{N}]/u.test(foldText(text, variants)))
    throw new NameError(entity, text, 'expected at least one letter or digit');
}

function flagsOf({ kind }: NamedEntity, { text, alone, lang }: NamedEntity['aliases'][number]): number {
  const isShortHanName = kind === 'person' && /^\p{Script=Han}{2}$/u.test(text);
  return (
    (alone ? AliasFlag.alone : 0) |
    (lang === 'zh-Latn' ? AliasFlag.romanised : 0) |
    (isShortHanName ? AliasFlag.shortHanName : 0)
  );
}

/** In the order of UTF-16 code units, in which shorter aliases come before the longer ones that begin like them. */
function sortByFolded(aliases: readonly CompiledAlias[], variants: Variants): CompiledAlias[] {
  const keyed = aliases.map((alias) => ({ alias, folded: foldCompiled(alias, variants) }));
  keyed.sort((a, b) => (a.folded === b.folded ? 0 : a.folded < b.folded ? -1 : 1));
  return keyed.map(({ alias }) => alias);
}

/** Without those that an earlier one stands for: 阿里雲 is read as 阿里云. Letters that may be capital tell names apart. */
function withoutRepetitions(sorted: readonly CompiledAlias[], variants: Variants): CompiledAlias[] {
  const keys = new Set<string>();
  return sorted.filter((alias) => {
    const [text, ...rest] = alias;
    const hasCase = text.toLowerCase() !== text.toUpperCase();
    const key = [hasCase ? text : foldCompiled(alias, variants), ...rest].join();
    return keys.size < keys.add(key).size;
  });
}
