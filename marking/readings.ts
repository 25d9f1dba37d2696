import type { Answer, Question } from '../matching/answer-question';
import type { Ask, Asking, Known } from './asking';
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
  /** True if questions were not answered: what they were about has not been read. */
  readonly isUnanswered: boolean;
  /** Whether a container has waited longer than this, in ms, however often it was begun anew meanwhile. */
  isLate(patience: number): boolean;
  /** Reads a container up to its first questions. If it was being read, that reading is given up, unless it has waited long. */
  start(container: Node, work: Asking<void>, kind: Kind): Work;
  /** Gives up the readings of containers that have changed since, but for those that have waited long. */
  giveUp(containers: Iterable<Node>): void;
  /** Goes on with those whose questions have been answered. */
  goOn(): Work;
  /** Asks all that has come up, unless answers are still to come; to be called after slices of work. */
  ask(): void;
};

type Reading = {
  readonly container: Node;
  readonly work: Asking<void>;
  readonly kind: Kind;
  /** Since when its container waits to be read. */
  readonly since: number;
};
type Waiting = {
  readonly reading: Reading;
  readonly questions: readonly Question[];
  /** True if nobody answered them when they were first asked. */
  readonly isRepeated?: boolean;
};
type Answered = { readonly reading: Reading; readonly answers: readonly Answer[] };

/**
 * A container that waits longer than this for a rest between changes is read as it was asked about, and once more after
 * that: text that grows without end has its names marked all the same.
 */
const IMPATIENCE = 200; // ms

export function createReadings(
  ask: Ask,
  onAnswer: () => void,
  /** Called with a container that has changed since it was asked about, and is to be read anew. */
  onChanged: (container: Node) => void,
  /** What it knows of the first questions is not waited for; later ones are answered together, for marks to come together. */
  known: Known = () => null,
): Readings {
  /** The latest of each container. */
  const current = new Map<Node, Reading>();
  /** Since when containers wait, those whose reading has been given up too. */
  const begun = new WeakMap<Node, number>();
  const queue: Waiting[] = [];
  const answered: Answered[] = [];
  /** What nobody has answered: asked once more when somebody answers again. */
  let unanswered: readonly Waiting[] = [];
  let [isAsking, hasAsked] = [false, false];
  /** Containers that are to be read anew once they have been read. */
  const changed = new Set<Node>();
  const isOverdue = (container: Node) =>
    current.has(container) && performance.now() - (begun.get(container) ?? 0) > IMPATIENCE;
  const isCurrent = (reading: Reading) => current.get(reading.container) === reading;
  const waiting = () =>
    [...current.values()].filter((reading) => !unanswered.some((one) => one.reading === reading));

  function* read(reading: Reading, answers?: readonly Answer[]): Work {
    let step = reading.work.next(answers);
    while (!step.done) {
      const answer = step.value && !hasAsked ? known(step.value) : null;
      hasAsked ||= step.value !== undefined;
      if (step.value && !answer) return void queue.push({ reading, questions: step.value });
      yield;
      if (!isCurrent(reading)) return;
      step = reading.work.next(answer ?? undefined);
    }
    current.delete(reading.container);
    begun.delete(reading.container);
    if (changed.delete(reading.container)) onChanged(reading.container);
  }

  async function askNext(): Promise<void> {
    const asked = isAsking ? [] : takeSome();
    if (asked.length === 0) return;
    isAsking = true;
    const answers = await ask(asked.flatMap(({ questions }) => questions));
    isAsking = false;
    if (answers) take(asked, answers);
    else unanswered = [...unanswered, ...asked].filter(({ reading }) => isCurrent(reading));
    onAnswer();
  }

  function take(asked: readonly Waiting[], answers: readonly Answer[]): void {
    let from = 0;
    for (const { reading, questions } of asked) {
      answered.push({ reading, answers: answers.slice(from, from + questions.length) });
      from += questions.length;
    }
    for (const one of unanswered) if (!one.isRepeated) queue.push({ ...one, isRepeated: true });
    unanswered = unanswered.filter(({ isRepeated }) => isRepeated);
  }

  function takeSome(): readonly Waiting[] {
    const some = queue.splice(0).filter(({ reading }) => isCurrent(reading));
    let units = 0;
    let count = 0;
    for (; count < some.length && units < AT_ONCE; count++)
      for (const { line, around } of some[count]?.questions ?? [])
        units += line.length + (around ? around.before.length + around.after.length : 0);
    queue.push(...some.splice(count));
    return some;
  }

  return {
    isWaiting: (kind) => waiting().some((reading) => !kind || reading.kind === kind),
    isLate: (patience) => waiting().some(({ since }) => performance.now() - since > patience),
    get hasAsked() {
      return hasAsked;
    },
    get hasAnswers() {
      return answered.length > 0;
    },
    get isUnanswered() {
      return unanswered.some(({ reading }) => isCurrent(reading));
    },
    *start(container, work, kind) {
      if (isOverdue(container)) return void changed.add(container);
      const since = begun.get(container) ?? performance.now();
      begun.set(container, since);
      const reading = { container, work, kind, since };
      current.set(container, reading);
      yield* read(reading);
    },
    giveUp(containers) {
      for (const container of containers) if (!isOverdue(container)) current.delete(container);
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
