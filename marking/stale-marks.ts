import { isConnected, isElement } from './dom';
import { isClosed, isClosedPlace } from './element-kinds';
import type { Marks } from './marks';
import { containerOf } from './text-blocks';

/**
 * Drops every mark that mutations may have made wrong, before the next paint. Answers text nodes of dropped marks that
 * are still on the page: their lines are to be read again.
 */
export function dropStale(records: readonly MutationRecord[], marks: Marks): readonly Node[] {
  const targets = new Set<Node>();
  const gone = new Set<Node>();
  for (const { type, target, removedNodes } of records) {
    if (type === 'characterData') marks.dropAt(target);
    else if (type === 'childList') targets.add(target);
    else if (isElement(target) && isClosed(target)) marks.dropBelow(target);
    for (const node of removedNodes) gone.add(node);
  }
  if (gone.size > 0) marks.dropDetached();
  for (const node of gone) if (isConnected(node) && isClosedPlace(node)) marks.dropBelow(node);
  return dropBroken(targets, marks);
}

/** Something may have come between the text nodes of a mark, where children have come or gone in the same lines. */
function dropBroken(targets: ReadonlySet<Node>, marks: Marks): readonly Node[] {
  const containers = new Set([...targets].map(containerOf));
  const broken = [...containers].flatMap((container) =>
    [...marks.acrossIn(container)].map(({ range }) => range.startContainer),
  );
  for (const node of broken) marks.dropAt(node);
  return broken;
}
