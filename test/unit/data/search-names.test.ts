import { describe, expect, it } from 'vitest';
import { searchNames } from '../../../data/search-names';
import { readBundledStory } from './bundled-story';

const story = readBundledStory();
const search = (text: string) => searchNames(story.entities, text).map(({ id }) => id);

describe('a search for names', () => {
  it.each([
    ['Lee Kai-fu', 'lee-kai-fu'],
    ['lee kai', 'lee-kai-fu'],
    ['李开复', 'lee-kai-fu'],
    ['李開復', 'lee-kai-fu'],
    ['likaifu', 'lee-kai-fu'],
    ['Lǐ Kāifù', 'lee-kai-fu'],
    ['01ai', '01-ai'],
  ])('finds %j', (text, id) => {
    expect(search(text)[0]).toBe(id);
  });

  it.each(['', '  ', '…', 'Shakespeare'])('finds nothing for %j', (text) => {
    expect(search(text)).toEqual([]);
  });
});
