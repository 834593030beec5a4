/**
 * The package level of an .xlsx file: named parts in a zip. Parts that nobody touches are written back byte for byte,
 * still compressed; that is how everything we do not own survives a command.
 *
 * @source APPNOTE 6.3.10 (zip), ECMA-376 part 2 (packages)
 */
import { Inflate, deflateSync, inflateSync } from "fflate";
import { HostFailure } from "./workbook";

interface Entry {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/**
 * What entries unfold to, for as long as the entry is held: a command looks into every sheet several times (what is
 * read, who refers to cells that move), and copies of a package share their entries.
 */
const TEXTS = new WeakMap<Entry, string>();

/** What a file may unfold to before it is taken for a zip bomb. */
const LARGEST_PART = 1_000_000_000;
const LARGEST_PACKAGE = 2_000_000_000;
/** How much longer than its packed bytes a part can be; one that says more is damaged. */
const TIGHTEST = 1_032;

/** Above this, speed is worth more than the last percents of size. */
const LARGE_TEXT = 500_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** 1980-01-01 00:00, the first moment a zip knows: the same workbook gives the same bytes. */
const DOS_DATE = 0x21;
const UTF8_NAME = 0x800;

/** The parts of one package by name (`xl/workbook.xml`, without a slash in front), in the order of the file. */
export class Parts {
  /** A text is a part set anew and not packed yet. */
  private readonly entries = new Map<string, Entry | string>();
  private readonly lowered = new Map<string, string>();

