/**
 * How the parts of a file are packed and unpacked. In a browser that is a program like ours; where Node is, its own zlib
 * does it in a quarter of the time.
 */
import { deflateSync, inflateSync } from "fflate";

/** Raw deflate, without a header or check sum of its own. */
export interface Packing {
  deflate(content: Uint8Array, level: 1 | 6): Uint8Array;
  /** @throws where the bytes are not packed so, or give more than `size`. */
  inflate(packed: Uint8Array, size: number): Uint8Array;
  /** CRC-32 as zip counts it. */
  checkSum(content: Uint8Array): number;
}

/** What each byte does to the check sum of those before it. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

export const ANYWHERE: Packing = {
  deflate: (content, level) => deflateSync(content, { level }),
  inflate: (packed, size) => inflateSync(packed, { out: new Uint8Array(size) }),
  // fflate keeps its own to itself.
  checkSum(content) {
    let sum = -1;
    for (const byte of content) sum = (sum >>> 8) ^ CRC[(sum ^ byte) & 0xff]!;
    return ~sum >>> 0;
  },
};

let chosen = ANYWHERE;

export function packing(): Packing {
  return chosen;
}

/** From now on, in this process. */
export function packWith(own: Packing): void {
  chosen = own;
}
