/** A line of a chart: points of x and y, both above 0. */
export type Line = { readonly title: string; readonly points: readonly (readonly [number, number])[] };

type Axis = { readonly title: string; readonly format: (value: number) => string };
type Chart = { readonly title: string; readonly x: Axis; readonly y: Axis; readonly lines: readonly Line[] };

const [WIDTH, HEIGHT] = [760, 460];
const PLOT = { left: 70, top: 40, right: 540, bottom: 400 };
/** Told apart with defective colour vision too (Okabe and Ito). */
const COLOURS = ['#000', '#e69f00', '#0072b2', '#009e73', '#d55e00', '#cc79a7'];

/** Lines over two logarithmic axes, as SVG: time that grows with size alone runs at one slope. */
export function writeChart({ title, x, y, lines }: Chart): string {
  const all = lines.flatMap(({ points }) => points).filter(([, value]) => value > 0);
  const toX = scaleOf(
    all.map(([value]) => value),
    PLOT.left,
    PLOT.right,
  );
  const toY = scaleOf(
    all.map(([, value]) => value),
    PLOT.bottom,
    PLOT.top,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    text(PLOT.left, 22, title, 'start', 'font-weight="bold" font-size="14"'),
    ...toX.ticks.flatMap((tick) => [
      rule(toX.at(tick), PLOT.top, toX.at(tick), PLOT.bottom),
      text(toX.at(tick), PLOT.bottom + 18, x.format(tick), 'middle'),
    ]),
    ...toY.ticks.flatMap((tick) => [
      rule(PLOT.left, toY.at(tick), PLOT.right, toY.at(tick)),
      text(PLOT.left - 8, toY.at(tick) + 4, y.format(tick), 'end'),
    ]),
    text((PLOT.left + PLOT.right) / 2, HEIGHT - 16, x.title, 'middle'),
    text(16, PLOT.top - 8, y.title, 'start'),
    ...lines.map((line, i) => writeLine(line, i, toX.at, toY.at)),
    '</svg>\n',
  ].join('\n');
}

type Scale = { readonly at: (value: number) => number; readonly ticks: readonly number[] };

/** Whole powers of ten around the values, the axis's ends. */
function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => from + ((Math.log10(value) - low) / (high - low)) * (to - from),
    ticks: Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)),
  };
}

type At = Scale['at'];

function writeLine({ title, points }: Line, i: number, toX: At, toY: At): string {
  const colour = COLOURS[i % COLOURS.length];
  const places = points.filter(([, y]) => y > 0).map(([x, y]) => [toX(x).toFixed(1), toY(y).toFixed(1)]);
  const y = PLOT.top + 10 + i * 22;
  return [
    `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.join(' ')}"/>`,
    ...places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`),
    `<rect x="${PLOT.right + 16}" y="${y - 5}" width="14" height="3" fill="${colour}"/>`,
    text(PLOT.right + 36, y, title, 'start'),
  ].join('');
}

const rule = (x1: number, y1: number, x2: number, y2: number) =>
  `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;

const text = (x: number, y: number, content: string, anchor: string, more = '') =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${content}</text>`;
