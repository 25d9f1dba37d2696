const u64 = (n: bigint) => BigInt.asUintN(64, n);
const rotate = (n: bigint, by: bigint) => u64(n << by) | (n >> (64n - by));

/**
 * SipHash-2-4 of eight bytes under a key of two halves, the lower first: 64 bits from which nobody learns the key
 * (Aumasson and Bernstein, https://cr.yp.to/siphash/siphash-20120918.pdf). The browser's own hashes are not to be had on
 * pages that were not loaded over TLS.
 */
export function sipHash([low, high]: readonly [bigint, bigint], message: Uint8Array<ArrayBuffer>): bigint {
  let a = low ^ 0x736f6d6570736575n;
  let b = high ^ 0x646f72616e646f6dn;
  let c = low ^ 0x6c7967656e657261n;
  let d = high ^ 0x7465646279746573n;
  const round = () => {
    a = u64(a + b);
    c = u64(c + d);
    b = rotate(b, 13n) ^ a;
    d = rotate(d, 16n) ^ c;
    a = rotate(a, 32n);
    c = u64(c + b);
    a = u64(a + d);
    b = rotate(b, 17n) ^ c;
    d = rotate(d, 21n) ^ a;
    c = rotate(c, 32n);
  };
  for (const word of [new DataView(message.buffer).getBigUint64(0, true), 8n << 56n]) {
    d ^= word;
    round();
    round();
    a ^= word;
  }
  c ^= 0xffn;
  for (let k = 0; k < 4; k++) round();
  return a ^ b ^ c ^ d;
}
