import { parseArgs } from 'node:util';

/** What `npm run bench -- …` was asked for. */
export type Options = {
  readonly isQuick: boolean;
  readonly rounds: number;
  readonly pages: string | undefined;
  /** Names of sections; undefined for all. */
  readonly only: readonly string[] | undefined;
};

export const USAGE = `npm run bench -- [--pages FOLDER] [--only SECTION,…] [--rounds N] [--quick]`;

const ROUNDS = 5;

/** @throws {Error} if the arguments can't be read. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      pages: { type: 'string' },
      only: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds ?? (values.quick ? 1 : ROUNDS));
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: expected a whole number.`);
  return { isQuick: values.quick, rounds, pages: values.pages, only: values.only?.split(',') };
}
