import { browser } from 'wxt/browser';
import { followStored } from './follow-stored';

/** The texts of one language by their keys, as `locales/` has them: "card.close". A text that counts has " | " in it. */
export type InterfaceTexts = Readonly<Record<string, string>>;

/** Where the texts of the language lie that the reader has chosen; nothing for the browser's own. */
export const TEXTS_KEY = 'texts';

let chosen: InterfaceTexts | null = null;

/** From now on `i18n.t` answers with these; null for the language that the browser has chosen. */
export function chooseTexts(texts: InterfaceTexts | null): void {
  chosen = texts;
}

/** What `i18n.t` answers with; null for the language that the browser has chosen. */
export const chosenTexts = (): InterfaceTexts | null => chosen;

/**
 * Follows what the background has put into the storage; anything else than texts is the browser's language. Calls back once
 * they are in use, soon and after each change; resolves once they have been read. Never fails.
 */
export function followTexts(tell = () => {}): Promise<void> {
  return followStored(TEXTS_KEY, (data) => {
    chooseTexts(readTexts(data));
    tell();
  });
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
