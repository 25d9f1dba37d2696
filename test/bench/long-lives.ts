import type { CDPSession } from 'puppeteer-core';
import { launchChromium } from '../browsers/chromium';
import type { ChromiumPage } from '../browsers/chromium-page';
import type { Driver } from '../browsers/driver';
import { BUILT } from '../browsers/launch';
import { waitForIdle } from '../browsers/marks';
import { serve } from '../browsers/serve';
import { until } from '../browsers/until';

/**
 * What pages cost that live long, change without rest or are gigantic, in Chromium with the built extension:
 * `npx tsx test/bench/long-lives.ts [navigations] [cycles] [seconds of storm] [text nodes]`
 */
const [NAVIGATIONS = 1000, CYCLES = 200, STORM_SECONDS = 20, TEXT_NODES = 200_000] = process.argv
  .slice(2)
  .map(Number);

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

const server = await serve();

/** Single-page navigations: what remains of the views that are gone. */
async function navigations(browser: Driver): Promise<void> {
  const { opened, session } = await open(browser, page('<main></main>'));
  await navigate(opened, 50);
  const before = await remains(session);
  await navigate(opened, NAVIGATIONS);
  const after = await remains(session);
  console.log(
    `${NAVIGATIONS} single-page navigations: ${grown(before, after)}; marks ${await count(opened)}`,
  );
  await opened.close();
}

async function navigate(opened: ChromiumPage, times: number): Promise<void> {
  await opened.evaluate(async (times: number) => {
    const main = document.querySelector('main') as HTMLElement;
    for (let k = 0; k < times; k++) {
      history.replaceState(null, '', `?view=${k % 7}`);
      main.innerHTML = `<article><h1>View ${k}</h1>${'<p>By <b>Lee</b> Kai-fu of 01.AI.</p>'.repeat(30)}<div></div></article>`;
      (main.querySelector('div') as Element).attachShadow({ mode: 'open' }).innerHTML = '<p>KPMG</p>';
      await new Promise((done) => setTimeout(done, 10));
    }
  }, times);
  await until('all marks', async () => (await count(opened)) === 61);
}

/** To another page and back, through the back/forward cache. */
async function backAndForward(browser: Driver): Promise<void> {
  const { opened, session } = await open(browser, page('<p>01.AI</p>'));
  const other = server.put('/other.html', page('<p>KPMG</p>'));
  await opened.goto(other);
  const cycle = async (times: number) => {
    for (let k = 0; k < times; k++) {
      await opened.puppeteerPage.goBack();
      await opened.puppeteerPage.goForward();
    }
    await until('the mark', async () => (await count(opened)) === 1);
  };
  await cycle(5);
  const before = await remains(session);
  await cycle(CYCLES);
  console.log(
    `${CYCLES} times back and forward: ${grown(before, await remains(session))}; marks ${await count(opened)}`,
  );
  await opened.close();
}

/** Ten thousand text changes a second. */
async function storm(browser: Driver): Promise<void> {
  const rows = Array.from({ length: 500 }, (_, k) => `<p>Row ${k} of KPMG</p>`).join('');
  const { opened } = await open(browser, page(rows));
  await until('all marks', async () => (await count(opened)) === 500);
  const tasks = await ownTasks(opened, () =>
    opened.evaluate(async (seconds: number) => {
      const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
      const start = performance.now();
      for (let done = 0; performance.now() - start < seconds * 1000; ) {
        const due = (performance.now() - start) * 10;
        for (; done < due; done++)
          (texts[done % texts.length] as Text).data = done % 3 ? `Row ${done} of KPMG` : `Row ${done}`;
        await new Promise((then) => setTimeout(then, 4));
      }
      for (const text of texts) text.data = 'KPMG';
    }, STORM_SECONDS),
  );
  await until('all marks', async () => (await count(opened)) === 500);
  console.log(
    `storm of 10,000 text changes a second for ${STORM_SECONDS} s: ${describe(tasks, STORM_SECONDS * 1000)}`,
  );
  await opened.close();
}

/** A page that is far too long. */
async function gigantic(browser: Driver): Promise<void> {
  const lines = Array.from(
    { length: TEXT_NODES / 2 },
    (_, k) => `<p>Line ${k} <b>${k % 100 ? 'nobody' : 'KPMG'}</b></p>`,
  );
  const url = server.put('/gigantic.html', page(lines.join('')));
  const opened = (await browser.newPage()) as ChromiumPage;
  let firstAt = 0;
  let allAt = 0;
  const tasks = await ownTasks(opened, async () => {
    await opened.goto(url);
    const start = Date.now();
    await until('the first mark', async () => (await count(opened)) > 0);
    firstAt = Date.now() - start;
    await until('all marks', async () => (await count(opened)) === TEXT_NODES / 200);
    allAt = Date.now() - start;
    await waitForIdle(opened);
  });
  console.log(
    `${TEXT_NODES} text nodes: first mark after ${firstAt} ms, all ${TEXT_NODES / 200} after ${allAt} ms from load; ${describe(tasks, allAt)}`,
  );
  await opened.close();
}

async function open(browser: Driver, html: string) {
  const opened = (await browser.newPage()) as ChromiumPage;
  await opened.goto(server.put('/page.html', html));
  return { opened, session: await opened.puppeteerPage.createCDPSession() };
}

const count = (opened: ChromiumPage) =>
  opened.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

type Remains = { readonly heap: number; readonly listeners: number; readonly nodes: number };

/** What is left once garbage has been collected, of the page and of content scripts. */
async function remains(session: CDPSession): Promise<Remains> {
  await session.send('Performance.enable');
  for (let k = 0; k < 3; k++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

const grown = (before: Remains, after: Remains) =>
  `heap ${((after.heap - before.heap) / 1e6).toFixed(2)} MB, listeners ${after.listeners - before.listeners}, nodes ${after.nodes - before.nodes} more`;

/** CPU time of each task of the extension's scripts while something happens, in ms. */
async function ownTasks({ puppeteerPage }: ChromiumPage, happen: () => Promise<void>): Promise<number[]> {
  await puppeteerPage.tracing.start({ categories: ['devtools.timeline'] });
  await happen();
  const trace = JSON.parse(Buffer.from((await puppeteerPage.tracing.stop()) ?? []).toString());
  type Event = { name: string; ts: number; dur?: number; tdur?: number; args?: { data?: { url?: string } } };
  return (trace.traceEvents as Event[])
    .filter(({ name, args }) => name === 'FunctionCall' && args?.data?.url?.startsWith('chrome-extension://'))
    .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
}

function describe(tasks: readonly number[], time: number): string {
  const sorted = [...tasks].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  const sum = tasks.reduce((all, one) => all + one, 0);
  return `${tasks.length} own tasks, 99th percentile ${at(0.99)} ms, longest ${at(1)} ms, ${sum.toFixed(0)} ms in all, ${((100 * sum) / time).toFixed(1)} % of the time`;
}

const browser = await launchChromium({ extension: BUILT.chromium });
try {
  await navigations(browser);
  await backAndForward(browser);
  await storm(browser);
  await gigantic(browser);
} finally {
  await browser.close();
  await server.close();
}
