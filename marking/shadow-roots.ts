import { elementsIn, isConnected, isElement, shadowRootOf } from './dom';

/** When roots that came without a mutation are looked for after the start. */
const RECHECKS = [1000, 3000, 10_000]; // ms
/** How long a look at a mutation lasts before the next one. */
const RECHECK_PAUSE = 5000; // ms

/** How many elements are asked between two looks at the clock. */
const AT_ONCE = 64;

/**
 * Elements that a page attaches a root to, other than custom ones: the likeliest first (DOM standard, "attach a shadow
 * root"). The browser asks each element for each name in a list, so both are only looked for when there is time.
 */
const LIKELY_HOSTS = 'div, span, section, main, article, aside';
const OTHER_HOSTS = 'blockquote, body, footer, h1, h2, h3, h4, h5, h6, header, nav, p';

/** Custom elements that no script has defined. */
const UNDEFINED = ':not(:defined)';

/** Where no script has run, elements have the roots that the markup declares, and no custom element is defined. */
const hasScripts = () => Document.prototype.querySelector.call(document, 'script') !== null;

export type ShadowRootSearch = {
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
  const nodes: Node[] = [];
  let elements: ArrayLike<Element> = [];
  let next = 0;
  /** Custom elements that have not been defined yet. */
  let undefinedYet: Element[] = [];
  let checkedAt = performance.now();
  const known = new WeakSet<ShadowRoot>();

  function look(element: Element, isNew: boolean): void {
    const root = shadowRootOf(element);
    if (!root || (!isNew && known.has(root)) || !isConnected(element)) return;
    known.add(root);
    if (onRoot(root)) within(root);
  }

  function within(node: Node): void {
    nodes.push(node);
  }

  function check(hosts: string): void {
    checkedAt = performance.now();
    const waiting = undefinedYet;
    undefinedYet = waiting.filter((element) => isConnected(element) && !shadowRootOf(element));
    for (const element of waiting) look(element, false);
    for (const element of elementsIn(document, hosts)) look(element, false);
    if (nodes.length > 0) onWork();
  }

  /** Without scripts nothing comes later: only what is declared on elements that were not looked at at first. */
  function recheck(k: number): void {
    const [first, last] = [k === 0, k === RECHECKS.length - 1];
    if (hasScripts()) check(LIKELY_HOSTS);
    else if (!first) check(last ? OTHER_HOSTS : LIKELY_HOSTS);
    if (!last) wait(k + 1);
  }

  let timer: ReturnType<typeof setTimeout>;
  function wait(k: number): void {
    timer = setTimeout(() => recheck(k), (RECHECKS[k] ?? 0) - (RECHECKS[k - 1] ?? 0));
  }
  wait(0);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    within,
    at(node) {
      if (isElement(node)) look(node, false);
    },
    visit(elements) {
      for (const element of elements) look(element, false);
      if (nodes.length > 0) onWork();
    },
    recheck() {
      if (performance.now() - checkedAt > RECHECK_PAUSE) check(LIKELY_HOSTS);
    },
    step() {
      if (next < elements.length) {
        for (let k = 0; k < AT_ONCE && next < elements.length; k++) look(elements[next++] as Element, true);
        return true;
      }
      const node = nodes.shift();
      elements = [];
      next = 0;
      if (!node) return false;
      if (!isConnected(node)) return true;
      if (isElement(node)) look(node, true);
      const undefinedIn = elementsIn(node, UNDEFINED);
      elements = node === document && !hasScripts() ? undefinedIn : elementsIn(node, '*');
      undefinedYet.push(...Array.from(undefinedIn));
      return true;
    },
  };
}
