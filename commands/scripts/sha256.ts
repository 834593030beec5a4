/**
 * SHA-256 in plain arithmetic, for Office Scripts: a flow has no Crypto and no TextEncoder. The same functions by the same
 * names as the library that the other ways in use; a test holds them to it.
 *
 * @source FIPS 180-4, sections 4.1.2, 5.1.1, 5.3.3 and 6.2
 */

/** The first 32 bits of the fractional parts of roots of the first primes. */
function fractions(count: number, root: number): Uint32Array {
  const found = new Uint32Array(count);
  let at = 0;
  for (let number = 2; at < count; number++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    found[at++] = leadingBits(number, root);
  }
  return found;
}

/**
 * Of the root's fraction; exact, by whole numbers: a power of a floating number would leave it to the engine. The root of
 * `number`·2^(32·root) has them as its last 32 bits.
 */
function leadingBits(number: number, root: number): number {
  // Newton's step from above, on digits of 16 bits.
  let low = 0;
  let high = 2 ** 37;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isAbove(middle, root, number)) high = middle;
    else low = middle;
  }
  return low % 2 ** 32;
}

/** Whether `value` to the power `root` is above `number`·2^(32·root). */
function isAbove(value: number, root: number, number: number): boolean {
  let digits = [1];
  for (let index = 0; index < root; index++) digits = times(digits, digitsOf(value));
  const bound = times(digitsOf(number), [...Array.from({ length: 2 * root }, () => 0), 1]);
  for (let index = Math.max(digits.length, bound.length) - 1; index >= 0; index--) {
    const difference = (digits[index] ?? 0) - (bound[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function digitsOf(value: number): number[] {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 0x10000)) digits.push(rest % 0x10000);
  return digits;
}

function times(one: readonly number[], other: readonly number[]): number[] {
  const result: number[] = Array.from({ length: one.length + other.length }, () => 0);
  one.forEach((a, i) => {
    let carry = 0;
    for (let j = 0; j < other.length || carry > 0; j++) {
      const sum = (result[i + j] ?? 0) + a * (other[j] ?? 0) + carry;
      result[i + j] = sum % 0x10000;
      carry = Math.floor(sum / 0x10000);
    }
  });
  return result;
}

const ROUND_CONSTANTS = fractions(64, 3);
const FIRST_HASH = fractions(8, 2);
const words = new Uint32Array(64);

export function sha256(bytes: Uint8Array): Uint8Array {
  const blocks = Math.floor((bytes.length + 8) / 64) + 1;
  const padded = new Uint8Array(blocks * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(padded.length - 4, (bytes.length * 8) % 0x100000000);
  const hash = new Uint32Array(FIRST_HASH);
  for (let start = 0; start < padded.length; start += 64) addBlock(hash, view, start);
  const result = new Uint8Array(32);
  const out = new DataView(result.buffer);
  hash.forEach((word, index) => out.setUint32(index * 4, word));
  return result;
}

function addBlock(hash: Uint32Array, view: DataView, start: number): void {
  for (let index = 0; index < 16; index++) words[index] = view.getUint32(start + index * 4);
  for (let index = 16; index < 64; index++) {
    const before = words[index - 15] as number;
    const last = words[index - 2] as number;
    const small0 = turned(before, 7) ^ turned(before, 18) ^ (before >>> 3);
    const small1 = turned(last, 17) ^ turned(last, 19) ^ (last >>> 10);
    words[index] = (words[index - 16] as number) + small0 + (words[index - 7] as number) + small1;
  }
  let [a, b, c, d, e, f, g, h] = Array.from(hash) as Eight;
  for (let index = 0; index < 64; index++) {
    const large1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + large1 + chosen + (ROUND_CONSTANTS[index] as number) + (words[index] as number)) | 0;
    const large0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (large0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    hash[index] = (hash[index] as number) + word;
  });
}

type Eight = [number, number, number, number, number, number, number, number];

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

export function bytesToHex(bytes: Uint8Array): string {
  let text = "";
  bytes.forEach((byte) => {
    text += (byte < 16 ? "0" : "") + byte.toString(16);
  });
  return text;
}

/** As TextEncoder does it: half of a pair alone is U+FFFD. */
export function utf8ToBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (code > 0xffff) at++;
    const point = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 0x3f),
        0x80 | ((point >> 6) & 0x3f),
        0x80 | (point & 0x3f),
      );
  }
  return Uint8Array.from(bytes);
}
