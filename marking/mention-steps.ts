import type { CurrentHighlight } from './current-highlight';
import { boxesOf, createHitTest } from './hit-test';
import type { Hover } from './hover-controller';
import type { Mark, Marks } from './marks';
import { visibleMarks } from './mention-list';
import { scrollToMark } from './scroll-to-mark';
import { listenQuietly } from './trusted-events';

export type StepsOptions = {
  readonly document: Document;
  readonly marks: Marks;
  readonly signal: AbortSignal;
  readonly hover: Hover;
  readonly current: CurrentHighlight;
};

/** What the keyboard does in one frame: see `KeysPort`. `check` is to be called when marks have changed. */
export type MentionSteps = {
  readonly look: () => {
    readonly count: number;
    readonly current: number | null;
    readonly first: number;
    readonly last: number;
    readonly hasFocus: boolean;
    readonly hasCard: boolean;
  };
  readonly goTo: (index: number) => string | null;
  readonly closeCard: () => void;
  readonly leave: () => void;
  readonly toggle: () => void;
  readonly check: () => void;
};

/** Keeps one mention as the current one. Escape, where no card is open, and any press let go of it. */
export function createMentionSteps({ document, marks, signal, hover, current }: StepsOptions): MentionSteps {
  const probe = Document.prototype.createRange.call(document);
  const markAt = createHitTest(document, marks);
  let mark: Mark | null = null;

  const setCurrent = (next: Mark | null) => {
    if (next === mark) return;
    mark = next;
    current.show(next?.range ?? null);
  };
  const boxOf = ({ range }: Mark) => boxesOf(probe, range)[0] ?? new DOMRect();
  /** As the pointer would find it: neither scrolled away nor under something else of the page. */
  const isInSight = (one: Mark) => {
    const { x, y, width, height } = boxOf(one);
    return markAt({ x: x + width / 2, y: y + height / 2 }) === one;
  };
  const bringIntoSight = (one: Mark, isHurried: boolean) => {
    if (!isInSight(one)) scrollToMark(one, probe, isHurried);
  };

  const leave = () => setCurrent(null);
  const closeCard = () => {
    if (hover.open()) hover.dismiss();
  };
  listenQuietly(document, 'pointerdown', signal, leave);
  listenQuietly(document, 'keydown', signal, ({ key }) => key === 'Escape' && leave());
  signal.addEventListener('abort', leave, { once: true });

  return {
    look() {
      const list = visibleMarks(document, marks);
      const first = list.findIndex((one) => boxOf(one).bottom > 0);
      const last = list.findLastIndex((one) => boxOf(one).top < innerHeight);
      return {
        count: list.length,
        current: mark && list.includes(mark) ? list.indexOf(mark) : null,
        first: Math.max(0, first),
        last: last < 0 ? Math.max(0, list.length - 1) : last,
        hasFocus: document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement),
        hasCard: hover.open() !== null,
      };
    },
    goTo(index) {
      const next = visibleMarks(document, marks)[index];
      if (!next) return null;
      closeCard();
      setCurrent(next);
      bringIntoSight(next, false);
      return textOf(next, probe);
    },
    closeCard,
    leave() {
      closeCard();
      leave();
    },
    toggle() {
      const open = hover.open();
      if (open?.by === 'key') return hover.dismiss();
      const wanted = open?.mention ?? mark;
      if (!wanted) return;
      bringIntoSight(wanted, true);
      if (!document.hasFocus()) window.focus(); // a frame that another has the focus of
      hover.openByKey(wanted);
    },
    check() {
      if (mark && !marks.has(mark)) leave();
    },
  };
}

function textOf({ range }: Mark, probe: Range): string {
  boxesOf(probe, range);
  return probe.toString().replace(/\s+/g, ' ');
}
