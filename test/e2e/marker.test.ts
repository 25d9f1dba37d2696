import { afterAll, describe, expect, it } from 'vitest';
import { waitForBadge } from '../browsers/badge';
import { readMarks, waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { alterExtension } from './altered-extension';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

type Api = { storage: { local: { set(values: object): Promise<void> } } };

/** Sent to the background. */
async function pause(): Promise<void> {
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  await (browser ?? chrome).storage.local.set({ settings: { isPaused: true } });
}

/** An extension whose background injects scripts by this function, an expression that has the `real` one. */
const injectingBy = (expression: string) =>
  alterExtension(
    'background.js',
    `for (const api of [globalThis.browser, globalThis.chrome]) {
       const real = api?.scripting.executeScript.bind(api.scripting);
       if (api) Object.defineProperty(api.scripting, 'executeScript', { value: ${expression} });
     }`,
  );

describe('what marks names', () => {
  const telling = alterExtension('marker.js', `document.title += ' +';`);
  const refused = injectingBy(
    `(options) =>
       options.files?.[0] === '/marker.js' && !globalThis.wasRefused
         ? ((globalThis.wasRefused = true), Promise.reject(new Error('Frame with ID 0 was removed.')))
         : real(options)`,
  );
  const slow = injectingBy(
    `async (options) => {
       if (options.files?.[0] === '/marker.js') await new Promise((done) => setTimeout(done, 1500));
       return real(options);
     }`,
  );
  afterAll(() => {
    for (const copy of [telling, refused, slow]) copy.remove();
  });

  inBrowsers(
    (stage) => {
      it('is loaded where a line may hold one, once, and nowhere else', async () => {
        const opened = await stage.open({
          html: page('<p>Nobody of this story is here.<script>"01.AI"</script><p id="late">'),
        });
        await waitForIdle(opened);
        expect(await opened.evaluate(() => document.title)).toBe('Page');
        await opened.evaluate(() => document.getElementById('late')?.append('A word of 01.AI.'));
        await waitForMarks(opened, ['01.AI']);
        await opened.evaluate(() => document.body.append('And of Alibaba.'));
        await waitForMarks(opened, ['01.AI', 'Alibaba']);
        expect(await opened.evaluate(() => document.title)).toBe('Page +');
      });

      it('is loaded for text in a shadow root, and for a line too long for one question', async () => {
        const opened = await stage.open({
          html: page('<div><template shadowrootmode="open"><p>A word of 01.AI.</template></div>'),
        });
        await waitForMarks(opened, ['01.AI']);
        const long = await stage.open({
          html: page(`<p>${'All of this is one line. '.repeat(2000)}A word of 01.AI.`),
          at: '/long.html',
        });
        await waitForMarks(long, ['01.AI']);
      });

      it('takes a frame’s marks off the toolbar button with it, though the frame has written its document anew', async () => {
        const opened = await stage.open({ html: page('<iframe></iframe>') });
        await opened.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentDocument;
          inner?.open();
          inner?.write('<p>01.AI');
          inner?.close();
        });
        await waitForBadge(stage.browser, '1');
        await opened.evaluate(() => {
          const inner = document.querySelector('iframe')?.contentDocument;
          inner?.open();
          inner?.write('<p>01.AI and Alibaba');
          inner?.close();
        });
        await waitForBadge(stage.browser, '2');
        await opened.evaluate(() => document.querySelector('iframe')?.remove());
        await waitForBadge(stage.browser, '');
      });

      it('finds each name where the page changes while it is on its way', async () => {
        const opened = await stage.open({
          html: page(`<p>A word of 01.AI.</p><script>
            const timer = setInterval(() => document.body.insertAdjacentHTML('beforeend', '<p>And Alibaba.'), 20);
            setTimeout(() => clearInterval(timer), 1500);
          </script>`),
        });
        await until(
          'the page to change often',
          () => opened.evaluate(() => document.querySelectorAll('p').length),
          (paragraphs) => paragraphs > 20,
        );
        await until(
          'every name to be marked',
          async () => ({
            marks: await readMarks(opened),
            paragraphs: await opened.evaluate(() => document.querySelectorAll('p').length),
          }),
          ({ marks, paragraphs }) => marks.length === paragraphs,
        );
      });
    },
    { extension: telling.folder },
  );

  inBrowsers(
    (stage) => {
      it('leaves no number on the toolbar button where the reader pauses before it has come', async () => {
        const opened = await stage.open({ html: page('<p>01.AI') });
        await new Promise((done) => setTimeout(done, 800));
        await stage.browser.evaluateInBackground(pause);
        await new Promise((done) => setTimeout(done, 3000));
        expect(await readMarks(opened)).toEqual([]);
        await waitForBadge(stage.browser, '');
      });
    },
    { extension: slow.folder },
  );

  inBrowsers(
    (stage) => {
      it('is asked for again where it is refused', async () => {
        await waitForMarks(await stage.open({ html: page('<p>01.AI') }), ['01.AI']);
      });
    },
    { extension: refused.folder },
  );
});
