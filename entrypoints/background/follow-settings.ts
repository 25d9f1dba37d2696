import { rules } from 'virtual:rules';
import { entities } from 'virtual:story';
import browser from 'webextension-polyfill';
import { withRules } from '../../data/entity-rules';
import type { FinderWorld } from '../../extension/finder-port';
import { TEXTS_KEY } from '../../extension/interface-texts';
import { isMarkingKey, MATCHING_KEY, PREFILTERS_KEY } from '../../extension/marking-facts';
import { PACK_CARDS_KEY, packCardsOf } from '../../extension/pack-cards';
import { loadPacks, PACKS_KEY } from '../../extension/packs';
import { SETTINGS_KEY } from '../../extension/pauses';
import { loadSettings } from '../../extension/settings-store';
import { forgetNames } from './answer-questions';
import { showCount } from './badge';
import { createMenus } from './context-menu';
import { deriveMarking } from './derive-marking';
import { inOpenTabs } from './in-open-tabs';
import { textsFor } from './interface-language';
import { needsRestart } from './needs-restart';
import { registerFacts } from './register-facts';

/** Brings every change of settings and packs to the pages that are open, at once. */
export function followSettings(): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area !== 'local') return;
    const { [SETTINGS_KEY]: settings, [PACKS_KEY]: packs } = changes;
    if (!settings && !packs) return;
    const isAnew = packs !== undefined || needsRestart(settings?.oldValue, settings?.newValue);
    inTurn(prepare)
      .then(() => inOpenTabs(isAnew ? restart : restyle))
      .catch(() => {});
  });
}

/** Works out what pages are to know. In turn with what else does. */
export const writeMarking = (): Promise<void> => inTurn(write);

async function write(): Promise<void> {
  const [settings, packs] = await Promise.all([loadSettings(), loadPacks()]);
  const on = packs.filter(({ isOn }) => isOn).map(({ story }) => story);
  const { prefilters, matching } = deriveMarking(settings, withRules(entities, rules), on);
  // Both at once, or a page could ask for names that it has no prefilter for.
  const texts = textsFor(settings.language);
  await browser.storage.local.set({
    [PREFILTERS_KEY]: prefilters ?? null,
    [MATCHING_KEY]: matching,
    [PACK_CARDS_KEY]: packCardsOf(on),
    [TEXTS_KEY]: texts,
  });
  forgetNames();
  await registerFacts();
}

/** Removes what other versions have compiled. */
export async function dropOldMarking(): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null)).filter(isMarkingKey);
  await browser.storage.local.remove(keys.filter((key) => key !== PREFILTERS_KEY && key !== MATCHING_KEY));
}

let last: Promise<void> = Promise.resolve();

/**
 * One after the other: each is complete before the next begins. Pages are not waited for: one that never ends loading
 * answers nothing until then.
 */
function inTurn(act: () => Promise<void>): Promise<void> {
  const turn = last.then(act);
  last = turn.catch(() => {});
  return turn;
}

async function prepare(): Promise<void> {
  await write();
  await createMenus(); // they may speak another language now
}

async function restart(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: restartFinder });
  await showCount(tabId);
}

async function restyle(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: restyleMarks });
}

// The browser runs these in the finder's world, from their source text: they can use nothing but globals.

function restyleMarks(): Promise<void> | undefined {
  const world = globalThis as FinderWorld;
  return Object.hasOwn(world, 'sidelightFinder') ? world.sidelightFinder?.restyle() : undefined;
}

function restartFinder(): Promise<void> | undefined {
  const world = globalThis as FinderWorld;
  return Object.hasOwn(world, 'sidelightFinder') ? world.sidelightFinder?.restart() : undefined;
}
