/** The built-in functions through which the matcher reads text, and what a call of each costs at most. */
const READERS: readonly { of: object; name: string; costs: (self: unknown, first: unknown) => number }[] = [
  { of: String.prototype, name: 'charCodeAt', costs: () => 1 },
  { of: String.prototype, name: 'charAt', costs: () => 1 },
  { of: String.prototype, name: 'slice', costs: () => 1 },
  { of: String.prototype, name: 'indexOf', costs: (self) => String(self).length },
  { of: RegExp.prototype, name: 'exec', costs: (_, text) => String(text).length },
  { of: Intl.Segmenter.prototype, name: 'segment', costs: (_, text) => String(text).length },
  { of: Array.prototype, name: 'includes', costs: (self) => (self as unknown[]).length },
  { of: Array.prototype, name: 'some', costs: (self) => (self as unknown[]).length },
  { of: Array.prototype, name: 'filter', costs: (self) => (self as unknown[]).length },
];

/**
 * How many steps something takes: characters that are read, or searched through from end to end, and entries of lists.
 * Unlike its time, that is the same on every machine.
 */
export function countSteps(run: () => void): number {
  let steps = 0;
  const own = READERS.map(({ of, name, costs }) => {
    const original = Reflect.get(of, name);
    Reflect.set(of, name, function counted(this: unknown, ...args: unknown[]) {
      steps += costs(this, args[0]);
      return Reflect.apply(original, this, args);
    });
    return () => Reflect.set(of, name, original);
  });
  try {
    run();
  } finally {
    for (const restore of own) restore();
  }
  return steps;
}
