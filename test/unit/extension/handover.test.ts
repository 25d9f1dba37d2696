import { describe, expect, it } from 'vitest';
import { highlightName } from '../../../extension/handover';
import { sipHash } from '../../../extension/sip-hash';

const SECRET = '9b1c2f44-7d0a-4c3e-8f6e-2a1b5c7d9e01';

describe('the name of the marks', () => {
  it('is twelve letters, the same for every instance in a document', () => {
    expect(highlightName(SECRET, 1e12)).toMatch(/^[a-z]{12}$/);
    expect(highlightName(SECRET, 1e12)).toBe(highlightName(SECRET, 1e12));
  });

  it('differs from document to document and from installation to installation', () => {
    const other = SECRET.replace('9b', '9c');
    const names = [SECRET, other].flatMap((secret) =>
      [1e12, 1e12 + 0.1].map((at) => highlightName(secret, at)),
    );
    expect(new Set(names).size).toBe(4);
  });

  it('is a hash under a key, as its authors publish it', () => {
    // Key 00…0f, message 00…07: https://github.com/veorq/SipHash, vectors.h
    const message = Uint8Array.from({ length: 8 }, (_, k) => k);
    expect(sipHash([0x0706050403020100n, 0x0f0e0d0c0b0a0908n], message)).toBe(0x93f5f5799a932462n);
  });
});
