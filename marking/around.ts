import { once } from '../matching/once';
import type { Around } from '../matching/types';
import {
  attributeOf,
  dataOf,
  firstChildOf,
  isElement,
  isText,
  lastChildOf,
  localNameOf,
  nextSiblingOf,
  parentOf,
  previousSiblingOf,
} from './dom';
import { isClosed, kindOf } from './element-kinds';
import type { TextBlock } from './text-blocks';

/** How much text is gathered on either side of a line: a name further off is no context. */
export const REACH = 6000; // code units
/** How many nodes are looked at for it, so that a page of empty nodes costs no more. */
export const MAX_NODES = 2000;

/** The text before and after a line in the article that holds it, read when it is asked for. */
export function aroundLine({ text, nodes, starts }: TextBlock): Around {
  const [first, last] = [nodes[0], nodes.at(-1)];
  return {
    before: once(() => {
      const begun = first
        ? dataOf(first)
            .slice(0, Math.max(0, -(starts[0] ?? 0)))
            .slice(-REACH)
        : '';
      return first && begun.length < REACH ? gather(first, articleOf(first), -1) + begun : begun;
    }),
    after: once(() => {
      const rest = last
        ? dataOf(last)
            .slice(text.length - (starts.at(-1) ?? 0))
            .slice(0, REACH)
        : '';
      return last && rest.length < REACH ? rest + gather(last, articleOf(last), 1) : rest;
    }),
  };
}

/** The article, or the main part of the page, or the page, that a node stands in: what is around it in there counts. */
export const articleOf = (node: Node): Node => articlesAround(node)[0] ?? node;

/** The article that a node stands in, then all that this one stands in: each takes in what the inner ones say. */
export function articlesAround(node: Node): readonly Node[] {
  const articles: Node[] = [];
  let outermost: Node = node;
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (isElement(at) && isArticle(at)) articles.push(at);
    outermost = at;
  }
  return [...articles, outermost];
}

function isArticle(element: Element): boolean {
  const name = localNameOf(element);
  if (name === 'article' || name === 'main' || name === 'body') return true;
  const role = attributeOf(element, 'role');
  return role === 'article' || role === 'main';
}

/** Gathers text from a node outwards, with a line break wherever a line ends. */
function gather(from: Node, article: Node, step: 1 | -1): string {
  let text = '';
  let left = MAX_NODES;
  for (const node of nodesFrom(from, article, step)) {
    const piece = isText(node) ? dataOf(node) : isInline(node) ? '' : '\n';
    text = step === 1 ? text + piece : piece + text;
    if (text.length >= REACH || --left === 0) break;
  }
  return text;
}

/** Leaves of the article from a node outwards, and each element that is entered or left on the way. */
export function* nodesFrom(from: Node, article: Node, step: 1 | -1): Generator<Node, void, void> {
  const [siblingOf, edgeChildOf] =
    step === 1 ? [nextSiblingOf, firstChildOf] : [previousSiblingOf, lastChildOf];
  const into = (node: Node) => (isElement(node) && !isClosed(node) ? edgeChildOf(node) : null);
  let at = from;
  while (at !== article) {
    const sibling = siblingOf(at);
    const parent = parentOf(at);
    if (!sibling && !parent) return;
    at = sibling ?? parent ?? article;
    for (let inner = sibling && into(at); inner; inner = into(at)) {
      yield at;
      at = inner;
    }
    yield at;
  }
}

/** True for what does not end the line it stands in. */
export const isInline = (node: Node) => isElement(node) && kindOf(node) === 'inline';
