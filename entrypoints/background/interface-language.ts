import { readLanguages } from 'virtual:texts';
import { chooseTexts, type InterfaceTexts } from '../../extension/interface-texts';
import type { Settings } from '../../extension/settings';

/** The texts of the chosen language, from now on the background's own too; null for the browser's language. */
export function textsFor(language: Settings['language']): InterfaceTexts | null {
  const texts = language === 'auto' ? null : readLanguages()[language];
  chooseTexts(texts);
  return texts;
}
