import { describe, expect, it, vi } from 'vitest';

vi.mock('#i18n', () => import('./english'));

import { citationOf } from '../../../components/citation';
import { fact, SMALL_STORY, withParts } from './small-story';

const factOf = (id: string) => {
  const found = SMALL_STORY.facts.find((one) => one.id === id);
  if (!found) throw new Error(`expected the fact ${id}`);
  return found;
};

describe('a copied fact', () => {
  it('brings status, who says so in full, source, date and paragraph, as plain text', () => {
    expect(citationOf(SMALL_STORY, [factOf('acme-revenue')], 'plain')).toBe(
      '“Revenue passed ten, by Ann’s account.”\nClaimed: Ann, who runs Acme\nThe Paper, “Acme denies”, January 2025, ¶5',
    );
  });

  it('leads to the work in Markdown where that has an address', () => {
    expect(citationOf(SMALL_STORY, [factOf('offers')], 'markdown')).toBe(
      '> Offers had been made by Bolt.\n>\n> Reported later: Ann, in an interview  \n> Talk, [A long talk](<https://talk.example/long>), 2025',
    );
  });

  it('says facts that share all of that in one breath', () => {
    expect(citationOf(SMALL_STORY, [factOf('acme-seat'), factOf('acme-size')], 'plain')).toContain(
      '“Acme sits by the sea. Acme is small.”',
    );
  });

  it('stays text in Markdown, whatever it looks like', () => {
    const nasty = fact('nasty', ['acme'], '# *a* <img> ![x](Y)\n> b');
    expect(citationOf(SMALL_STORY, [nasty], 'markdown')).toContain(
      '> \\# \\*a\\* \\<img\\> !\\[x\\](Y) \\> b\n',
    );
  });

  it('does without a source that the story does not know', () => {
    const story = withParts({ sources: [] });
    expect(citationOf(story, [factOf('acme-seat')], 'plain')).toMatch(
      /^“Acme sits by the sea.”\nReported later: .+$/,
    );
  });
});
