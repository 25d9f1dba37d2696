import browser from 'webextension-polyfill';

/** The tab that the popup hangs over. */
export async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/**
 * Runs a function in our world of every frame of a tab. The browser takes it from its source text: it can use nothing but
 * its arguments.
 */
export async function runInFrames<Result>(tabId: number, func: () => Result | Promise<Result>) {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func,
    injectImmediately: true, // or a page that never ends loading would never answer
  });
  // Firefox answers with nothing in the list for pages of its own, rather than refuse.
  return frames.flatMap((frame) =>
    frame ? [{ frameId: frame.frameId, result: frame.result as Result | null | undefined }] : [],
  );
}
