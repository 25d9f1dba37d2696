import { describe, expect, it } from 'vitest';
import type { StoryParts } from '../../components/story-lookup';
import texts from '../../locales/en.json';
import { hoverMark, readCard, waitForNoCard } from '../browsers/card';
import { type Page, VIEWPORT } from '../browsers/driver';
import { showMark, waitForMarks } from '../browsers/marks';
import { until } from '../browsers/until';
import { fact, SMALL_STORY, withEntity, withParts } from '../unit/components/small-story';
import { openCardPage, showCard } from './card-fixture/serve-cards';
import { inBrowsers } from './in-browsers';

const words = (length: number) => 'a long way to say it '.repeat(length).slice(0, length).trim();
const LONG_FACT = words(2000);
const UNBROKEN = 'x'.repeat(2000);
const LONG_NAME = words(200);
const ARABIC = { name: 'أليف', role: 'شركة صغيرة في دبي.', fact: 'تأسست الشركة عام 2023.' };

/** What is to be seen of a card: its text, and whatever sticks out of it or can't be scrolled to. */
function readShape(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('[popover]')?.shadowRoot;
    const card = root?.querySelector<HTMLElement>('[role="dialog"]');
    const scroll = card?.querySelector('.scroll');
    if (!card || !scroll) throw new Error('No card is open.');
    const { left, right, top, bottom } = card.getBoundingClientRect();
    const text = document.createRange();
    const shown = [...card.querySelectorAll('*')].filter((one) => one.checkVisibility());
    const isOut = (one: Element) => {
      text.selectNodeContents(one);
      const boxes = [one.getBoundingClientRect(), ...text.getClientRects()].filter(({ width }) => width > 1);
      return boxes.some((box) => box.left < left - 1 || box.right > right + 1);
    };
    return {
      text: card.innerText,
      box: { left, right, top, bottom },
      sticksOut: shown.filter(isOut).map((one) => one.outerHTML.slice(0, 80)),
      isReachable: scroll.scrollHeight <= scroll.clientHeight || scroll.clientHeight > 100,
    };
  });
}

const CASES: Readonly<Record<string, { story: StoryParts; entity: string; says: string }>> = {
  'an entity without facts': { story: withEntity('bare', 'Bare'), entity: 'bare', says: 'Bare in one line.' },
  'an entity that the story does not know': {
    story: SMALL_STORY,
    entity: 'nobody',
    says: texts.card.unknown,
  },
  'a fact of 2,000 characters': {
    story: withEntity('bare', 'Bare', {}, [fact('long', ['bare'], LONG_FACT)]),
    entity: 'bare',
    says: LONG_FACT,
  },
  'a fact of 2,000 characters without a space': {
    story: withEntity('bare', 'Bare', {}, [fact('long', ['bare'], UNBROKEN)]),
    entity: 'bare',
    says: UNBROKEN,
  },
  'a name of 200 characters': {
    story: withEntity('bare', LONG_NAME, { relations: [{ label: LONG_NAME, to: 'bare', fact: 'none' }] }),
    entity: 'bare',
    says: LONG_NAME,
  },
  'a name of 200 characters without a space': {
    story: withEntity('bare', UNBROKEN.slice(0, 200), {
      otherNames: [{ text: '名'.repeat(200), lang: 'zh-Hans' }],
      relations: [{ label: 'knows', to: 'bare', fact: 'none' }],
    }),
    entity: 'bare',
    says: UNBROKEN.slice(0, 200),
  },
  'markup in a fact': {
    story: withEntity('bare', '<b>Bare</b>', {}, [
      fact('markup', ['bare'], '<img src=x onerror="document.title=1">'),
    ]),
    entity: 'bare',
    says: '<img src=x onerror="document.title=1">',
  },
  'a source without an address that may be followed': {
    story: withParts({ sources: SMALL_STORY.sources.map((one) => ({ ...one, url: 'javascript:alert(1)' })) }),
    entity: 'acme',
    says: 'The Paper',
  },
};

const without = <T extends object>(whole: T, part: keyof T): T => ({ ...whole, [part]: undefined });

/** Stories as no check lets them through, but as a damaged disk may hold them. */
const DAMAGED: Readonly<Record<string, StoryParts>> = {
  'a fact without a date': withParts({ facts: SMALL_STORY.facts.map((one) => without(one, 'when')) }),
  'a source without a date': withParts({
    sources: SMALL_STORY.sources.map((one) => without(one, 'published')),
  }),
  'a story without “as of”': without(SMALL_STORY, 'asOf'),
  'a fact that nobody says': withParts({ facts: SMALL_STORY.facts.map((one) => without(one, 'saysWho')) }),
};

