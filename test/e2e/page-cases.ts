import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

/** A golden page (test/pages/README.md): what `expected.json` says of it. */
export type Expected = {
  /** One sentence: what a reader expects here. */
  readonly why: string;
  /** The texts marked in the end, in the order of the page, frames and shadow roots where they stand; null: any. */
  readonly marks: readonly string[] | null;
  /** The texts marked before the page's `act()` is called; without them it is not called. */
  readonly first?: readonly string[];
  /** Sent with the page. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The page's DOM differs from visit to visit, so that it can't be compared with one without the extension. */
  readonly varies?: boolean;
  /** Typed once the marks are there. */
  readonly type?: string;
  /** The mark that the pointer rests on once the marks are there, until its card opens, and leaves again. */
  readonly hover?: string;
  /** The page gets rid of the card: none is waited for. */
  readonly noCard?: boolean;
  /** What the page's `state()` answers where it differs from the answer without the extension. */
  readonly stateWith?: number;
};

export type PageCase = { readonly name: string; readonly folder: string; readonly expected: Expected };

/** All golden pages, in the order of their names. */
export function readPageCases(): readonly PageCase[] {
  return readdirSync(PAGES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = path.join(PAGES, name);
      const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
      return { name, folder, expected };
    });
}
