import { readSettings, type Settings } from '../../extension/settings';
import { isSame } from '../../extension/settings-damage';

/** What the finder in a page goes by. Style, timing and language reach open pages without it. */
const PARTS = [
  'isPaused',
  'pausedUntil',
  'pausedHosts',
  'mutedEntities',
  'markedKinds',
] as const satisfies readonly (keyof Settings)[];

/** Whether a change of the stored settings means that the finder in open pages is to begin anew. */
export function needsRestart(before: unknown, after: unknown): boolean {
  const [was, is] = [readSettings(before), readSettings(after)];
  return PARTS.some((part) => !isSame(was[part], is[part]));
}
