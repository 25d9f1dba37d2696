import browser from 'webextension-polyfill';

type DocumentTarget = { tabId: number; documentIds: string[] };

/** Runs the card's script in the document that asked. Nothing of it is web-accessible. */
export async function loadCard(target: DocumentTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: ['/card.js'] });
}
