import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../../extension/packs';
import { SMALL_STORY } from '../components/small-story';
import { fakeBrowser } from './fake-storage';

const { local, browser, navigator } = fakeBrowser();
vi.stubGlobal('browser', browser);
vi.stubGlobal('navigator', navigator);
// The storage library looks for the browser once, when it is first imported.
const { changePacks, loadPacks } = await import('../../../extension/packs');
const { putPack, removePack, restorePack, switchPack } = await import('../../../extension/pack-changes');
const { readKeptAside } = await import('../../../extension/kept-aside');

const story = (id: string) => ({ format: 1 as const, ...SMALL_STORY, id });
const pack = (id: string, isOn = true): Pack => ({ story: story(id), isOn });
const idsOf = (packs: readonly Pack[]) => packs.map(({ story: { id }, isOn }) => `${id} ${isOn}`);

/** Makes this all that is stored. */
function store(content: Record<string, unknown>): void {
  for (const key of Object.keys(local)) delete local[key];
  Object.assign(local, content);
}

afterAll(() => vi.unstubAllGlobals());

describe('the packs', () => {
  it('are none at first, and nothing is written for being read', async () => {
    store({});
    expect(await loadPacks()).toEqual([]);
    expect(local).toEqual({});
  });

  it('are all there when two come in at once', async () => {
    store({});
    await Promise.all([changePacks(putPack(story('one'))), changePacks(putPack(story('two')))]);
    expect(idsOf(await loadPacks())).toEqual(['one true', 'two true']);
  });

  it.each([
    ['text', 'packs?', [], ['packs.0']],
    ['one that is no pack', [pack('one'), { story: { id: 'two' }, isOn: true }], ['one true'], ['packs.1']],
    [
      'one of another format',
      [{ story: { ...story('new'), format: 2 }, isOn: true }, pack('one')],
      ['one true'],
      ['packs.0'],
    ],
  ])('keep %s aside as it was, once, and go on with the others', async (_, data, whole, parts) => {
    store({ packs: data });
    expect(idsOf(await loadPacks())).toEqual(whole);
    await changePacks((packs) => packs);
    const { kept } = await readKeptAside();
    expect(kept).toMatchObject([{ what: 'packs', reason: 'damaged', parts }]);
  });
});

describe('a change of the packs', () => {
  const before = [pack('one'), pack('two', false), pack('three')];

  it.each([
    [
      'puts a new one last',
      putPack(story('four')),
      'four',
      ['one true', 'two false', 'three true', 'four true'],
    ],
    [
      'puts one in place of that with its id, on',
      putPack(story('two')),
      'two',
      ['one true', 'two true', 'three true'],
    ],
    ['takes one out', removePack('two'), 'two', ['one true', 'three true']],
    ['switches one off', switchPack('one', false), 'one', ['one false', 'two false', 'three true']],
  ])('%s, and is taken back', (_, change, id, expected) => {
    const after = change(before);
    expect(idsOf(after)).toEqual(expected);
    expect(restorePack(id, before)(after)).toEqual(before);
  });

  it('is taken back alone: what has been done to others since stays', () => {
    const now = switchPack('one', false)(removePack('two')(before));
    expect(idsOf(restorePack('two', before)(now))).toEqual(['one false', 'two false', 'three true']);
  });
});
