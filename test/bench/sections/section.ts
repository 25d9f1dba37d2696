import type { Bench } from '../chromium';

/** What a section measures with. */
export type Setting = {
  readonly bench: Bench;
  /** A short run: fewer pages and rounds. Its figures mean nothing. */
  readonly isQuick: boolean;
  readonly rounds: number;
  /** A folder of HTML to measure on as well. */
  readonly pages: string | undefined;
};

/** One part of the bench, by its name on the command line. */
export type Section = {
  readonly name: string;
  /** Markdown, and charts by file name. */
  readonly run: (setting: Setting) => Promise<Report>;
};

export type Report = { readonly markdown: string; readonly charts?: Readonly<Record<string, string>> };
