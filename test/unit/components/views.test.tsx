import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => import('./english'));

import { Figures } from '../../../components/Figures';
import { createLibrary } from '../../../components/library';
import { Sources } from '../../../components/Sources';
import { StoryHead } from '../../../components/StoryHead';
import { TabPanel, Tabs } from '../../../components/Tabs';
import { ThisPage } from '../../../components/ThisPage';
import { timelineOf } from '../../../components/Timeline';
import { TimelineView } from '../../../components/TimelineView';
import type { LookedFor } from '../../../components/unmentioned-names';
import { WhosWho } from '../../../components/WhosWho';
import { KINDS } from '../../../data/kinds';
import type { StoryDate } from '../../../data/types';
import type { ActivePage } from '../../../extension/active-page';
import { isAscending, placesOf, wordsOf } from './markup';
import { SMALL_STORY } from './small-story';

const ignore = () => {};

describe('the timeline', () => {
  it('goes by date, the end of a vague one counting', () => {
    const order = timelineOf(SMALL_STORY).map(({ fact }) => fact.id);
    expect(order).toEqual(['acme-founded', 'offers', 'acme-revenue', 'denial']);
  });

  it('keeps dates as vague as their source, and gives machines no day that nobody knows', () => {
    const markup = renderToString(<TimelineView story={SMALL_STORY} onEntity={ignore} />);
    expect(markup).toContain('<time>a Tuesday in January 2025</time>');
    expect(markup).toContain('<time datetime="2023">2023</time>');
  });

  it('tells by shape what is known to the day, the month or the year from what is not', () => {
    const shapes = (date: StoryDate) => {
      const facts = SMALL_STORY.facts.map((fact) => ({ ...fact, when: date }));
      return renderToString(<TimelineView story={{ ...SMALL_STORY, facts }} onEntity={ignore} />).match(
        /date-mark \w+/g,
      )?.[0];
    };
    expect(shapes({ date: '2025-01-07', precision: 'day' })).toBe('date-mark day');
    expect(shapes({ date: '2025-01', precision: 'month' })).toBe('date-mark month');
    expect(shapes({ date: '2025', precision: 'year' })).toBe('date-mark year');
    expect(shapes({ date: '2025', precision: 'year', label: 'by 2025' })).toBe('date-mark about');
  });

  it('keeps in sight what has no date, after all that has one', () => {
    const words = wordsOf(<TimelineView story={SMALL_STORY} onEntity={ignore} />);
    expect(isAscending(placesOf(words, ['called that slander', 'Without a date', 'sits by the sea']))).toBe(
      true,
    );
  });

  it('is drawn with a bar for each date, which says in words what it shows', () => {
    const markup = renderToString(<TimelineView story={SMALL_STORY} onEntity={ignore} isDrawn />);
    expect(markup.match(/<svg class="time-bar" role="img" aria-label="[^"]+"/g)).toHaveLength(
      SMALL_STORY.timeline.length,
    );
    expect(markup).toMatch(/aria-label="1 Jan\W+31 Dec 2023"/);
  });

  it('says with every entry how sure it is and who says so', () => {
    expect(wordsOf(<TimelineView story={SMALL_STORY} onEntity={ignore} />)).toContain(
      'by late December 2024 Reported later Ann’s account Offers had been made by Bolt. Talk, interview, 2025',
    );
  });
});

describe('figures', () => {
  it('carry qualifier, date, status and source', () => {
    expect(wordsOf(<Figures story={SMALL_STORY} />)).toContain('Revenue Claimed by Ann more than 10 2024');
    expect(wordsOf(<Figures story={SMALL_STORY} />)).toContain('All from The Paper, January 2025');
  });

  it('are drawn as so many dots, the least number that the words can mean filled', () => {
    const markup = renderToString(<Figures story={SMALL_STORY} />);
    const dotsIn = (name: string) =>
      (markup.match(new RegExp(`class="${name}" d="([^"]*)"`))?.[1] ?? '').split('M').length - 1;
    expect([dotsIn('filled'), dotsIn('hollow')]).toEqual([4, 6]);
    expect(markup).toContain('aria-label="10 dots, 4 of them filled"');
  });
});

describe('who’s who', () => {
  it('groups by kind, people first, and leaves out kinds that nobody is of', () => {
    const words = wordsOf(<WhosWho story={SMALL_STORY} onEntity={ignore} />);
    expect(
      isAscending(
        placesOf(words, ['People Ann', 'Companies Acme', 'Publications The Paper', 'Places Quiet']),
      ),
    ).toBe(true);
    expect(words).not.toContain('Terms');
  });
});

describe('the head of the story', () => {
  it('names the work that is retold, its publisher, its date, and whose it is', () => {
    expect(wordsOf(<StoryHead story={SMALL_STORY} onEntity={ignore} />)).toBe(
      'A small story Acme denies a rumour. Retold from Acme denies The Paper, January 2025 Bolt owns The Paper.',
    );
  });
});

