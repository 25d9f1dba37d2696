import { expect, it } from 'vitest';
import { waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';
import { markedTexts } from './read-page';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** Sent to the page: gives an element a root, and that root's own element one too; no mutation tells of either. */
function attachRoots(): { x: number; y: number } {
  const inner = document.createElement('p');
  inner.attachShadow({ mode: 'open' }).innerHTML = '<i>01.AI</i>';
  const host = document.querySelector('#host') as Element;
  host.attachShadow({ mode: 'open' }).append('KPMG and ', inner);
  const { x, y, height } = host.getBoundingClientRect();
  return { x: x + 10, y: y + height / 2 };
}

inBrowsers((stage) => {
  // Headings are no likely hosts: no recheck looks at them.
  it('finds the names in roots that came without a mutation once the pointer is on them', async () => {
    const opened = await stage.open({ html: page('<p>Lee Kai-fu</p><h2 id="host"></h2>') });
    await waitForMarks(opened, ['Lee Kai-fu']);
    const place = await opened.evaluate(attachRoots);
    await opened.movePointer({ x: 300, y: 500 });
    expect(await opened.evaluate(markedTexts)).toEqual(['Lee Kai-fu']);
    await opened.movePointer(place);
    await until(
      'all names',
      async () => (await opened.evaluate(markedTexts)).join() === 'Lee Kai-fu,KPMG,01.AI',
    );
  });
});
