const PUBLISHED =
  'meta[property="article:published_time"], meta[itemprop="datePublished"], time[itemprop="datePublished"]';
const DATA = 'script[type="application/ld+json"]';
/** More structured data than this is not an article's. */
const MOST_DATA = 200_000; // characters

/**
 * The day on which a page says it was published, as YYYY-MM-DD; null if it doesn't say, or says what can't be. A `<time>`
 * that nothing names as the publication's counts only where it is the page's one: others date comments and teasers.
 */
export function readPageDate(page: Document, now = new Date()): string | null {
  try {
    const all = (selector: string) => [...Document.prototype.querySelectorAll.call(page, selector)];
    const said = all(PUBLISHED).map((one) => one.getAttribute('content') ?? one.getAttribute('datetime'));
    const data = all(DATA).map((one) => publishedIn(one.textContent ?? ''));
    const times = new Set(all('time[datetime]').map((one) => one.getAttribute('datetime')));
    const candidates = [...said, ...data, ...(times.size === 1 ? times : [])];
    return candidates.map((date) => dayOf(date, now)).find((day) => day !== null) ?? null;
  } catch {
    return null;
  }
}

/** The day that a date begins with, if the calendar has it and it is not yet to come. */
function dayOf(date: unknown, now: Date): string | null {
  const day = typeof date === 'string' ? /^\d{4}-\d\d-\d\d/.exec(date.trim())?.[0] : undefined;
  if (!day || Number.isNaN(Date.parse(day))) return null;
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString();
  return day <= tomorrow ? day : null;
}

/** `datePublished` of the thing that structured data describe, or of the first in their graph that has one. */
function publishedIn(json: string): unknown {
  if (json.length > MOST_DATA) return null;
  try {
    const data: unknown = JSON.parse(json);
    const things = [data].flat().flatMap((one) => [one, ...[(one as Thing | null)?.['@graph'] ?? []].flat()]);
    return things.map((one) => (one as Thing | null)?.datePublished).find((date) => date !== undefined);
  } catch {
    return null;
  }
}

type Thing = { readonly datePublished?: unknown; readonly '@graph'?: unknown };
