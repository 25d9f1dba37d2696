import browser from 'webextension-polyfill';
import { i18n } from '#i18n';
import { plainTextOf } from '../../data/rich-text';
import { bestMatch, matches } from './look-up';

/** A handful can be taken in at a glance. */
const MOST = 6;

/** The address bar's keyword: a name, in either script or in pinyin, leads to its card on the story page. */
export function offerOmnibox(): void {
  browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    suggest(
      matches(text)
        .slice(0, MOST)
        .map(({ id, name, role }) => ({
          content: id,
          description: toDescription(`${name}: ${plainTextOf(role)}`),
        })),
    );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = browser.runtime.getURL(`story.html#${entityOf(text)}`);
    void (disposition === 'currentTab' ? browser.tabs.update({ url }) : browser.tabs.create({ url }));
  });
}

/** A suggestion brings its id; whatever else was typed is looked for. */
const entityOf = (text: string): string => bestMatch(text)?.id ?? '';

/** Chromium reads descriptions as XML, Firefox as text. */
function toDescription(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
