import type { Box, Point } from '../browsers/driver';

/** A page with one mention somewhere on it, and how it is looked at. */
export type Place = {
  readonly width: number;
  readonly height: number;
  /** Of the whole page, as by the browser's own command: 1 is 100 %. */
  readonly zoom: number;
  /** Style of the paragraph that holds the mention, and of what is around that. */
  readonly text: string;
  readonly around: string;
  /** Style of the page's root. */
  readonly root: string;
  /** On the root, instead of on the paragraph alone. */
  readonly isRightToLeftPage: boolean;
  readonly name: string;
  /** Where in the viewport the mention is brought to, as shares of it. */
  readonly x: number;
  readonly y: number;
};

const SIZES = [
  [1200, 800],
  [1200, 800],
  [800, 600],
  [375, 667],
  [1600, 500],
  [420, 300],
] as const;
const ZOOMS = [0.5, 0.8, 1, 1, 1, 1.5, 2, 3, 5] as const;
const MODES = ['horizontal-tb', 'horizontal-tb', 'horizontal-tb', 'vertical-rl', 'vertical-lr'] as const;
const AROUND = [
  '',
  '',
  '',
  'transform: rotate(20deg)',
  'transform: scale(1.5) translateX(10px)',
  'zoom: 1.5',
  'perspective: 400px; filter: blur(0)',
  'overflow: auto; block-size: 240px; contain: paint',
] as const;
const ROOTS = [
  '',
  '',
  '',
  'margin: 30px 60px',
  'padding: 20px; border: 10px solid',
  'position: relative; left: 40px; top: 20px',
  'transform: translate(30px, 10px)',
] as const;
const NAMES = ['01.AI', 'Lee Kai-fu', '李开复', 'South China Morning Post', '零一万物'] as const;

/** Places that are the same each time for the same seed. */
export function randomPlaces(count: number, seed = 1): readonly Place[] {
  const random = randomFrom(seed);
  const oneOf = <T>(all: readonly [T, ...T[]]): T => all[Math.floor(random() * all.length)] ?? all[0];
  return Array.from({ length: count }, () => {
    const [width, height] = oneOf(SIZES);
    const direction = oneOf(['ltr', 'ltr', 'rtl']);
    const sizes = `inline-size: ${Math.round(80 + random() * 500)}px; font-size: ${Math.round(10 + random() * 20)}px`;
    return {
      width,
      height,
      // What is left of a small tab at 500 % is no page any more: 240 by 160 is the least.
      zoom: Math.min(oneOf(ZOOMS), width / 240, height / 160),
      text: `writing-mode: ${oneOf(MODES)}; direction: ${direction}; ${sizes}`,
      around: oneOf(AROUND),
      root: oneOf(ROOTS),
      isRightToLeftPage: random() < 0.15,
      name: oneOf(NAMES),
      x: 0.02 + random() * 0.96,
      y: 0.02 + random() * 0.96,
    };
  });
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes the page anew, with room to scroll on every side. Sent to the page. */
export function writePlace({ text, around, root, isRightToLeftPage, name }: Place): void {
  document.documentElement.style.cssText = root;
  document.documentElement.dir = isRightToLeftPage ? 'rtl' : 'ltr';
  const filler = 'words that mean nothing '.repeat(4);
  const outer = document.createElement('div');
  outer.style.cssText = `inline-size: max-content; ${around}`;
  const paragraph = document.createElement('p');
  paragraph.style.cssText = text;
  paragraph.append(filler, name, ` ${filler}`);
  outer.append(paragraph);
  document.body.style.cssText = 'margin: 0; padding: 2500px; inline-size: max-content';
  document.body.replaceChildren(outer);
}

/**
 * Scrolls the mention to its place, as far as the page goes, and returns a point on one of its lines, or null where no
 * line is in sight. Sent to the page.
 */
export function bringToPlace({ x, y }: Place): Point | null {
  const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0];
  if (!range) return null;
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  range.startContainer.parentElement?.scrollIntoView({
    block: 'center',
    inline: 'center',
    behavior: 'instant',
  });
  const middles = () =>
    [...live.getClientRects()].map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }));
  const scroller = document.querySelector('div');
  const inScroller = middles()[0];
  if (scroller && inScroller) {
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const [across, down] = [inScroller.x - left - width / 2, inScroller.y - top - height / 2];
    scroller.scrollBy({ left: across, top: down, behavior: 'instant' });
  }
  const middle = middles()[0];
  if (middle)
    scrollBy({
      left: middle.x - x * document.documentElement.clientWidth,
      top: middle.y - y * document.documentElement.clientHeight,
      behavior: 'instant',
    });
  const isInSight = (point: Point) => {
    const found = document.elementFromPoint(point.x, point.y);
    return found !== null && found === range.startContainer.parentElement;
  };
  return middles().find(isInSight) ?? null;
}

/** Boxes of the mention's lines, and what is seen of the page. Sent to the page. */
export function readView(): { readonly lines: readonly Box[]; readonly view: Box } {
  const range = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])[0];
  const live = document.createRange();
  if (range) {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  }
  const lines = [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
  return {
    lines,
    view: {
      x: 0,
      y: 0,
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    },
  };
}
