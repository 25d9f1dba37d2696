/** Above the marks, whose priority is 0. */
const PRIORITY = 1;

export type CurrentHighlight = {
  readonly highlight: string;
  /** Paints this range as the current one, or none. */
  readonly show: (range: StaticRange | null) => void;
};

/** A second highlight, for the mention that is current to the keyboard: in the registry only while there is one. */
export function createCurrentHighlight(highlight = randomName()): CurrentHighlight {
  return {
    highlight,
    show(range) {
      CSS.highlights.delete(highlight);
      if (!range) return;
      const painted = new Highlight(range);
      painted.priority = PRIORITY;
      CSS.highlights.set(highlight, painted);
    },
  };
}

/** A name of twelve letters: nothing that a page could look for. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return String.fromCharCode(...Array.from(letters, (n) => 0x61 + (n % 26)));
}
