import { boxesOf } from './hit-test';
import { byPlace } from './mark-order';
import type { Mark, Marks } from './marks';

/** An entity and how often it is named. */
export type MentionCount = { readonly entity: string; readonly count: number };

/** The visible marks as the popup lists them: entities in the order of their first mention in the document. */
export function listMentions(document: Document, marks: Marks): readonly MentionCount[] {
  const counts = new Map<string, number>();
  for (const { entity } of visibleMarks(document, marks)) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts].map(([entity, count]) => ({ entity, count }));
}

/** Scrolls the nth visible mention of an entity, counted from 0, into the middle of the viewport. */
export function scrollToMention(document: Document, marks: Marks, entity: string, nth: number): boolean {
  const mark = visibleMarks(document, marks).filter((candidate) => candidate.entity === entity)[nth];
  const element = mark?.range.startContainer.parentElement;
  if (!element) return false;
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  return true;
}

/** The marks that are on the screen, or would be once scrolled to, in the order of the document. */
export function visibleMarks(document: Document, marks: Marks): Mark[] {
  const probe = Document.prototype.createRange.call(document);
  return [...marks.all()].filter(({ range }) => boxesOf(probe, range).length > 0).sort(byPlace);
}
