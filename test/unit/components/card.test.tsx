import { renderToString } from 'preact-render-to-string';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => import('./english'));

import { Card, type CardProps } from '../../../components/Card';
import { isAscending, placesOf, wordsOf } from './markup';
import { fact, SMALL_STORY, withEntity } from './small-story';

beforeAll(() => void vi.useFakeTimers({ now: new Date(2026, 10, 24) }));
afterAll(() => void vi.useRealTimers());

const ignore = () => {};
const card = (entity: string, more: Partial<CardProps> = {}) => (
  <Card
    story={SMALL_STORY}
    entity={entity}
    onEntity={ignore}
    onClose={ignore}
    onOpenStory={ignore}
    {...more}
  />
);

describe('a card', () => {
  it('goes from who it is to what is in dispute, to all the rest, to how old it is', () => {
    const words = wordsOf(card('acme'));
    const order = placesOf(words, [
      'Company',
      'Acme 极致',
      'The firm that Ann founded',
      'Revenue passed ten',
      'Ann founded Acme',
      'Talk of a sale',
      '2 more facts',
      'founded by',
      'As of January 2025',
      'Full story',
    ]);
    expect(isAscending(order)).toBe(true);
  });

  it('says with every fact its status, who says so, when, where it stands and in which paragraph', () => {
    expect(wordsOf(card('acme'))).toContain(
      'Claimed by Ann 2024 Revenue passed ten, by Ann’s account. The Paper, January 2025, ¶5',
    );
  });

  it('shows a claim only with its denial and with what was reported later', () => {
    const words = wordsOf(card('bolt'));
    const order = placesOf(words, [
      'Talk of a sale Claimed Denied Reported later',
      'Claimed rumour Rumour had Bolt buying Acme.',
      'Denied by Acme Acme called that slander.',
      'Reported later Ann’s account Offers had been made by Bolt.',
    ]);
    expect(isAscending(order)).toBe(true);
  });

  it('is folded at first sight, its statuses in view', () => {
    const markup = renderToString(card('acme'));
    expect(markup).toMatch(/<details class="fold matter">\s*<summary>/);
    expect(markup).not.toContain('<details open');
  });

  it('says who says so in full as well', () => {
    expect(wordsOf(card('acme'))).toContain('Ann, who runs Acme Copy Copy as Markdown');
  });

  it.each([
    ['2025-03-01', true],
    ['2025-01-20', false],
    [null, false],
  ])('on a page of %s says that the page is newer: %s', (pageDate, isSaid) => {
    expect(wordsOf(card('acme', { pageDate })).includes('This page is newer')).toBe(isSaid);
  });

  it('is sensible for names and facts that run from right to left', () => {
    const story = withEntity('rtl', 'شركة', { role: 'شركة.' }, [fact('rtl-fact', ['rtl'], 'قالت الشركة.')]);
    expect(renderToString(card('rtl', { story }))).toMatch(/<h2[^>]*dir="auto"[^>]*>شركة/);
    expect(renderToString(card('rtl', { story: { ...story, lang: 'ar' } }))).toContain('lang="ar" dir="rtl"');
  });

  it('says one source line for facts that share all of it', () => {
    const more = wordsOf(card('acme')).split('2 more facts')[1] ?? '';
    expect(more).toContain('Acme sits by the sea. Acme is small. The Paper, January 2025, ¶1');
  });

  it('gives each name in its own language', () => {
    const markup = renderToString(card('acme'));
    expect(markup).toContain('<bdi lang="zh-Hans" dir="ltr">极致</bdi>');
    expect(markup).toContain('<bdi lang="zh-Hant" dir="ltr">極致</bdi>');
    expect(markup).toContain('<bdi lang="zh-Latn" dir="ltr">Jízhì</bdi>');
  });

  it('leads to other entities, and not to itself', () => {
    const role = renderToString(card('acme')).match(/<p class="role".*?<\/p>/)?.[0] ?? '';
    expect(role.match(/role="button"/g)).toHaveLength(1);
    expect(role).toContain('Acme');
  });

  it('discloses whose the source is, where that concerns the entity', () => {
    expect(wordsOf(card('bolt'))).toContain('Bolt owns The Paper. As of January 2025');
    expect(wordsOf(card('ann'))).not.toContain('Bolt owns');
  });

  it('has a way back only if it was come to from another card', () => {
    expect(wordsOf(card('ann'))).not.toContain('Back to');
    expect(wordsOf(card('ann', { back: { label: 'Acme', go: ignore } }))).toMatch(/^Back to Acme Person Ann/);
  });

  it('offers the full story only where there is one to go to', () => {
    expect(wordsOf(card('ann', { onOpenStory: undefined }))).not.toContain('Full story');
  });

  it('is sensible for an entity without facts', () => {
    expect(wordsOf(card('quiet'))).toBe(
      'Place Quiet Quiet in one line. As of January 2025, 1 year 10 months ago Full story',
    );
  });

  it('says so when the story does not know the entity', () => {
    expect(wordsOf(card('nobody'))).toBe('Not part of this story');
  });
});

describe('text', () => {
  it('stays text, whatever it looks like', () => {
    const nasty = '<img src=x onerror=alert(1)> & [not a link](Nope!)';
    const story = withEntity('nasty', nasty, { role: nasty }, [fact('nasty-fact', ['nasty'], nasty)]);
    const markup = renderToString(card('nasty', { story }));
    expect(markup).not.toContain('<img');
    expect(wordsOf(card('nasty', { story })).split(nasty)).toHaveLength(4);
  });

  it('links to https alone', () => {
    const [paper, talk] = SMALL_STORY.sources;
    if (!paper || !talk) throw new Error('expected two sources');
    const story = { ...SMALL_STORY, sources: [paper, { ...talk, url: 'javascript:alert(1)' }] };
    expect(renderToString(card('acme', { story }))).not.toContain('href');
    expect(renderToString(card('acme'))).toContain('href="https://talk.example/long"');
  });

  it('may be very long', () => {
    const long = 'word '.repeat(400).trim();
    const story = withEntity('long', 'N'.repeat(200), { role: long }, [fact('long-fact', ['long'], long)]);
    expect(wordsOf(card('long', { story })).length).toBeGreaterThan(4000);
  });
});
