import browser from 'webextension-polyfill';
import { HANDOVER_KEY } from '../../extension/handover';

let secret: Promise<string> | undefined;

/** The secret of this installation, made when it is first asked for. */
export function readSecret(): Promise<string> {
  secret ??= readOrMake().catch((error) => {
    secret = undefined;
    throw error;
  });
  return secret;
}

async function readOrMake(): Promise<string> {
  const { [HANDOVER_KEY]: stored } = await browser.storage.local.get(HANDOVER_KEY);
  if (typeof stored === 'string') return stored;
  const made = crypto.randomUUID();
  await browser.storage.local.set({ [HANDOVER_KEY]: made });
  return made;
}
