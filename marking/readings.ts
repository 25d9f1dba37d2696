import type { Answer, Question } from '../matching/answer-question';
import type { Ask, Asking } from './asking';
import type { Kind, Work } from './idle';

/** So much text is asked about at once: no page holds the others' questions up for long. */
const AT_ONCE = 65_536; // code units

/** The readings of containers that have been begun: each may wait for answers, while others go on. */
export type Readings = {
  /** Whether any waits for answers, or, with `kind`, any of this kind. */
  isWaiting(kind?: Kind): boolean;
  /** Whether anything has been asked yet. */
  readonly hasAsked: boolean;
  /** Whether there are answers to go on with. */
  readonly hasAnswers: boolean;
  /** True if the latest questions were not answered: what they were about has not been read. */
  readonly isUnanswered: boolean;
  /** Reads a container up to its first questions. If it was being read, that reading is given up. */
  start(container: Node, work: Asking<void>, kind: Kind): Work;
  /** Goes on with those whose questions have been answered. */
  goOn(): Work;
  /** Asks all that has come up, unless answers are still to come; to be called after each slice of work. */
  ask(): void;
};

type Reading = { readonly container: Node; readonly work: Asking<void>; readonly kind: Kind };
type Waiting = { readonly reading: Reading; readonly questions: readonly Question[] };
type Answered = { readonly reading: Reading; readonly answers: readonly Answer[] };

export function createReadings(ask: Ask, onAnswer: () => void): Readings {
  /** The latest of each container. */
  const current = new Map<Node, Reading>();
  const queue: Waiting[] = [];
  const answered: Answered[] = [];
  let [isAsking, hasAsked, isUnanswered] = [false, false, false];
  const isCurrent = (reading: Reading) => current.get(reading.container) === reading;

  function* read(reading: Reading, answers?: readonly Answer[]): Work {
    let step = reading.work.next(answers);
    while (!step.done) {
      if (step.value) {
        queue.push({ reading, questions: step.value });
        hasAsked = true;
        return;
      }
      yield;
      if (!isCurrent(reading)) return;
      step = reading.work.next();
    }
    current.delete(reading.container);
  }

  async function askNext(): Promise<void> {
    if (isAsking || queue.length === 0) return;
    const asked = takeSome();
    isAsking = true;
    const answers = asked.length > 0 ? await ask(asked.flatMap(({ questions }) => questions)) : [];
    isAsking = false;
    isUnanswered = answers === null;
    let from = 0;
    for (const { reading, questions } of asked) {
      const own = answers?.slice(from, from + questions.length);
      from += questions.length;
      if (own) answered.push({ reading, answers: own });
      else if (isCurrent(reading)) current.delete(reading.container);
    }
    onAnswer();
    void askNext();
  }

  function takeSome(): readonly Waiting[] {
    let units = 0;
    let count = 0;
    for (; count < queue.length && units < AT_ONCE; count++)
      for (const { line, around } of queue[count]?.questions ?? [])
        units += line.length + (around ? around.before.length + around.after.length : 0);
    return queue.splice(0, count).filter(({ reading }) => isCurrent(reading));
  }

  return {
    isWaiting: (kind) => [...current.values()].some((reading) => !kind || reading.kind === kind),
    get hasAsked() {
      return hasAsked;
    },
    get hasAnswers() {
      return answered.length > 0;
    },
    get isUnanswered() {
      return isUnanswered;
    },
    *start(container, work, kind) {
      const reading = { container, work, kind };
      current.set(container, reading);
      yield* read(reading);
    },
    *goOn() {
      for (let next = answered.shift(); next; next = answered.shift()) {
        if (!isCurrent(next.reading)) continue;
        yield next.reading.kind;
        yield* read(next.reading, next.answers);
      }
    },
    ask: () => void askNext(),
  };
}
