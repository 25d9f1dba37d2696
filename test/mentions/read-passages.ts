import { readdirSync, readFileSync } from 'node:fs';
import { parsePassages } from './parse-passages';
import type { Passage } from './passage';

const FOLDER = new URL('passages/', import.meta.url);

/** The project's own passages, in the order of their files. */
export function readOwnPassages(): Passage[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parsePassages(readFileSync(new URL(file, FOLDER), 'utf8')));
}

/**
 * Passages of a file with one JSON object a line, such as `../shared/mentions/dev.jsonl`, where an alternative names its
 * entity only if it is another one.
 */
export function readJsonLines(path: string): Passage[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => withEntities(JSON.parse(line) as Passage));
}

function withEntities(passage: Passage): Passage {
  const mentions = passage.mentions.map(({ alternatives = [], ...mention }) => ({
    ...mention,
    alternatives: alternatives.map((alternative) => ({
      ...alternative,
      entity: alternative.entity ?? mention.entity,
    })),
  }));
  return { ...passage, mentions };
}
