import browser from 'webextension-polyfill';

type Script = '/card.js' | '/marker.js' | '/prefix-table.js' | '/reach.js' | '/start-facts.js';

/** The very document that asked: a frame may hold another by the time we act. */
export type DocumentTarget = { readonly tabId: number; readonly documentIds: [string] };

/** Runs one of the extension's scripts in the document that asked. Nothing of it is web-accessible. */
export async function loadScript(file: Script, target: DocumentTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: [file] });
}
