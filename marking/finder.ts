import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { CompiledPrefilter } from '../matching/types';
import { isOpen, sumUp } from './changes';
import { isConnected, isDesigned, rootElementOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { createIdleRunner, type Work } from './idle';
import type { Marks } from './marks';
import type { Reader } from './reader';
import { createScout } from './scout';
import { createShadowRootSearch } from './shadow-roots';
import { eachInSteps } from './steps';
import { containerOf, isContainer, readBlock } from './text-blocks';
import { visibleBlocks } from './visible-blocks';
import { watchText } from './watch-text';

export type FinderOptions = {
  readonly prefilter: CompiledPrefilter;
  /** Fetches what marks names, at the first line that may hold one; null if it can't be had. */
  readonly loadReader: (mayHoldFullName: Prefilter) => Promise<Reader | null>;
  readonly marks: Marks;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Called when the marks may have changed, also while the page is still being read. */
  readonly onChange: () => void;
};

/** Text to be read: a container's own lines, or with `deep` everything below a node. */
type Task = {
  readonly node: Node;
  readonly deep: boolean;
  /** Not caused by a mutation. */
  readonly isFirst: boolean;
  /** Up to which mutation it is known that the node is to be read. */
  readonly asOf: number;
};

/** More mutations than this are no longer read one by one: everything is read again. */
const MAX_RECORDS = 20_000;

/** Text that has waited longer than this is told of. */
const LATE = 2000; // ms

export type Finder = {
  /** True while a part of the text has waited for long: the page changes without rest, is gigantic, or can't be read. */
  readonly isBehind: () => boolean;
};

/** Finds the names in a document's text and marks them, now and whenever the text changes. */
export function startFinder(
  root: Node,
  { prefilter, loadReader, marks, signal, onChange }: FinderOptions,
): Finder {
  const mayHoldFullName = createPrefilter(prefilter);
  let reader: Reader = createScout(mayHoldFullName, () => void load());
  let isLoading = false;
  const runner = createIdleRunner(signal);
  const roots = new Set<Node>([root]);
  const stack: Task[] = [];
  let records: MutationRecord[] = [];
  let isRunning = false;
  let startedAt = 0;
  let hasNoReader = false;
  let isFirstRun = true;
  /** Counts the batches of mutations that have been looked at. */
  let now = 0;
  const push = (node: Node, deep: boolean, isFirst = false) => stack.push({ node, deep, isFirst, asOf: now });

  const watch = watchText({
    marks,
    signal,
    onMutation(mutations, unmarked) {
      if (marks.size > 0) onChange();
      if (records.length + mutations.length > MAX_RECORDS) readAllAnew();
      else records.push(...mutations);
      for (const node of unmarked) push(containerOf(node), false);
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
      for (const node of reader.laidOutAt(shadow.host)) push(node, false, isFirstRun);
      push(shadow, true, isFirstRun);
      return true;
    },
    () => void run(),
  );

  /** One step at a time, so that the page may change between any two: first what has changed, then what is not yet read. */
  function* work(): Work {
    do {
      if (records.length > 0) yield* takeRecords();
      for (let task = next(); task; task = next()) {
        yield task.isFirst ? 'first' : 'again';
        yield* readTask(task);
        if (records.length > 0) yield* takeRecords();
      }
      // What was passed over for want of a full name is looked at once there is one before it.
      for (const node of yield* reader.afterIntroductions()) push(node, false, isFirstRun);
      if ((isLoading || stack.length === 0) && !search.step()) return;
      yield isFirstRun ? 'first' : 'again';
    } while (!signal.aborted);
  }

  /** Nothing is read while the reader is being fetched: all of it would be read again. */
  function next(): Task | undefined {
    return isLoading ? undefined : stack.pop();
  }

  async function load(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    const loaded = await loadReader(mayHoldFullName);
    isLoading = false;
    hasNoReader = !loaded;
    if (signal.aborted) return;
    if (loaded) {
      reader = loaded;
      stack.length = 0;
      isFirstRun = true;
      readAllAnew();
    }
    void run();
  }

  function* readTask({ node, deep, isFirst, asOf }: Task): Work {
    if (records.length === 0 && asOf === now ? !isConnected(node) : !isOpen(node)) return;
    if (isDesigned()) marks.clear();
    else if (!deep) yield* reader.readOwn(node);
    else if (isRootElement(node) || reader.isWorthReading(node, isFirst)) {
      // The lines of an inline element belong to the container around it, which is a task of its own.
      const inner = isContainer(node) ? yield* reader.readOwn(node) : (yield* readBlock(node)).inner;
      for (let k = inner.length - 1; k >= 0; k--) push(inner[k] as Node, true, isFirst);
      // Somewhere down a page, what the reader sees comes first; at its top it does so anyhow.
      if (isRootElement(node) && window.scrollY > 0)
        for (const block of visibleBlocks()) push(block, true, isFirst);
    }
  }

  /** Turns mutations into tasks. */
  function* takeRecords(): Work {
    const taken = records;
    records = [];
    now++;
    yield 'again';
    const { all, own, deep } = yield* sumUp(taken);
    yield* eachInSteps(all, search.at);
    for (const nodes of [yield* reader.dependentOn(all), own]) for (const node of nodes) push(node, false);
    for (const node of deep) {
      push(node, true);
      search.within(node);
    }
    search.recheck();
  }

  function readAllAnew(): void {
    records = [];
    for (const node of roots)
      if (isConnected(node)) push(startOf(node), true, isFirstRun);
      else roots.delete(node);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    startedAt = performance.now();
    let size = marks.size;
    await runner.run(work(), () => {
      if (size !== marks.size) onChange();
      size = marks.size;
    });
    isRunning = isFirstRun = false;
    if (signal.aborted) return;
    marks.repaint();
    onChange();
    if (records.length > 0 || (stack.length > 0 && !isLoading)) void run();
  }

  watch.observe(root);
  readAllAnew();
  search.within(root);
  void run();
  return { isBehind: () => hasNoReader || (isRunning && performance.now() - startedAt > LATE) };
}

/** Its text would be that of `head` too, styles and all: what is in it is asked one by one. */
const isRootElement = (node: Node) => node === rootElementOf(document);

/** A document has no text of its own: `textContent` is null there. */
const startOf = (root: Node): Node => (root === document ? (rootElementOf(document) ?? root) : root);
