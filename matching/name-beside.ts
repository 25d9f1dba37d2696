import type { Candidate } from './candidates';
import { once } from './once';
import type { Scene } from './scene';
import type { CompiledRule } from './types';

/** How far from a short name another may begin or end. */
const REACH = 64; // code units

const TITLES =
  '(?:co-?)?founders?|chief|executive|officer|ceo|chairman|boss|head|president|leader|and|its|the|mr\\.?|dr\\.?';

/** "01.AI’s ", "01.AI’s chief executive ", "01.AI founder and CEO ", "01.AI (" before the surname. */
const BEFORE = once(
  () => new RegExp(`^(?:(?:['’]s?(?: (?:${TITLES}),?)*|(?: (?:${TITLES}),?)+) | \\()$`, 'iu'),
);

/** " of 01.AI", ", founder and chief executive of 01.AI", "’s Beijing-based start-up 01.AI" after it. */
const AFTER = once(
  () =>
    new RegExp(
      `^(?:,?(?: (?:${TITLES}),?)* (?:of|at|from) |['’]s (?:[\\p{L}-]+,? ){0,3}?(?:company|firm|start-?up|unicorn|fund|venture|outfit|lab),? )$`,
      'iu',
    ),
);

/** The name right beside a short one that its rule asks for, if there is one: "01.AI’s Lee" names no other Lee. */
export function findNameBeside(
  text: string,
  { start, end, alias }: Candidate,
  rule: CompiledRule | undefined,
  safeNamesIn: Scene['safeNamesIn'],
): string | undefined {
  if (!rule?.near) return;
  const names = safeNamesIn(rule.near.entities, alias, start - REACH, end + REACH);
  const beside = names.find((name) =>
    name.start < start
      ? BEFORE().test(text.slice(name.end, start))
      : AFTER().test(text.slice(end, Math.max(end, name.start))),
  );
  return beside && text.slice(beside.start, beside.end);
}
