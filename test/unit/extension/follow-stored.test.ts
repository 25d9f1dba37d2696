import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

type Listener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;
const listeners = new Set<Listener>();
const reads: ((stored: object) => void)[] = [];
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  storage: {
    local: { get: () => new Promise((answer) => reads.push(answer)) },
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
});
const { watchSettings } = await import('../../../extension/watch-settings');
const { followPackCards } = await import('../../../extension/pack-cards');

const change = (key: string, newValue: unknown) => {
  for (const listener of listeners) listener({ [key]: { newValue } }, 'local');
};
/** Answers the first read, and lets whoever waits for it go on. */
const answer = async (stored: object) => {
  reads[0]?.(stored);
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(() => {
  listeners.clear();
  reads.length = 0;
});
afterAll(() => vi.unstubAllGlobals());

describe('what a page follows', () => {
  const pack = { id: 'one', entities: [] };
  const follow = {
    settings: (signal: AbortSignal, tell: (what: unknown) => void) =>
      watchSettings(signal, ({ timing }) => tell(timing)),
    packCards: (_: AbortSignal, tell: (what: unknown) => void) =>
      followPackCards((packs) => tell(packs.length)),
  };

  it.each([
    ['settings', { timing: 'normal' }, { timing: 'quick' }, 'normal', 'quick'],
    ['packCards', null, [pack], 0, 1],
  ] as const)('%s: is what was read, then each change', async (key, older, newer, first, then) => {
    const told: unknown[] = [];
    follow[key](new AbortController().signal, (what) => told.push(what));
    await answer({ [key]: older });
    expect(told).toEqual([first]);
    change(key, newer);
    expect(told).toEqual([first, then]);
  });

  it.each([
    ['settings', { timing: 'normal' }, { timing: 'quick' }, 'quick'],
    ['packCards', null, [pack], 1],
  ] as const)(
    '%s: stays what it has become while older ones were being read',
    async (key, older, newer, then) => {
      const told: unknown[] = [];
      follow[key](new AbortController().signal, (what) => told.push(what));
      change(key, newer);
      await answer({ [key]: older });
      expect(told).toEqual([then]);
    },
  );

  it('is followed no longer once it is aborted, and not told of what was being read then', async () => {
    const told: unknown[] = [];
    const life = new AbortController();
    follow.settings(life.signal, (what) => told.push(what));
    life.abort();
    expect(listeners.size).toBe(0);
    await answer({ settings: { timing: 'quick' } });
    expect(told).toEqual([]);
  });
});
