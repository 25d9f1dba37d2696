import { readFileSync } from 'node:fs';
import { parseStory } from '../../../data/parse-story';
import { plainTextOf } from '../../../data/rich-text';
import type { Fact, Story } from '../../../data/types';

/** `data/story.json` as it lies on disk, fresh at each call, so that a test may break it. */
export function readBundledJson() {
  return JSON.parse(readFileSync(new URL('../../../data/story.json', import.meta.url), 'utf8'));
}

/** The bundled story, parsed. */
export function readBundledStory(): Story {
  const parsed = parseStory(readBundledJson());
  if (!parsed.ok) throw new Error(`expected a valid story, got ${JSON.stringify(parsed.issues, null, 2)}`);
  return parsed.story;
}

/** A fact by its id. */
export function factOf(story: Story, id: string): Fact {
  const fact = story.facts.find((candidate) => candidate.id === id);
  if (!fact) throw new Error(`expected a fact "${id}"`);
  return fact;
}

/** Every text of the story, without link marks; the titles of works are left out. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [plainTextOf(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'headline' ? [] : textsOf(part)));
}
