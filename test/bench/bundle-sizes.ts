import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** A part of the built extension, as it is loaded in one go. */
export type Bundle = {
  readonly title: string;
  readonly files: readonly string[];
  readonly raw: number;
  readonly gzipped: number;
};

/**
 * The sizes, in bytes, of what a page, a first card and the popup load from a built extension.
 * @throws {Error} if it has not been built.
 */
export function readBundles(
  folder: string,
): Record<'content' | 'marker' | 'prefixTable' | 'reach' | 'card' | 'popup', Bundle> {
  if (!existsSync(path.join(folder, 'manifest.json')))
    throw new Error(`${folder} is not there: run \`npm run build\` first.`);
  return {
    content: sizeOf(folder, 'every page: the finder', contentScripts(folder)),
    marker: sizeOf(folder, 'a page with a line that may hold a name: what marks', ['marker.js']),
    prefixTable: sizeOf(folder, 'every page, where thousands of names are looked for', ['prefix-table.js']),
    reach: sizeOf(folder, 'the first move on a page with marks: what leads to cards', ['reach.js']),
    card: sizeOf(folder, 'the first dwell on a page: the card', ['card.js']),
    popup: sizeOf(folder, 'the popup', pageFiles(folder, 'popup.html')),
  };
}

function sizeOf(folder: string, title: string, files: readonly string[]): Bundle {
  const contents = files.map((file) => readFileSync(path.join(folder, file)));
  const sum = (measure: (content: Buffer) => number) => contents.reduce((all, one) => all + measure(one), 0);
  return {
    title,
    files,
    raw: sum((one) => one.length),
    gzipped: sum((one) => gzipSync(one, { level: 9 }).length),
  };
}

type Manifest = { readonly content_scripts?: readonly { readonly js?: string[]; readonly css?: string[] }[] };

function contentScripts(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
  return (manifest.content_scripts ?? []).flatMap(({ js = [], css = [] }) => [...js, ...css]);
}

/** A page's document, and all scripts and styles that it links or that those import. */
function pageFiles(folder: string, page: string): string[] {
  const files = new Set([page]);
  for (const file of files) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    for (const [, link = ''] of text.matchAll(LINK)) {
      const linked = link.startsWith('/') ? link.slice(1) : path.posix.join(path.posix.dirname(file), link);
      if (existsSync(path.join(folder, linked))) files.add(linked);
    }
  }
  return [...files];
}

/** Links of a document, static and dynamic imports of a script. */
const LINK = /(?:src=|href=|from|import\(?)\s*["'`]([^"'`]+\.(?:js|css))["'`]/g;
