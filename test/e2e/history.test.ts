import { expect, it } from 'vitest';
import { hoverMark, waitForNoCard } from '../browsers/card';
import type { Page } from '../browsers/driver';
import { waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${body}</html>`;

/** Moves in the history of a tab until another page is there. */
async function go(opened: Page, where: 'back' | 'forward', to: string): Promise<void> {
  await opened.evaluate((where: 'back' | 'forward') => history[where](), where);
  const isThere = () => opened.evaluate((to: string) => location.pathname === to, to);
  // The document that was asked may just have gone.
  await until(to, () => isThere().catch(() => false));
}

inBrowsers((stage) => {
  it('marks pages that the reader comes back to once, and what has changed on them since', async () => {
    const opened = await stage.open({ at: '/first.html', html: page('<p>01.AI') });
    await waitForMarks(opened, ['01.AI']);
    await opened.goto(stage.server.put('/second.html', page('<p>KPMG')));
    await waitForMarks(opened, ['KPMG']);
    for (let turn = 0; turn < 3; turn++) {
      await go(opened, 'back', '/first.html');
      await waitForMarks(opened, ['01.AI']);
      await go(opened, 'forward', '/second.html');
      await waitForMarks(opened, ['KPMG']);
    }
    expect(await opened.evaluate(() => CSS.highlights.size)).toBe(1);
    await opened.evaluate(() => document.body.append('and ByteDance'));
    await waitForMarks(opened, ['KPMG', 'ByteDance']);
    await hoverMark(opened, 'ByteDance');
    await opened.movePointer({ x: 400, y: 600 });
    await waitForNoCard(opened);
  });
});
