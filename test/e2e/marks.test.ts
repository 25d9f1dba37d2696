import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from '../browsers/driver';
import { readMarks, waitForMarks } from '../browsers/marks';
import { STRICT_CSP } from '../browsers/serve';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { articlePage } from './shared';
import { entityWritten, markedEntities, unmarkedEntities } from './story';

const DEMO_PAGE = readFileSync(new URL('../demo/page.html', import.meta.url), 'utf8');

/** Waits until each entity that pages show marks for has one, and returns the ids of all that are marked. */
async function waitForEveryEntity(page: Page): Promise<readonly string[]> {
  const wanted = markedEntities.map(({ id }) => id);
  return until(
    `marks for ${wanted.join(', ')}`,
    async () => (await readMarks(page)).map(({ text }) => entityWritten(text) ?? `perhaps ${text}`),
    (marked) => wanted.every((id) => marked.includes(id)),
  );
}

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

inBrowsers((stage) => {
  describe('on a page that names everyone', () => {
    it('marks every entity but places and terms', async () => {
      const marked = await waitForEveryEntity(await stage.open({ html: DEMO_PAGE }));
      for (const { id } of unmarkedEntities) expect(marked).not.toContain(id);
    });

    it.skipIf(articlePage === null)('marks every entity but places and terms in the article', async () => {
      const marked = await waitForEveryEntity(await stage.open({ html: articlePage ?? '' }));
      for (const { id } of unmarkedEntities) expect(marked).not.toContain(id);
    });
  });

  it('marks names under a policy that allows a page nothing', async () => {
    const opened = await stage.open({
      html: page('<p>01.AI answered on WeChat.'),
      headers: { 'content-security-policy': STRICT_CSP },
    });
    await waitForMarks(opened, ['01.AI', 'WeChat']);
  });

  it('marks names in XHTML', async () => {
    const html =
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p>01.AI</p></body></html>';
    await waitForMarks(await stage.open({ html, at: '/page.xhtml' }), ['01.AI']);
  });

  it('marks a name that is put together from several elements', async () => {
    await waitForMarks(await stage.open({ html: page('<p>The <b>Alibaba</b> <i>Cl</i>oud.') }), [
      'Alibaba Cloud',
    ]);
  });

  it('finds names in text that is added, changed and taken away later', async () => {
    const opened = await stage.open({ html: page('<main><p id="first">01.AI</p></main>') });
    await waitForMarks(opened, ['01.AI']);
    await opened.evaluate(() => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>And <em>Lee Kai-fu</em>.</p>');
    });
    await waitForMarks(opened, ['01.AI', 'Lee Kai-fu']);
    await opened.evaluate(() => {
      (document.querySelector('#first')?.firstChild as Text).data = 'Now it is ByteDance.';
    });
    await waitForMarks(opened, ['ByteDance', 'Lee Kai-fu']);
    await opened.evaluate(() => document.querySelector('#first')?.remove());
    await waitForMarks(opened, ['Lee Kai-fu']);
  });

  it('finds names in frames', async () => {
    const frame = stage.server.put('/frame.html', page('<p>ByteDance'));
    const opened = await stage.open({ html: page(`<p>01.AI<iframe src="${frame}"></iframe>`) });
    await waitForMarks(opened, ['01.AI']);
    await until('the mark in the frame', () =>
      opened.evaluate(() => (frames[0] as typeof globalThis | undefined)?.CSS.highlights.size === 1),
    );
  });

  it('leaves alone what is being written, and what is no prose', async () => {
    const opened = await stage.open({
      html: page(`
        <div contenteditable>01.AI is being edited</div>
        <textarea>01.AI</textarea><input value="01.AI">
        <pre><code>01.AI.start()</code></pre><kbd>01.AI</kbd><samp>01.AI</samp>
        <script type="application/json">"01.AI"</script><style>/* 01.AI */</style><template><p>01.AI</p></template>
        <p>In prose: 01.AI.</p>`),
    });
    await waitForMarks(opened, ['01.AI']);
    const parent = await opened.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      return range?.startContainer.parentElement?.localName;
    });
    expect(parent).toBe('p');
  });

  it('underlines the marks', async () => {
    const opened = await stage.open({
      html: page('<style>p { font: 40px sans-serif; margin: 20px }</style><p>01.AI'),
      headers: { 'content-security-policy': "default-src 'self'; style-src 'unsafe-inline'" },
    });
    await waitForMarks(opened, ['01.AI']);
    const name = await opened.evaluate(() => [...CSS.highlights.keys()][0] ?? '');
    await until('the style of the marks', () =>
      opened.evaluate(
        (name: string) =>
          getComputedStyle(document.body, `::highlight(${name})`).textDecorationLine === 'underline',
        name,
      ),
    );
  });

  it('names its highlight anew in every document', async () => {
    const nameIn = async (opened: Page) => {
      await waitForMarks(opened, ['01.AI']);
      return opened.evaluate(() => [...CSS.highlights.keys()]);
    };
    const first = await nameIn(await stage.open({ html: page('<p>01.AI') }));
    const second = await nameIn(await stage.open({ html: page('<p>01.AI') }));
    expect(first).toHaveLength(1);
    expect(second).not.toEqual(first);
    expect(first[0]).not.toMatch(/sidelight/i);
  });
});
