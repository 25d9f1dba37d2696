import { isMarkedByDefault } from '../data/kinds';
import type { Story } from '../data/types';
import { arrangeNames } from './arrange-names';
import { listTies, type Tie } from './list-ties';
import { isClear } from './map-cost';
import type { MidBox, Size } from './map-geometry';
import type { LabelLine, MapLayout } from './map-layout';
import { NAME_TYPE, sizeOfLines, TIE_TYPE, wrapText } from './map-text';
import type { Drawing, TieSize } from './map-ties';

/** As wide as a story page is within its margins: `--page-width` less twice `--s12`. */
const WIDTH = 904; // px
/** The height that is tried first, and by how much it grows until nothing lies on anything. */
const HEIGHT = { least: 440, step: 40, most: 1200 }; // px
/** Stands for the word of a status, in whichever language. */
const STATUS = 'Reported later';

/**
 * The map of a story's people, firms, organisations and products, with the ties among them. Meant for build time: it
 * takes seconds, and one story always has one map. Places and terms would crowd it; the table beside it has them.
 */
export function layMap(story: Story): MapLayout {
  const isDrawn = new Set(story.entities.filter(isMarkedByDefault).map(({ id }) => id));
  const ties = listTies(story).filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to));
  const ends = ties.flatMap(({ from, to }) => [from, to]);
  const names = story.entities
    .filter(({ id }) => ends.includes(id))
    .map(({ id, name }) => ({ id, lines: wrapText(name, NAME_TYPE) }));
  const placeOf = (wanted: string) => names.findIndex(({ id }) => id === wanted);
  const labels = ties.map(linesOf);
  const tieSizes = ties.map(({ from, to }, i) => ({
    from: placeOf(from),
    to: placeOf(to),
    ...sizeOfLines(
      (labels[i] ?? []).map((line) => ('text' in line ? line.text : STATUS)),
      TIE_TYPE,
    ),
  }));
  const { drawing, height } = arrange(
    names.map(({ lines }) => sizeOfLines(lines, NAME_TYPE)),
    tieSizes,
  );
  return inWholePixels({
    width: WIDTH,
    height,
    names: names.map((name, i) => ({ ...name, ...(drawing.names[i] as MidBox) })),
    ties: drawing.ties.map(({ line, label }, i) => {
      const { from, to } = ties[i] as Tie;
      return { from, to, line, label: { ...label, lines: labels[i] ?? [] } };
    }),
  });
}

/** The least high drawing on which nothing lies on anything; else the highest. */
function arrange(names: readonly Size[], ties: readonly TieSize[]): { drawing: Drawing; height: number } {
  for (let height = HEIGHT.least; ; height += HEIGHT.step) {
    const drawing = arrangeNames(names, ties, { width: WIDTH, height });
    if (isClear(drawing) || height >= HEIGHT.most) return { drawing, height };
  }
}

/** A tie's labels, one below the other, each with the status that it is to be read with. */
function linesOf({ labels }: Tie): readonly LabelLine[] {
  return labels.flatMap(({ text, status }) => [
    ...wrapText(text, TIE_TYPE).map((line) => ({ text: line })),
    ...(status ? [{ status }] : []),
  ]);
}

const inWholePixels = (layout: MapLayout): MapLayout =>
  JSON.parse(JSON.stringify(layout, (_, value) => (typeof value === 'number' ? Math.round(value) : value)));
