import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { plainTextOf } from '../../data/rich-text';
import type { Entity } from '../../data/types';
import { bestMatch, matches } from './look-up';

/** A handful can be taken in at a glance. */
const MOST = 6;

/** The address bar's keyword: a name, in either script or in pinyin, leads to its card on the story page. */
export function offerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void matches(text).then((found) => suggest(found.slice(0, MOST).map(toSuggestion)));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    void openMatch(text, disposition === 'currentTab');
  });
}

const toSuggestion = ({ id, name, role }: Entity) => ({
  content: id,
  description: toDescription(`${name}: ${plainTextOf(role)}`),
});

/** A suggestion brings its id; whatever else was typed is looked for. */
async function openMatch(text: string, isHere: boolean): Promise<void> {
  const url = browser.runtime.getURL(`story.html#${(await bestMatch(text))?.id ?? ''}`);
  await (isHere ? browser.tabs.update({ url }) : browser.tabs.create({ url }));
}

/** Chromium reads descriptions as XML, Firefox as text. */
function toDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
