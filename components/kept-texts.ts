import { chosenTexts, type InterfaceTexts, readTexts } from '../extension/interface-texts';

/** Read at once, unlike the extension's own storage, whose answer would hold up a page's first paint. */
const KEY = 'sidelight-texts';

/** The texts that pages of ours last spoke with; null for those of the browser's language, undefined if none are kept. */
export function readKeptTexts(): InterfaceTexts | null | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : readTexts(JSON.parse(kept));
  } catch {
    return;
  }
}

/** Keeps the texts that are in use. */
export function keepTexts(): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosenTexts()));
  } catch {
    // Where nothing may be stored, pages wait for the storage each time.
  }
}
