import browser from 'webextension-polyfill';
import { SETTINGS_KEY } from '../../extension/pauses';
import { isSelective, MARK_STYLES, type MarkStyle, readSettings } from '../../extension/settings';
import { type DocumentTarget, loadScript } from './load-script';

const ORIGIN = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';

/**
 * Seen beside the text, and taking little from its contrast. The line of a mark is in the text's own colour, and so
 * stands out wherever the text does; no mixture of it would: Chromium 156 paints those with the colour of the root.
 */
const TINT = 'rgb(240 176 76/.22)';

/**
 * In forced colours Chromium paints any highlight in `HighlightText` on `Highlight`, whatever its style says
 * (highlight_style_utils.cc), and only the text on elements that are exempt, where it may vanish: said outright, both are
 * painted everywhere. In Firefox the line is enough.
 */
const FORCED = import.meta.env.FIREFOX
  ? 'background-color:transparent'
  : 'background-color:Highlight;color:HighlightText';

/** How a page's marks look: they bring no font, no size and no text colour. */
export function markStyle(highlight: string, style: MarkStyle): string {
  const line = style === 'tint' ? 'solid' : 'dotted';
  const ground = style === 'tint' ? `background-color:${TINT};` : '';
  const width = style === 'tint' ? '1px' : '1.5px';
  return `::highlight(${highlight}){${ground}text-decoration:underline ${line} currentColor ${width};text-decoration-skip-ink:none}
@media (forced-colors:active){::highlight(${highlight}){${FORCED}}}
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

/**
 * Gives a document's highlight its style. Author origin also paints inside open shadow roots in Chromium, user origin
 * does so in Firefox and paints nothing in Chromium (measured on Chromium 156 and Firefox 153).
 */
export async function insertStyle(css: string, target: DocumentTarget): Promise<void> {
  await browser.scripting.insertCSS({ target, css, origin: ORIGIN });
}

/** Gives a document's marks the style that the reader has set. */
export async function showMarks(highlight: string, target: DocumentTarget): Promise<void> {
  let style: MarkStyle | undefined;
  // The reader may set another meanwhile, and whoever gives that be the faster.
  for (let wanted = await chosenMarkStyle(); wanted !== style; wanted = await chosenMarkStyle()) {
    style = wanted;
    // First what knows which marks are painted, so that none is seen that should not be.
    if (isSelective(style)) await loadScript('/reach.js', target);
    await insertMarkStyle(highlight, style, target);
  }
}

/** The style that the reader has set for marks. */
async function chosenMarkStyle(): Promise<MarkStyle> {
  const { [SETTINGS_KEY]: stored } = await browser.storage.local.get(SETTINGS_KEY);
  return readSettings(stored).markStyle;
}

/** Gives a document's marks a style, in place of any that they had. */
async function insertMarkStyle(highlight: string, style: MarkStyle, target: DocumentTarget): Promise<void> {
  const remove = (old: MarkStyle) =>
    browser.scripting.removeCSS({ target, css: markStyle(highlight, old), origin: ORIGIN });
  await Promise.all(MARK_STYLES.map(remove));
  await insertStyle(markStyle(highlight, style), target);
}
