import { afterAll, describe, expect, it } from 'vitest';
import { readMarks, waitForIdle, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { alterExtension } from './altered-extension';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

describe('what marks names', () => {
  const telling = alterExtension('marker.js', `document.title += ' +';`);
  const refused = alterExtension(
    'background.js',
    `for (const api of [globalThis.browser, globalThis.chrome]) {
       const real = api?.scripting.executeScript.bind(api.scripting);
       if (api) Object.defineProperty(api.scripting, 'executeScript', {
         value: (options) =>
           options.files?.[0] === '/marker.js' && !globalThis.wasRefused
             ? ((globalThis.wasRefused = true), Promise.reject(new Error('Frame with ID 0 was removed.')))
             : real(options),
       });
     }`,
  );
  afterAll(() => {
    telling.remove();
    refused.remove();
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

      it('is loaded for text in a shadow root, for short lines and for a line too long for one question', async () => {
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

      it('finds each name where the page changes while it is on its way', async () => {
        const opened = await stage.open({
          html: page(`<p>A word of 01.AI.</p><script>
            const timer = setInterval(() => document.body.insertAdjacentHTML('beforeend', '<p>And Alibaba.'), 20);
            setTimeout(() => clearInterval(timer), 1500);
          </script>`),
        });
        const count = await until(
          'the page to come to rest',
          () => opened.evaluate(() => document.querySelectorAll('p').length),
          (paragraphs) => paragraphs > 20,
        );
        expect(count).toBeGreaterThan(20);
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
      it('is asked for again where it is refused', async () => {
        await waitForMarks(await stage.open({ html: page('<p>01.AI') }), ['01.AI']);
      });
    },
    { extension: refused.folder },
  );
});
