import { unicode } from '../matching/unicode';
import { contains, isElement, parentOf, textContentOf } from './dom';
import type { TextBlock } from './text-blocks';

/** What a boundary between two text nodes must touch to matter: a letter or a digit. */
const WORD = () => unicode`[\p{L}\p{N}]`;

/** A gap as wide as a space parts glued words; where there is a space already, it takes a real gap. */
const GAP = { glued: 0.25, spaced: 1 }; // em

/** Boundaries that are asked about in one line: a line that is longer than any text gets no more of our time. */
const MAX_ASKED = 2000;

/**
 * Cuts a line where its source glues words that the layout parts, such as the columns of a flex row: the edge of a
 * name must not hide in its neighbour.
 */
export function cutGlued(line: TextBlock): readonly TextBlock[] {
  return cut(
    line,
    (start) => WORD().test(line.text.charAt(start - 1)) && WORD().test(line.text.charAt(start)),
  );
}

/** Cuts a line wherever the layout parts what a stretch of it holds together. */
export function cutWithin(
  line: TextBlock,
  stretches: readonly { readonly start: number; readonly end: number }[],
): readonly TextBlock[] {
  return cut(line, (at) => stretches.some(({ start, end }) => start < at && at < end));
}

function cut(line: TextBlock, isAsked: (start: number) => boolean): readonly TextBlock[] {
  const { nodes, starts } = line;
  const pieces: TextBlock[] = [];
  let from = 0;
  for (let index = 1, asked = 0; index < nodes.length && asked < MAX_ASKED; index++) {
    const [before, after, start] = [nodes[index - 1], nodes[index], starts[index]];
    if (!before || !after || !start || !isAsked(start)) continue;
    asked++;
    const isGlued = /\S\S/.test(line.text.slice(start - 1, start + 1));
    if (!isParted(before, after, isGlued ? GAP.glued : GAP.spaced)) continue;
    pieces.push(pieceOf(line, from, index));
    from = index;
  }
  return from === 0 ? [line] : [...pieces, pieceOf(line, from, nodes.length)];
}

/** The part of a line from one of its nodes up to another, which it leaves out. */
function pieceOf({ text, nodes, starts }: TextBlock, from: number, to: number): TextBlock {
  const offset = Math.max(0, starts[from] ?? 0);
  return {
    text: text.slice(offset, starts[to]),
    nodes: nodes.slice(from, to),
    starts: starts.slice(from, to).map((start) => start - offset),
  };
}

/** True if the layout parts two text nodes that follow each other. */
function isParted(before: Text, after: Text, gap: number): boolean {
  return isEdge(before, after, 'End', gap) || isEdge(after, before, 'Start', gap);
}

/** True if an element that ends (or begins) between a node and its neighbour parts them. */
function isEdge(node: Node, neighbour: Node, side: 'Start' | 'End', gap: number): boolean {
  for (let at = parentOf(node); at && isElement(at) && !contains(at, neighbour); at = parentOf(at))
    if (parts(at, side, gap)) return true;
  return false;
}

function parts(element: Element, side: 'Start' | 'End', gap: number): boolean {
  const style = getComputedStyle(element);
  const width = (property: 'margin' | 'padding' | 'borderWidth') => {
    const name =
      property === 'borderWidth'
        ? (`borderInline${side}Width` as const)
        : (`${property}Inline${side}` as const);
    return Number.parseFloat(style[name]) || 0;
  };
  // Flex items, cells and what is placed elsewhere compute to block; a drop cap floats, and begins its word.
  if (!/^(inline|contents|ruby|$)/.test(style.display)) return style.float === 'none' || !isLetter(element);
  return width('margin') + width('padding') + width('borderWidth') >= gap * Number.parseFloat(style.fontSize);
}

const isLetter = (element: Element) => (textContentOf(element) ?? '').trim().length === 1;
