import { createMarks } from '../../../marking/marks';
import { takeOverClock } from './at-once';
import { findNames } from './find-names';

let end = () => {};

/** The product's finder from start to the last mark and the last look for shadow roots. */
export async function run(): Promise<number> {
  const clock = takeOverClock();
  const controller = new AbortController();
  const marks = createMarks(() => 'marks');
  end = () => {
    controller.abort();
    marks.clear();
  };
  findNames(marks, controller.signal);
  await clock.runAll();
  return marks.size;
}

export function undo(): void {
  end();
}
