import type { Candidate } from './candidates';
import { once } from './once';
import type { Scene } from './scene';
import type { CompiledRule } from './types';
import { unicodeAnyCase } from './unicode';

/** How far from a short name another may begin or end. */
const REACH = 64; // code units

const TITLES =
  '(?:co-?)?founders?|chief|executive|officer|ceo|chairman|boss|head|president|leader|and|its|the|mr\\.?|dr\\.?';

/** "01.AI’s ", "01.AI’s chief executive ", "01.AI founder and CEO ", "01.AI (" before the surname; not "01.AI and the ". */
const BEFORE = once(
  () =>
    new RegExp(
      `^(?!(?: (?:and|its|the))+ (?:[md]r\\.? )?$)(?:(?:['’]s?(?: (?:${TITLES}),?)*|(?: (?:${TITLES}),?)+) | \\()$`,
      'iu',
    ),
);

/** "’s Beijing-based start-up 01.AI" after it; his rival is another's. */
const OWN = () =>
  unicodeAnyCase`^['’]s (?:(?!competing|former|old|rival)[\p{L}-]+,? ){0,3}?(?:company|firm|start-?up|unicorn|fund|venture|outfit|lab),? $`;

/** " of 01.AI", ", founder and chief executive of 01.AI" after it. */
const OF = once(() => new RegExp(`^,?(?: (?:${TITLES}),?)* (?:of|at|from) $`, 'iu'));

/** What makes the name only a part of who is meant: "Lee of 01.AI’s landlord", "Lee of 01.AI-backed Acme". */
const GOES_ON = /^(?:['’-]| (?:competitor|rival)s?\b)/u;

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
    name.start < start ? BEFORE().test(text.slice(name.end, start)) : isNamedAfter(text, end, name),
  );
  return beside && text.slice(beside.start, beside.end);
}

/** True if what stands between a surname's end and a name behind it says that the name is his. */
function isNamedAfter(text: string, end: number, name: Candidate): boolean {
  const between = text.slice(end, Math.max(end, name.start));
  if (OWN().test(between)) return true;
  return OF().test(between) && !GOES_ON.test(text.slice(name.end, name.end + REACH));
}
