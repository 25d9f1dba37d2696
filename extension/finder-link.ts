import type { Browser } from 'wxt/browser';
import type { FinderMessage } from './messages';

/**
 * The finder's face of the extension API: as small as can be, for every page pays for it. No polyfill, no storage
 * library; and touched only when it is needed, for in Chromium each part costs a page when it is first asked for.
 */
const api = (): typeof Browser =>
  import.meta.env.FIREFOX ? Reflect.get(globalThis, 'browser') : Reflect.get(globalThis, 'chrome');

/** Once the extension is updated or removed the calls fail; the finder hears nothing of it but `false`. */
export async function askBackground(message: FinderMessage): Promise<unknown> {
  try {
    return await api().runtime.sendMessage(message);
  } catch {
    return false;
  }
}

/** False once the extension has been updated, disabled or removed: Chromium lets its scripts live on. */
export function isExtensionAlive(): boolean {
  return api().runtime?.id !== undefined;
}
