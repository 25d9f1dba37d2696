import { elementsIn } from './dom';
import { byPlace, isBefore } from './mark-order';
import type { Mark } from './marks';

/** Where a section begins: at a heading, or with an element that is one. */
const BEGINNINGS = 'h1, h2, h3, h4, h5, h6, article, section, [role="heading"], [role="article"]';

/** The first mark of each entity in each section of a document, in the order of its text. */
export function firstInSections(document: Document, marks: Iterable<Mark>): ReadonlySet<Mark> {
  const beginnings = Array.from(elementsIn(document, BEGINNINGS));
  const first = new Set<Mark>();
  let seen = new Set<string>();
  let next = 0;
  for (const mark of [...marks].sort(byPlace)) {
    for (; beginsBefore(beginnings[next], mark); next++) seen = new Set();
    if (seen.has(mark.entity)) continue;
    seen.add(mark.entity);
    first.add(mark);
  }
  return first;
}

function beginsBefore(beginning: Element | undefined, { range }: Mark): boolean {
  return beginning !== undefined && isBefore(beginning, range.startContainer);
}
