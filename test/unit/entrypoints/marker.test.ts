import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FinderWorld } from '../../../extension/finder-port';
import type { FinderMessage } from '../../../extension/messages';
import type { Answer } from '../../../matching/answer-question';

vi.stubGlobal('window', globalThis);
vi.stubGlobal('parent', globalThis);
vi.stubGlobal('addEventListener', () => {});
const sent: FinderMessage[] = [];
const ANSWER: Answer = { mentions: [], isContextual: false, introduces: false };
const said = { answers: [ANSWER], highlight: 'asked', isStyled: false, secret: 'asked' };
vi.stubGlobal('chrome', {
  runtime: {
    id: 'sidelight',
    async sendMessage(message: FinderMessage) {
      sent.push(message);
      return said;
    },
  },
});
const { createAsker } = await import('../../../entrypoints/marker/ask-for-mentions');
const { createCountReport } = await import('../../../entrypoints/marker/report-count');

beforeEach(() => {
  sent.length = 0;
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  delete (globalThis as FinderWorld).sidelightIsCounted;
});

describe('what a marker asks', () => {
  const FIRST: Answer = { mentions: [], isContextual: true, introduces: false };
  const first = {
    line: 'Lee Kai-fu',
    answers: [FIRST],
    highlight: 'told',
    isStyled: true,
    secret: 'told',
    told: 0,
  };
  const create = (over: object = {}) =>
    createAsker({
      first,
      hasReadFacts: false,
      beginAnew: () => {},
      signal: new AbortController().signal,
      ...over,
    });

  it('is not asked again where the answer came with it', async () => {
    const asker = create();
    expect(asker.highlight()).toBe('told');
    expect(await asker.ask([{ line: 'Lee Kai-fu' }])).toEqual([FIRST]);
    expect(sent).toEqual([]);
  });

  it('is known where the answer came with it, and only then', () => {
    const { known } = create();
    expect(known([{ line: 'Lee Kai-fu' }])).toEqual([FIRST]);
    expect(known([{ line: 'Lee Kai-fu' }, { line: 'Lee' }])).toBeNull();
    expect(known([{ line: 'Lee Kai-fu', around: { before: '', after: '' } }])).toBeNull();
    expect(create({ first: { ...first, answers: [] } }).known([{ line: 'Lee Kai-fu' }])).toBeNull();
  });

  it.each([
    ['another line', [{ line: 'Lee' }]],
    ['what stands around it', [{ line: 'Lee Kai-fu', around: { before: '', after: '' } }]],
  ])('is asked where it is %s', async (_, questions) => {
    expect(await create().ask(questions)).toEqual([ANSWER]);
    expect(sent).toEqual([{ type: 'read-lines', questions, isStyled: true, hasReadFacts: false }]);
  });

  it('is asked of all other lines', async () => {
    const questions = [{ line: 'Lee' }, { line: 'Lee Kai-fu' }, { line: 'Lee Kai-fu' }];
    expect(await create().ask(questions)).toEqual([ANSWER, FIRST, FIRST]);
    expect(sent).toMatchObject([{ questions: [{ line: 'Lee' }] }]);
  });

  it('stays with its line where it depends on what stands around that', async () => {
    const questions = [{ line: 'Lee Kai-fu' }, { line: 'Lee' }];
    expect(await create({ first: { ...first, answers: [null] } }).ask(questions)).toEqual([null, ANSWER]);
  });

  it.each([
    ['nothing came with it', null],
    ['it came without an answer', { ...first, answers: [] }],
  ])('is asked where %s', async (_, none) => {
    expect(await create({ first: none }).ask([{ line: 'Lee Kai-fu' }])).toEqual([ANSWER]);
  });
});

describe('the number of marks', () => {
  const create = (told: number) => {
    const marks = { count: 0, areComing: false };
    const report = createCountReport({
      count: () => marks.count,
      told,
      isReading: () => marks.areComing,
      signal: new AbortController().signal,
    });
    return async (count: number, areComing = false) => {
      Object.assign(marks, { count, areComing });
      report();
      await vi.advanceTimersByTimeAsync(1000);
      return sent.splice(0);
    };
  };

  it('is told when it changes', async () => {
    const become = create(0);
    expect(await become(0)).toEqual([]);
    expect(await become(2)).toEqual([{ type: 'marks-changed', total: 2 }]);
    expect(await become(2)).toEqual([]);
    expect(await become(0)).toEqual([{ type: 'marks-changed', total: 0 }]);
  });

  it('is not told where the toolbar button has it already, but told where it turns out otherwise', async () => {
    const become = create(1);
    expect(await become(1)).toEqual([]);
    expect(await become(3)).toEqual([{ type: 'marks-changed', total: 3 }]);
    expect(await create(1)(0)).toEqual([{ type: 'marks-changed', total: 0 }]);
  });

  it('is not taken back while marks are on their way', async () => {
    const become = create(2);
    expect(await become(0, true)).toEqual([]);
    expect(await become(1, true)).toEqual([]);
    expect(await become(1)).toEqual([{ type: 'marks-changed', total: 1 }]);
  });

  it('is told, for all frames, where another has been counted meanwhile', async () => {
    const become = create(1);
    (globalThis as FinderWorld).sidelightIsCounted = true;
    expect(await become(1)).toEqual([{ type: 'marks-changed', total: null }]);
    expect(await become(1)).toEqual([]);
  });
});
