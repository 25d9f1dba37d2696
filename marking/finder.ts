import type { Prefilter } from '../matching/prefilter';
import type { Ask } from './asking';
import { isOpen, sumUp } from './changes';
import { contains, containsAcrossRoots, isConnected, isDesigned, rootElementOf } from './dom';
import { isClosedPlace } from './element-kinds';
import { createIdleRunner, type Work } from './idle';
import type { Marks } from './marks';
import { placesIn } from './places';
import { createReader } from './reader';
import { createReadings } from './readings';
import { createShadowRootSearch } from './shadow-roots';
import { eachInSteps, type Steps } from './steps';
import { createTasks, type Task } from './tasks';
import { containerOf, readBlock } from './text-blocks';
import { visibleFirst } from './visible-blocks';
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
  const tasks = createTasks();
  let records: MutationRecord[] = [];
  let isRunning = false;
  let startedAt = 0;
  let isFirstRun = true;
  /** Whether the page may hold a name: only then is there anything to be asked that its text does not show. */
  let isLikely = false;
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
      pushOwn(yield* newlyIntroduced(), isFirstRun);
      if (tasks.size === 0 && !search.step()) return;
      yield isFirstRun ? 'first' : 'again';
    } while (!signal.aborted);
  }

  function* goOn(): Work {
    if (records.length > 0) yield* takeRecords();
    yield* readings.goOn();
    if (isLikely || !readings.hasAsked) return;
    isLikely = true;
    for (const root of roots) pushOwn(reader.besidesIn(root), true);
  }

  function* newlyIntroduced(): Steps<Iterable<Node>> {
    const nodes = [...(yield* reader.afterIntroductions())];
    return root === document ? nodes : nodes.filter((node) => containsAcrossRoots(root, node));
  }

  function* readTask(task: Task): Work {
    const { node, deep, isFirst } = task;
    if (records.length === 0 && tasks.isCurrent(task) ? !isConnected(node) : !isOpen(node)) return;
    if (isDesigned()) marks.clear();
    else if (deep) yield* readDeep(node, isFirst);
    else yield* readings.start(node, reader.readOwn(node), isFirst ? 'first' : 'again');
  }

  function* readDeep(node: Node, isFirst: boolean): Work {
    if (isRootElement(node)) {
      // Its text would be that of `head` too, styles and all: what is in it is asked one by one.
      pushDeep((yield* readBlock(node)).inner, isFirst);
      pushOwn([node], isFirst);
      return;
    }
    const { containers, rest } = placesIn(node, (text) => reader.startsIn(text, isFirst));
    pushDeep(rest, isFirst);
    // The lines of an inline element belong to the container around it, which is a task of its own.
    const within = [...containers, ...(isLikely ? reader.besidesIn(node) : [])].filter((one) =>
      contains(node, one),
    );
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
      if (isConnected(node)) pushDeep([startOf(node)], isFirst);
      else roots.delete(node);
  }

  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    startedAt = performance.now();
    let size = marks.size;
    await runner.run(work(), () => {
      readings.ask();
      if (size !== marks.size) onChange();
      size = marks.size;
    });
    isRunning = false;
    isFirstRun &&= readings.isWaiting('first');
    if (signal.aborted) return;
    marks.repaint();
    onChange();
    if (records.length > 0 || tasks.size > 0 || readings.hasAnswers) void run();
  }

  watch.observe(root);
  readAllAnew(true);
  search.within(root);
  void run();
  const isLate = () => isRunning && performance.now() - startedAt > LATE;
  return {
    visit: search.visit,
    isBehind: () => readings.isUnanswered || readings.isLate(LATE) || isLate(),
  };
}

const isRootElement = (node: Node) => node === rootElementOf(document);

/** A document has no text of its own: `textContent` is null there. */
const startOf = (root: Node): Node => (root === document ? (rootElementOf(document) ?? root) : root);
