import type { FinderGap, FinderState } from './finder-port';
import type { Frame } from './page-frames';

/**
 * restricted: the browser lets no extension in here · pdf: its own viewer shows it, which is as closed · files: it lets
 * extensions read files only where that was allowed · withheld: the reader gave no access to this site · own: a page of
 * ours · unreachable: the finder has not answered, as on a page that was open before Sidelight was installed.
 */
export type PageState = FinderState | 'restricted' | 'pdf' | 'files' | 'withheld' | 'own' | 'unreachable';

/** pdf: a part of the page is one. */
export type PageGap = FinderGap | 'pdf';

const PDF = 'application/pdf';
/** What Firefox shows on the tab of its PDF viewer, wherever the PDF comes from. */
const PDF_ICON = 'chrome://global/skin/icons/pdf.svg';

/** The state of a page with a finder in at least one frame. */
export function stateOf(frames: readonly Frame[]): PageState {
  const whole = frames.find(({ frameId }) => frameId === 0)?.type;
  if (whole === PDF) return 'pdf';
  // The browser has made a document around it that has no text.
  if (whole && /^(image|audio|video)\//.test(whole)) return 'unsupported';
  return frames.find(({ state }) => state === 'on')?.state ?? frames[0]?.state ?? 'unreachable';
}

/** What can't be relied on in some frame of it. */
export function gapOf(frames: readonly Frame[]): PageGap | undefined {
  const own = frames.find(({ gap }) => gap)?.gap;
  const isPdfPart = ({ frameId, type, holdsPdf }: Frame) => holdsPdf || (frameId !== 0 && type === PDF);
  return own ?? (frames.some(isPdfPart) ? 'pdf' : undefined);
}

/** What is known of a tab in which no finder has answered. */
export type SilentTab = {
  /** The browser said no, rather than nothing. */
  readonly isRefused: boolean;
  /** Undefined where we may not know it. */
  readonly url: string | undefined;
  readonly icon: string | undefined;
  /** Where our own pages lie. */
  readonly own: string;
  /** Whether we were given access to all sites. */
  readonly hasSites: boolean;
  /** Whether we were given access to files. */
  readonly hasFiles: boolean;
};

/**
 * Why none has answered. Chromium refuses nothing where it shows a page's source or where access is withheld: it never
 * answers, but doesn't tell the address either. Firefox has let extensions into files only when asked to since 153.
 */
export function whySilent({ isRefused, url, icon, own, hasSites, hasFiles }: SilentTab): PageState {
  if (url?.startsWith(own)) return 'own';
  if (url?.startsWith('file:') && !hasFiles) return 'files';
  if (icon === PDF_ICON) return 'pdf';
  if (isRefused) return 'restricted';
  if (url !== undefined) return 'unreachable';
  return hasSites ? 'restricted' : 'withheld';
}
