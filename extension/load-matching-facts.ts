import browser from 'webextension-polyfill';
import { MATCHING_KEY, type MatchingFacts, readMatchingFacts } from './marking-facts';

/** What is to be known of names beyond the bundled ones, and what of all is not to be marked. */
export async function loadMatchingFacts(): Promise<MatchingFacts> {
  const { [MATCHING_KEY]: stored } = await browser.storage.local.get(MATCHING_KEY);
  return readMatchingFacts(stored);
}
