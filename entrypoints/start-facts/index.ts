import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { inTime } from '../../extension/in-time';
import { PREFILTERS_KEY, readPrefilters } from '../../extension/marking-facts';
import { isPausedOn, readPauses, SETTINGS_KEY } from '../../extension/pauses';
import { offerStartFacts, type StartFacts } from '../../marking/start-facts-port';

/** Runs in every page before the finder while the background has it registered, or when a change is to be read. */
export default defineUnlistedScript(() => offerStartFacts(readStartFacts));

/** Longest wait for the storage; it has been seen to never answer, and the finder's job doesn't depend on it. */
const PATIENCE = 1000; // ms

/** Unreadable settings mean the defaults. */
async function readStartFacts(): Promise<StartFacts> {
  const stored = await readStored([SETTINGS_KEY, PREFILTERS_KEY]);
  const pauses = readPauses(stored[SETTINGS_KEY]);
  return {
    isPaused: isPausedOn(hostsOf(location), pauses, Date.now()),
    pausedUntil: pauses.pausedUntil,
    prefilters: readPrefilters(stored[PREFILTERS_KEY]),
  };
}

async function readStored(keys: string[]): Promise<Record<string, unknown>> {
  try {
    return (await inTime(browser.storage.local.get(keys), PATIENCE)) ?? {};
  } catch {
    return {};
  }
}

/** This document's host, and those of the pages that it is a frame of. */
const hostsOf = ({ host, ancestorOrigins }: Location): string[] => [
  host,
  ...[...ancestorOrigins].map((origin) => origin.slice(origin.indexOf('//') + 2)),
];
