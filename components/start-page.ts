import { chooseTexts, loadTexts, onTexts } from '../extension/interface-texts';
import { keepTexts, readKeptTexts } from './kept-texts';
import { speakInterfaceLanguage } from './language';

/**
 * Shows a page of the extension in the reader's language, and again whenever another is chosen. It is there at once if
 * any page of ours was open before: the language of then is hardly ever another than that of now.
 */
export async function startPage(show: () => void): Promise<void> {
  const speak = () => {
    speakInterfaceLanguage(document);
    show();
  };
  const kept = readKeptTexts();
  if (kept !== undefined) {
    chooseTexts(kept);
    speak();
  }
  // First of all: others may be chosen while these are read.
  onTexts(() => {
    keepTexts();
    speak();
  });
  await loadTexts();
  if (keepTexts() || kept === undefined) speak();
}
