import { BUILT } from '../../browsers/launch';
import buildIfStale from '../../e2e/build';
import { readBundles } from '../bundle-sizes';
import { writeTable } from '../table';
import type { Section } from './section';

/** What is loaded, and when. */
export const bytes: Section = {
  name: 'bytes',
  async run() {
    buildIfStale();
    const bundles = Object.values(readBundles(BUILT.chromium));
    const kilobytes = (size: number) => (size / 1000).toFixed(1);
    return {
      markdown: [
        'As built for Chromium, in kB (1,000 bytes).',
        writeTable(
          ['loaded at', 'files', 'raw', 'gzipped'],
          bundles.map(({ title, files, raw, gzipped }) => [
            title,
            String(files.length),
            kilobytes(raw),
            kilobytes(gzipped),
          ]),
        ),
      ].join('\n\n'),
    };
  },
};
