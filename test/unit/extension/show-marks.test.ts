import { beforeEach, expect, it, vi } from 'vitest';

/** What the background does to a document, each step as long as its turn is held back. */
const held: (() => void)[] = [];
const turn = () => new Promise<void>((go) => held.push(go));
const styles = new Set<string>();
let markStyle = 'dotted';
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: { local: { get: async () => ({ settings: { markStyle } }) } },
    scripting: {
      insertCSS: async ({ css }: { css: string }) => {
        await turn();
        styles.add(css);
      },
      removeCSS: async ({ css }: { css: string }) => void styles.delete(css),
      executeScript: async () => [],
    },
  },
}));
const { markStyle: styleOf, showMarks } = await import('../../../entrypoints/background/mark-style');

const TARGET = { tabId: 1, documentIds: ['one'] as [string] };
/** Lets everything go on that can, and what is held back no longer, the latest first. */
async function goOn(): Promise<void> {
  for (let k = 0; k < 20; k++) {
    await new Promise((done) => setTimeout(done));
    held.pop()?.();
  }
}

beforeEach(() => styles.clear());

it('gives marks the style that the reader has set last, though an older one comes later', async () => {
  markStyle = 'tint';
  const first = showMarks('name', TARGET);
  await new Promise((done) => setTimeout(done));
  markStyle = 'dotted';
  const second = showMarks('name', TARGET);
  await goOn();
  await Promise.all([first, second]);
  expect([...styles]).toEqual([styleOf('name', 'dotted')]);
});
