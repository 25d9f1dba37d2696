import { describe, expect, it, vi } from 'vitest';
import type { CardView } from '../../../marking/card-port';
import { type AskedBy, createCardSlot, type Wanted } from '../../../marking/card-slot';

/** Lets everything that waits for a promise have its turn. */
const settle = () => new Promise((done) => setTimeout(done));

function start(load: () => Promise<CardView | null> = async () => ({}) as CardView) {
  const log: string[] = [];
  const slot = createCardSlot<string>({
    load,
    open(_, { mention, by }) {
      log.push(`open ${mention} by ${by}`);
      return {
        host: {} as Element,
        close: () => log.push(`close ${mention}`),
        focus: () => log.push(`focus ${mention}`),
      };
    },
    onFail: () => log.push('fail'),
  });
  const want = (mention: string, by: AskedBy = 'pointer'): Wanted<string> => ({ mention, by });
  return { slot, log, want };
}

describe('the place of the card', () => {
  it('holds the card that is wanted, and lets it go', async () => {
    const { slot, log, want } = start();
    slot.show(want('Lee'));
    await settle();
    slot.show(null);
    expect(log).toEqual(['open Lee by pointer', 'close Lee']);
    expect(slot.shown()).toBeNull();
  });

  it('holds one card at a time', async () => {
    const { slot, log, want } = start();
    slot.show(want('Lee'));
    await settle();
    slot.show(want('01.AI'));
    await settle();
    expect(log).toEqual(['open Lee by pointer', 'close Lee', 'open 01.AI by pointer']);
  });

  it('opens nothing that is no longer wanted once its code is there', async () => {
    const { slot, log, want } = start();
    slot.show(want('Lee'));
    slot.show(null);
    slot.show(want('01.AI'));
    await settle();
    expect(log).toEqual(['open 01.AI by pointer']);
  });

  it('closes a card that is no longer wanted by the time it has been opened', async () => {
    const log: string[] = [];
    const slot = createCardSlot<string>({
      load: async () => ({}) as CardView,
      open(_, { mention }) {
        slot.show(null); // as a card does that finds no room
        return { host: {} as Element, close: () => log.push(`close ${mention}`), focus() {} };
      },
      onFail() {},
    });
    slot.show({ mention: 'Lee', by: 'key' });
    await settle();
    expect(log).toEqual(['close Lee']);
    expect(slot.shown()).toBeNull();
  });

  it('gives the focus to what a key asks for, also where the pointer has opened it', async () => {
    const { slot, log, want } = start();
    slot.show(want('Lee'));
    await settle();
    slot.show(want('Lee', 'key'));
    slot.show(want('01.AI', 'key'));
    await settle();
    expect(log).toEqual([
      'open Lee by pointer',
      'focus Lee',
      'close Lee',
      'open 01.AI by key',
      'focus 01.AI',
    ]);
  });

  it('asks for its code once, and again only where it could not be had', async () => {
    const load = vi.fn(async (): Promise<CardView | null> => null);
    const { slot, log, want } = start(load);
    slot.prepare();
    slot.prepare();
    slot.show(want('Lee'));
    await settle();
    expect(log).toEqual(['fail']);
    slot.show(null);
    load.mockResolvedValue({} as CardView);
    slot.show(want('Lee'));
    await settle();
    slot.show(null);
    slot.show(want('Lee'));
    await settle();
    expect(load).toHaveBeenCalledTimes(2);
    expect(log).toEqual(['fail', 'open Lee by pointer', 'close Lee', 'open Lee by pointer']);
  });

  it('lets go of a card that is to stay, and has room for the next', async () => {
    const { slot, log, want } = start();
    slot.show(want('Lee'));
    await settle();
    slot.release();
    slot.show(null);
    slot.show(want('01.AI'));
    await settle();
    expect(log).toEqual(['open Lee by pointer', 'open 01.AI by pointer']);
  });
});
