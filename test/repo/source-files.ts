import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The project's root. */
export const ROOT = path.resolve(import.meta.dirname, '../..');

const FOLDERS = ['data', 'matching', 'marking', 'extension', 'components', 'entrypoints'];

/** A file of the product: its path from the root, its text, and what it imports. */
export type SourceFile = {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly { readonly from: string; readonly isType: boolean }[];
};

/** Every TypeScript file that goes into the product. */
export function readSources(): SourceFile[] {
  return FOLDERS.flatMap((folder) => findFiles(folder))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .map((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return { path: file, text, imports: readImports(text) };
    });
}

/** Files below a folder, as paths from the root with forward slashes. */
export function findFiles(folder: string): string[] {
  return readdirDeep(path.join(ROOT, folder)).map((file) => path.relative(ROOT, file).replaceAll('\\', '/'));
}

const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

function readImports(text: string): { from: string; isType: boolean }[] {
  return [...text.matchAll(IMPORT)].map(([, type, from = '']) => ({ from, isType: type !== undefined }));
}

function readdirDeep(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
