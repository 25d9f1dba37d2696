import browser from 'webextension-polyfill';

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

const isRegistered = async () => (await browser.scripting.getRegisteredContentScripts({ ids })).length > 0;

/** As far as it has been asked for: questions of pages don't wait for the browser each time. */
let known: boolean | undefined;

/** Whether pages that load read facts before they begin (start-facts-port.ts). */
export async function areFactsRead(): Promise<boolean> {
  known ??= await isRegistered();
  return known;
}

/** Has pages that load from now on read them, or no longer. */
export async function registerFacts(areAny: boolean): Promise<void> {
  if (areAny !== (await isRegistered()))
    if (areAny) await browser.scripting.registerContentScripts([SCRIPT]);
    else await browser.scripting.unregisterContentScripts({ ids });
  known = areAny;
}
