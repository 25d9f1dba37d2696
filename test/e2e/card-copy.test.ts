import { expect, it } from 'vitest';
import texts from '../../locales/en.json';
import { until } from '../browsers/until';
import { SMALL_STORY } from '../unit/components/small-story';
import { openCardPage, showCard } from './card-fixture/serve-cards';
import { inBrowsers } from './in-browsers';

inBrowsers(
  (stage) => {
    /** Presses a control of Acme's card, and returns what is on the clipboard then. */
    const copyWith = async (name: string) => {
      const page = await openCardPage(stage);
      await page.evaluate(() => {
        const copied: string[] = [];
        Object.assign(globalThis, { copied });
        navigator.clipboard.writeText = async (text) => void copied.push(text);
      });
      await showCard(page, SMALL_STORY, 'acme');
      const press = (name: string) =>
        page.evaluate((name: string) => {
          const root = document.querySelector('[popover]')?.shadowRoot;
          const all = [...(root?.querySelectorAll<HTMLElement>('button, summary') ?? [])];
          all.find((one) => (one.ariaLabel ?? one.textContent ?? '').trim().startsWith(name))?.click();
        }, name);
      await press(texts.cite.open);
      await press(name);
      const copied = () => page.evaluate(() => (globalThis as unknown as { copied: string[] }).copied);
      return (await until('something to be copied', copied, ([text]) => text !== undefined)).join();
    };

    it('a fact is copied as plain text, with who says so and where it stands', async () => {
      expect(await copyWith(texts.cite.plain)).toBe(
        '“Revenue passed ten, by Ann’s account.”\nClaimed: Ann, who runs Acme\nThe Paper, “Acme denies”, January 2025, ¶5',
      );
    });

    it('and as Markdown', async () => {
      expect(await copyWith(texts.cite.markdown)).toBe(
        '> Revenue passed ten, by Ann’s account.\n>\n> Claimed: Ann, who runs Acme  \n> The Paper, *Acme denies*, January 2025, ¶5',
      );
    });
  },
  { extension: () => null },
);
