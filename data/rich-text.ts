/** A run of text; with `entity`, a name that leads to that entity's card. */
export type RichTextRun = { readonly text: string; readonly entity?: string };

const LINK = /\[([^[\]]+)\]\(([a-z0-9-]+)\)/g;

/** Splits `"by [Lee Kai-fu](lee-kai-fu)."` into runs. Anything that is no such link stays text. */
export function parseRichText(source: string): readonly RichTextRun[] {
  const runs: RichTextRun[] = [];
  let end = 0;
  for (const link of source.matchAll(LINK)) {
    const [whole, text = '', entity = ''] = link;
    if (link.index > end) runs.push({ text: source.slice(end, link.index) });
    runs.push({ text, entity });
    end = link.index + whole.length;
  }
  if (end < source.length) runs.push({ text: source.slice(end) });
  return runs;
}

/** The words alone: what is copied, searched or counted. */
export function plainTextOf(source: string): string {
  return source.replace(LINK, '$1');
}
