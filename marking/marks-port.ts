import type { Marks } from './marks';

/** The world that the extension's scripts share on a page; the page's own scripts run in another and can't see it. */
const world = globalThis as { sidelightMarks?: Marks };

/** Leaves a document's marks where scripts that are injected later find them. */
export function offerMarks(marks: Marks): void {
  world.sidelightMarks = marks;
}

/** The marks of this document, if there is a finder in it. */
export function offeredMarks(): Marks | null {
  return (Object.hasOwn(world, 'sidelightMarks') && world.sidelightMarks) || null; // not an element with that id
}
