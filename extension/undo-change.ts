import { isSame } from './settings-damage';

type Values = Readonly<Record<string, unknown>>;

/**
 * Takes a change back, and nothing but that change: what has been set elsewhere since stays. In a list, what the change
 * added goes and what it took comes back; any other part has its earlier value unless it has been set anew since.
 */
export function undoChange<T extends object>(before: T, after: T, now: T): T {
  const [was, became, is] = [before, after, now] as [Values, Values, Values];
  const parts = Object.keys(was).filter((part) => !isSame(was[part], became[part]));
  const undone = parts.map((part) => [part, undoPart(was[part], became[part], is[part])]);
  return { ...now, ...Object.fromEntries(undone) };
}

function undoPart(was: unknown, became: unknown, is: unknown): unknown {
  if (!Array.isArray(was) || !Array.isArray(became) || !Array.isArray(is))
    return isSame(is, became) ? was : is;
  const added = new Set(became.filter((item) => !was.includes(item)));
  const stay = was.filter((item) => is.includes(item) || !became.includes(item));
  return [...stay, ...is.filter((item) => !was.includes(item) && !added.has(item))];
}
