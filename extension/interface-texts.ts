import { browser } from 'wxt/browser';

/** The texts of one language by their keys, as `locales/` has them: "card.close". A text that counts has " | " in it. */
export type InterfaceTexts = Readonly<Record<string, string>>;

/** Where the texts of the language lie that the reader has chosen; nothing for the browser's own. */
export const TEXTS_KEY = 'texts';

let chosen: InterfaceTexts | null = null;
/** How often others have been chosen: what was read before that is older. */
let choices = 0;

/** From now on `i18n.t` answers with these; null for the language that the browser has chosen. */
export function chooseTexts(texts: InterfaceTexts | null): void {
  chosen = texts;
  choices++;
}

/** What `i18n.t` answers with; null for the language that the browser has chosen. */
export const chosenTexts = (): InterfaceTexts | null => chosen;

/** Reads them from the storage, where the background has put them; anything else than texts is the browser's language. */
export async function loadTexts(): Promise<void> {
  const known = choices;
  try {
    const { [TEXTS_KEY]: stored } = await browser.storage.local.get(TEXTS_KEY);
    if (known === choices) chooseTexts(readTexts(stored));
  } catch {}
}

/** Calls back once other texts are in use. Never fails: where the extension is gone, nothing changes any more. */
export function onTexts(tell: () => void): void {
  try {
    browser.storage.onChanged.addListener((changes, area) => {
      const change = area === 'local' ? changes[TEXTS_KEY] : undefined;
      if (!change) return;
      chooseTexts(readTexts(change.newValue));
      tell();
    });
  } catch {}
}

/** Texts from data that anything may have written; null for anything else. */
export const readTexts = (data: unknown): InterfaceTexts | null =>
  typeof data === 'object' && data !== null ? (data as InterfaceTexts) : null;

/** The text of a key, its `$1` to `$9` filled in. The browser answers where no language was chosen, or lacks the key. */
export function textOf(key: string, fillings: readonly string[]): string {
  const text = chosen?.[key];
  if (typeof text !== 'string')
    return browser.i18n.getMessage(key.replaceAll('.', '_') as never, [...fillings]);
  return text.replace(/\$(\d)/g, (_, nth) => fillings[nth - 1] ?? '');
}
