import browser from 'webextension-polyfill';
import { SETTINGS_KEY } from '../../extension/pauses';
import { MARK_STYLES, type MarkStyle, readSettings } from '../../extension/settings';

const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * The text's own colour with three tenths of the lamp's amber. Wherever a text stands out by 4.5:1 this does by 3:1,
 * and no more amber would (least over all pairs of 729 colours: 3.02:1; half and half 2.27:1; the amber alone fails
 * beside six in ten of the texts that can be read). On white with black text it is above 15:1.
 */
const MARK = 'color-mix(in srgb,currentcolor 70%,#a66c0e)';
/** Seen beside the text, and taking next to nothing from its contrast. */
const TINT = 'color-mix(in srgb,currentcolor 8%,rgb(240 176 76/.22))';

/** How a page's marks look: they bring no font, no size and no text colour. */
export function markStyle(highlight: string, style: MarkStyle): string {
  const line = style === 'tint' ? 'solid' : 'dotted';
  const ground = style === 'tint' ? `background-color:${TINT};` : '';
  const width = style === 'tint' ? '1px' : '1.5px';
  return `::highlight(${highlight}){${ground}text-decoration:underline ${line} ${MARK} ${width};text-decoration-skip-ink:none}
@media (forced-colors:active){::highlight(${highlight}){text-decoration-color:Highlight}}
@media print{::highlight(${highlight}){background-color:transparent;text-decoration:none}}`;
}

/**
 * The style of the mention that is current to the keyboard: a strong tint, on which text keeps its contrast, between
 * lines of the text's own colour. Highlights have no outline (CSS Highlight API, "applicable properties").
 */
export function currentStyle(highlight: string): string {
  return `::highlight(${highlight}){background-color:rgb(224 150 20/.32);text-decoration:underline overline solid 2px currentColor;text-decoration-skip-ink:none}
@media (forced-colors:active){::highlight(${highlight}){background-color:Highlight;color:HighlightText}}
@media print{::highlight(${highlight}){background-color:transparent;text-decoration:none}}`;
}

type DocumentTarget = { readonly tabId: number; readonly documentIds: string[] };

/**
 * Gives a document's highlight its style. Author origin also paints inside open shadow roots in Chromium, user origin
 * does so in Firefox and paints nothing in Chromium (measured on Chromium 156 and Firefox 153).
 */
export async function insertStyle(css: string, target: DocumentTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, css, origin: ORIGIN });
}

/** The style that the reader has set for marks. */
export async function chosenMarkStyle(): Promise<MarkStyle> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored).markStyle;
}

/** Gives a document's marks a style, in place of any that they had. */
export async function insertMarkStyle(
  highlight: string,
  style: MarkStyle,
  target: DocumentTarget,
): Promise<void> {
  const remove = (old: MarkStyle) =>
    browser.scripting.removeCSS({ target, css: markStyle(highlight, old), origin: ORIGIN });
  await Promise.all(MARK_STYLES.map(remove));
  await insertStyle(markStyle(highlight, style), target);
}
