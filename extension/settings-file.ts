import { partsOf } from './pauses';
import { readSettings, type Settings } from './settings';
import { findDamage } from './settings-damage';

/** What a file of settings looks like. */
type SettingsFile = { readonly sidelightSettings: number; readonly settings: Settings };

/** Version of that. */
const FORMAT = 1;

/** Settings from a file, or why it is refused as a whole: nothing is half taken over. */
export type ReadSettingsFile =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly reason: 'foreign' | 'newer' | 'damaged';
      readonly parts: readonly string[];
    };

/** Settings as the text of a file. */
export function writeSettingsFile(settings: Settings): string {
  const file: SettingsFile = { sidelightSettings: FORMAT, settings };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Reads the text of such a file. */
export function readSettingsFile(text: string): ReadSettingsFile {
  const { sidelightSettings: format, settings } = partsOf<SettingsFile>(parse(text));
  if (typeof format !== 'number') return { ok: false, reason: 'foreign', parts: [] };
  if (format > FORMAT) return { ok: false, reason: 'newer', parts: [] };
  const parts = findDamage(settings);
  return parts.length > 0
    ? { ok: false, reason: 'damaged', parts }
    : { ok: true, settings: readSettings(settings) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
