import { expect, it } from 'vitest';
import { readBadge, waitForBadge } from '../browsers/badge';
import { waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const RULES = JSON.stringify({ prerender: [{ urls: ['/next.html'], eagerness: 'immediate' }] });

const FIRST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>First</title><p>01.AI</p>
<script type="speculationrules">${RULES}</script></html>`;

/**
 * Tells the server what it has seen, once it is shown and has two marks: how many highlights it had when it was shown,
 * how many it has now, its marks, and whether it was prepared. The driver takes its time to go along when a page that
 * was prepared takes the place of another (puppeteer-core 24.43: "detached Frame").
 */
const NEXT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Next</title><p>KPMG and 01.AI</p><script>
  let before;
  document.addEventListener('prerenderingchange', () => { before = CSS.highlights.size; });
  const look = setInterval(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
    if (document.prerendering || ranges.length < 2) return;
    clearInterval(look);
    const marks = ranges.map(({ startContainer, startOffset, endOffset }) => startContainer.data.slice(startOffset, endOffset));
    const wasPrepared = performance.getEntriesByType('navigation')[0].activationStart > 0;
    fetch(['/seen', before, CSS.highlights.size, marks.sort(), wasPrepared].join('/'));
  }, 50);
</script></html>`;

const SEEN = '/seen/0/1/01.AI,KPMG/true';

/** Longer than it takes to mark a page that is shown: what does not happen can only be waited for. */
const PREPARED = 2000; // ms

inBrowsers((stage) => {
  it('leaves a page alone that is only being prepared, and marks and counts it once when it is shown', async ({
    skip,
  }) => {
    skip(stage.browser.name === 'firefox', 'it prepares no page in advance: it has no document.prerendering');
    stage.server.put('/next.html', NEXT);
    stage.server.put(SEEN, '');
    const opened = await stage.open({ at: '/first.html', html: FIRST });
    await waitForMarks(opened, ['01.AI']);
    await until('the next page is asked for', async () => stage.server.requests.includes('/next.html'));
    await new Promise((done) => setTimeout(done, PREPARED));
    expect(await readBadge(stage.browser)).toBe('1');
    await opened.evaluate(() => void setTimeout(() => location.assign('/next.html')));
    const seen = await until('what the next page has seen', () =>
      stage.server.requests.find((path) => path.startsWith('/seen')),
    );
    expect(seen).toBe(SEEN);
    await waitForBadge(stage.browser, '2');
  });
});
