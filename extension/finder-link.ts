import type { Browser } from 'wxt/browser';
import type { CompiledPrefilters } from '../matching/types';
import { inTime } from './in-time';
import { PREFILTERS_KEY, readPrefilters } from './marking-facts';
import type { FinderMessage } from './messages';
import { type Pauses, readPauses, SETTINGS_KEY } from './pauses';

/** The extension API, touched only when it is needed: in Chromium a page pays for each part when it is first asked for. */
const api = (): typeof Browser =>
  import.meta.env.FIREFOX ? Reflect.get(globalThis, 'browser') : Reflect.get(globalThis, 'chrome');

/**
 * The finder's face of it: as small as can be, for every page pays for it. No polyfill, no storage library. Once the
 * extension is updated or removed the calls fail; the finder hears nothing of it but `false`.
 */
export async function askBackground(message: FinderMessage): Promise<unknown> {
  try {
    return await api().runtime.sendMessage(message);
  } catch {
    return false;
  }
}

/** Longest wait for the settings; storage has been seen to never answer, and the finder's job doesn't depend on it. */
const SETTINGS_TIMEOUT = 1000; // ms

/** What the finder has to know before it starts. */
export type StartFacts = {
  readonly pauses: Pauses;
  /** Where other names are looked for than the bundled ones. */
  readonly prefilters: CompiledPrefilters | undefined;
};

/** Where facts-flag.ts tells of nothing to be read. */
export const NO_FACTS: StartFacts = { pauses: readPauses(undefined), prefilters: undefined };

/** Unreadable settings mean the defaults. */
export async function readStartFacts(): Promise<StartFacts> {
  const stored = await readStored([SETTINGS_KEY, PREFILTERS_KEY]);
  return {
    prefilters: readPrefilters(stored[PREFILTERS_KEY]),
    pauses: readPauses(stored[SETTINGS_KEY]),
  };
}

/** False once the extension has been updated, disabled or removed: Chromium lets its scripts live on. */
export function isExtensionAlive(): boolean {
  return api().runtime?.id !== undefined;
}

async function readStored(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return (await inTime(api().storage.local.get(keys), SETTINGS_TIMEOUT)) ?? {};
  } catch {
    return {};
  }
}
