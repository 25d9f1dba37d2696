import { expect, it } from 'vitest';
import { listTies } from '../../components/list-ties';
import texts from '../../locales/en.json';
import { waitForCard } from '../browsers/card';
import { press } from '../browsers/controls';
import type { Page } from '../browsers/driver';
import { shownText, waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { chooseFile, SMALL_PACK } from './small-pack';
import { story } from './story';

/** The entities of a map are those that pages show marks for, if they are tied to others of these. */
const isDrawn = (id: string) =>
  !['place', 'term'].includes(story.entities.find((entity) => entity.id === id)?.kind ?? 'term');
const ties = listTies(story);
const drawnTies = ties.filter(({ from, to }) => isDrawn(from) && isDrawn(to));
const drawnNames = story.entities.filter(({ id }) =>
  drawnTies.some(({ from, to }) => [from, to].includes(id)),
);

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element?.matches('.map .name') ? element.textContent : element?.localName;
  });

inBrowsers((stage) => {
  async function openStory(hash = ''): Promise<Page> {
    const page = await stage.open({ url: `${stage.browser.extensionOrigin}/story.html${hash}` });
    await waitForText(page, texts.map.title);
    return page;
  }

  it('draws everybody who is tied to somebody, and no text lies on another or leaves the drawing', async () => {
    const page = await openStory();
    const { texts: boxes, area } = await page.evaluate(() => {
      const boxOf = (element: Element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        return { text: element.textContent, left, top, right, bottom };
      };
      const svg = document.querySelector('.map > svg') as Element;
      return { texts: [...svg.querySelectorAll('text')].map(boxOf), area: boxOf(svg) };
    });
    expect(boxes).toHaveLength(drawnNames.length + drawnTies.length);
    const clashes = boxes.flatMap((one, i) =>
      boxes.slice(i + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 0 && down > 0 ? [`${one.text} / ${other.text}`] : [];
      }),
    );
    expect(clashes).toEqual([]);
    for (const { text, left, top, right, bottom } of boxes) {
      expect(Math.min(left - area.left, area.right - right), `${text}`).toBeGreaterThanOrEqual(0);
      expect(Math.min(top - area.top, area.bottom - bottom), `${text}`).toBeGreaterThanOrEqual(0);
    }
  });

  it('leads by key from name to name in the story’s order, shows which, and opens the card of each', async () => {
    const page = await openStory();
    await page.evaluate(() => document.querySelector<SVGElement>('.map .name')?.focus());
    for (const { name } of drawnNames) {
      expect(await focused(page)).toBe(name);
      await page.press('Tab');
    }
    expect(await focused(page)).toBe('summary');
    await page.press('Tab', true);
    const last = drawnNames.at(-1)?.name ?? '';
    expect(await focused(page)).toBe(last);
    const ring = () =>
      page.evaluate(() => {
        const rect = document.activeElement?.querySelector('rect');
        return rect ? getComputedStyle(rect).stroke : '';
      });
    expect(await ring()).not.toBe('none');
    await page.press('Enter');
    expect((await waitForCard(page)).name).toBe(last);
    await page.press('Escape');
    await until(
      'the focus to be on the name again',
      () => focused(page),
      (name) => name === last,
    );
  });

  it('says the same as a table, unfolded by key', async () => {
    const page = await openStory();
    await page.evaluate(() => document.querySelector<HTMLElement>('.map + .fold > summary')?.focus());
    await page.press('Enter');
    await waitForText(page, texts.map.tie);
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('table.ties tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent?.trim() ?? ''),
      ),
    );
    const nameOf = (id: string) => story.entities.find((entity) => entity.id === id)?.name;
    expect(rows).toHaveLength(ties.length);
    ties.forEach(({ from, labels, to }, i) => {
      expect(rows[i]?.[0]).toBe(nameOf(from));
      for (const { text } of labels) expect(rows[i]?.[1]).toContain(text);
      expect(rows[i]?.[2]).toBe(nameOf(to));
    });
  });

  it('scrolls by itself on a narrow screen, to the name that has the focus', async () => {
    const page = await openStory();
    await page.resize({ width: 500, height: 300 });
    await page.evaluate(() => {
      const names = [...document.querySelectorAll<SVGElement>('.map .name')];
      const placeOf = (name: Element) => name.getBoundingClientRect().right;
      names.sort((one, other) => placeOf(other) - placeOf(one))[0]?.focus();
    });
    const { box, height, shown, whole, isName } = await page.evaluate(() => ({
      isName: document.activeElement?.matches('.map .name'),
      box: document.activeElement?.getBoundingClientRect().toJSON() as DOMRect,
      height: innerHeight,
      shown: innerWidth,
      whole: document.documentElement.scrollWidth,
    }));
    expect(isName).toBe(true);
    expect(whole).toBeLessThanOrEqual(shown);
    expect(box.right).toBeLessThanOrEqual(shown);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height);
  });

  it('is a table alone for a story that the reader has brought', async () => {
    const options = await stage.open({ url: `${stage.browser.extensionOrigin}/options.html` });
    await waitForText(options, texts.packs.none);
    await chooseFile(options, 0, 'lamps.json', JSON.stringify(SMALL_PACK));
    await waitForText(options, SMALL_PACK.title);
    const page = await openStory('#lamps--');
    await waitForText(page, 'founded by');
    expect(await page.evaluate(() => document.querySelectorAll('.map').length)).toBe(0);
    expect(await shownText(page)).toContain(texts.map.from);
    await options.front(); // behind another, Chromium holds the press back
    await press(options, texts.options.removeName.replace('{name}', SMALL_PACK.title));
    await waitForText(options, texts.packs.none);
  });
});
