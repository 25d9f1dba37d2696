import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { View } from '../browsers/driver';

/** WCAG 2.2 AA with all that it rests on, and what the makers of axe-core hold to be good beyond that. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the reader's colours and the width of the window may change; all else is the same in every look. */
const RULES_OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

type Axe = { run(part: string, options: RunOptions): Promise<AxeResults> };

// The policy of the extension's pages allows no eval; what a test sends as a function is not asked.
const bringAxe = new Function(axe.source) as () => void;

/**
 * What axe-core holds against a document, or against the part of it that a selector finds: one line for each element,
 * with its rule and what is wrong. What it can't decide counts too, but for colours in drawings: it takes any SVG for an
 * image that may be behind the text, see `faintInks`. It sees only into open shadow roots.
 */
export const violationsIn = (view: View, part = ':root'): Promise<readonly string[]> =>
  violationsOf(view, part, 'tag', RULES);

/** The same of another look of a document whose every rule has been asked before: of what looks change, in a third of the time. */
export const violationsOfLook = (view: View, part = ':root'): Promise<readonly string[]> =>
  violationsOf(view, part, 'rule', RULES_OF_LOOKS);

async function violationsOf(view: View, part: string, type: 'tag' | 'rule', values: readonly string[]) {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.evaluate(bringAxe);
  return view.evaluate(
    async (selector: string, type: 'tag' | 'rule', values: readonly string[]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations, incomplete } = await axe.run(selector, {
        runOnly: { type, values: [...values] },
        resultTypes: ['violations', 'incomplete'], // the others cost it the more time
      });
      return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes
          .filter(({ any }) => any[0]?.data?.messageKey !== 'imgNode')
          .map(({ target, any }) => `${id}: ${target.flat().at(-1)}: ${any.map(({ message }) => message)}`),
      );
    },
    part,
    type,
    values,
  );
}

/** Colours of text in drawings that stand out from the paper by less than 4.5 to 1 (WCAG 2.2, 1.4.3). */
export const faintInks = (view: View): Promise<readonly string[]> =>
  view.evaluate(() => {
    const luminance = (colour: string) =>
      (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, k) => sum + part * ([0.2126, 0.7152, 0.0722][k] ?? 0), 0.05);
    const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
    const texts = [...document.querySelectorAll('svg tspan')];
    return [...new Set(texts.map((text) => getComputedStyle(text).fill))].filter((ink) => {
      const contrast = luminance(ink) / paper;
      return Math.max(contrast, 1 / contrast) < 4.5;
    });
  });
