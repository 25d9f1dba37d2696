import type { FindMentions, Found } from '../matching/find-mentions';
import { aroundLine } from './around';
import { hasChanged } from './has-changed';
import { cutGlued, cutWithin } from './line-layout';
import { type LinePart, PART, partsOf, within } from './line-parts';
import type { Mark, Marks } from './marks';
import { type Stretch, stretchOf } from './ranges';
import type { Steps } from './steps';
import type { Reading, TextBlock } from './text-blocks';

export type LineMarkerOptions = {
  readonly marks: Marks;
  readonly mayHoldName: (text: string) => boolean;
  readonly findMentions: FindMentions;
  readonly unmarked: readonly string[];
};

/** What is to be remembered of a container's lines. */
export type LinesRead = {
  /** Whether mentions depend on the article around them. */
  readonly isContextual: boolean;
  /** Whether a line of several nodes may hold a name: where one ends and the next begins is the layout's matter. */
  readonly isLaidOut: boolean;
  /** The last text node of each line, or piece of one, that introduces somebody. */
  readonly introductions: readonly Text[];
};

/** Marks the mentions in a container's lines anew; nothing is taken off that is not put back in the same step. */
export type MarkLines = (container: Node, reading: Reading) => Steps<LinesRead>;

export function createLineMarker({
  marks,
  mayHoldName,
  findMentions,
  unmarked,
}: LineMarkerOptions): MarkLines {
  /** What a part says, piece by piece: the layout may cut it. */
  function* piecesOf(part: LinePart): Generator<Piece, void, void> {
    const found = findMentions(part.line.text, aroundLine(part.line));
    const cut = cutWithin(part.line, found.mentions);
    if (cut.length === 1) yield { ...part, ...found };
    else for (const piece of within(part, cut)) yield* piecesOf(piece);
  }

  function markPiece({ line, from, to, mentions }: Piece, isValid: (stretch: Stretch) => boolean): void {
    for (const { start, end, entity, alias, reason } of mentions) {
      if (start < from || start >= to || unmarked.includes(entity)) continue;
      const stretch = stretchOf(line, start, end);
      if (stretch && isValid(stretch)) marks.add({ ...stretch, entity, alias, reason });
    }
  }

  return function* markLines(container, { lines, isLate: isReadLate }) {
    let [isContextual, isLaidOut, isLate, units] = [false, false, isReadLate, 0];
    const introductions = new Set<Text>();
    for (const { line, part } of partsOfAll(lines)) {
      if (units > PART) {
        yield;
        [isLate, units] = [true, 0];
      }
      units += part.line.text.length;
      dropOld(part, marks);
      if (!mayHoldName(part.line.text)) continue;
      isLaidOut ||= part.line.nodes.length > 1;
      for (const glued of within(part, cutGlued(part.line)))
        for (const piece of piecesOf(glued)) {
          markPiece(piece, (stretch) => !isLate || !hasChanged(stretch, piece.line, container));
          isContextual ||= piece.isContextual;
          // What stands in further parts is read with all this before it.
          const end = (part.isWhole ? piece.line : line).nodes.at(-1);
          if (piece.introduces && end) introductions.add(end);
        }
    }
    return { isContextual, isLaidOut, introductions: [...introductions] };
  };
}

type Piece = LinePart & Found;

function* partsOfAll(lines: readonly TextBlock[]) {
  for (const line of lines) for (const part of partsOf(line)) yield { line, part };
}

/** Takes off what began in a part when it was last read. */
function dropOld({ line, from, to, isWhole }: LinePart, marks: Marks): void {
  if (marks.size === 0) return;
  for (const [k, node] of line.nodes.entries()) {
    const start = line.starts[k] ?? 0;
    const isIn = ({ range: { startContainer, startOffset } }: Mark) =>
      startContainer === node && start + startOffset >= from && start + startOffset < to;
    marks.dropAt(node, isWhole ? undefined : isIn);
  }
}
