import type { Point } from './hit-test';
import type { Sample } from './hover-state';

/** Gives each place of the pointer the speed with which it came there. */
export function createSampler(): (point: Point, time: number) => Sample {
  let last: Sample | undefined;
  return ({ x, y }, time) => {
    const way = last ? Math.hypot(x - last.x, y - last.y) : 0;
    const speed = last ? way / Math.max(1, time - last.time) : 0;
    last = { x, y, time, speed };
    return last;
  };
}
