import type { Driver, Json, Page } from './driver';

/**
 * The source text of a call, to be evaluated elsewhere. Bundlers that keep function names wrap functions in a helper,
 * `__name`; it is given along.
 */
export function toCall(
  fn: { toString(): string },
  args: readonly Json[],
  last: readonly string[] = [],
): string {
  const list = [...args.map((arg) => JSON.stringify(arg)), ...last].join(', ');
  return `((__name) => (${fn})(${list}))((fn) => fn)`;
}

/** `evaluate` for whoever can evaluate an expression and return its value as JSON. */
export function evaluator(run: (expression: string) => Promise<unknown>): Driver['evaluateInBackground'] {
  return (fn, ...args) => run(toCall(fn, args)) as Promise<never>;
}

/** `evaluateInCard` for whoever can call a function, given as source text, on the card's closed root. */
export function cardEvaluator(run: (source: string) => Promise<unknown>): Page['evaluateInCard'] {
  return (fn, ...args) => run(`(root) => ${toCall(fn, args, ['root'])}`) as Promise<never>;
}
