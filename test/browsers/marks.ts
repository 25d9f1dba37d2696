import type { Box, Mark, Page, Point } from './driver';
import { until } from './until';

/** The ranges in the page's highlight registry, in the order of the document. */
export function readMarks(page: Page): Promise<readonly Mark[]> {
  return page.evaluate(() => {
    // Some pages have taken the registry away, some kinds of document have none.
    const ranges = [...(CSS.highlights?.values() ?? [])].flatMap((highlight) => [...highlight]);
    const marks = ranges.map((range) => {
      const live = new Range();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const boxes = [...live.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));
      return { live, mark: { text: live.toString().replace(/\s+/g, ' '), boxes } };
    });
    marks.sort((a, b) => a.live.compareBoundaryPoints(Range.START_TO_START, b.live));
    return marks.map(({ mark }) => mark);
  });
}

/** Waits until these words, in this order and no others, are marked. */
export function waitForMarks(page: Page, texts: readonly string[]): Promise<readonly Mark[]> {
  return until(
    `the marks ${JSON.stringify(texts)}`,
    () => readMarks(page),
    (marks) => JSON.stringify(marks.map(({ text }) => text)) === JSON.stringify(texts),
  );
}

/**
 * Takes all marks off a page, which looks the same afterwards: what is being written is not marked. Marks that a page
 * takes off itself come back.
 */
export async function takeMarksOff(page: Page): Promise<void> {
  await page.evaluate(() => void document.body.setAttribute('contenteditable', ''));
  await waitForMarks(page, []);
}

/** As long as the background takes to answer what a page asks, and more. */
const ANSWER = 150; // ms

/** Waits until a page has had idle time, and again after an answer may have come: whatever begins at load has had its turn. */
export async function waitForIdle(page: Page): Promise<void> {
  await page.evaluate(async (answer: number) => {
    const idle = () =>
      new Promise<void>((done) => {
        requestIdleCallback(() => done(), { timeout: 1000 });
      });
    await idle();
    await new Promise((done) => setTimeout(done, answer));
    await idle();
  }, ANSWER);
}

/**
 * Scrolls the nth mark with this text into view and returns the middle of its first line. By then the page has been
 * idle: marks appear while it is being read, and the pointer is heeded once it has been read to its end.
 */
export async function showMark(page: Page, text: string, nth = 0): Promise<Point> {
  await waitForIdle(page);
  const find = () =>
    page.evaluate(
      (text: string, nth: number) => {
        const found = [...CSS.highlights.values()]
          .flatMap((highlight) => [...highlight])
          .map((range) => {
            const live = new Range();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return live;
          })
          .filter((range) => range.toString().replace(/\s+/g, ' ') === text)
          .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))[nth];
        if (!found) return null;
        found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const rect = found.getClientRects()[0];
        return rect ? { x: rect.x, y: rect.y, width: rect.width, height: rect.height } : null;
      },
      text,
      nth,
    );
  const { x, y, width, height } = (await until(
    `“${text}” (no. ${nth + 1}) to be marked and shown`,
    find,
  )) as Box;
  return { x: x + width / 2, y: y + height / 2 };
}
