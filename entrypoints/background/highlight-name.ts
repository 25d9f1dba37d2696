const LETTERS = 12;

/**
 * Twelve letters that only who knows the secret of this installation could look for, the same in every instance of the
 * finder in a document: what an older one has left in the registry of highlights is replaced. A page can read them;
 * neither the secret nor anything else that would tell this browser again on another page can be worked out from them:
 * they are an HMAC (RFC 2104) with SHA-256.
 */
export async function highlightName(secret: string, documentId: string): Promise<string> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', bytes(secret), hmac, false, ['sign']);
  const hash = new Uint8Array(await crypto.subtle.sign(hmac, key, bytes(documentId)));
  return String.fromCharCode(...hash.slice(0, LETTERS).map((byte) => 0x61 + (byte % 26)));
}
