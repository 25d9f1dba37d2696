import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { NamedEntity } from '../../matching/compile-names';
import { dictionaryOf, storyNames, writeBenchNames } from './names';

/** A script that a page runs: what it is called in tables, and its source, which defines `engine`. */
export type EngineScript = {
  readonly title: string;
  readonly source: string;
  /** Longest page that it is given, in bytes of HTML, so that a run ends. */
  readonly maxPage: number;
};

const NO_SHADOW_ROOTS = fileURLToPath(new URL('./in-page/no-shadow-roots.ts', import.meta.url));
const ANY_PAGE = Number.POSITIVE_INFINITY;

/** The floor first: ratios are taken to it. `control` is the same once more, so that its ratio shows the noise. */
export async function allEngines(): Promise<Record<string, EngineScript>> {
  const story = storyNames();
  const bundle = (file: string) => bundleEngine(file, story);
  return {
    floor: { title: 'floor: every text node read', source: await bundle('floor'), maxPage: ANY_PAGE },
    control: { title: 'floor, measured again', source: await bundle('floor'), maxPage: ANY_PAGE },
    text: { title: 'textContent once', source: await bundle('text-content'), maxPage: ANY_PAGE },
    light: { title: 'ours, light DOM', source: await bundleEngine('ours', story, true), maxPage: ANY_PAGE },
    ours: { title: 'ours, shadow roots too', source: await bundle('ours'), maxPage: ANY_PAGE },
    'find-and-replace': {
      title: 'findAndReplaceDOMText, one expression',
      source: await bundle('find-and-replace'),
      maxPage: 3e6,
    },
    'mark-regexp': {
      title: 'mark.js, one expression',
      source: await bundle('mark-regexp'),
      maxPage: 3e6,
    },
    'mark-keywords': {
      title: 'mark.js, 80 keywords',
      source: await bundle('mark-keywords'),
      maxPage: 1.7e6,
    },
  };
}

/** Our finder with a dictionary of this many names, light DOM. */
export async function oursWith(names: number): Promise<EngineScript> {
  return {
    title: `ours, ${names.toLocaleString('en')} names`,
    source: await bundleEngine('ours', dictionaryOf(names), true),
    maxPage: ANY_PAGE,
  };
}

/**
 * Bundles a file of `in-page/` as the build does for content scripts: one minified function, names built in. With
 * `isLight` the search for shadow roots is left out.
 */
export async function bundleEngine(
  file: string,
  entities: readonly NamedEntity[],
  isLight = false,
): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`./in-page/${file}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'engine',
    target: 'chrome130',
    write: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'bench:names',
        setup({ onResolve, onLoad }) {
          if (isLight) onResolve({ filter: /\/shadow-roots$/ }, () => ({ path: NO_SHADOW_ROOTS }));
          onResolve({ filter: /^bench:names$/ }, ({ path }) => ({ path, namespace: 'bench' }));
          onLoad({ filter: /.*/, namespace: 'bench' }, () => ({ contents: writeBenchNames(entities) }));
        },
      },
    ],
  });
  return result.outputFiles[0]?.text ?? '';
}
