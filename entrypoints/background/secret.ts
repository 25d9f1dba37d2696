import browser from 'webextension-polyfill';

/** Where it lies in `storage.local`. */
const SECRET_KEY = 'handover';

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
  const { [SECRET_KEY]: stored } = await browser.storage.local.get(SECRET_KEY);
  if (typeof stored === 'string') return stored;
  const made = crypto.randomUUID();
  await browser.storage.local.set({ [SECRET_KEY]: made });
  return made;
}
