import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Lower-case hex SHA-256 of the UTF-8 text, as `printf '%s' '<text>' | sha256sum` prints it. */
export function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** Bytes of a SHA-256. */
const LENGTH = 32;

/**
 * SHA-256 of many texts that begin and end alike, each `prefix` + middle + `suffix`: what they share is encoded once,
 * and a hash is written as hex only where it is asked for. `hex(i)` is `sha256Hex` of the i-th text.
 */
export class HashedTexts {
  private readonly hashes: Uint8Array;

  constructor(prefix: string, middles: readonly string[], suffix = "") {
    this.hashes = new Uint8Array(middles.length * LENGTH);
    const [before, after] = [utf8ToBytes(prefix), utf8ToBytes(suffix)];
    let room = new Uint8Array(before.length + 64 + after.length);
    room.set(before);
    middles.forEach((middle, index) => {
      const most = before.length + 3 * middle.length + after.length;
      if (most > room.length) {
        room = new Uint8Array(2 * most);
        room.set(before);
      }
      let end = written(middle, room, before.length);
      if (after.length > 0) room.set(after, end);
      end += after.length;
      this.hashes.set(sha256(room.subarray(0, end)), index * LENGTH);
    });
  }

  hex(index: number): string {
    return bytesToHex(this.hashes.subarray(index * LENGTH, (index + 1) * LENGTH));
  }

  /** The first 13 hex digits as a number: 0 to 2^52 - 1, in the order of the hashes. */
  leading(index: number): number {
    const at = index * LENGTH;
    const byte = (offset: number): number => this.hashes[at + offset] as number;
    const high = byte(0) * 0x10000 + byte(1) * 0x100 + byte(2);
    const low = byte(3) * 0x100000 + byte(4) * 0x1000 + byte(5) * 0x10 + (byte(6) >> 4);
    return high * 2 ** 28 + low;
  }
}

/** Writes the UTF-8 of a text; gives the place behind it. */
function written(text: string, into: Uint8Array, from: number): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) {
      const bytes = utf8ToBytes(text);
      into.set(bytes, from);
      return from + bytes.length;
    }
    into[from + at] = unit;
  }
  return from + text.length;
}
