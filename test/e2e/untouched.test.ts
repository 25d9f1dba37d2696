import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Page } from '../browsers/driver';
import { launch } from '../browsers/launch';
import { readMarks, waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers, type Stage } from './in-browsers';
import { readSavedPage, savedPages } from './shared';

/** Names that stand for themselves wherever they are written. */
const NAMES = ['01.AI', 'Lee Kai-fu', 'Alibaba Cloud', 'ByteDance', 'KPMG', 'Sinovation Ventures', '李开复'];
/** A handful of the saved pages that have paragraphs, from all over the list. */
const CHOSEN = savedPages
  .filter((file) => /<p\b/i.test(readSavedPage(file)))
  .filter((_, index) => index % 6 === 0);

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;
const withNames = (html: string) => {
  let k = 0;
  return html.replace(/<p\b[^>]*>/gi, (tag) => `${tag}${NAMES[k++ % NAMES.length]} · `);
};

/** All that a page's own scripts could tell two visits apart by, as text. */
function traces(opened: Page): Promise<string> {
  return opened.evaluate(() =>
    [
      new XMLSerializer().serializeToString(document),
      document.documentElement.outerHTML,
      `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      `globals ${Object.getOwnPropertyNames(window)
        .filter((name) => !/^\d+$/.test(name))
        .sort()
        .join()}`,
    ].join('\n'),
  );
}

/** Where two texts part, or null. */
function difference(a: string, b: string): { at: number; without: string; with: string } | null {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at++;
  return { at, without: a.slice(at - 40, at + 80), with: b.slice(at - 40, at + 80) };
}

/** A second browser, without the extension. */
function withoutExtension(stage: Stage) {
  const started: { browser?: Driver } = {};
  beforeAll(async () => {
    started.browser = await launch(stage.browser.name, { extension: null });
  });
  afterAll(() => started.browser?.close());
  return {
    async tracesOf(url: string): Promise<string> {
      const opened = await (started.browser as Driver).newPage();
      await opened.goto(url);
      const found = await traces(opened);
      await opened.close();
      return found;
    },
  };
}

inBrowsers((stage) => {
  const plain = withoutExtension(stage);

  it('leaves no trace on a page with none of the names', async () => {
    const html = page(
      '<main><p>Nobody of this story is here.</p><form><input name="parentNode"></form></main>',
    );
    const url = stage.server.put('/nobody.html', html);
    const opened = await stage.open({ url });
    // A name that comes later shows that the finder is at work; its paragraph is gone before anything is compared.
    await opened.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p id="late">01.AI</p>'),
    );
    await waitForMarks(opened, ['01.AI']);
    const fresh = await stage.open({ url });
    await waitForIdle(fresh);
    expect(await readMarks(fresh)).toEqual([]);
    expect(await fresh.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(difference(await plain.tracesOf(url), await traces(fresh))).toBeNull();
  });

  it('changes nothing in the DOM of a page whose names it marks', async () => {
    const html = page('<p>The <b>Alibaba</b> <i>Cl</i>oud.<ul><li>01.AI<li>李开复创办的零一万物</ul>');
    const url = stage.server.put('/named.html', html);
    const opened = await stage.open({ url });
    await waitForMarks(opened, ['Alibaba Cloud', '01.AI', '李开复', '零一万物']);
    expect(difference(await plain.tracesOf(url), await traces(opened))).toBeNull();
  });

  describe.skipIf(CHOSEN.length === 0)('on saved pages', () => {
    it.each(CHOSEN)('marks every name put into %s and changes nothing', async (file) => {
      const url = stage.server.put(`/${file}`, withNames(readSavedPage(file)), {
        'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'",
      });
      const opened = await stage.open({ url, isNoisy: true });
      const { named } = await until(
        'every name to be marked',
        () => opened.evaluate(countNamed),
        ({ unmarked }) => unmarked.length === 0,
      );
      expect(named).toBeGreaterThan(0);
      expect(difference(await plain.tracesOf(url), await traces(opened))).toBeNull();
    });
  });
});

/** Sent to the page: how many paragraphs begin with a name put in (" · " follows it), and those not marked. */
function countNamed(): { named: number; unmarked: string[] } {
  const starts = new Set(
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .filter(({ startOffset }) => startOffset === 0)
      .map(({ startContainer }) => startContainer),
  );
  const NOT_PROSE = 'pre, code, kbd, samp, textarea, svg, math, [contenteditable]';
  const named = [...document.querySelectorAll('p')].filter(
    (p) => / · /.test(p.firstChild?.nodeValue ?? '') && !p.closest(NOT_PROSE),
  );
  const unmarked = named.filter((p) => p.firstChild && !starts.has(p.firstChild));
  return { named: named.length, unmarked: unmarked.map((p) => p.outerHTML.slice(0, 80)) };
}
