import type { OnEntity } from '../../components/EntityName';
import type { CardView, OpenCard } from '../../marking/card-port';
import { middleOf } from '../../marking/hit-test';

/**
 * Opens the card of a pressed name beside it, one at a time. Escape closes it, and so does a press anywhere else; a
 * card that was opened by key has the focus, and gives it back.
 */
export function createCardOpener(view: CardView): OnEntity {
  let open: { card: OpenCard; name: HTMLElement | SVGElement } | undefined;
  const close = () => {
    if (open?.card.host.matches(':focus-within')) open.name.focus();
    open?.card.close();
    open = undefined;
  };
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  addEventListener('pointerdown', ({ target }) => {
    if (open && target !== open.card.host) close();
  });
  return (entity, name, byKey) => {
    close();
    const rects = () => [...name.getClientRects()];
    const card = view.open({
      entity,
      rects,
      point: middleOf(rects()[0]),
      parent: document.body,
      onClose: close,
      onOpenStory() {},
    });
    open = { card, name };
    if (byKey) card.focus();
  };
}