describe('the head of the story in a frame', () => {
  it('tells it in a minute, and leaves publisher and owner to the frame', () => {
    expect(wordsOf(<StoryHead story={SMALL_STORY} onEntity={ignore} isFramed />)).toBe(
      'A small story In a minute In a minute: Acme denies. Retold from Acme denies',
    );
  });
});

describe('sources', () => {
  it('are listed with kind and date, later ones linked where they have an address', () => {
    expect(wordsOf(<Sources story={SMALL_STORY} />)).toBe(
      'Acme denies The Paper, January 2025 A long talk Talk, interview, 2025',
    );
  });
});

describe('this page', () => {
  const lookedFor: LookedFor = { markedKinds: KINDS, mutedEntities: [] };
  const show = (page: ActivePage | null, nth?: number, looked = lookedFor) =>
    wordsOf(
      <ThisPage
        library={createLibrary(SMALL_STORY)}
        story={SMALL_STORY}
        page={page}
        lookedFor={looked}
        visit={nth === undefined ? undefined : { entity: 'acme', nth }}
        onVisit={ignore}
        onCard={ignore}
      />,
    );
  const found: ActivePage = {
    state: 'on',
    host: 'example.org',
    mentions: [
      { entity: 'acme', count: 3 },
      { entity: 'ann', count: 1 },
    ],
  };

  it('lists what was found in the order of the page, with counts', () => {
    expect(show(found)).toBe(
      '2 names on this page Acme 极致 · 極致 3 times The firm that Ann founded; Acme denies the rumour. Ann once Ann in one line.',
    );
  });

  it('tells which key names of the story the page leaves out', () => {
    const annAlone: ActivePage = { ...found, mentions: [{ entity: 'ann', count: 1 }] };
    expect(show(annAlone)).toContain('One key name of the story that this page does not mention Acme');
    expect(show(found)).not.toContain('does not mention');
  });

  it('calls no name left out that is not looked for, or that may stand in a part which was not read', () => {
    const annAlone: ActivePage = { ...found, mentions: [{ entity: 'ann', count: 1 }] };
    expect(show(annAlone, undefined, { ...lookedFor, mutedEntities: ['acme'] })).not.toContain('Acme');
    expect(show(annAlone, undefined, { ...lookedFor, markedKinds: ['person'] })).not.toContain('Acme');
    expect(show({ ...annAlone, gap: 'unread' })).not.toContain('Acme');
  });

  it('says which mention the reader was led to', () => {
    expect(show(found, 1)).toContain('2 of 3');
  });

  it('says nothing of a page that has yet to answer', () => {
    expect(show(null)).toBe('Looking at this page');
  });

  it.each([
    ['unread', 'part of it has not been read yet'],
    ['unpainted', 'they are no longer drawn'],
    ['pdf', 'This page holds a PDF'],
  ] as const)('says with or without names what can’t be relied on: %s', (gap, words) => {
    expect(show({ ...found, gap })).toContain(words);
    expect(show({ ...found, mentions: [], gap })).toContain(words);
  });

  it.each<[ActivePage['state'], string]>([
    ['on', 'No names on this page'],
    ['paused', 'Paused'],
    ['unsupported', 'This page can’t be read This kind of document'],
    ['restricted', 'This page can’t be read The browser keeps extensions away'],
    ['pdf', 'This page can’t be read A PDF is shown'],
    ['files', 'The browser keeps Sidelight away from files'],
    ['withheld', 'Sidelight has no access to this site'],
    ['own', 'A page of Sidelight’s own'],
    ['unreachable', 'This page does not answer'],
  ])('says why nothing was found: %s', (state, reason) => {
    const words = show({ state, mentions: [], host: null });
    expect(words).toContain(reason);
    expect(words).toContain('The names it looks for Acme · Ann · Bolt · The Paper');
  });
});

describe('tabs', () => {
  const tabs = [
    { id: 'one', label: 'One' },
    { id: 'two', label: 'Two' },
  ] as const;

  it('are one stop of the Tab key', () => {
    const markup = renderToString(<Tabs label="Views" tabs={tabs} open="two" onOpen={ignore} />);
    expect(markup.match(/tabindex="0"/g)).toHaveLength(1);
    expect(markup).toMatch(/id="tab-two"[^>]*aria-selected="true"[^>]*tabindex="0"/);
  });

  it('keep every panel in the document, the closed ones hidden, and empty until they are opened', () => {
    const render = (isOpen: boolean) =>
      renderToString(
        <TabPanel id="one" isOpen={isOpen}>
          story
        </TabPanel>,
      );
    expect(render(false)).toContain('hidden');
    expect(render(false)).not.toContain('story');
    expect(render(true)).not.toContain('hidden');
    expect(render(true)).toContain('story');
  });
});
