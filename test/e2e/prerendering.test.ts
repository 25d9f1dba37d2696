import { expect, it } from 'vitest';
import { readBadge } from '../browsers/badge';
import { waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const RULES = JSON.stringify({ prerender: [{ urls: ['/next.html'], eagerness: 'immediate' }] });

const FIRST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>First</title><p>01.AI</p>
<script type="speculationrules">${RULES}</script></html>`;

/** Notes how many highlights it had when it was first shown. */
const NEXT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Next</title><p>KPMG and 01.AI</p><script>
  document.addEventListener('prerenderingchange', () => Object.assign(window, { hadMarks: CSS.highlights.size }));
</script></html>`;

/** Longer than it takes to mark a page that is shown: what does not happen can only be waited for. */
const PREPARED = 2000; // ms

inBrowsers((stage) => {
  it('leaves a page alone that is only being prepared, and marks and counts it once when it is shown', async ({
    skip,
  }) => {
    skip(stage.browser.name === 'firefox', 'it prepares no page in advance: it has no document.prerendering');
    stage.server.put('/next.html', NEXT);
    const opened = await stage.open({ at: '/first.html', html: FIRST });
    await waitForMarks(opened, ['01.AI']);
    await until('the next page is asked for', async () => stage.server.requests.includes('/next.html'));
    await new Promise((done) => setTimeout(done, PREPARED));
    expect(await readBadge(stage.browser)).toBe('1');
    await opened.evaluate(() => void setTimeout(() => location.assign('/next.html')));
    await until('the next page', () => opened.evaluate(() => document.title === 'Next').catch(() => false));
    await waitForMarks(opened, ['KPMG', '01.AI']);
    const seen = await opened.evaluate(() => {
      const [timing] = performance.getEntriesByType('navigation') as { activationStart?: number }[];
      const hadMarks = Reflect.get(window, 'hadMarks') as number | undefined;
      return { wasPrepared: (timing?.activationStart ?? 0) > 0, hadMarks, names: CSS.highlights.size };
    });
    expect(seen).toEqual({ wasPrepared: true, hadMarks: 0, names: 1 });
    await until(
      'the count',
      () => readBadge(stage.browser),
      (count) => count === '2',
    );
  });
});
