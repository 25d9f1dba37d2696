import { prefilters, readNames } from 'bench:names';
import { startFinder } from '../../../marking/finder';
import { createMarker } from '../../../marking/marker';
import type { Marks } from '../../../marking/marks';
import { createAnswerer } from '../../../matching/answer-question';
import { once } from '../../../matching/once';
import { createPrefilter } from '../../../matching/prefilter';
import { createPrefixTable } from '../../../matching/prefix-table';

/**
 * Starts the product's finder on the page; the marks are made when it first needs them. In the extension the background
 * answers; here all that costs is counted.
 */
export function findNames(makeMarks: () => Marks, signal: AbortSignal): void {
  const answerer = once(() => createAnswerer(readNames(), []));
  startFinder(document, {
    fullNames: createPrefilter(prefilters.full, createPrefixTable),
    shortNames: createPrefilter(prefilters.short, createPrefixTable),
    loadMarker: async (source) =>
      createMarker(source, makeMarks(), async (questions) => questions.map(answerer())),
    signal,
    onChange: () => {},
  });
}
