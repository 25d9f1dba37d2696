import { elementsIn, isConnected, isElement, localNameOf, shadowRootOf } from './dom';
import { eachNamed } from './elements-named';
import { eachInSteps, type Steps } from './steps';

/** Elements that a page is likely to attach a root to, other than custom ones (DOM standard, "attach a shadow root"). */
const LIKELY_HOSTS = 'div span section main article aside'.split(' ');

/** When roots are looked for that came without a mutation: how long after the time before, in ms. */
const RECHECKS = [1000, 2000, 7000];

/**
 * Where no script runs, elements have no roots but those that the markup declares, and few pages do: there all are looked
 * at once, after so long, when the page has come to rest.
 */
const DECLARED = 3000; // ms

/** How long a look at a mutation lasts before the next one. */
const RECHECK_PAUSE = 5000; // ms

export type ShadowRootSearch = {
  /** Looks through a document, or one element of it, now and when roots may have come without a mutation. */
  start(root: Node): void;
  /** Looks through a node and all below it. */
  within(node: Node): void;
  /** Looks at one element. */
  at(node: Node): void;
  /** Looks at elements that the pointer has come to. */
  visit(elements: readonly Element[]): void;
  /** Looks where a root may have come without a mutation. */
  recheck(): void;
  /** Looks at some more elements; false if there are none left to look at. */
  step(): boolean;
};

/**
 * Finds open shadow roots, element by element: there is no selector for their hosts, and asking each element costs
 * half as much again as a walk through the page. Hence it is done last, and in steps.
 */
export function createShadowRootSearch(
  signal: AbortSignal,
  /** Called with each root, again when its host has come back; false if it is not to be looked into. */
  onRoot: (root: ShadowRoot) => boolean,
  onWork: () => void,
): ShadowRootSearch {
  /** What is still to be done, one after the other. */
  const searches: Steps<void>[] = [];
  /** Custom elements without a root: one that a script defines later gets it then. */
  const waiting = new Set<Element>();
  let checkedAt = performance.now();
  const known = new WeakSet<ShadowRoot>();

  function look(element: Element, isNew: boolean): void {
    const root = shadowRootOf(element);
    if (!root && isNew && localNameOf(element).includes('-')) waiting.add(element);
    if (!root || (!isNew && known.has(root)) || !isConnected(element)) return;
    known.add(root);
    if (onRoot(root)) within(root);
  }

  function* searchBelow(node: Node): Steps<void> {
    if (!isConnected(node)) return;
    if (isElement(node)) look(node, true);
    yield* eachInSteps(node === document ? allElements() : elementsIn(node, '*'), (element) =>
      look(element, true),
    );
  }

  function* check(): Steps<void> {
    yield* eachInSteps(waiting, (element) => {
      look(element, false);
      if (shadowRootOf(element) || !isConnected(element)) waiting.delete(element);
    });
    yield* eachNamed(document, LIKELY_HOSTS, (element) => look(element, false));
  }

  function within(node: Node): void {
    searches.push(searchBelow(node));
  }

  function recheck(): void {
    checkedAt = performance.now();
    searches.push(check());
  }

  let timer: ReturnType<typeof setTimeout>;
  function wait([after, ...later]: readonly number[]): void {
    if (!after) return;
    timer = setTimeout(() => {
      recheck();
      onWork();
      wait(later);
    }, after);
  }

  function begin(root: Node): void {
    within(root);
    wait(RECHECKS);
  }

  /** A script that has come meanwhile may attach more. */
  function lookForDeclared(): void {
    if (hasScripts()) begin(document);
    else within(document);
    onWork();
  }

  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    start(root) {
      if (root !== document || hasScripts()) begin(root);
      else timer = setTimeout(lookForDeclared, DECLARED);
    },
    within,
    at(node) {
      if (isElement(node)) look(node, false);
    },
    visit(elements) {
      for (const element of elements) look(element, false);
      if (searches.length > 0) onWork();
    },
    recheck() {
      if (performance.now() - checkedAt > RECHECK_PAUSE) recheck();
    },
    step() {
      const [search] = searches;
      if (search?.next().done) searches.shift();
      return search !== undefined;
    },
  };
}

const hasScripts = () => Document.prototype.querySelector.call(document, 'script') !== null;

/** One by one: a list of 200,000 takes 10 ms to be made (Chromium 156). The page may change meanwhile: an iterator goes along. */
function* allElements(): Generator<Element> {
  const all = Document.prototype.createNodeIterator.call(document, document, NodeFilter.SHOW_ELEMENT);
  for (let node = all.nextNode(); node; node = all.nextNode()) yield node as Element;
}
