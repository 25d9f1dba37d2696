import browser from 'webextension-polyfill';

const ID = 'facts-flag';

let isRaised: Promise<boolean> | undefined;

/** Whether pages that load are told that there are facts to be read (facts-flag.ts). */
export function areFactsFlagged(): Promise<boolean> {
  isRaised ??= browser.scripting
    .getRegisteredContentScripts({ ids: [ID] })
    .then((scripts) => scripts.length > 0)
    .catch((error) => {
      isRaised = undefined;
      throw error;
    });
  return isRaised;
}

/** Has pages that load from now on told so, or no longer; the browser keeps to it when it starts again. */
export async function flagFacts(areNeeded: boolean): Promise<void> {
  if (areNeeded === (await areFactsFlagged())) return;
  isRaised = undefined;
  if (areNeeded) await browser.scripting.registerContentScripts([FLAG]);
  else await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** Wherever the finder runs (entrypoints/content), and before it. */
const FLAG = {
  id: ID,
  js: ['/facts-flag.js'],
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start' as const,
};
