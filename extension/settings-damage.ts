import { readSettings, type Settings } from './settings';

/**
 * The names of the parts of stored settings that can't be used as they stand: damaged ones, and such as this version
 * doesn't know. What is missing is no damage: it has its default. Data that are no settings at all are "everything".
 */
export function findDamage(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return ['everything'];
  const read = readSettings(data);
  return Object.entries(data)
    .filter(([part, value]) => !(part in read) || !isSame(value, read[part as keyof Settings]))
    .map(([part]) => part);
}

/** Whether two values are written alike; settings hold nothing but texts, numbers, truth values and lists of texts. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
