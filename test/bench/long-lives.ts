import { launchChromium } from '../browsers/chromium';
import type { ChromiumPage } from '../browsers/chromium-page';
import type { Driver } from '../browsers/driver';
import { BUILT } from '../browsers/launch';
import { waitForIdle } from '../browsers/marks';
import { serve } from '../browsers/serve';
import { until } from '../browsers/until';
import { describeTasks, ownTasks } from './own-tasks';
import { grown, remains } from './remains';

/**
 * What pages cost that live long, change without rest or are gigantic, in Chromium with the built extension:
 * `npx tsx test/bench/long-lives.ts [navigations] [cycles] [seconds of storm] [text nodes]`; a part with 0 is left out.
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
  await opened.goto(server.put('/other.html', page('<p>KPMG</p>')));
  const cycle = async (times: number) => {
    let kept = 0;
    for (let k = 0; k < times; k++) {
      if (await go(opened, 'back', '/page.html')) kept++;
      if (await go(opened, 'forward', '/other.html')) kept++;
    }
    await until('the mark', async () => (await count(opened)) === 1);
    return kept;
  };
  await cycle(5);
  const before = await remains(session);
  const kept = await cycle(CYCLES);
  console.log(
    `${CYCLES} times back and forward, ${kept} pages of ${2 * CYCLES} from the cache: ${grown(before, await remains(session))}; marks ${await count(opened)}`,
  );
  await opened.close();
}

/**
 * Moves in the history; true if the page had been kept as it was. Puppeteer's own `goBack` waits for a load, which a page
 * out of the cache may have had before it was listened for.
 */
async function go({ puppeteerPage }: ChromiumPage, where: 'back' | 'forward', to: string): Promise<boolean> {
  await puppeteerPage.evaluate((where) => history[where](), where);
  const isThere = () =>
    puppeteerPage
      .evaluate(
        (to) =>
          location.pathname === to && document.readyState === 'complete' && { isKept: 'wasHere' in window },
        to,
      )
      .catch(() => false as const); // the document that was asked has just gone
  const there = await until(to, isThere);
  await puppeteerPage.evaluate(() => Object.assign(window, { wasHere: true }) && null);
  return there !== false && there.isKept;
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
    `storm of 10,000 text changes a second for ${STORM_SECONDS} s: ${describeTasks(tasks, STORM_SECONDS * 1000)}`,
  );
  await opened.close();
}

/** A page that is far too long, as blocks, as one block and as one text: each with a name in a hundred. */
async function gigantic(browser: Driver): Promise<void> {
  const half = TEXT_NODES / 2;
  const each = (write: (name: string | null, k: number) => string, count = half) =>
    Array.from({ length: count }, (_, k) => write(k % 100 ? null : 'KPMG', k)).join('');
  await readWhole(browser, {
    what: `${TEXT_NODES} text nodes`,
    body: each((name, k) => `<p>Line ${k} <b>${name ?? 'nobody'}</b></p>`),
    marks: half / 100,
  });
  await readWhole(browser, {
    what: `${TEXT_NODES} text nodes in one block`,
    body: `<div>${each((name) => `<b>${name ?? 'nobody'}</b> or `)}</div>`,
    marks: half / 100,
  });
  await readWhole(browser, {
    what: 'One text node of 10 MB',
    // Laying it out would take the browser a minute.
    body: `<div style="content-visibility: hidden">${each((name) => `${name ?? 'nobody'} said so. `, 10_000).repeat(60)}</div>`,
    marks: 6000,
  });
}

type LongPage = { readonly what: string; readonly body: string; readonly marks: number };

async function readWhole(browser: Driver, { what, body, marks }: LongPage): Promise<void> {
  const url = server.put('/gigantic.html', page(body));
  const opened = (await browser.newPage()) as ChromiumPage;
  let firstAt = 0;
  let allAt = 0;
  const tasks = await ownTasks(opened, async () => {
    await opened.goto(url);
    const start = Date.now();
    await until('the first mark', async () => (await count(opened)) > 0);
    firstAt = Date.now() - start;
    await until('all marks', async () => (await count(opened)) === marks);
    allAt = Date.now() - start;
    await waitForIdle(opened);
  });
  console.log(
    `${what}: first mark after ${firstAt} ms, all ${marks} after ${allAt} ms from load; ${describeTasks(tasks, allAt)}`,
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

const browser = await launchChromium({ extension: BUILT.chromium });
try {
  if (NAVIGATIONS > 0) await navigations(browser);
  if (CYCLES > 0) await backAndForward(browser);
  if (STORM_SECONDS > 0) await storm(browser);
  if (TEXT_NODES > 0) await gigantic(browser);
} finally {
  await browser.close();
  await server.close();
}
