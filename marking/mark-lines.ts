import type { Question } from '../matching/answer-question';
import type { Found } from '../matching/find-mentions';
import { aroundLine } from './around';
import type { Asking } from './asking';
import { isConnected, isDesigned } from './dom';
import { hasChanged } from './has-changed';
import { cutGlued, cutWithin } from './line-layout';
import { type LinePart, PART, partsOf, within } from './line-parts';
import type { Mark, Marks } from './marks';
import { stretchOf } from './ranges';
import type { TextBlock } from './text-blocks';

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
export type MarkLines = (container: Node, lines: readonly TextBlock[]) => Asking<LinesRead>;

export function createLineMarker(marks: Marks, mayHoldName: (text: string) => boolean): MarkLines {
  function markPiece({ line, from, to, mentions }: Piece, container: Node): void {
    for (const { start, end, entity, alias, reason } of mentions) {
      if (start < from || start >= to) continue;
      const stretch = stretchOf(line, start, end);
      if (stretch && !hasChanged(stretch, line, container)) marks.add({ ...stretch, entity, alias, reason });
    }
  }

  return function* markLines(container, lines) {
    let [isContextual, isLaidOut] = [false, false];
    const introductions = new Set<Text>();
    for (const some of partsTogether(lines)) {
      const likely = some.filter(({ part }) => mayHoldName(part.line.text));
      isLaidOut ||= likely.some(({ part }) => part.line.nodes.length > 1);
      const pieces = likely.length > 0 ? yield* readPieces(likely) : [];
      // Since this was asked the page may have become an editor, or the text gone elsewhere, and been read there.
      if (isDesigned() || !isConnected(container)) break;
      for (const { part } of some) dropOld(part, marks);
      for (const piece of pieces) {
        markPiece(piece, container);
        isContextual ||= piece.isContextual;
        // What stands in further parts is read with all this before it.
        const end = (piece.isWhole ? piece.line : piece.whole).nodes.at(-1);
        if (piece.introduces && end) introductions.add(end);
      }
      yield;
    }
    return { isContextual, isLaidOut, introductions: [...introductions] };
  };
}

/** A part of a line with the line that it is a part of; and a piece that the layout has cut out of it, once it is read. */
type PartOfLine = { readonly part: LinePart; readonly whole: TextBlock };
type Piece = LinePart & Found & { readonly whole: TextBlock };

/** Parts of lines in bundles of about `PART` code units. */
function* partsTogether(lines: readonly TextBlock[]): Generator<readonly PartOfLine[], void, void> {
  let some: PartOfLine[] = [];
  let units = 0;
  for (const whole of lines)
    for (const part of partsOf(whole)) {
      some.push({ part, whole });
      units += part.line.text.length;
      if (units < PART) continue;
      yield some;
      [some, units] = [[], 0];
    }
  if (some.length > 0) yield some;
}

/** What parts of lines say, piece by piece: the layout may cut them. */
function* readPieces(parts: readonly PartOfLine[]): Asking<readonly Piece[]> {
  const pieces: Piece[] = [];
  let unread = parts.flatMap(({ part, whole }) =>
    [...within(part, cutGlued(part.line))].map((piece) => ({ part: piece, whole })),
  );
  while (unread.length > 0) {
    const found = yield* find(unread.map(({ part }) => part.line));
    const cut: PartOfLine[] = [];
    for (const [k, { part, whole }] of unread.entries()) {
      const said = found[k];
      if (!said) continue;
      const lines = cutWithin(part.line, said.mentions);
      if (lines.length === 1) pieces.push({ ...part, ...said, whole });
      else for (const inner of within(part, lines)) cut.push({ part: inner, whole });
    }
    unread = cut;
  }
  return pieces;
}

/** So many lines are asked about together with what is around them: up to 12,000 code units each. */
const TOGETHER = 5;

/** What lines say; what is around them is gathered for those where it matters. */
function* find(lines: readonly TextBlock[]): Asking<readonly (Found | null)[]> {
  const answers = (yield lines.map(({ text }) => ({ line: text }))) ?? [];
  const open = lines.filter((_, k) => !answers[k]);
  if (open.length === 0) return answers;
  const further: (Found | null)[] = [];
  for (let from = 0; from < open.length; from += TOGETHER) {
    const questions: Question[] = [];
    for (const line of open.slice(from, from + TOGETHER)) {
      yield;
      const { before, after } = aroundLine(line);
      questions.push({ line: line.text, around: { before: before(), after: after() } });
    }
    further.push(...((yield questions) ?? []));
  }
  let next = 0;
  return answers.map((answer) => answer ?? further[next++] ?? null);
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
