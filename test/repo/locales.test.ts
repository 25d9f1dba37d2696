import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { flattenTexts } from '../../extension/flatten-texts';
import { BUILT } from '../browsers/launch';
import { findFiles, ROOT, readSources } from './source-files';

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

  it.each([
    ['locales/en.json', 'en'],
    ['locales/zh_CN.json', 'zh_CN'],
    ['locales/zh_TW.json', 'zh_TW'],
  ])('in %s are the same whether the browser chooses the language or the reader', (file, locale) => {
    const built = JSON.parse(
      readFileSync(path.join(BUILT.chromium, `_locales/${locale}/messages.json`), 'utf8'),
    );
    const chosen = Object.entries(flattenTexts(read(file)));
    expect(Object.fromEntries(chosen.map(([key, text]) => [key.replaceAll('.', '_'), text]))).toEqual(
      Object.fromEntries(
        Object.entries<{ message: string }>(built).map(([key, { message }]) => [key, message]),
      ),
    );
  });

  it('stand in locales/ alone: no component has words of its own', () => {
    const WORDS =
      />[^<>{}()=;]*[A-Za-z\u4e00-\u9fff]{2,}[^<>{}()=;]*<\/|(?:aria-label|title|alt)="[^"]*[A-Za-z]{2}/g;
    const found = readSources()
      .filter(({ path: file }) => file.endsWith('.tsx'))
      .flatMap(({ path: file, text }) => (text.match(WORDS) ?? []).map((words) => `${file}: ${words}`));
    expect(found, 'put the words into locales/*.json').toEqual([]);
  });

  it('have keys that browsers take: letters and digits', () => {
    expect(
      english.map((key) => key.split(' ')[0] ?? '').filter((key) => !/^[A-Za-z0-9.]+$/.test(key)),
    ).toEqual([]);
  });

  it('come in exactly the three languages', () => {
    expect(findFiles('locales')).toEqual(['locales/en.json', 'locales/zh_CN.json', 'locales/zh_TW.json']);
  });
});
