import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { View } from '../browsers/driver';

/** WCAG 2.2 AA with all that it rests on, and what the makers of axe-core hold to be good beyond that. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Axe = { run(part: string, options: RunOptions): Promise<AxeResults> };

// The policy of the extension's pages allows no eval; what a test sends as a function is not asked.
const bringAxe = new Function(axe.source) as () => void;

/**
 * What axe-core holds against a document, or against the part of it that a selector finds: one line for each element,
 * with its rule and what is wrong. What it can't decide counts too, but for colours in drawings: it takes any SVG for an
 * image that may be behind the text, see `inksOfDrawings`. It sees only into open shadow roots.
 */
export async function violationsIn(view: View, part = ':root'): Promise<readonly string[]> {
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.evaluate(bringAxe);
  return view.evaluate(
    async (selector: string, values: readonly string[]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations, incomplete } = await axe.run(selector, {
        runOnly: { type: 'tag', values: [...values] },
        resultTypes: ['violations', 'incomplete'], // the others cost it the more time
      });
      return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
        nodes
          .filter(({ any }) => any[0]?.data?.messageKey !== 'imgNode')
          .map(({ target, any }) => `${id}: ${target.flat().at(-1)}: ${any.map(({ message }) => message)}`),
      );
    },
    part,
    RULES,
  );
}

/** The colours of the text in drawings, each once. */
export const inksOfDrawings = (view: View): Promise<readonly string[]> =>
  view.evaluate(() => [
    ...new Set([...document.querySelectorAll('svg tspan')].map((text) => getComputedStyle(text).fill)),
  ]);
