import { expect, it } from 'vitest';
import { hoverMark, waitForCard, waitForNoCard } from '../browsers/card';
import { readMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { inBrowsers } from './in-browsers';

inBrowsers(
  (stage) => {
    it('opens on installation, with a practice text on which the names work', async () => {
      const welcome = await stage.browser.tab(`${stage.browser.extensionOrigin}/welcome.html`);
      await welcome.front();
      await until(
        'marks in the practice text',
        () => readMarks(welcome),
        (found) => found.length > 2 && found.some(({ text }) => text === '01.AI'),
      );
      expect((await hoverMark(welcome, '01.AI')).name).toBe('01.AI');
      await welcome.press('Escape');
      await waitForNoCard(welcome);
      await stage.browser.command('next', welcome);
      await until('a current name', () =>
        welcome.evaluate(() => CSS.highlights.get('sidelight-current')?.size === 1),
      );
      await stage.browser.command('open', welcome);
      await waitForCard(welcome);
      await until('focus in the card', () => welcome.evaluateInCard((root) => root.activeElement !== null));
      await welcome.press('Escape');
      await waitForNoCard(welcome);
      expect(welcome.problems()).toEqual([]);
    });
  },
  { keepWelcome: true },
);
