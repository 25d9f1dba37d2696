import browser from 'webextension-polyfill';

/** Calls back with the keyboard's commands that are given over this very page, until aborted. */
export async function onOwnCommand(signal: AbortSignal, run: (command: string) => void): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (signal.aborted) return;
  const heed = (command: string, tab?: { id?: number | undefined }) => {
    if (own?.id !== undefined && own.id === tab?.id) run(command);
  };
  browser.commands.onCommand.addListener(heed);
  signal.addEventListener('abort', () => browser.commands.onCommand.removeListener(heed), { once: true });
}
