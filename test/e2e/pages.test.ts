import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hoverMark, waitForNoCard } from '../browsers/card';
import type { Driver, Page } from '../browsers/driver';
import { launch } from '../browsers/launch';
import { showMark, waitForIdle } from '../browsers/marks';
import { toCall } from '../browsers/sent';
import { inBrowsers, type Stage } from './in-browsers';
import { type Expected, type PageCase, readPageCases } from './page-cases';
import { act, markedTexts, readDom } from './read-page';
import { servePageCase } from './serve-page-case';

/** New text is found within 200 ms of idle time; busy machines have little of that. */
const PATIENCE = 10_000; // ms

/** Answers for a frame of another origin. */
const REPLY = `addEventListener('message', async ({ data, ports }) => {
  if (data === 'marks?') ports[0].postMessage(await ${toCall(markedTexts, [])});
});`;

const cases = readPageCases();

/** Reads the marks until they are the expected ones, or patience has run out. */
async function marksOf(page: Page, expected: readonly string[]): Promise<readonly string[]> {
  const wanted = JSON.stringify(expected);
  for (const end = Date.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, 40))) {
    const texts = await page.evaluate(markedTexts);
    if (JSON.stringify(texts) === wanted || Date.now() > end) return texts;
  }
}

/** What a page does by itself, by its script's `act()` and under the reader's hands, with Sidelight or without. */
async function live(page: Page, { type = '' }: Expected): Promise<void> {
  await page.evaluate(act);
  for (const key of type) await page.press(key);
}

async function expectMarks(page: Page, marks: Expected['marks']): Promise<void> {
  if (marks === null) return waitForIdle(page);
  expect(await marksOf(page, marks)).toEqual(marks);
  // Nor does anything come later.
  await waitForIdle(page);
  expect(await marksOf(page, marks)).toEqual(marks);
}

async function hover(page: Page, name: string, hasNoCard = false): Promise<void> {
  const pause = () => new Promise((resolve) => setTimeout(resolve, hasNoCard ? 1000 : 0));
  if (hasNoCard) await page.movePointer(await showMark(page, name));
  else await hoverMark(page, name);
  await pause();
  await page.movePointer({ x: 2, y: 700 });
  await waitForNoCard(page);
  await pause();
}

type Read = ReturnType<typeof readDom>;

/**
 * Visits a page in the browser without Sidelight and reads its DOM and state, once they are those of the visit with
 * Sidelight: a page from the server shows all its text before its script has begun.
 */
async function visitPlain(browser: Driver, url: string, expected: Expected, wanted: Read): Promise<Read> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await live(page, expected);
    for (const end = Date.now() + PATIENCE; ; await new Promise((resolve) => setTimeout(resolve, 40))) {
      const found = await page.evaluate(readDom);
      const isDom = expected.varies || found.dom === wanted.dom;
      const isState = expected.stateWith !== undefined || found.state === wanted.state;
      if ((isDom && isState) || Date.now() > end) return found;
    }
  } finally {
    await page.close();
  }
}

function withoutExtension(stage: Stage): { readonly browser: Driver } {
  const started: { browser?: Driver } = {};
  beforeAll(async () => {
    started.browser = await launch(stage.browser.name, { extension: null });
  });
  afterAll(() => started.browser?.close());
  return {
    get browser() {
      if (!started.browser) throw new Error('The browser is there once tests run, not before.');
      return started.browser;
    },
  };
}

describe('golden pages', () => {
  it('are at least sixty, each with its reason', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    for (const { expected, name } of cases) expect(expected.why, name).toMatch(/^.{20,}[.?!]$/);
  });

  inBrowsers((stage) => {
    const plain = withoutExtension(stage);
    beforeEach(() => {
      stage.server.put('/reply.js', REPLY);
    });

    it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one: PageCase) => {
      const { expected } = one;
      const url = await servePageCase(stage.server, one);
      const page = await stage.open({ url });
      const first = expected.first ?? (expected.type && expected.marks);
      if (first) expect(await marksOf(page, first)).toEqual(first);
      await live(page, expected);
      await expectMarks(page, expected.marks);
      if (expected.hover) await hover(page, expected.hover, expected.noCard);
      const { dom, state } = await page.evaluate(readDom);
      if (expected.stateWith !== undefined) expect(state).toBe(JSON.stringify(expected.stateWith));
      if (expected.varies && !expected.type) return;
      const without = await visitPlain(plain.browser, url, expected, { dom, state });
      if (!expected.varies) expect(dom).toBe(without.dom);
      if (expected.stateWith === undefined) expect(state).toBe(without.state);
    });
  });
});
