import { loadTexts, onTexts } from '../extension/interface-texts';
import { speakInterfaceLanguage } from './language';

/** Shows a page of the extension in the reader's language, and again whenever another is chosen. */
export async function startPage(show: () => void): Promise<void> {
  const speak = () => {
    speakInterfaceLanguage(document);
    show();
  };
  await loadTexts();
  speak();
  onTexts(speak);
}
