import type { Prefilter } from '../matching/prefilter';
import { blocksOf } from './blocks-of';
import { isOpen, sumUp } from './changes';
import { containersCut, READINGS, UNSEEN } from './cut-lines';
import { contains, containsAcrossRoots, isConnected, isDesigned, rootElementOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { createIdleRunner, type Work } from './idle';
import { partsOf } from './large';
import { partsOf as linePartsOf } from './line-parts';
import type { Marker, MarkerSource } from './marker';
import { placesIn } from './places';
import { createShadowRootSearch } from './shadow-roots';
import { eachInSteps, type Steps } from './steps';
import type { Task } from './tasks';
import { containerOf, isContainer, readBlock } from './text-blocks';
import { seenIn, visibleFirst } from './visible-first';
import { watchText } from './watch-text';

export type FinderOptions = {
  readonly fullNames: Prefilter;
  readonly shortNames: Prefilter;
  /** Gets what marks names, at the first line, or part of a long one, that may hold one; null if it can't be had. */
  readonly loadMarker: (source: MarkerSource, line: string) => Promise<Marker | null>;
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
  /** True while a part of the text has waited for long: the page changes without rest, is gigantic, or can't be read. */
  readonly isBehind: () => boolean;
};

/** Finds the names in the text of a document, or of one element, now and whenever the text changes, and has them marked. */
export function startFinder(
  root: Node,
  { fullNames, shortNames, loadMarker, signal, onChange }: FinderOptions,
): Finder {
  const runner = createIdleRunner(signal);
  const roots = new Set<Node>([root]);
  /** What is still to be read, the latest first. */
  const tasks: Task[] = [];
  let records: MutationRecord[] = [];
  let isRunning = false;
  let startedAt = 0;
  let isFirstRun = true;
  /** There from the first line on that may hold a name. */
  let marker: Marker | null = null;
  /** The line for which it is wanted. */
  let wantedFor: string | null = null;
  let isMarkerMissing = false;
  /** Whether the page may hold a name: only then is there anything to be asked that its text does not show. */
  let isLikely = false;
  const countMarks = () => marker?.marks.size ?? 0;
  /** Adds nodes in such a way that the first of them is the next. */
  const push = (nodes: Iterable<Node>, deep: boolean, isFirst = false, after?: Node | null) => {
    for (const node of [...nodes].reverse()) tasks.push({ node, deep, isFirst, after });
  };
  const pushOwn = (nodes: Iterable<Node>, isFirst?: boolean) => push(nodes, false, isFirst);
  const pushDeep = (nodes: Iterable<Node>, isFirst?: boolean, after?: Node | null) =>
    push(nodes, true, isFirst, after);
  const pushParts = (nodes: Iterable<Node>, isFirst: boolean) => pushDeep(nodes, isFirst, null);

  const watch = watchText({
    dropStale: (mutations) => marker?.dropStale(mutations) ?? [],
    signal,
    onMutation(mutations, unmarked) {
      if (countMarks() > 0) onChange();
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
      pushOwn(marker?.reader.laidOutAt(shadow.host) ?? [], isFirstRun);
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
        if (wantedFor !== null) return;
        yield* goOn();
      }
      // What was passed over for want of a full name is looked at once there is one before it.
      const introduced = marker ? [...(yield* marker.reader.afterIntroductions())] : [];
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
    if (!marker) return;
    yield* marker.readings.goOn();
    if (isLikely || !marker.readings.hasAsked) return;
    isLikely = true;
    for (const root of roots) pushOwn(yield* containersCut(root, UNSEEN), true);
  }

  function* readTask(task: Task): Work {
    const { node, deep, isFirst } = task;
    if (!isOpen(node)) return;
    if (isDesigned()) marker?.marks.clear();
    else if (deep) yield* readDeep(task);
    else if (marker)
      yield* marker.readings.start(node, marker.reader.readOwn(node), isFirst ? 'first' : 'again');
    else {
      wantedFor = yield* firstLikelyLine(node);
      if (wantedFor !== null) tasks.push(task);
    }
  }

  function* firstLikelyLine(container: Node): Steps<string | null> {
    const { lines } = yield* readBlock(container);
    for (const whole of lines)
      for (const { line } of linePartsOf(whole)) {
        if (fullNames.mayHoldName(line.text)) return line.text;
        yield;
      }
    return null;
  }

  function* readDeep({ node, isFirst, after }: Task): Work {
    // What its text does not show.
    const cut = isLikely ? [...READINGS, ...UNSEEN] : READINGS;
    const besides = after === undefined ? yield* containersCut(node, cut) : [];
    const places = after || isRoot(node) ? null : placesIn(node, (text) => startsIn(text, isFirst));
    // The lines of an inline element belong to the container around it, which is a task of its own.
    const within = [...(places ?? []), ...besides].filter((one) => contains(node, one));
    if (!places) yield* readParts(node, isFirst, after);
    pushOwn(visibleFirst(within), isFirst);
  }

  /**
   * Where names that count may begin in a text of several lines. Short ones count where it is new on a page that has
   * introduced somebody; at first sight of a page it is enough to ask for full ones.
   */
  function* startsIn(text: string, isFirst: boolean): Generator<number, void, void> {
    yield* fullNames.startsIn(text);
    if (marker?.reader.introducesAny && !isFirst) yield* shortNames.startsIn(text);
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
    if (marker) {
      const dependent = [...(yield* marker.reader.dependentOn(all))];
      marker.readings.giveUp([...dependent, ...own]);
      pushOwn(dependent);
    }
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
      if (isConnected(node)) pushDeep(node === document ? blocksOf(document) : [node], isFirst);
      else roots.delete(node);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    isMarkerMissing = false;
    startedAt = performance.now();
    let [count, slices] = [countMarks(), 0];
    await runner.run(work(), () => {
      if (!isFirstRun || tasks.length === 0 || slices++ % TOGETHER === 0) marker?.readings.ask();
      if (count !== countMarks()) onChange();
      count = countMarks();
    });
    const isInterrupted = wantedFor !== null;
    if (wantedFor !== null) await getMarker(wantedFor);
    isRunning = false;
    isFirstRun &&= isInterrupted || marker?.readings.isWaiting('first') === true;
    if (signal.aborted) return;
    // Nothing has changed yet.
    if (isInterrupted && marker) return void run();
    marker?.marks.repaint();
    onChange();
    if (isMarkerMissing) return;
    if (records.length > 0 || tasks.length > 0 || marker?.readings.hasAnswers) void run();
  }

  /** Where it can't be had, the next change of the page asks for it again. */
  async function getMarker(line: string): Promise<void> {
    const source: MarkerSource = {
      fullNames,
      shortNames,
      readBlock,
      goOn: () => void run(),
      readAgain: (container) => pushOwn([container]),
      visit: search.visit,
    };
    marker = await loadMarker(source, line);
    isMarkerMissing = !marker;
    wantedFor = null;
  }

  watch.observe(root);
  readAllAnew(true);
  search.start(root);
  void run();
  return {
    isBehind: () =>
      isMarkerMissing ||
      marker?.readings.isUnanswered ||
      marker?.readings.isLate(LATE) ||
      (isRunning && performance.now() - startedAt > LATE),
  };
}

/** True for a document, which has no text of its own, and for its element, whose text is that of `head` too, styles and all. */
const isRoot = (node: Node) => node === document || node === rootElementOf(document);
