import type { Step } from './mutation-sequences';

/** What both visits of a page have marked, as places in the tree: `0/2/1:4-0/2/1:9 Text`. */
export type Outcome = {
  readonly live: readonly string[];
  readonly fresh: readonly string[];
  readonly dom: string;
};

/**
 * Sent to the page: lives through the steps in one frame, then shows another frame the result before its finder
 * starts, and reads the marks of both until they agree or patience has run out.
 */
export async function liveAndFresh(steps: readonly Step[], patience: number): Promise<Outcome> {
  type View = Window & typeof globalThis & { finished?: boolean };
  const live = await frame('live.html');
  const root = live.document.body;
  await until(() => marksOf(live).length > 0);
  for (const step of steps) await take(step);
  // The fresh frame takes its body from here while it is being parsed.
  Object.assign(window, { give: (to: View) => to.document.body.replaceWith(copy(root, to.document)) });
  const fresh = await frame('fresh.html');
  const agree = () => JSON.stringify(marksOf(live)) === JSON.stringify(marksOf(fresh));
  await until(() => marksOf(fresh).some((mark) => mark.endsWith(' WeChat')));
  await until(agreeForAWhile());
  const outcome = { live: marksOf(live), fresh: marksOf(fresh), dom: showTree(root) };
  for (const element of document.querySelectorAll('iframe')) element.remove();
  return outcome;

  async function frame(src: string): Promise<View> {
    const element = document.createElement('iframe');
    element.src = src;
    element.width = '900';
    const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
    document.body.append(element);
    await loaded;
    return element.contentWindow as View;
  }

  async function until(isTrue: () => boolean): Promise<void> {
    for (const end = Date.now() + patience; !isTrue() && Date.now() < end; )
      await new Promise((done) => setTimeout(done, 15));
  }

  function idle(view: View): Promise<void> {
    return new Promise((done) => {
      view.requestIdleCallback(() => done(), { timeout: 100 });
    });
  }

  /** Both may agree on their way: each goes on until what it has asked is answered. */
  function agreeForAWhile(): () => boolean {
    let since = Date.now();
    return () => {
      if (!agree()) since = Date.now();
      return Date.now() - since >= 400;
    };
  }

  /** Every node below the page's body but for the last element, which stays as it is. */
  function nodesIn(parent: Node, found: Node[] = []): Node[] {
    const { shadowRoot } = parent as Element;
    if (shadowRoot)
      nodesIn(shadowRoot, [...found]).forEach((node) => void (found.includes(node) || found.push(node)));
    for (const child of parent.childNodes) {
      if ((child as Element).id === 'end') continue;
      found.push(child);
      nodesIn(child, found);
    }
    return found;
  }

  async function take(step: Step): Promise<void> {
    const { document } = live;
    const nodes = nodesIn(root);
    const pick = <T>(list: readonly T[], at: number) => list[at % list.length];
    const texts = nodes.filter((node) => node.nodeType === 3) as Text[];
    const elements = [root, ...nodes.filter((node) => node.nodeType === 1)] as HTMLElement[];
    const isIn = (node: Node, inner: Node): boolean => {
      for (let at: Node | null = inner; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null)
        if (at === node) return true;
      return false;
    };
    const put = (parent: Element, at: number, node: Node) => {
      const places = [...parent.childNodes];
      const before =
        places[at % (places.length + 1)] ?? (parent === root ? document.querySelector('#end') : null);
      if (before !== node) parent.insertBefore(node, before);
    };
    const made = (what: string): Node => {
      const template = document.createElement('template');
      template.innerHTML = what;
      return template.content.firstChild
        ? document.importNode(template.content, true)
        : document.createTextNode(what);
    };
    switch (step.do) {
      case 'wait':
        await idle(live);
        return;
      case 'insert':
        return put(pick(elements, step.parent) ?? root, step.at, made(step.what));
      case 'move': {
        const node = pick(nodes, step.node);
        const parent = pick(elements, step.parent) ?? root;
        if (node && !isIn(node, parent)) put(parent, step.at, node);
        return;
      }
      case 'remove':
        return (pick(nodes, step.node) as ChildNode | undefined)?.remove();
      case 'split': {
        const node = pick(texts, step.node);
        node?.splitText(step.at % (node.length + 1));
        return;
      }
      case 'normalize':
        return pick(elements, step.node)?.normalize();
      case 'edit': {
        const node = pick(texts, step.node);
        node?.replaceData(step.at % (node.length + 1), step.count, step.what);
        return;
      }
      case 'wrap': {
        const node = pick(nodes, step.node) as ChildNode | undefined;
        const wrapper = document.createElement(step.what);
        node?.replaceWith(wrapper);
        if (node) wrapper.append(node);
        return;
      }
      case 'unwrap': {
        const node = pick(elements, step.node);
        if (node && node !== root) node.replaceWith(...node.childNodes);
        return;
      }
      case 'attach': {
        const node = pick(elements, step.node);
        if (!node || node === root || node.shadowRoot) return;
        try {
          node.attachShadow({ mode: 'open' }).append(made(step.what));
        } catch {
          return; // not every element can have one
        }
        node.append(document.createComment('')); // one that comes without a mutation is found later
        return;
      }
      case 'writable': {
        const node = pick(elements, step.node);
        if (node && node !== root)
          node.contentEditable = node.contentEditable === 'true' ? 'inherit' : 'true';
        return;
      }
    }
  }

  /** A deep copy, with text nodes as they are and with shadow roots. */
  function copy(node: Node, to: Document): Node {
    const twin = to.importNode(node, false);
    const { shadowRoot } = node as Element;
    if (shadowRoot) {
      const root = (twin as Element).shadowRoot ?? (twin as Element).attachShadow({ mode: 'open' });
      for (const child of shadowRoot.childNodes) root.append(copy(child, to));
    }
    for (const child of node.childNodes) twin.appendChild(copy(child, to));
    return twin;
  }

  function marksOf(view: View): string[] {
    const ranges = [...view.CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    return ranges
      .map(({ startContainer: start, startOffset, endContainer: end, endOffset }) => {
        const text = start === end ? (start as Text).data.slice(startOffset, endOffset) : '…';
        return `${pathOf(start)}:${startOffset}-${pathOf(end)}:${endOffset} ${text}`;
      })
      .sort();
  }

  function pathOf(node: Node): string {
    const steps: string[] = [];
    for (let at: Node | null = node; at; at = at.parentNode ?? (at as ShadowRoot).host ?? null) {
      if (at.nodeName === 'BODY') break;
      steps.unshift(
        at.parentNode ? String([...at.parentNode.childNodes].indexOf(at as ChildNode)) : 'shadow',
      );
    }
    return steps.join('/');
  }

  function showTree(node: Node): string {
    if (node.nodeType === 3) return JSON.stringify((node as Text).data);
    if (node.nodeType !== 1 && node.nodeType !== 11) return '<!>';
    const { shadowRoot } = node as Element;
    const inner = [...(shadowRoot ? [shadowRoot] : []), ...node.childNodes].map(showTree).join(' ');
    const style = (node as Element).getAttributeNames?.().join(' ') ?? '';
    return `<${node.nodeName.toLowerCase()} ${style}>${inner}</>`;
  }
}