describe('a card', () => {
  inBrowsers(
    (stage) => {
      it.each(Object.entries(CASES))('is whole with %s', async (_, { story, entity, says }) => {
        const page = await openCardPage(stage);
        await showCard(page, story, entity);
        const { text, box, ...shape } = await readShape(page);
        expect(shape).toEqual({ sticksOut: [], isReachable: true });
        expect(text.replace(/\s+/g, ' ')).toContain(says);
        expect(text).not.toMatch(/undefined|null|NaN|Invalid/);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(VIEWPORT.width);
        expect(await page.evaluate(() => document.title)).toBe('Cards');
      });

      it.each(Object.entries(DAMAGED))('is not opened with %s', async (_, story) => {
        const page = await openCardPage(stage);
        const { innerHTML } = await page.evaluate(() => ({ innerHTML: document.documentElement.innerHTML }));
        await showCard(page, story, 'acme');
        expect(await page.evaluate(() => document.documentElement.innerHTML)).toBe(innerHTML);
      });

      it('closes where it leads to one that can’t be shown', async () => {
        const page = await openCardPage(stage);
        const facts = [without(fact('odd', ['odd'], 'Odd is undated.'), 'when')];
        const relations = [{ label: 'knows', to: 'odd', fact: 'none' }];
        const odd = withEntity('odd', 'Odd', {}, facts);
        const story = { ...odd, entities: [...odd.entities, { ...bare(odd), relations }] };
        await showCard(page, story, 'knower');
        await page.evaluate(() =>
          document
            .querySelector('[popover]')
            ?.shadowRoot?.querySelector<HTMLElement>('.relations .name')
            ?.click(),
        );
        await until('the card to close', () =>
          page.evaluate(() => document.querySelector('[popover]') === null),
        );
      });

      it('follows only addresses that begin with https', async () => {
        const page = await openCardPage(stage);
        const { story, entity } = CASES['a source without an address that may be followed'] ?? never();
        await showCard(page, story, entity);
        const links = () =>
          page.evaluate(() => document.querySelector('[popover]')?.shadowRoot?.querySelectorAll('a').length);
        expect(await links()).toBe(0);
        await showCard(page, SMALL_STORY, entity);
        expect(await links()).toBeGreaterThan(0);
      });

      it('runs from right to left where its story does', async () => {
        const page = await openCardPage(stage);
        const facts = [fact('arabic', ['bare'], ARABIC.fact)];
        const story = { ...withEntity('bare', ARABIC.name, { role: ARABIC.role }, facts), lang: 'ar' };
        await showCard(page, story, 'bare');
        const directions = await page.evaluate(() => {
          const root = document.querySelector('[popover]')?.shadowRoot;
          const texts = [...(root?.querySelectorAll('h2, .role, .sentences p') ?? [])];
          return texts.map((one) => getComputedStyle(one).direction);
        });
        expect(directions).toEqual(['rtl', 'rtl', 'rtl']);
        expect(await readShape(page)).toMatchObject({ sticksOut: [], isReachable: true });
      });
    },
    { extension: () => null },
  );
});

const bare = ({ entities }: StoryParts) => ({
  ...(entities.find(({ id }) => id === 'quiet') ?? never()),
  id: 'knower',
});

function never(): never {
  throw new Error('Expected the case to be there.');
}

describe('a mention that goes', () => {
  const page = (body: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><br>${body}</html>`;

  inBrowsers((stage) => {
    const openOn = async (body: string) => {
      const opened = await stage.open({ html: page(body) });
      await waitForMarks(opened, ['01.AI', 'KPMG']);
      // All scripts are there from now on.
      await hoverMark(opened, 'KPMG');
      await opened.press('Escape');
      await waitForNoCard(opened);
      return opened;
    };
    const expectNoTrace = async (opened: Page) => {
      await waitForNoCard(opened);
      expect(await opened.evaluate(() => document.querySelectorAll('html > div, [popover]').length)).toBe(0);
      expect((await hoverMark(opened, 'KPMG')).name).toBe('KPMG');
    };

    it('takes its card along in the moment in which that opens', async () => {
      const opened = await openOn('<p id="going">01.AI<p>KPMG');
      await opened.evaluate(() => {
        const seen = { opened: 0 };
        Object.assign(globalThis, { seen });
        new MutationObserver(() => {
          if (!document.querySelector('[popover]')) return;
          seen.opened++;
          document.querySelector('#going')?.remove();
        }).observe(document.documentElement, { childList: true });
      });
      await opened.movePointer(await showMark(opened, '01.AI'));
      await until('the card to have been opened', () =>
        opened.evaluate(() => (globalThis as unknown as { seen: { opened: number } }).seen.opened > 0),
      );
      await expectNoTrace(opened);
    });

    it('has no card if it is gone before that opens', async () => {
      const opened = await openOn('<p id="going">01.AI<p>KPMG');
      const at = await showMark(opened, '01.AI');
      await opened.evaluate(() => {
        const remove = () => setTimeout(() => document.querySelector('#going')?.remove(), 200);
        addEventListener('pointermove', remove, { once: true });
      });
      await opened.movePointer(at);
      await waitForMarks(opened, ['KPMG']);
      await new Promise((resolve) => setTimeout(resolve, 700)); // longer than the rest of the dwell
      expect(await readCard(opened)).toBeUndefined();
      await expectNoTrace(opened);
    });

    it.each([
      ['scrolls it away', (box: HTMLElement) => box.scrollTo(0, 400)],
      ['is folded', (box: HTMLElement) => (box.style.height = '0px')],
      ['is not displayed any more', (box: HTMLElement) => (box.style.display = 'none')],
    ])('takes its card along when its container %s', async (_, hide) => {
      const opened = await openOn(
        '<div id="box" style="height: 100px; overflow: auto"><p>01.AI<p style="height: 900px"></div><p>KPMG',
      );
      await hoverMark(opened, '01.AI');
      await opened.evaluate(new Function(`(${hide})(document.querySelector('#box'))`) as () => void);
      await expectNoTrace(opened);
    });
  });
});
