import { createPrefilter, type Prefilter } from '../matching/prefilter';
import type { CompiledPrefilter } from '../matching/types';
import { isOpen, sumUp } from './changes';
import { contains, isConnected, isDesigned, rootElementOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { createIdleRunner, type Work } from './idle';
import type { Marks } from './marks';
import { placesIn } from './places';
import type { Reader } from './reader';
import { createShadowRootSearch } from './shadow-roots';
import { eachInSteps } from './steps';
import { createTasks, type Task } from './tasks';
import { containerOf, readBlock } from './text-blocks';
import { visibleFirst } from './visible-blocks';
import { watchText } from './watch-text';

export type FinderOptions = {
  readonly prefilter: CompiledPrefilter;
  /** Fetches what marks names, at the first line that may hold one; null if it can't be had. */
  readonly loadReader: (fullNames: Prefilter) => Promise<Reader | null>;
  readonly marks: Marks;
  /** Ends everything. */
  readonly signal: AbortSignal;
  /** Called when the marks may have changed, also while the page is still being read. */
  readonly onChange: () => void;
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
  const fullNames = createPrefilter(prefilter);
  let reader: Reader | null = null;
  let isLoading = false;
  /** Containers that may hold a name, found before there was a reader. */
  const found = new Set<Node>();
  const runner = createIdleRunner(signal);
  const roots = new Set<Node>([root]);
  const tasks = createTasks();
  let records: MutationRecord[] = [];
  let isRunning = false;
  let startedAt = 0;
  let hasNoReader = false;
  let isFirstRun = true;
  const pushOwn = (nodes: Iterable<Node>, isFirst = false) => tasks.push(nodes, { deep: false, isFirst });
  const pushDeep = (nodes: Iterable<Node>, isFirst = false) => tasks.push(nodes, { deep: true, isFirst });

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
      pushOwn(reader?.laidOutAt(shadow.host) ?? [], isFirstRun);
      pushDeep([shadow], isFirstRun);
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
      if (reader) pushOwn(yield* reader.afterIntroductions(), isFirstRun);
      if ((isLoading || tasks.size === 0) && !search.step()) return;
      yield isFirstRun ? 'first' : 'again';
    } while (!signal.aborted);
  }

  /** The page rests while the reader is being fetched: what it costs is not to come on top. */
  function next(): Task | undefined {
    return isLoading ? undefined : tasks.pop();
  }

  async function load(): Promise<void> {
    if (isLoading) return;
    isLoading = true;
    reader = await loadReader(fullNames);
    isLoading = false;
    hasNoReader = !reader;
    if (signal.aborted) return;
    if (reader) {
      isFirstRun = true;
      for (const root of roots) pushOwn(reader.besidesIn(root), true);
      pushOwn(found, true);
      found.clear();
    }
    void run();
  }

  function* readTask(task: Task): Work {
    const { node, deep, isFirst } = task;
    if (records.length === 0 && tasks.isCurrent(task) ? !isConnected(node) : !isOpen(node)) return;
    if (isDesigned()) marks.clear();
    else if (deep) yield* readDeep(node, isFirst);
    else if (reader) yield* reader.readOwn(node);
    else if ((yield* readBlock(node)).lines.some(({ text }) => fullNames.mayHoldName(text))) {
      found.add(node);
      void load();
    }
  }

  function* readDeep(node: Node, isFirst: boolean): Work {
    if (isRootElement(node)) {
      // Its text would be that of `head` too, styles and all: what is in it is asked one by one.
      pushDeep((yield* readBlock(node)).inner, isFirst);
      pushOwn([node], isFirst);
      return;
    }
    const { containers, rest } = placesIn(node, (text) =>
      reader ? reader.startsIn(text, isFirst) : fullNames.startsIn(text),
    );
    pushDeep(rest, isFirst);
    // The lines of an inline element belong to the container around it, which is a task of its own.
    const within = [...containers, ...(reader?.besidesIn(node) ?? [])].filter((one) => contains(node, one));
    pushOwn(visibleFirst(within), isFirst);
  }

  /** Turns mutations into tasks. */
  function* takeRecords(): Work {
    const taken = records;
    records = [];
    tasks.age();
    yield 'again';
    const { all, own, deep } = yield* sumUp(taken);
    yield* eachInSteps(all, search.at);
    if (reader) pushOwn(yield* reader.dependentOn(all));
    pushOwn(own);
    for (const node of deep) {
      pushDeep([node]);
      search.within(node);
    }
    search.recheck();
  }

  function readAllAnew(): void {
    records = [];
    for (const node of roots)
      if (isConnected(node)) pushDeep([startOf(node)], isFirstRun);
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
    if (records.length > 0 || (tasks.size > 0 && !isLoading)) void run();
  }

  watch.observe(root);
  readAllAnew();
  search.within(root);
  void run();
  return { isBehind: () => hasNoReader || (isRunning && performance.now() - startedAt > LATE) };
}

const isRootElement = (node: Node) => node === rootElementOf(document);

/** A document has no text of its own: `textContent` is null there. */
const startOf = (root: Node): Node => (root === document ? (rootElementOf(document) ?? root) : root);
