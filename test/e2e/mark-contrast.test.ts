import { afterEach, expect, it } from 'vitest';
import type { Box, Page, Preferences } from '../browsers/driver';
import { takeMarksOff, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

/** Texts on grounds that can be read: by 4.5 to 1 and more (WCAG 2.2, 1.4.3). */
const PAIRS = [
  ['#000', '#fff'],
  ['#fff', '#000'],
  ['#767676', '#fff'],
  ['#fff', '#767676'],
  ['#0000ee', '#fff'],
  ['#9a5b00', '#fff'],
  ['#f0b04c', '#1b1b1d'],
  ['#fff', '#c00000'],
  ['#000', '#f0b04c'],
  ['#ffff00', '#003366'],
  ['#00ffcc', '#5a0050'],
] as const;

const page = (styles: readonly string[]) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><meta name="color-scheme" content="light dark">
${styles.map((style) => `<p style="margin: 0; padding: 8px; font: 20px/24px sans-serif; ${style}">01.AI</p>`).join('')}</html>`;

/** A picture of each mark, with a little of what is around it. */
async function pictureMarks(opened: Page, boxes: readonly Box[]): Promise<readonly string[]> {
  const pictures: string[] = [];
  for (const { x, y, width, height } of boxes) {
    const part = { x: x - 2, y: y - 2, width: Math.ceil(width) + 4, height: Math.ceil(height) + 4 };
    pictures.push(`data:image/png;base64,${Buffer.from(await opened.screenshot(part)).toString('base64')}`);
  }
  return pictures;
}

/**
 * How much the most distinct pixel of a picture stands out from its ground, which is its commonest colour; where another
 * is given, only of the pixels that it has otherwise. Sent to a page.
 */
async function contrastIn(picture: string, other: string | null): Promise<number> {
  const read = async (address: string) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas?.drawImage(image, 0, 0);
    const { data } = canvas?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
    return Array.from({ length: data.length / 4 }, (_, i) => [...data.slice(4 * i, 4 * i + 3)].join(' '));
  };
  const luminance = (colour: string) =>
    colour
      .split(' ')
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, k) => sum + part * ([0.2126, 0.7152, 0.0722][k] ?? 0), 0);
  const pixels = await read(picture);
  const others = other === null ? [] : await read(other);
  const counts = new Map<string, number>();
  for (const pixel of other === null ? pixels : others) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const [ground = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const contrast = (pixel: string) => {
    const [low = 0, high = 0] = [luminance(pixel), luminance(ground)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  return Math.max(1, ...pixels.filter((pixel, i) => pixel !== others[i]).map(contrast));
}

inBrowsers((stage) => {
  afterEach(() => stage.browser.setPreferences({}));

  const open = async (styles: readonly string[], preferences: Partial<Preferences> = {}) => {
    await stage.browser.setPreferences(preferences);
    const opened = await stage.open({ html: page(styles) });
    const marks = await waitForMarks(
      opened,
      styles.map(() => '01.AI'),
    );
    await until('the style of the marks', () =>
      opened.evaluate(() => {
        const [name] = CSS.highlights.keys();
        const style = getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`);
        return style.textDecorationLine === 'underline';
      }),
    );
    return { opened, boxes: marks.flatMap((mark) => mark.boxes) };
  };

  /** The contrast of the underline with the ground of its text, for each mark. */
  const contrastOfLines = async (opened: Page, boxes: readonly Box[]) => {
    const marked = await pictureMarks(opened, boxes);
    await takeMarksOff(opened);
    const plain = await pictureMarks(opened, boxes);
    return Promise.all(marked.map((picture, i) => opened.evaluate(contrastIn, picture, plain[i] ?? picture)));
  };

  it('the underline of a name stands out by 3 to 1 from every ground on which the name can be read', async () => {
    const { opened, boxes } = await open(
      PAIRS.map(([ink, ground]) => `color: ${ink}; background: ${ground}`),
    );
    const contrasts = await contrastOfLines(opened, boxes);
    const faint = PAIRS.filter((_, i) => (contrasts[i] ?? 0) < 3);
    expect(faint, `${contrasts}`).toEqual([]);
  });

  it.each(['light', 'dark'] as const)(
    'stands out on a page of the browser’s own colours, %s',
    async (scheme) => {
      const { opened, boxes } = await open([''], { colourScheme: scheme });
      const [contrast] = await contrastOfLines(opened, boxes);
      expect(contrast).toBeGreaterThan(7);
    },
  );

  it.each(['light', 'dark'] as const)(
    'in forced colours, %s, a name can be read, also where the page is exempt from them',
    async (scheme) => {
      const exempt = 'forced-color-adjust: none; color: #fff; background: #036';
      const { opened, boxes } = await open(['', exempt], { forcedColours: true, colourScheme: scheme });
      const pictures = await pictureMarks(opened, boxes);
      for (const picture of pictures)
        expect(await opened.evaluate(contrastIn, picture, null)).toBeGreaterThan(4.5);
      const lines = await contrastOfLines(opened, boxes);
      for (const contrast of lines) expect(contrast).toBeGreaterThan(3);
    },
  );
});
