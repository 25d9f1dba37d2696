/** What is sent to golden pages: each function sees the page's globals and nothing of this module. */

/**
 * The texts marked on a page, in the order of the composed tree: a shadow root's before its host's children, a
 * frame's where the frame stands. Frames of other origins answer for themselves (`/reply.js`). Highlights called
 * `page-…` are the page's own.
 */
export async function markedTexts(): Promise<string[]> {
  type Global = Window & typeof globalThis;
  const texts: string[] = [];
  await readDocument(window as Global);
  return texts;

  async function readDocument(view: Global): Promise<void> {
    const ranges = [...(view.CSS?.highlights?.entries() ?? [])]
      .filter(([name]) => !name.startsWith('page-'))
      .flatMap(([, highlight]) => [...highlight]);
    const at = new Map<Node, AbstractRange[]>();
    for (const range of ranges)
      at.set(range.startContainer, [...(at.get(range.startContainer) ?? []), range]);
    await readNode(view.document, at);
  }

  async function readNode(root: Node, at: Map<Node, AbstractRange[]>): Promise<void> {
    // Without recursion into elements: golden pages may be deep.
    const stack: Node[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      for (const range of (at.get(node) ?? []).sort((a, b) => a.startOffset - b.startOffset))
        texts.push(textOf(range));
      if (isFrame(node)) await readFrame(node);
      const { shadowRoot } = node as Element;
      for (let child = lastChild(node); child; child = previousSibling(child)) stack.push(child);
      // A form's field may be called `shadowRoot`.
      if (shadowRoot && String(shadowRoot) === '[object ShadowRoot]') stack.push(shadowRoot);
    }
  }

  function textOf(range: AbstractRange): string {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    if (startContainer === endContainer) return (startContainer as Text).data.slice(startOffset, endOffset);
    let text = (startContainer as Text).data.slice(startOffset);
    const document = startContainer.ownerDocument ?? window.document;
    const walker = document.createTreeWalker(startContainer.getRootNode(), NodeFilter.SHOW_TEXT);
    walker.currentNode = startContainer;
    for (let node = walker.nextNode(); node && node !== endContainer; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style, rt, rp')) text += (node as Text).data;
    return text + (endContainer as Text).data.slice(0, endOffset);
  }

  async function readFrame(frame: HTMLIFrameElement): Promise<void> {
    const view = frame.contentWindow as Global | null;
    if (!view) return;
    if (frame.contentDocument) return readDocument(view);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<string[]>((done) => {
      port1.onmessage = ({ data }) => done(data);
      setTimeout(() => done(['a frame that does not answer']), 1000);
    });
    view.postMessage('marks?', '*', [port2]);
    texts.push(...(await answer));
    port1.close();
  }

  function isFrame(node: Node): node is HTMLIFrameElement {
    // An object may also be a picture.
    return (
      /^i?frame$/i.test(node.nodeName) ||
      (node.nodeName === 'OBJECT' && Boolean((node as HTMLObjectElement).contentDocument))
    );
  }
  // Through the interfaces of another document's prototypes: a hostile page has broken its own.
  function lastChild(node: Node): Node | null {
    return own('lastChild').call(node);
  }
  function previousSibling(node: Node): Node | null {
    return own('previousSibling').call(node);
  }
  function own(name: 'lastChild' | 'previousSibling'): () => Node | null {
    return Object.getOwnPropertyDescriptor(Node.prototype, name)?.get as () => Node | null;
  }
}

/** All that can be read of a page's DOM: markup with open shadow roots and frames, and what its `state()` answers. */
export function readDom(): { dom: string; state: string } {
  const parts: string[] = [];
  const seen: (Document | ShadowRoot)[] = [document];
  for (let root = seen.shift(); root; root = seen.shift()) {
    parts.push(root instanceof ShadowRoot ? root.innerHTML : new XMLSerializer().serializeToString(root));
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot instanceof ShadowRoot) seen.push(element.shadowRoot);
      if (element instanceof HTMLIFrameElement && element.contentDocument) seen.push(element.contentDocument);
    }
  }
  const { state } = window as { state?: () => unknown };
  return { dom: parts.join('\n'), state: JSON.stringify(state?.() ?? null) };
}

/** Calls the page's `act()` and waits for it. */
export async function act(): Promise<void> {
  await (window as { act?: () => unknown }).act?.();
}
