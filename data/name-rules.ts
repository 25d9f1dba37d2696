import type { IssueKind, Say } from './issue';
import type { Alias, Entity, NameRule, Story } from './types';

/** Says where aliases and the rules of their entity don't fit together. */
export function checkNameRules(story: Story, say: Say): void {
  story.entities.forEach((entity, i) => {
    checkAliasRules(entity, `entities.${i}`, say);
    checkUse(entity, `entities.${i}`, say);
  });
}

function checkAliasRules({ aliases, rules }: Entity, at: string, say: Say): void {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  aliases.forEach((alias, k) => {
    const problem = problemWith(alias, known);
    if (problem) say(`${at}.aliases.${k}.rule`, ...problem);
  });
}

function problemWith(
  { text, alone, rule }: Alias,
  known: ReadonlyMap<string, NameRule>,
): [IssueKind, { id: string } | { text: string }] | undefined {
  if (rule !== undefined && !known.has(rule)) return ['ruleId', { id: rule }];
  const given = known.get(rule ?? '');
  if (!alone && !given?.near) return ['nearRule', { text }];
  if (alone && given?.near && !speaksAgainst(given)) return ['unlessRule', { text }];
  return undefined;
}

/** True if there is something that support may outweigh. */
const speaksAgainst = ({ unless, doubts, notAfter, notBefore, syllables, goesOn }: NameRule) =>
  [unless, doubts, notAfter, notBefore, syllables, goesOn].some((list) => list?.length);

/** A rule that nothing follows is a slip of the pen, or a name left without its protection. */
function checkUse({ aliases, rules }: Entity, at: string, say: Say): void {
  const used = new Set(aliases.map(({ rule }) => rule));
  rules.forEach(({ id }, k) => {
    if (!used.has(id)) say(`${at}.rules.${k}.id`, 'usedRule', { id });
  });
}
