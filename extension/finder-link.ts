import { browser } from 'wxt/browser';
import { HANDOVER_KEY } from './handover';
import { MARKING_KEY, type MarkingFacts, NAMES_KEY, readMarkingFacts } from './marking-facts';
import type { FinderMessage } from './messages';
import { type Pauses, readPauses, SETTINGS_KEY } from './pauses';

/**
 * The finder's face of the extension API: as small as can be, for every page pays for it. No polyfill, no storage
 * library. Once the extension is updated or removed the calls fail; the finder hears nothing of it but `false`.
 */
export async function tellBackground(message: FinderMessage): Promise<boolean> {
  try {
    return (await browser.runtime.sendMessage(message)) === true;
  } catch {
    return false;
  }
}

/** Longest wait for the settings; storage has been seen to never answer, and the finder's job doesn't depend on it. */
const SETTINGS_TIMEOUT = 1000; // ms

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the finder has to know before it starts. */
export type StartFacts = MarkingFacts & {
  readonly pauses: Pauses;
  /** See handover.ts; one of its own until the background has first run. */
  readonly secret: string;
};

/** Unreadable settings mean the defaults. */
export async function readStartFacts(): Promise<StartFacts> {
  const stored = await readStored([SETTINGS_KEY, MARKING_KEY, HANDOVER_KEY]);
  const secret = stored[HANDOVER_KEY];
  return {
    ...readMarkingFacts(stored[MARKING_KEY]),
    pauses: readPauses(stored[SETTINGS_KEY]),
    secret: typeof secret === 'string' && UUID.test(secret) ? secret : `${Math.random()}`,
  };
}

/** The compiled names that belong to a stored prefilter; not checked, and undefined where there are none. */
export async function readStoredNames(): Promise<unknown> {
  return (await readStored([NAMES_KEY]))[NAMES_KEY];
}

/** False once the extension has been updated, disabled or removed: Chromium lets its scripts live on. */
export function isExtensionAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

async function readStored(keys: string[]): Promise<Record<string, unknown>> {
  let timer = 0;
  const late = new Promise<undefined>((done) => {
    timer = window.setTimeout(done, SETTINGS_TIMEOUT);
  });
  try {
    return (await Promise.race([browser.storage.local.get(keys), late])) ?? {};
  } catch {
    return {};
  } finally {
    clearTimeout(timer);
  }
}
