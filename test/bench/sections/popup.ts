import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver, Page } from '../../browsers/driver';
import { type BrowserName, BUILT, launch } from '../../browsers/launch';
import { type PageServer, serve } from '../../browsers/serve';
import { until } from '../../browsers/until';
import buildIfStale from '../../e2e/build';
import { formatSpread, spreadOf } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const HTML = '<!doctype html><title>Page</title><p>Lee Kai-fu has founded 01.AI.</p>';
/** What no popup can be faster than: one line, of the same size. */
const EMPTY = '<!doctype html><title>Empty</title><body style="width: 400px; height: 600px">Empty</body>';
/** Between two openings, so that the browser has done with the one before. */
const PAUSE = 400; // ms

/** How long the popup takes from the press to its first paint, beside one that has nothing in it. */
export const popup: Section = {
  name: 'popup',
  async run({ rounds }) {
    buildIfStale();
    const server = await serve();
    try {
      const rows: string[][] = [];
      for (const browser of ['chromium', 'firefox'] as const)
        rows.push(...(await measure(browser, server, rounds)));
      return {
        markdown: [
          'From pressing the toolbar button to the first paint with content, and the part of it after the browser has begun to load the document. Ours has the story in that paint. The two take turns.',
          writeTable(['popup', 'from the press, ms', 'from the document, ms'], rows),
        ].join('\n\n'),
      };
    } finally {
      await server.close();
    }
  },
};

async function measure(name: BrowserName, server: PageServer, rounds: number): Promise<string[][]> {
  const empty = emptied(BUILT[name]);
  const drivers: Driver[] = [];
  try {
    const start = async (extension: string) => {
      const driver = await launch(name, { extension });
      drivers.push(driver);
      const page = await driver.newPage();
      await page.goto(server.put('/page.html', HTML));
      return { driver, page, times: [] as Times[] };
    };
    const ours = await start(BUILT[name]);
    const theirs = await start(empty);
    for (let round = -1; round < rounds; round++)
      for (const one of [ours, theirs]) {
        const times = await open(one.driver, one.page);
        if (round >= 0) one.times.push(times); // the first warms up
      }
    return [row(`Sidelight, ${name}`, ours.times), row(`empty, ${name}`, theirs.times)];
  } finally {
    for (const driver of drivers) await driver.close();
    rmSync(empty, { recursive: true, force: true });
  }
}

type Times = { readonly pressed: number; readonly loaded: number };

async function open(driver: Driver, over: Page): Promise<Times> {
  await over.front();
  await sleep(PAUSE);
  const pressed = Date.now();
  const view = await driver.openPopup(over);
  const { origin, paint } = await until(
    'the first paint',
    () =>
      view.evaluate(() => ({
        origin: performance.timeOrigin,
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      })),
    (times) => times.paint > 0,
  );
  await view.close();
  return { pressed: origin + paint - pressed, loaded: paint };
}

const row = (title: string, times: readonly Times[]): string[] => [
  title,
  formatSpread(spreadOf(times.map(({ pressed }) => pressed))),
  formatSpread(spreadOf(times.map(({ loaded }) => loaded))),
];

/** A copy of the extension whose popup has nothing in it. */
function emptied(extension: string): string {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'sidelight-'));
  cpSync(extension, copy, { recursive: true });
  writeFileSync(path.join(copy, 'popup.html'), EMPTY);
  return copy;
}
