import { prefilter } from 'virtual:names';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { readStartFacts } from '../../extension/finder-link';
import { startOnPage } from './start-on-page';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  async main(context) {
    startOnPage({ prefilter, context, facts: await readStartFacts() });
  },
});
