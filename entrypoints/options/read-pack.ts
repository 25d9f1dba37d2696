import { id as bundledId } from 'virtual:story';
import type { StoryIssue } from '../../data/issue';
import { parsePack } from '../../data/parse-pack';
import type { ParsedStory } from '../../data/parse-story';
import type { Story } from '../../data/types';
import { compileNames, NameError } from '../../matching/compile-names';

/**
 * Reads the text of a pack as far as it must hold to be used: its form, what it refers to, and that its names can be
 * looked for. All that is wrong is told at once, with its place. Loaded when a file is chosen: the schema is large.
 */
export function readPack(text: string): ParsedStory {
  const parsed = parsePack(text);
  if (!parsed.ok) return parsed;
  const issues = [...takenId(parsed.story), ...unfindableNames(parsed.story)];
  return issues.length > 0 ? { ok: false, issues } : parsed;
}

function takenId({ id }: Story): StoryIssue[] {
  if (id !== bundledId) return [];
  return [{ path: 'id', kind: 'bundledId', values: { id } }];
}

function unfindableNames({ entities }: Story): StoryIssue[] {
  try {
    compileNames(entities);
    return [];
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    const { entity, alias } = error;
    const path = `entities.${entities.findIndex(({ id }) => id === entity)}`;
    return [{ path, kind: 'findable', values: { text: alias } }];
  }
}
