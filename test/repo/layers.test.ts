import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSources, type SourceFile } from './source-files';

/** What each folder may import from, itself aside. Arrows only point down; under all of it lie texts without any code. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  data: ['locales'],
  matching: ['data'],
  marking: ['matching', 'data'],
  extension: ['matching', 'data'],
  components: ['extension', 'marking', 'data'],
  entrypoints: ['components', 'extension', 'marking', 'matching', 'data'],
};

/** Layers of which only types may be taken, because their code belongs to another script. */
const TYPES_ONLY: Record<string, readonly string[]> = {
  matching: ['data'],
  extension: ['matching'],
  components: ['marking'],
};

const sources = readSources();
const folderOf = (file: string) => file.split('/')[0] ?? '';

/** Imports of files in the project, as paths from the root. */
function localImports(file: SourceFile) {
  return file.imports
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from, isType }) => ({ to: path.posix.join(path.posix.dirname(file.path), from), isType }));
}

/** Every import that breaks a rule, as "from → to". */
function breaches(isBreach: (file: SourceFile, to: string, isType: boolean) => boolean): string[] {
  return sources.flatMap((file) =>
    localImports(file)
      .filter(({ to, isType }) => isBreach(file, to, isType))
      .map(({ to }) => `${file.path} → ${to}`),
  );
}

describe('imports', () => {
  it('run downwards only: entrypoints → components → extension, marking → matching → data', () => {
    const isUpwards = (file: SourceFile, to: string) => {
      const [from, target] = [folderOf(file.path), folderOf(to)];
      return from !== target && !MAY_IMPORT[from]?.includes(target);
    };
    expect(breaches(isUpwards), 'move what both need into the lower folder').toEqual([]);
  });

  it('take only types where the code belongs to another script', () => {
    const isCode = (file: SourceFile, to: string, isType: boolean) =>
      !isType && TYPES_ONLY[folderOf(file.path)]?.includes(folderOf(to)) === true;
    expect(breaches(isCode), 'write "import type", or pass the code in as an argument').toEqual([]);
  });

  it('never lead from one entrypoint into another', () => {
    const entrypointOf = (file: string) => file.split('/')[1];
    const crosses = (file: SourceFile, to: string) =>
      folderOf(file.path) === 'entrypoints' &&
      folderOf(to) === 'entrypoints' &&
      entrypointOf(file.path) !== entrypointOf(to);
    expect(breaches(crosses), 'put what two entrypoints share into a lower folder').toEqual([]);
  });
});

/** The files that the finder on every page is made of: the content script and all that it imports. */
function reachableFrom(start: string): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let at = queue.pop(); at; at = queue.pop()) {
    const file = sources.find(({ path: name }) => name === at || name === `${at}.ts` || name === `${at}.tsx`);
    if (!file || reached.has(file.path)) continue;
    reached.add(file.path);
    for (const { to, isType } of localImports(file)) if (!isType) queue.push(to);
  }
  return reached;
}

const importers = (files: readonly SourceFile[], name: RegExp) =>
  files
    .filter(({ imports }) => imports.some(({ from, isType }) => !isType && name.test(from)))
    .map((file) => file.path);

describe('libraries', () => {
  const finder = ['content', 'marker'].flatMap((name) => [...reachableFrom(`entrypoints/${name}/index.ts`)]);
  const inFinder = sources.filter(({ path: name }) => finder.includes(name));

  it('stay out of the finder, for which every page of every tab pays', () => {
    expect(finder.length, 'the walk through the imports found nothing').toBeGreaterThan(10);
    expect(importers(inFinder, /^(?!\.|virtual:|wxt\/)/)).toEqual([]);
  });

  it('leave the layout of the map to the build: no script that browsers run works it out', () => {
    const starts = sources.filter(({ path: name }) => /^entrypoints\/[^/]+\/(index|main)\.tsx?$/.test(name));
    expect(starts.length).toBeGreaterThan(5);
    const laying = starts.filter(({ path: name }) => reachableFrom(name).has('components/lay-map.ts'));
    expect(laying.map((file) => file.path)).toEqual([]);
    expect(reachableFrom('components/lay-map.ts')).toContain('components/arrange-names.ts');
  });

  it('leave zod to data/, whose parsing runs at build time and in extension pages', () => {
    expect(
      importers(
        sources.filter((file) => folderOf(file.path) !== 'data'),
        /^zod/,
      ),
    ).toEqual([]);
  });

  it('leave the extension API to extension/, the background and the extension pages', () => {
    const pure = ['data', 'matching', 'marking', 'components'];
    const api = /^(webextension-polyfill|wxt\/browser|@wxt-dev\/(browser|storage))/;
    expect(
      importers(
        sources.filter((file) => pure.includes(folderOf(file.path))),
        api,
      ),
    ).toEqual([]);
  });
});

describe('the page', () => {
  const users = (pattern: RegExp) =>
    sources.filter(({ text }) => pattern.test(text)).map((file) => file.path);

  it('is marked in two files only, which know when a page may see the registry', () => {
    expect(users(/CSS\.highlights\./)).toEqual(['marking/current-highlight.ts', 'marking/marks.ts']);
  });

  it('gets no HTML from us: text is only ever text', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|setHTML|DOMParser|createContextualFragment|srcdoc/;
    expect(users(sinks)).toEqual([]);
    expect(users(/\beval\(|new Function|javascript:/)).toEqual([]);
  });

  it('is led on by data in one place only, which sees to it that the address begins with https', () => {
    const ownAddress = 'storyAddress\\(|`/';
    expect(users(new RegExp(`href=\\{(?!${ownAddress})`))).toEqual(['components/SourceLine.tsx']);
    expect(users(/window\.open\(|location\.(assign|replace)\(|location(\.href)? = /)).toEqual([]);
  });

  it('makes no request for us', () => {
    expect(users(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/)).toEqual([]);
  });
});
