import { createHitTest, type Point } from '../../../marking/hit-test';
import { createMarks, type Marks } from '../../../marking/marks';
import { type Clock, takeOverClock } from './at-once';
import { findNames } from './find-names';

/** What watches the page while it changes: nothing, our finder, or the same marks as live ranges without any finder. */
export type Marking = 'nothing' | 'ours' | 'live ranges';

/** In ms: the insertions alone, and with all work that they cause before the page is idle again. */
export type Insertions = { readonly alone: number; readonly settled: number; readonly marks: number };

/** Inserts paragraphs all over the page in one task, as a framework does when it renders anew. */
export async function insertParagraphs(count: number, marking: Marking): Promise<Insertions> {
  const clock = takeOverClock();
  const marks = marking === 'nothing' ? 0 : await markPage(marking, clock);
  const places = [...document.querySelectorAll('main > *')];
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'A paragraph that was not here before.';
    places[Math.floor((i * places.length) / count)]?.before(paragraph);
  }
  const alone = performance.now() - start;
  await clock.runAll();
  return { alone, settled: performance.now() - start, marks };
}

/** Microseconds that a pointer move takes to find what is under it: the first, and the mean of many. */
export type Moves = {
  readonly marks: number;
  readonly first: number;
  readonly offMark: number;
  readonly onMark: number;
};

/** Asks for the mark at points all over the viewport, and on the marks in it. */
export async function movePointer(count: number): Promise<Moves> {
  const marks = createMarks(() => 'marks');
  await markWithOurs(marks, takeOverClock());
  scrollTo(0, document.documentElement.scrollHeight / 2);
  const markAt = createHitTest(document, marks);
  const [middle, ...onMarks] = pointsOnMarks(marks);
  const first = microseconds(() => markAt(middle ?? { x: 0, y: 0 }));
  const everywhere = Array.from(
    { length: count },
    (_, i): Point => ({ x: (i * 7919) % innerWidth, y: (i * 104729) % innerHeight }),
  );
  const off = everywhere.filter((point) => !markAt(point));
  const on = onMarks.filter(markAt);
  return {
    marks: marks.size,
    first,
    offMark: microseconds(() => off.forEach(markAt)) / off.length,
    onMark: microseconds(() => on.forEach(markAt)) / on.length,
  };
}

function microseconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) * 1000;
}

async function markPage(marking: Marking, clock: Clock): Promise<number> {
  const marks = createMarks(() => 'marks');
  const finder = await markWithOurs(marks, clock);
  if (marking === 'ours') return marks.size;
  const live = [...marks.all()].map(({ range }) => liveCopyOf(range));
  finder.abort();
  marks.clear();
  CSS.highlights.set('live', new Highlight(...live));
  return live.length;
}

/** Marks the page and goes on watching it. */
async function markWithOurs(marks: Marks, clock: Clock): Promise<AbortController> {
  const controller = new AbortController();
  findNames(() => marks, controller.signal);
  await clock.runAll();
  return controller;
}

/** Middles of the marks in the viewport. */
function pointsOnMarks(marks: Marks): Point[] {
  return [...marks.all()]
    .map(({ range }) => liveCopyOf(range).getBoundingClientRect())
    .map(({ x, y, width, height }) => ({ x: x + width / 2, y: y + height / 2 }))
    .filter(({ x, y }) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
}

function liveCopyOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const copy = document.createRange();
  copy.setStart(startContainer, startOffset);
  copy.setEnd(endContainer, endOffset);
  return copy;
}
