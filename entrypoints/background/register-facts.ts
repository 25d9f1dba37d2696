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

let isRegistered: Promise<boolean> | undefined;

/** Whether pages that load read facts before they begin (start-facts-port.ts). */
export function areFactsRead(): Promise<boolean> {
  isRegistered ??= browser.scripting
    .getRegisteredContentScripts({ ids })
    .then((scripts) => scripts.length > 0)
    .catch((error) => {
      isRegistered = undefined;
      throw error;
    });
  return isRegistered;
}

/** Has pages that load from now on read them, or no longer. */
export async function registerFacts(areAny: boolean): Promise<void> {
  if (areAny === (await areFactsRead())) return;
  isRegistered = undefined;
  if (areAny) await browser.scripting.registerContentScripts([SCRIPT]);
  else await browser.scripting.unregisterContentScripts({ ids });
}