  /** All parts of a file's bytes. @problems file/blank, file/password, file/old-excel, file/not-xlsx, file/damaged, file/too-large */
  static read(bytes: Uint8Array, file: string): Parts {
    refuseOtherFormats(bytes, file);
    const parts = new Parts(file);
    let total = 0;
    for (const [name, entry] of centralDirectory(bytes, file)) {
      total += entry.size;
      if (entry.size > LARGEST_PART || total > LARGEST_PACKAGE) throw new HostFailure("file/too-large", { file });
      if (!name.endsWith("/")) parts.put(name.replace(/^\//u, "").replace(/\\/gu, "/"), entry);
    }
    return parts;
  }

  constructor(readonly file: string) {}

  /** The same parts as they are now, apart from what is set in either later. */
  copy(): Parts {
    const copy = new Parts(this.file);
    for (const [name, entry] of this.entries) copy.put(name, entry);
    return copy;
  }

  names(): string[] {
    return [...this.entries.keys()];
  }

  has(name: string): boolean {
    return this.lowered.has(name.toLowerCase());
  }

  /** A part's text (UTF-8, or UTF-16 with a byte order mark). A part that is not there, or does not unfold, means a damaged file. */
  text(name: string): string {
    const entry = this.entry(name);
    if (typeof entry === "string") return entry;
    const known = TEXTS.get(entry);
    if (known !== undefined) return known;
    const text = decoded(unfolded(entry, this.file, name));
    TEXTS.set(entry, text);
    return text;
  }

  /** The first characters of a part, mostly without unfolding all of it. */
  head(name: string, length = 4000): string {
    const entry = this.entry(name);
    const long = typeof entry !== "string" && entry.method === 8 && entry.size > length;
    const start = long ? beginning(entry.raw.subarray(0, length)) : "";
    return (start.length < length ? this.text(name) : start).slice(0, length);
  }

  set(name: string, text: string): void {
    this.put(this.lowered.get(name.toLowerCase()) ?? name, text);
  }

  delete(name: string): void {
    const stored = this.lowered.get(name.toLowerCase());
    if (stored === undefined) return;
    this.entries.delete(stored);
    this.lowered.delete(name.toLowerCase());
  }

  /** The package as a file. */
  toBytes(): Uint8Array {
    const chunks: Uint8Array[] = [];
    const directory: Uint8Array[] = [];
    let offset = 0;
    for (const [name, part] of this.entries) {
      const entry = typeof part === "string" ? packed(part) : part;
      if (entry !== part) this.entries.set(name, entry);
      const encoded = new TextEncoder().encode(name);
      const described = description(entry, encoded.length);
      chunks.push(record([4, LOCAL], ...described), encoded, entry.raw);
      directory.push(record([4, CENTRAL], [2, 20], ...described, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), encoded);
      offset += 30 + encoded.length + entry.raw.length;
    }
    const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
    const count = this.entries.size;
    const end = record([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, offset], [2, 0]);
    return concatenated([...chunks, ...directory, end], offset + size + end.length);
  }

  private entry(name: string): Entry | string {
    const entry = this.entries.get(this.lowered.get(name.toLowerCase()) ?? name);
    if (entry === undefined) throw new HostFailure("file/damaged", { file: this.file, part: name });
    return entry;
  }

  private put(name: string, entry: Entry | string): void {
    this.entries.set(name, entry);
    this.lowered.set(name.toLowerCase(), name);
  }
}

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  if (bytes.length === 0) throw new HostFailure("file/blank", { file });
  const ole = [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
  if (ole) {
    const encrypted = new TextDecoder("utf-16le").decode(bytes).includes("EncryptedPackage");
    throw new HostFailure(encrypted ? "file/password" : "file/old-excel", { file });
  }
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zip) throw new HostFailure("file/not-xlsx", { file });
}

function packed(text: string): Entry {
  const content = new TextEncoder().encode(text);
  const raw = deflateSync(content, { level: content.length > LARGE_TEXT ? 1 : 6 });
  const entry = { method: 8, crc: crc32(content), size: content.length, raw };
  TEXTS.set(entry, text);
  return entry;
}

function unfolded({ method, raw, size, crc }: Entry, file: string, part: string): Uint8Array {
  const damaged = (): HostFailure => new HostFailure("file/damaged", { file, part });
  if (size > raw.length * TIGHTEST) throw damaged();
  let content: Uint8Array;
  try {
    content = method === 0 ? raw : inflateSync(raw, { out: new Uint8Array(size) });
  } catch {
    throw damaged();
  }
  if (content.length !== size || crc32(content) !== crc) throw damaged();
  return content;
}

/** What the first packed bytes of a part unfold to: nothing where they cannot be read alone, and the whole part says why. */
function beginning(raw: Uint8Array): string {
  let text = "";
  try {
    new Inflate((content) => (text = decoded(content))).push(raw);
  } catch {
    return "";
  }
  return text;
}

/** A part's text. Written back it is UTF-8, so it says that of itself. */
function decoded(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide === undefined) return new TextDecoder().decode(bytes);
  return new TextDecoder(wide).decode(bytes).replace(/^(<\?xml\b[^>]*?encoding\s*=\s*["'])[^"']*/u, "$1UTF-8");
}

/** UTF-16 begins with a byte order mark, or with `<?` two bytes to a letter. @source XML 1.0, appendix F */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const start = bytes.slice(0, 2).join(" ");
  if (start === "255 254" || start === "60 0") return "utf-16le";
  return start === "254 255" || start === "0 60" ? "utf-16be" : undefined;
}

/** Every entry that the zip's own directory lists. */
function centralDirectory(bytes: Uint8Array, file: string): [string, Entry][] {
  const damaged = (): HostFailure => new HostFailure("file/damaged", { file, part: "zip" });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const found: [string, Entry][] = [];
    let { at, count } = directoryStart(view);
    for (; count > 0; count--) {
      if (view.getUint32(at, true) !== CENTRAL) throw damaged();
      found.push(directoryEntry(bytes, view, at, file));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return found;
  } catch (error) {
    throw error instanceof HostFailure ? error : damaged();
  }
}

/** Looked for from the end, as a comment may follow the end record; a file without one ends in a RangeError. */
function directoryStart(view: DataView): { at: number; count: number } {
  let end = view.byteLength - 4;
  while (view.getUint32(end, true) !== END) end--;
  const at = view.getUint32(end + 16, true);
  if (at !== 0xffffffff) return { at, count: view.getUint16(end + 10, true) };
  const end64 = wide(view, end - 20 + 8);
  return { at: wide(view, end64 + 48), count: wide(view, end64 + 32) };
}

function directoryEntry(bytes: Uint8Array, view: DataView, at: number, file: string): [string, Entry] {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0) throw new HostFailure("file/password", { file });
  if (method !== 0 && method !== 8) throw new HostFailure("file/damaged", { file, part: name });
  const wides = wideFields(view, at + 46 + nameLength, view.getUint16(at + 30, true));
  const pick = (value: number): number => (value === 0xffffffff ? (wides.shift() ?? 0) : value);
  const size = pick(view.getUint32(at + 24, true));
  const packed = pick(view.getUint32(at + 20, true));
  const local = pick(view.getUint32(at + 42, true));
  if (view.getUint32(local, true) !== LOCAL) throw new HostFailure("file/damaged", { file, part: name });
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new HostFailure("file/damaged", { file, part: name });
  return [name, { method, crc: view.getUint32(at + 16, true), size, raw: bytes.subarray(start, start + packed) }];
}

/** The 8-byte values of a zip64 extra field, in order: size, packed size, offset, each only where its short field is full. */
function wideFields(view: DataView, start: number, length: number): number[] {
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(view.getUint16(at + 2, true) / 8);
    return Array.from({ length: count }, (_, index) => wide(view, at + 4 + 8 * index));
  }
  return [];
}

function wide(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}

/** A number in a zip: how many bytes it takes, and which it is. */
type Field = readonly [bytes: 2 | 4, value: number];

/** The fields that a local and a central header share. */
function description({ method, crc, raw, size }: Entry, nameLength: number): Field[] {
  return [
    [2, 20],
    [2, UTF8_NAME],
    [2, method],
    [2, 0],
    [2, DOS_DATE],
    [4, crc],
    [4, raw.length],
    [4, size],
    [2, nameLength],
    [2, 0],
  ];
}

function record(...fields: readonly Field[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([bytes, value]) => Array.from({ length: bytes }, (_, index) => value >>> (8 * index))),
  );
}

function concatenated(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** What a byte does to the check sum of those before it: by its value, where 0, 1, 2 or 3 other bytes follow it. */
const CRC = checksumTables();

function checksumTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const last = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    return sum;
  });
  const before = (table: Uint32Array) => table.map((sum) => (sum >>> 8) ^ last[sum & 0xff]!);
  const second = before(last);
  const third = before(second);
  return [last, second, third, before(third)];
}

/** CRC-32 as zip counts it, four bytes at a time; fflate keeps its own to itself. */
function crc32(content: Uint8Array): number {
  const [last, second, third, fourth] = CRC;
  const fours = content.length - (content.length % 4);
  let sum = -1;
  let at = 0;
  for (; at < fours; at += 4) {
    sum ^= content[at]! | (content[at + 1]! << 8) | (content[at + 2]! << 16) | (content[at + 3]! << 24);
    sum = fourth[sum & 0xff]! ^ third[(sum >>> 8) & 0xff]! ^ second[(sum >>> 16) & 0xff]! ^ last[sum >>> 24]!;
  }
  for (; at < content.length; at++) sum = (sum >>> 8) ^ last[(sum ^ content[at]!) & 0xff]!;
  return ~sum >>> 0;
}
