import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import texts from '../../locales/en.json';
import type { Page, Popup } from '../browsers/driver';
import { STORE_HOST } from '../browsers/firefox';
import { waitForMarks } from '../browsers/marks';
import { waitForText } from '../browsers/shown-text';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { openTab } from './popup-tabs';

/** The least that either viewer takes for a PDF: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
const PAGE = '<!doctype html><meta charset="utf-8"><title>Page</title><p>01.AI';
const { restricted, unsupported, pdf, files, own, gap } = texts.page;

const folder = mkdtempSync(path.join(os.tmpdir(), 'sidelight-'));
afterAll(() => rmSync(folder, { recursive: true }));

inBrowsers((stage) => {
  /** What can't be read, and the sentence that says why. */
  function places(): readonly (readonly [string, string])[] {
    const put = (at: string, body: string, type: string) =>
      stage.server.put(at, body, { 'content-type': type });
    const page = put('/page.html', PAGE, 'text/html');
    const everywhere = [
      [`view-source:${page}`, restricted.reason],
      [`${stage.browser.extensionOrigin}/options.html`, own.reason],
      [put('/x', PDF, 'application/pdf'), pdf.reason],
      [
        put('/a.html', '<!doctype html><p>A report: <embed type="application/pdf" src="/x">', 'text/html'),
        gap.pdf,
      ],
      [put('/x.gif', 'GIF89a', 'image/gif'), unsupported.reason],
    ] as const;
    if (stage.browser.name === 'chromium')
      // Its store can't be reached: it knows it by its address, which leads to the network. Files it lets be read where an
      // extension is loaded from a folder.
      return [...everywhere, ['chrome://settings', restricted.reason]];
    const file = path.join(folder, 'page.html');
    writeFileSync(file, PAGE);
    return [
      ...everywhere,
      ['about:addons', restricted.reason],
      [`about:reader?url=${encodeURIComponent(page)}`, restricted.reason],
      [page.replace('127.0.0.1', STORE_HOST), restricted.reason],
      [pathToFileURL(file).href, files.reason],
    ];
  }

  async function expectReason(over: Page, reason: string): Promise<void> {
    const popup = await stage.browser.openPopup(over);
    try {
      await openTab(popup, 'page');
      await waitForText(popup, reason);
      await waitForText(popup, texts.check.link);
    } finally {
      await popup.close();
    }
  }

  it('says why, and offers to check pasted text, over each kind of page that can’t be read', async () => {
    // Each in a tab of its own: a load that follows a page with an embedded PDF may end untold in Chromium, whose driver
    // waits for frames that have gone.
    for (const [url, reason] of places())
      await expectReason(await stage.open({ url, isNoisy: true }), reason);
  });

  it('outlives a tab that is closed while it is asked', async () => {
    const page = await stage.browser.newPage();
    await page.goto(stage.server.put('/page.html', PAGE));
    await waitForMarks(page, ['01.AI']);
    const popup = await stage.browser.openPopup(page);
    await openTab(popup, 'page');
    await waitForText(popup, texts.page.found[1]);
    await page.evaluate(() => {
      setTimeout(() => {
        const end = Date.now() + 2500;
        while (Date.now() < end);
      });
    });
    await page.close();
    await until('the popup to be gone, or to know', () => isGone(popup, texts.page.found[1]));
    await popup.close().catch(() => {});
    await waitForMarks(await stage.open({ html: PAGE }), ['01.AI']);
    expect(await stage.browser.problems()).toEqual([]);
  });
});

/** Whether the popup no longer shows a text: closing a tab may take it along, or else it turns to the next tab. */
const isGone = (popup: Popup, text: string): Promise<boolean> =>
  popup.evaluate((text: string) => !document.body.innerText.includes(text), text).catch(() => true);
