/** A function of a text that keeps its latest answers: text that repeats itself asks the same again and again. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const computed = compute(text);
    if (known.size >= MOST) known.clear();
    known.set(text, computed);
    return computed;
  };
}

/** Few, for they are kept as long as the function. */
const MOST = 256; // answers
