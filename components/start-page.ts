import { chooseTexts, chosenTexts, followTexts } from '../extension/interface-texts';
import { keepTexts, readKeptTexts } from './kept-texts';
import { speakInterfaceLanguage } from './language';

/**
 * Shows a page of the extension in the reader's language, and again whenever another is chosen. It is there at once if
 * any page of ours was open before: the language of then is hardly ever another than that of now.
 */
export async function startPage(show: () => void): Promise<void> {
  let spoken: string | undefined;
  const speak = () => {
    const texts = JSON.stringify(chosenTexts());
    if (texts === spoken) return;
    spoken = texts;
    speakInterfaceLanguage(document);
    show();
  };
  const kept = readKeptTexts();
  if (kept !== undefined) {
    chooseTexts(kept);
    speak();
  }
  await followTexts(() => {
    keepTexts();
    speak();
  });
  speak(); // in the browser's language, where none could be read
}
