import { describe, expect, it } from 'vitest';
import { createLibrary, entityOfKey, storyOfKey } from '../../../components/library';
import { SMALL_STORY, withEntity } from './small-story';

const lamps = { ...withEntity('vera', 'Vera'), id: 'lamps' };
const library = createLibrary(SMALL_STORY, [lamps]);

describe('the library', () => {
  it('knows an entity of the bundled story by its id, and one of a pack by its key', () => {
    expect(entityOfKey(library, 'acme')?.name).toBe('Acme');
    expect(entityOfKey(library, 'vera')).toBeUndefined();
    expect(entityOfKey(library, 'lamps--vera')?.name).toBe('Vera');
  });

  it('leads from one entity of a story to others of the same story', () => {
    expect(storyOfKey(library, 'lamps--vera').keyOf('ann')).toBe('lamps--ann');
    expect(storyOfKey(library, 'acme').keyOf('ann')).toBe('ann');
  });

  it('shows nobody where the pack has gone, not another story’s entity of that id', () => {
    expect(entityOfKey(library, 'gone--acme')).toBeUndefined();
  });
});
