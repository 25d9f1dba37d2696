import { activeTab, runInFrames } from './active-tab';

/** Notes how far the active tab's page is scrolled, with all that scrolls within it. Never fails. */
export const rememberPlace = (): Promise<void> => inPage(notePlace);

/** Scrolls it back there; a page that has gone, or that was never noted, stays as it is. Never fails. */
export const returnToPlace = (): Promise<void> => inPage(scrollBack);

async function inPage(func: () => void): Promise<void> {
  try {
    const tabId = (await activeTab())?.id;
    if (tabId !== undefined) await runInFrames(tabId, func);
  } catch {
    // The tab has been closed, or lets no extension in.
  }
}

/** What is scrolled in a frame, and how far; what is not in the list stands at its beginning. */
type PlaceWorld = { sidelightPlace?: [Element, number, number][] };

// The browser runs these two in the finder's world, from their source text.

function notePlace(): void {
  const all = Document.prototype.querySelectorAll.call(document, '*');
  const scrolled = [...all].filter(({ scrollLeft, scrollTop }) => scrollLeft !== 0 || scrollTop !== 0);
  (globalThis as PlaceWorld).sidelightPlace = scrolled.map((one) => [one, one.scrollLeft, one.scrollTop]);
}

function scrollBack(): void {
  const world = globalThis as PlaceWorld;
  const place = Object.hasOwn(world, 'sidelightPlace') ? world.sidelightPlace : undefined;
  if (!place) return;
  const before = new Map(place.map(([element, left, top]) => [element, { left, top }]));
  const all = [...Document.prototype.querySelectorAll.call(document, '*')];
  const moved = all.flatMap((element) => {
    const { left, top } = before.get(element) ?? { left: 0, top: 0 };
    return element.scrollLeft === left && element.scrollTop === top ? [] : [{ element, left, top }];
  });
  const move = () => {
    for (const { element, left, top } of moved) element.scrollTo({ left, top, behavior: 'instant' });
  };
  move();
  setTimeout(move, 150); // Chromium may yet add a last step of a smooth scroll that was under way
  delete world.sidelightPlace;
}
