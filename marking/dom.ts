/**
 * Properties of nodes read through the prototypes' own getters. A form whose input is called "parentNode" clobbers
 * the plain property, for content scripts of Chromium too (measured; DOM clobbering, HTML standard §7.2.2.3).
 */
const getterOf = <N, V>(prototype: N, name: keyof N): ((node: N) => V) => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get: () => V };
  return (node) => get.call(node);
};

const { prototype: nodes } = Node;
const { prototype: elements } = Element;

export const firstChildOf = getterOf<Node, ChildNode | null>(nodes, 'firstChild');
export const lastChildOf = getterOf<Node, ChildNode | null>(nodes, 'lastChild');
export const nextSiblingOf = getterOf<Node, ChildNode | null>(nodes, 'nextSibling');
export const previousSiblingOf = getterOf<Node, ChildNode | null>(nodes, 'previousSibling');
export const parentOf = getterOf<Node, ParentNode | null>(nodes, 'parentNode');
export const nodeTypeOf = getterOf<Node, number>(nodes, 'nodeType');
export const textContentOf = getterOf<Node, string | null>(nodes, 'textContent');
export const localNameOf = getterOf<Element, string>(elements, 'localName');
export const shadowRootOf = getterOf<Element, ShadowRoot | null>(elements, 'shadowRoot');
export const countElementsIn = getterOf<Element, number>(elements, 'childElementCount');
const designModeOf = getterOf<Document, string>(Document.prototype, 'designMode');
/** The element that a document consists of, whatever the page has named `documentElement`. */
export const rootElementOf = getterOf<Document, HTMLElement | null>(Document.prototype, 'documentElement');
const isInDocument = getterOf<Node, boolean>(nodes, 'isConnected');
const documentOf = getterOf<Node, Document | null>(nodes, 'ownerDocument');

/** True if a node is in this document: one that has moved to a frame's is that frame's affair. */
export const isConnected = (node: Node): boolean =>
  isInDocument(node) && (documentOf(node) ?? node) === document;

/** No page can name anything that would stand for a property of these. */
export const dataOf = (node: CharacterData): string => node.data;
const hostOf = (root: ShadowRoot): Element => root.host;

/** True for a shadow root. One that was first met in a frame is no instance of this window's `ShadowRoot`. */
const isShadowRoot = (node: Node): node is ShadowRoot => nodeTypeOf(node) === 11 && 'host' in node;

/** True if `node` is `ancestor` or lies inside it. */
export const contains = (ancestor: Node, node: Node): boolean => nodes.contains.call(ancestor, node);

/** The same out through the shadow roots that the node lies in. */
export function containsAcrossRoots(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (contains(ancestor, at)) return true;
    const root: Node = nodes.getRootNode.call(at);
    at = isShadowRoot(root) ? hostOf(root) : null;
  }
  return false;
}

export const attributeOf = (element: Element, name: string): string | null =>
  elements.getAttribute.call(element, name);

export const isElement = (node: Node): node is Element => nodeTypeOf(node) === 1;
export const isText = (node: Node): node is Text => nodeTypeOf(node) === 3 || nodeTypeOf(node) === 4;

/** The parent as on the screen: out of a shadow root it is the root's host. */
export function parentAcrossRoots(node: Node): Node | null {
  const parent = parentOf(node);
  return parent ?? (isShadowRoot(node) ? hostOf(node) : null);
}

/** The elements around a node, nearest first, out through the shadow roots that it lies in; itself first if it is one. */
export function* elementsAround(node: Node): Generator<Element> {
  for (let at: Node | null = node; at; at = parentAcrossRoots(at)) if (isElement(at)) yield at;
}

/** The elements below a node that fit a selector, as they are now. */
export function elementsIn(node: Node, selector: string): NodeListOf<Element> {
  const { prototype } = isElement(node) ? Element : nodeTypeOf(node) === 9 ? Document : DocumentFragment;
  return prototype.querySelectorAll.call(node, selector);
}

/** True while the whole document is an editor. */
export const isDesigned = (): boolean => designModeOf(document) === 'on';
