import { afterAll, beforeEach, expect, it, vi } from 'vitest';

type Changes = Record<string, { newValue?: unknown }>;
const listeners: ((changes: Changes, area: string) => void)[] = [];
const reads: ((stored: object) => void)[] = [];
vi.stubGlobal('browser', {
  runtime: { id: 'test' },
  storage: {
    local: { get: () => new Promise((answer) => reads.push(answer)) },
    onChanged: { addListener: (listener: (typeof listeners)[number]) => listeners.push(listener) },
  },
});
const { chooseTexts, chosenTexts, followTexts } = await import('../../../extension/interface-texts');

const [older, newer] = [{ 'card.close': 'Close' }, { 'card.close': '关闭' }];

beforeEach(() => {
  chooseTexts(null);
  reads.length = 0;
});
afterAll(() => vi.unstubAllGlobals());

it('takes the texts that are stored', async () => {
  const loaded = followTexts();
  reads[0]?.({ texts: newer });
  await loaded;
  expect(chosenTexts()).toEqual(newer);
});

it('keeps to texts that are chosen while older ones are being read', async () => {
  const loaded = followTexts();
  for (const listener of listeners) listener({ texts: { newValue: newer } }, 'local');
  reads[0]?.({ texts: older });
  await loaded;
  expect(chosenTexts()).toEqual(newer);
});
