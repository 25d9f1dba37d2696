import { attributeOf, isElement, localNameOf, parentAcrossRoots } from './dom';

/** What an element is to somebody who reads the page's text. */
export type ElementKind =
  /** Part of the line it stands in. */
  | 'inline'
  /** Begins and ends a line of its own. */
  | 'block'
  /** Within a line, with text of its own: a footnote mark ends the word it hangs on. */
  | 'aside'
  /** White space: `<br>`. */
  | 'space'
  /** Something to look at or to fill in, whose text is not to be marked: code, fields, pictures, what is being written. */
  | 'object'
  /** Nothing to see in the line: scripts, and the readings above a word. */
  | 'unseen';

/** The names of elements of each kind: as text, for a page pays for a table before it looks anything up in it. */
const NAMES = {
  block:
    ' address article aside blockquote body button caption center colgroup dd details dialog dir div dl dt fieldset' +
    ' figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre' +
    ' search section summary svg table tbody td text foreignObject tfoot th thead tr ul ',
  object:
    ' textarea input select option code kbd samp var tt iframe frame object embed canvas audio video map picture img' +
    ' math meter progress ',
  unseen: ' script style noscript noembed noframes template head title desc metadata datalist rp rt ',
  aside: ' sup sub ',
  space: ' br ',
};
const kinds = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** Classes that code viewers give to a `<pre>` that holds code. */
const CODE_CLASS = /\b(code|highlight|hljs|prettyprint|sourceCode|shiki|lang(uage)?-\S+)\b/;

/**
 * Tells what an element is by its name and attributes alone: asking for computed style would cost every page. Where a
 * name crosses elements, `line-layout.ts` asks.
 */
export function kindOf(element: Element): ElementKind {
  const name = localNameOf(element);
  const word = ` ${name} `;
  const kind = kinds.find((one) => NAMES[one].includes(word)) ?? 'inline';
  if (kind !== 'block' && kind !== 'inline') return kind;
  if (isEditable(element)) return 'object';
  return name === 'pre' && CODE_CLASS.test(attributeOf(element, 'class') ?? '') ? 'object' : kind;
}

/** True for elements whose text is not read. */
export const isClosed = (element: Element): boolean => /^(object|unseen|space)$/.test(kindOf(element));

/** True if a node stands inside something that is not read: then its changes are no concern of ours. */
export function isClosedPlace(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentAcrossRoots(at))
    if (isElement(at) && isClosed(at)) return true;
  return false;
}

function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null) return editable.toLowerCase() !== 'false';
  return attributeOf(element, 'role') === 'textbox';
}
