import browser from 'webextension-polyfill';
import { PREFILTERS_KEY, readPrefilters } from '../../extension/marking-facts';
import { hasPauses, readPauses, SETTINGS_KEY } from '../../extension/pauses';

/** Wherever the finder runs (entrypoints/content), and before it; the browser keeps to it when it starts again. */
const SCRIPT = {
  id: 'start-facts',
  js: ['/start-facts.js'],
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start' as const,
};
const ids = [SCRIPT.id];

/** What the last look has come to: questions of pages don't wait for the storage each time. */
let last: Promise<boolean> | undefined;

/** Whether pages that load read facts before they begin (start-facts-port.ts). */
export function areFactsRead(): Promise<boolean> {
  return last ?? registerFacts();
}

/**
 * Has pages that load from now on read facts, or no longer, by what lies in the storage; answers which. One look after
 * the other, or two would register the same.
 */
export function registerFacts(): Promise<boolean> {
  const turn = (last ?? Promise.resolve()).catch(() => {}).then(register);
  last = turn;
  turn.catch(() => {
    if (last === turn) last = undefined;
  });
  return turn;
}

async function register(): Promise<boolean> {
  const [stored, scripts] = await Promise.all([
    browser.storage.local.get([SETTINGS_KEY, PREFILTERS_KEY]),
    browser.scripting.getRegisteredContentScripts({ ids }),
  ]);
  const areAny =
    readPrefilters(stored[PREFILTERS_KEY]) !== undefined ||
    hasPauses(readPauses(stored[SETTINGS_KEY]), Date.now());
  if (areAny && scripts.length === 0) await browser.scripting.registerContentScripts([SCRIPT]);
  if (!areAny && scripts.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  return areAny;
}
