import browser from 'webextension-polyfill';
import type { CompiledPrefilters } from '../matching/types';
import {
  MATCHING_KEY,
  type MatchingFacts,
  PREFILTERS_KEY,
  readMatchingFacts,
  readPrefilters,
} from './marking-facts';

/** What is to be known of names beyond the bundled ones, and what of all is not to be marked. */
export async function loadMatchingFacts(): Promise<MatchingFacts> {
  const { [MATCHING_KEY]: stored } = await browser.storage.local.get(MATCHING_KEY);
  return readMatchingFacts(stored);
}

/** Where other names are looked for than the bundled ones, what may hold one. */
export async function loadPrefilters(): Promise<CompiledPrefilters | undefined> {
  const { [PREFILTERS_KEY]: stored } = await browser.storage.local.get(PREFILTERS_KEY);
  return readPrefilters(stored);
}
