import texts from '../../locales/en.json';
import type { Driver, Page, View } from '../browsers/driver';
import { waitForText } from '../browsers/shown-text';
import { untilStill } from '../browsers/until';

/** Presses the choice with this label. */
export async function pressChoice(view: View, label: string): Promise<void> {
  // What was chosen before is told above the choices, and moves them.
  const box = await untilStill(`the choice ${label}`, () =>
    view.evaluate((label: string) => {
      const choice = [...document.querySelectorAll('label')].find((one) => one.innerText.trim() === label);
      choice?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x = 0, y = 0, width = 0, height = 0 } = choice?.getBoundingClientRect() ?? {};
      return choice ? { x: x + width / 2, y: y + height / 2 } : null;
    }, label),
  );
  await view.click(box as { x: number; y: number });
}

/** Opens the options in a tab, as the browser's own page of extensions does. */
export async function openOptions(browser: Driver): Promise<Page> {
  await browser.evaluateInBackground(() => {
    type Api = { runtime: { openOptionsPage(): Promise<void> } };
    const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
    void (browser ?? chrome).runtime.openOptionsPage();
    return true;
  });
  const options = await browser.tab(`${browser.extensionOrigin}/options.html`);
  await waitForText(options, texts.options.marking);
  return options;
}
