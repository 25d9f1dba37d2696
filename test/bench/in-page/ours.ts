import { createMarks, type Marks } from '../../../marking/marks';
import { takeOverClock } from './at-once';
import { findNames } from './find-names';

let end = () => {};

/** The product's finder from start to the last mark and the last look for shadow roots. */
export async function run(): Promise<number> {
  const clock = takeOverClock();
  const controller = new AbortController();
  let marks: Marks | undefined;
  end = () => {
    controller.abort();
    marks?.clear();
  };
  findNames(() => {
    marks = createMarks(() => 'marks');
    return marks;
  }, controller.signal);
  await clock.runAll();
  return marks?.size ?? 0;
}

export function undo(): void {
  end();
}
