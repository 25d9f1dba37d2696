import browser from 'webextension-polyfill';

type Script = '/card.js' | '/marker.js' | '/reach.js';
type DocumentTarget = { tabId: number; documentIds: string[] };

/** Runs one of the extension's scripts in the document that asked. Nothing of it is web-accessible. */
export async function loadScript(file: Script, target: DocumentTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: [file] });
}
