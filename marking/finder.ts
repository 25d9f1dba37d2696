import type { Prefilter } from '../matching/prefilter';
import type { Ask } from './asking';
import { isOpen, sumUp } from './changes';
import { contains, containsAcrossRoots, isConnected, isDesigned, rootElementOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { createIdleRunner, type Work } from './idle';
import { partsOf } from './large';
import type { Marks } from './marks';
import { placesIn } from './places';
import { createReader } from './reader';
import { createReadings } from './readings';
import { createShadowRootSearch } from './shadow-roots';
import { eachInSteps } from './steps';
import type { Task } from './tasks';
import { containerOf, isContainer } from './text-blocks';
import { seenIn, visibleFirst } from './visible-first';
import { watchText } from './watch-text';

export type FinderOptions = {
  readonly fullNames: Prefilter;
  readonly shortNames: Prefilter;
  /** Asks whoever knows the names what lines say, from the first line on that may hold one. */
  readonly ask: Ask;
  readonly marks: Marks;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Called when the marks may have changed, also while the page is still being read. */
  readonly onChange: () => void;
};

/** More mutations than this are no longer read one by one: everything is read again. */
const MAX_RECORDS = 20_000;

/**
 * While a page is first read, what so many slices have to ask is asked together: each batch of marks makes the browser
 * paint the page anew, which takes it 0.1 s and more where that is gigantic.
 */
const TOGETHER = 16;

/** Text that has waited longer than this is told of. */
const LATE = 2000; // ms

export type Finder = {
  /** To be called with elements that the pointer has come to: a shadow root there may have come without a mutation. */
  readonly visit: (elements: readonly Element[]) => void;
  /** True while a part of the text has waited for long: the page changes without rest, is gigantic, or can't be read. */
  readonly isBehind: () => boolean;
};

/** Finds the names in the text of a document, or of one element, and marks them, now and whenever the text changes. */
export function startFinder(
  root: Node,
  { fullNames, shortNames, ask, marks, signal, onChange }: FinderOptions,
): Finder {
  const reader = createReader({ fullNames, shortNames, marks });
  const readings = createReadings(
    ask,
    () => void run(),
    (container) => pushOwn([container]),
  );
  const runner = createIdleRunner(signal);
  const roots = new Set<Node>([root]);
  /** What is still to be read, the latest first. */
  const tasks: Task[] = [];
  let records: MutationRecord[] = [];
  let isRunning = false;
  let startedAt = 0;
  let isFirstRun = true;
  /** Whether the page may hold a name: only then is there anything to be asked that its text does not show. */
  let isLikely = false;
  /** Adds nodes in such a way that the first of them is the next. */
  const push = (nodes: Iterable<Node>, deep: boolean, isFirst = false, after?: Node | null) => {
    for (const node of [...nodes].reverse()) tasks.push({ node, deep, isFirst, after });
  };
  const pushOwn = (nodes: Iterable<Node>, isFirst?: boolean) => push(nodes, false, isFirst);
  const pushDeep = (nodes: Iterable<Node>, isFirst?: boolean, after?: Node | null) =>
    push(nodes, true, isFirst, after);
  const pushParts = (nodes: Iterable<Node>, isFirst: boolean) => pushDeep(nodes, isFirst, null);

  const watch = watchText({
    marks,
    signal,
    onMutation(mutations, unmarked) {
      if (marks.size > 0) onChange();
      if (records.length + mutations.length > MAX_RECORDS) readAllAnew();
      else records.push(...mutations);
      pushOwn(unmarked.map(containerOf));
      void run();
    },
  });
  const search = createShadowRootSearch(
    signal,
    (shadow) => {
      if (isClosedPlace(shadow)) return false;
      watch.observe(shadow);
      roots.add(shadow);
      // What the host itself holds is laid out otherwise from now on, if at all, and no mutation says so.
      pushOwn(reader.laidOutAt(shadow.host), isFirstRun);
      pushDeep([shadow], isFirstRun);
      return true;
    },
    () => void run(),
  );

  /** One step at a time, so that the page may change between any two: first what has changed, then what is not yet read. */
  function* work(): Work {
    do {
      yield* goOn();
      for (let task = tasks.pop(); task; task = tasks.pop()) {
        yield task.isFirst ? 'first' : 'again';
        yield* readTask(task);
        yield* goOn();
      }
      // What was passed over for want of a full name is looked at once there is one before it.
      const introduced = [...(yield* reader.afterIntroductions())];
      pushOwn(
        introduced.filter((node) => containsAcrossRoots(root, node)),
        isFirstRun,
      );
      if (tasks.length === 0 && !search.step()) return;
      yield isFirstRun ? 'first' : 'again';
    } while (!signal.aborted);
  }

  function* goOn(): Work {
    if (records.length > 0) yield* takeRecords();
    yield* readings.goOn();
    if (isLikely || !readings.hasAsked) return;
    isLikely = true;
    for (const root of roots) pushOwn(yield* reader.cutIn(root), true);
  }

  function* readTask(task: Task): Work {
    const { node, deep, isFirst } = task;
    if (!isOpen(node)) return;
    if (isDesigned()) marks.clear();
    else if (deep) yield* readDeep(task);
    else yield* readings.start(node, reader.readOwn(node), isFirst ? 'first' : 'again');
  }

  function* readDeep({ node, isFirst, after }: Task): Work {
    const besides = after === undefined ? yield* reader.besidesIn(node, isLikely) : [];
    const places = after || isRoot(node) ? null : placesIn(node, (text) => reader.startsIn(text, isFirst));
    // The lines of an inline element belong to the container around it, which is a task of its own.
    const within = [...(places ?? []), ...besides].filter((one) => contains(node, one));
    if (!places) yield* readParts(node, isFirst, after);
    pushOwn(visibleFirst(within), isFirst);
  }

  /** What is not to be asked as a whole is asked part by part. */
  function* readParts(node: Node, isFirst: boolean, after: Task['after']): Work {
    const { parts, last } = yield* partsOf(node, after ?? null);
    if (last) pushDeep([node], isFirst, last);
    pushParts(parts, isFirst);
    if (after) return;
    if (isContainer(node)) pushOwn([node], isFirst);
    if (isFirst) pushParts(seenIn(node), true);
  }

  /** Turns mutations into tasks. */
  function* takeRecords(): Work {
    const taken = records;
    records = [];
    yield 'again';
    const { all, own, deep } = yield* sumUp(taken);
    yield* eachInSteps(all, search.at);
    const dependent = [...(yield* reader.dependentOn(all))];
    readings.giveUp([...dependent, ...own]);
    pushOwn(dependent);
    pushOwn(own);
    for (const node of deep) {
      pushDeep([node]);
      search.within(node);
    }
    search.recheck();
  }

  function readAllAnew(isFirst = false): void {
    records = [];
    for (const node of roots)
      if (isConnected(node)) pushDeep([node], isFirst);
      else roots.delete(node);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    startedAt = performance.now();
    let [size, slices] = [marks.size, 0];
    await runner.run(work(), () => {
      if (!isFirstRun || tasks.length === 0 || slices++ % TOGETHER === 0) readings.ask();
      if (size !== marks.size) onChange();
      size = marks.size;
    });
    isRunning = false;
    isFirstRun &&= readings.isWaiting('first');
    if (signal.aborted) return;
    marks.repaint();
    onChange();
    if (records.length > 0 || tasks.length > 0 || readings.hasAnswers) void run();
  }

  watch.observe(root);
  readAllAnew(true);
  search.start(root);
  void run();
  return {
    visit: search.visit,
    isBehind: () =>
      readings.isUnanswered || readings.isLate(LATE) || (isRunning && performance.now() - startedAt > LATE),
  };
}

/** True for a document, which has no text of its own, and for its element, whose text is that of `head` too, styles and all. */
const isRoot = (node: Node) => node === document || node === rootElementOf(document);
