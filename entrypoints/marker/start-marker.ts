import { createMarker } from '../../marking/marker';
import type { StartPageMarker } from '../../marking/marker-port';
import { createMarks } from '../../marking/marks';
import { offerMarks } from '../../marking/marks-port';
import { createAsker } from './ask-for-mentions';
import { leadToCards } from './lead-to-cards';
import { createCountReport } from './report-count';

/** Wires marking, and what tells of marks and leads from them to cards, on the page that this script runs in. */
export const startMarker: StartPageMarker = ({ source, first, signal, end, ...asking }) => {
  const { ask, known, highlight, secret, restyle } = createAsker({ ...asking, first, signal });
  const marks = createMarks(highlight);
  offerMarks(marks);
  signal.addEventListener('abort', () => marks.clear(), { once: true });
  const leading = leadToCards(marks, { secret, visit: source.visit, restyle, signal, end });
  const marker = createMarker(source, marks, ask, known);
  const report = createCountReport({
    count: () => marks.size,
    told: first?.told ?? 0,
    isReading: () => marker.readings.isWaiting(),
    signal,
  });
  return {
    marker,
    check() {
      leading.check();
      report();
    },
    prepare: leading.prepare,
    restyle: leading.restyle,
  };
};
