import { expect, it } from 'vitest';
import { waitForBadge } from '../browsers/badge';
import { hoverMark, waitForNoCard } from '../browsers/card';
import type { Page } from '../browsers/driver';
import { readMarks, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { extensionSwitch } from './extension-switch';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** Each highlight on the page, and whether it is underlined. */
function highlights(opened: Page): Promise<string[]> {
  return opened.evaluate(() =>
    [...CSS.highlights.keys()].map(
      (name) => getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine,
    ),
  );
}

/** Every mark is there once, is underlined, and has its card: one instance is at work, and no more. */
async function expectOneInstance(opened: Page): Promise<void> {
  await opened.front();
  // Whatever is cut off from its extension ends at the reader's next move.
  await opened.movePointer({ x: 300, y: 500 });
  await waitForMarks(opened, ['01.AI', 'KPMG']);
  await until(
    'one underlined highlight',
    () => highlights(opened),
    (found) => JSON.stringify(found) === '["underline"]',
  );
  await hoverMark(opened, '01.AI');
  await opened.movePointer({ x: 400, y: 600 });
  await waitForNoCard(opened);
}

inBrowsers((stage) => {
  const open = () => stage.open({ html: page('<p>01.AI<p>KPMG<iframe srcdoc="ByteDance"></iframe>') });
  const marksInFrame = (opened: Page) =>
    opened.evaluate(() => {
      const { CSS } = frames[0] as Window & typeof globalThis;
      return [...CSS.highlights.values()].map(({ size }) => size);
    });

  // First: Chromium's debugging protocol can't stop a worker that has been started anew.
  it('loses nothing when the background dies', async () => {
    const opened = await open();
    await waitForMarks(opened, ['01.AI', 'KPMG']);
    // What a page or its frame still has to tell would start it anew while it ends: both tell, in either order.
    await waitForBadge(stage.browser, '3');
    await new Promise((done) => setTimeout(done, 1000)); // what is not told can only be waited for
    await stage.browser.stopBackground();
    await expectOneInstance(opened);
    await expectOneInstance(await open());
  });

  it('keeps to what the reader has set after an update, though the browser has forgotten what reads it', async () => {
    const paused = stage.server.origin.replace('127.0.0.1', 'localhost');
    await stage.browser.evaluateInBackground(async (host: string) => {
      type Api = {
        scripting: Record<'getRegisteredContentScripts' | 'unregisterContentScripts', () => Promise<unknown>>;
        storage: { local: { set(values: object): Promise<void> } };
      };
      const globals = globalThis as unknown as { browser?: Api; chrome: Api };
      const { scripting, storage } = globals.browser ?? globals.chrome;
      const kinds = ['person', 'company', 'organisation', 'publication', 'product', 'place'];
      await storage.local.set({ settings: { markedKinds: kinds, pausedHosts: [host] } });
      const scripts = async () => ((await scripting.getRegisteredContentScripts()) as unknown[]).length;
      while ((await scripts()) === 0) await new Promise((done) => setTimeout(done, 100));
      await scripting.unregisterContentScripts();
    }, new URL(paused).host);
    const quiet = await stage.open({ html: page('<p>01.AI'), at: '/quiet.html' });
    await quiet.goto(`${paused}/quiet.html`);
    const opened = await stage.open({ html: page('<p>Beijing') });
    const sidelight = await extensionSwitch(stage.browser);
    await sidelight.reload();
    await opened.front();
    await waitForMarks(opened, ['Beijing']);
    await quiet.front();
    await new Promise((done) => setTimeout(done, 1000)); // what does not happen can only be waited for
    expect(await readMarks(quiet)).toEqual([]);
  });

  it('lets one instance live in each frame of an open page after an update', async () => {
    const opened = await open();
    await expectOneInstance(opened);
    const sidelight = await extensionSwitch(stage.browser);
    for (let turn = 0; turn < 2; turn++) {
      await sidelight.reload();
      await expectOneInstance(opened);
      await until(
        'the mark in the frame',
        () => marksInFrame(opened),
        (found) => JSON.stringify(found) === '[1]',
      );
    }
  });

  it('takes its marks off an open page when it is disabled, and puts them back when it is enabled', async () => {
    const opened = await open();
    await expectOneInstance(opened);
    const sidelight = await extensionSwitch(stage.browser);
    await sidelight.disable();
    await opened.front();
    // Nothing tells a script in Chromium that its extension is gone; it finds out at the reader's next move.
    await opened.movePointer({ x: 300, y: 500 });
    await until(
      'no underlined highlight',
      () => highlights(opened),
      (found) => !found.includes('underline'),
    );
    await opened.evaluate(() => document.body.append('WeChat'));
    await sidelight.enable();
    await opened.front();
    await until(
      'one underlined highlight',
      () => highlights(opened),
      (found) => JSON.stringify(found) === '["underline"]',
    );
    await waitForMarks(opened, ['01.AI', 'KPMG', 'WeChat']);
  });

  it('says nothing in a frame that is gone before it has started', async () => {
    const opened = await stage.open({ html: page('<p>01.AI') });
    await opened.evaluate(async () => {
      for (let k = 0; k < 150; k++) {
        const frame = document.createElement('iframe');
        if (k % 2 === 0) frame.srcdoc = 'ByteDance';
        if (k % 3 === 0) frame.onload = () => frame.remove();
        document.body.append(frame);
        await new Promise((done) => setTimeout(done, k % 20));
        frame.remove();
      }
    });
    await waitForMarks(opened, ['01.AI']);
    // Its errors, had it any, would be in the browser's console: see in-browsers.ts.
  });
});
