import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readBundles } from '../bench/bundle-sizes';

const FOLDER = '.output/chrome-mv3';

/** A regular expression's literal in minified code, roughly: what stands before it tells it from a division. */
const LITERAL = /(?<=[=(,:!&|?{;[]|return)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[dgimsuvy]*/g;

const isSlowToLoad = (literal: string) => /\\p\{.*\/\w*[uv]\w*$|\/\w*i\w*u\w*$/.test(literal);

it('tells an expression that takes the engine long to read from others', () => {
  const literalsIn = (code: string) => code.match(LITERAL) ?? [];
  expect(literalsIn(String.raw`x=/\p{L}/u,y=/a/iu,z=/a/i,a/b/c`).map(isSlowToLoad)).toEqual([
    true,
    true,
    false,
  ]);
});

it.each(['content', 'marker', 'reach'] as const)(
  'no expression in %s takes the engine long to read before it is asked (write it with matching/unicode.ts)',
  (name) => {
    const { files } = readBundles(FOLDER)[name];
    const code = files.map((file) => readFileSync(path.join(FOLDER, file), 'utf8')).join('\n');
    expect((code.match(LITERAL) ?? []).filter(isSlowToLoad)).toEqual([]);
  },
);
