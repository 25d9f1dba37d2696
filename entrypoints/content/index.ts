import { prefilters } from 'virtual:names';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startOnPage } from './start-on-page';

/** A page that is only being prepared may never be shown, and the toolbar button knows nothing of it yet. */
async function untilShown(): Promise<void> {
  if (Reflect.get(document, 'prerendering') !== true) return;
  await new Promise((done) => addEventListener('prerenderingchange', done, { capture: true, once: true }));
}

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(context) {
    await untilShown();
    await startOnPage({ bundled: prefilters, context });
  },
});
