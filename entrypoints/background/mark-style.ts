import browser from 'webextension-polyfill';

/** Safe on any ground: above 4:1 on white and on near-black (components/styles/tokens.css, `--sl-mark`). */
const MARK = '#a66c0e';

/** The style of a page's marks: it brings no font, no size and no text colour. */
export function markStyle(highlight: string): string {
  return `::highlight(${highlight}){text-decoration:underline dotted ${MARK} 1.5px;text-decoration-skip-ink:none}
@media (forced-colors:active){::highlight(${highlight}){text-decoration-color:Highlight}}
@media print{::highlight(${highlight}){text-decoration:none}}`;
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
export async function insertStyle(
  css: string,
  target: { tabId: number; documentIds: string[] },
): Promise<void> {
  const origin = import.meta.env.FIREFOX ? 'USER' : 'AUTHOR';
  await browser.scripting.insertCSS({ target, css, origin });
}
