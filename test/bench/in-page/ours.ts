import { prefilter, readNames } from 'bench:names';
import { startFinder } from '../../../marking/finder';
import { createMarks } from '../../../marking/marks';
import { createReader } from '../../../marking/reader';
import { takeOverClock } from './at-once';

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
  startFinder(document, {
    prefilter,
    loadReader: async (fullNames) => createReader({ names: readNames(), marks, fullNames, unmarked: [] }),
    marks,
    signal: controller.signal,
    onChange: () => {},
  });
  await clock.runAll();
  return marks.size;
}

export function undo(): void {
  end();
}
