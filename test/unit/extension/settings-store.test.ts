import { afterAll, describe, expect, it, vi } from 'vitest';
import { readSettings } from '../../../extension/settings';
import { muteEntity, pauseHost } from '../../../extension/settings-changes';
import { fakeBrowser } from './fake-storage';

const DEFAULTS = readSettings(undefined);

const { local, browser, navigator } = fakeBrowser();
vi.stubGlobal('browser', browser);
vi.stubGlobal('navigator', navigator);
// The storage library looks for the browser once, when it is first imported.
const { changeSettings, loadSettings } = await import('../../../extension/settings-store');
const { noteTold, readKeptAside } = await import('../../../extension/kept-aside');

/** Makes this all that is stored. */
function store(content: Record<string, unknown>): void {
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, content);
}

afterAll(() => vi.unstubAllGlobals());

describe('the store of settings', () => {
  it('has the defaults at first, and writes nothing for being read', async () => {
    store({});
    expect(await loadSettings()).toEqual(DEFAULTS);
    expect(local).toEqual({});
  });

  it('writes a change with the version of its shape', async () => {
    store({});
    const { before, after } = await changeSettings(muteEntity('kpmg', true));
    expect(before).toEqual(DEFAULTS);
    expect(after.mutedEntities).toEqual(['kpmg']);
    expect(local).toEqual({ settings: after, settings$: { v: 1 } });
  });

  it('loses nothing when two write at once', async () => {
    store({});
    await Promise.all([
      changeSettings(muteEntity('kpmg', true)),
      changeSettings(pauseHost('example.org', true)),
    ]);
    expect(await loadSettings()).toEqual({
      ...DEFAULTS,
      mutedEntities: ['kpmg'],
      pausedHosts: ['example.org'],
    });
  });

  it('gives parts that older settings lack their defaults, and says nothing', async () => {
    store({ settings: { isPaused: true, pausedUntil: 0, pausedHosts: [] } });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, isPaused: true });
    expect((await readKeptAside()).kept).toEqual([]);
  });

  it.each([
    ['text', '{"isPaused":', 'damaged', ['everything']],
    ['a list', [1, 2], 'damaged', ['everything']],
    ['a damaged part', { isPaused: 'yes', mutedEntities: ['kpmg'] }, 'damaged', ['isPaused']],
    ['a part that is not known', { mutedEntities: ['kpmg'], mood: 'blue' }, 'damaged', ['mood']],
  ] as const)(
    'keeps %s aside as it was, tells of it once, and uses what is whole',
    async (_, data, reason, parts) => {
      store({ settings: data });
      expect(await loadSettings()).toEqual(readSettings(data));
      await loadSettings();
      expect(await readKeptAside()).toEqual({
        kept: [{ what: 'settings', reason, parts, data }],
        isTold: false,
      });
      expect(local.settings).toEqual(readSettings(data));
      await noteTold();
      await loadSettings();
      expect(await readKeptAside()).toMatchObject({ kept: [{ data }], isTold: true });
    },
  );

  it('keeps settings of a newer version aside as they were, and uses the parts that it knows', async () => {
    const data = { ...DEFAULTS, mutedEntities: ['kpmg'], markStyle: 'rainbow' };
    store({ settings: data, settings$: { v: 9 } });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, mutedEntities: ['kpmg'] });
    expect((await readKeptAside()).kept).toEqual([
      { what: 'settings', reason: 'newer', parts: ['markStyle'], data },
    ]);
    expect(local.settings$).toEqual({ v: 1 });
  });

  it('tells again when something else is damaged later, and still has the first', async () => {
    store({ settings: 'one' });
    await loadSettings();
    await noteTold();
    local.settings = 'two';
    await loadSettings();
    const { kept, isTold } = await readKeptAside();
    expect(kept.map(({ data }) => data)).toEqual(['one', 'two']);
    expect(isTold).toBe(false);
  });
});
