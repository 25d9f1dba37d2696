import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findFiles, ROOT } from './source-files';

type Messages = { [key: string]: string | Messages };

const read = (file: string) => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Messages;

/** Every key as a path, with its placeholders: "card.more $1". */
function keysOf(messages: Messages, prefix = ''): string[] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key} ${placeholdersOf(value)}`]
      : keysOf(value, `${prefix}${key}.`),
  );
}

const placeholdersOf = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort().join(' ');

/** Chinese has one form for any number: it needs no text for exactly one. */
const isForOne = (key: string) => /\.1 /.test(key);

describe('interface texts', () => {
  const english = keysOf(read('locales/en.json')).sort();

  it.each([
    ['locales/zh_CN.json', 'zh-CN'],
    ['locales/zh_TW.json', 'zh-TW'],
  ])('in %s are complete', (file, locale) => {
    const hasSingular = new Intl.PluralRules(locale).select(1) === 'one';
    const expected = english.filter((key) => hasSingular || !isForOne(key));
    expect(keysOf(read(file)).sort()).toEqual(expected);
  });

  it('come in exactly the three languages', () => {
    expect(findFiles('locales')).toEqual(['locales/en.json', 'locales/zh_CN.json', 'locales/zh_TW.json']);
  });
});
