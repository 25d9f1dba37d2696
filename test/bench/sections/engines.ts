import { allEngines, type EngineScript, oursWith } from '../engines';
import { measure, type PageSamples } from '../measure';
import { type BenchPage, generatePage, type MentionLevel } from '../page-text';
import { foundOn, type Heat, ratioOf } from '../ratios';
import { formatSpread } from '../statistics';
import { writeTable } from '../table';
import type { Section } from './section';

const SIZES = [10e3, 100e3, 1e6]; // bytes of HTML
const LEVELS: readonly MentionLevel[] = ['none', 'near', 'few', 'many'];
const LARGE_DICTIONARY = 10_000;

/** Longest page on which an engine that rewrites the page is run again and again: undoing takes it even longer. */
const MAX_WARM_PAGE = 200e3; // bytes

/** Ours, the floor and three libraries on generated pages. */
export const engines: Section = {
  name: 'engines',
  async run({ bench, isQuick, rounds }) {
    const pages = (isQuick ? SIZES.slice(0, 2) : SIZES).flatMap((size) =>
      LEVELS.map((level) => generatePage(size, level)),
    );
    const scripts = { ...(await allEngines()), 'ours-large': await oursWith(LARGE_DICTIONARY) };
    const results = await measure(bench, { pages, engines: scripts, rounds, isWarmWanted });
    return {
      markdown: [
        'Cold: the first run in a fresh document, ÷ floor.',
        tableOf(results, scripts, 'cold'),
        'Warm: again in the same document, ÷ floor. The floor is far lower then, for its wrappers of nodes exist.',
        tableOf(results, scripts, 'warm'),
        'How many times as long as ours the others take, cold.',
        timesOurs(results, scripts),
      ].join('\n\n'),
    };
  },
};

function isWarmWanted(engine: string, { html }: BenchPage): boolean {
  return /^(floor|control|text|light|ours)/.test(engine) || html.length <= MAX_WARM_PAGE;
}

type Scripts = Readonly<Record<string, EngineScript>>;

function tableOf(results: readonly PageSamples[], scripts: Scripts, heat: Heat): string {
  const others = Object.entries(scripts).filter(([key]) => key !== 'floor');
  return writeTable(
    ['÷ floor', ...results.map(({ page }) => page.title)],
    [
      ...others.map(([key, { title }]) => [
        title,
        ...results.map((page) => formatSpread(ratioOf([page], key, 'floor', heat))),
      ]),
      ...(heat === 'cold'
        ? [['marks that ours sets', ...results.map((page) => String(foundOn(page, 'light')))]]
        : []),
    ],
  );
}

function timesOurs(results: readonly PageSamples[], scripts: Scripts): string {
  const rivals = Object.entries(scripts).filter(([key]) => /^(mark-|find-)/.test(key));
  return writeTable(
    ['÷ ours', ...results.map(({ page }) => page.title)],
    rivals.map(([key, { title }]) => [
      title,
      ...results.map((page) => formatSpread(ratioOf([page], key, 'light'))),
    ]),
  );
}
