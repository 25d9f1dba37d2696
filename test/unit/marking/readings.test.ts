import { describe, expect, it, vi } from 'vitest';
import type { Ask, Asking } from '../../../marking/asking';
import { createReadings, type Readings } from '../../../marking/readings';
import type { Answer, Question } from '../../../matching/answer-question';

const NOTHING: Answer = { mentions: [], isContextual: false, introduces: false };
const container = (name: string) => ({ name }) as unknown as Node;

/** A reading that asks about one line after the other, and notes that it has been answered. */
function* askAbout(lines: readonly string[], done: string[]): Asking<void> {
  for (const line of lines) {
    yield;
    const answers = yield [{ line }];
    done.push(`${line} ${answers?.length}`);
  }
}

/** Answers by hand: what was asked, and a way to answer it. */
function byHand() {
  const asked: string[][] = [];
  const waiting: ((answers: readonly Answer[] | null) => void)[] = [];
  const ask: Ask = (questions: readonly Question[]) => {
    asked.push(questions.map(({ line }) => line));
    return new Promise((done) => waiting.push(done));
  };
  const reply = async (answers: readonly Answer[] | null) => {
    waiting.shift()?.(answers);
    await settle();
  };
  return { asked, ask, reply };
}

const settle = () => new Promise((done) => setTimeout(done));
const start = (readings: Readings, node: Node, work: Asking<void>) => {
  void [...readings.start(node, work, 'first')];
};

/** Goes on as a slice of work does; answers the kind of the first that went on. */
const goOn = (readings: Readings) => {
  const [kind] = [...readings.goOn()];
  readings.ask();
  return kind;
};

describe('readings that ask', () => {
  it('ask together what one slice has to ask, and go on in their order', async () => {
    const { asked, ask, reply } = byHand();
    const onAnswer = vi.fn();
    const readings = createReadings(ask, onAnswer, () => {});
    const done: string[] = [];
    start(readings, container('a'), askAbout(['one', 'three'], done));
    start(readings, container('b'), askAbout(['two'], done));
    readings.ask();
    expect(asked).toEqual([['one', 'two']]);
    expect(readings.isWaiting()).toBe(true);
    await reply([NOTHING, NOTHING]);
    expect(onAnswer).toHaveBeenCalledOnce();
    expect(done).toEqual([]);
    expect(goOn(readings)).toBe('first');
    expect(done).toEqual(['one 1', 'two 1']);
    expect(asked[1]).toEqual(['three']);
    await reply([NOTHING]);
    goOn(readings);
    expect(readings.isWaiting()).toBe(false);
  });

  it('neither ask first nor wait for what is known', () => {
    const { asked, ask } = byHand();
    const known = (questions: readonly Question[]) => (questions[0]?.line === 'one' ? [NOTHING] : null);
    const readings = createReadings(
      ask,
      () => {},
      () => {},
      known,
    );
    const done: string[] = [];
    start(readings, container('a'), askAbout(['one', 'two'], done));
    expect(done).toEqual(['one 1']);
    start(readings, container('b'), askAbout(['one'], done));
    readings.ask();
    expect(asked).toEqual([['two', 'one']]);
  });

  it('give a reading up whose container is read anew', async () => {
    const { ask, reply } = byHand();
    const readings = createReadings(
      ask,
      () => {},
      () => {},
    );
    const node = container('a');
    const done: string[] = [];
    start(readings, node, askAbout(['old'], done));
    readings.ask();
    start(readings, node, askAbout(['new'], done));
    await reply([NOTHING]);
    goOn(readings);
    expect(done).toEqual([]);
    await reply([NOTHING]);
    goOn(readings);
    expect(done).toEqual(['new 1']);
  });

  it('say that nobody answers, and ask once more when somebody does', async () => {
    const { ask, reply } = byHand();
    const readings = createReadings(
      ask,
      () => {},
      () => {},
    );
    const done: string[] = [];
    start(readings, container('a'), askAbout(['one'], done));
    readings.ask();
    await reply(null);
    expect(readings.isUnanswered).toBe(true);
    expect(readings.isWaiting()).toBe(false);
    start(readings, container('b'), askAbout(['two'], done));
    readings.ask();
    await reply([NOTHING]);
    goOn(readings);
    await reply([NOTHING]);
    goOn(readings);
    expect(readings.isUnanswered).toBe(false);
    expect(done).toEqual(['two 1', 'one 1']);
  });

  it('let an answer through that has been waited for long, though the container has changed, and read it anew', async () => {
    const { ask, reply } = byHand();
    const onChanged = vi.fn();
    const readings = createReadings(ask, () => {}, onChanged);
    const node = container('a');
    const done: string[] = [];
    start(readings, node, askAbout(['old'], done));
    readings.ask();
    vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
    readings.giveUp([node]);
    start(readings, node, askAbout(['new'], done));
    await reply([NOTHING]);
    goOn(readings);
    vi.restoreAllMocks();
    expect(done).toEqual(['old 1']);
    expect(onChanged).toHaveBeenCalledExactlyOnceWith(node);
  });

  it('ask about no more than a bounded length of text at once', async () => {
    const { asked, ask, reply } = byHand();
    const readings = createReadings(
      ask,
      () => {},
      () => {},
    );
    for (const name of ['a', 'b', 'c']) start(readings, container(name), askAbout([name.repeat(40_000)], []));
    readings.ask();
    expect(asked.map((lines) => lines.length)).toEqual([2]);
    await reply([NOTHING, NOTHING]);
    goOn(readings);
    expect(asked.map((lines) => lines.length)).toEqual([2, 1]);
  });
});
