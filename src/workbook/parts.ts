/**
 * The package level of an .xlsx file: named parts in a zip. Parts that nobody touches are written back byte for byte,
 * still compressed; that is how everything we do not own survives a command.
 *
 * @source APPNOTE 6.3.10 (zip), ECMA-376 part 2 (packages)
 */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { HostFailure } from "./workbook";

interface Entry {
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly raw: Uint8Array;
}

/** What a file may unfold to before it is taken for a zip bomb. */
const LARGEST_PART = 1_000_000_000;
const LARGEST_PACKAGE = 2_000_000_000;

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
    for (const [name, entry] of centralDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), file)) {
      total += entry.size;
      if (entry.size > LARGEST_PART || total > LARGEST_PACKAGE) throw new HostFailure("file/too-large", { file });
      if (!name.endsWith("/")) parts.put(name.replace(/^\//u, "").replace(/\\/gu, "/"), entry);
    }
    return parts;
  }

  constructor(readonly file: string) {}

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
    const bytes = unfolded(entry, this.file, name);
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
    return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  }

  /** The first characters of a part, without unfolding all of it. */
  head(name: string, length = 4000): string {
    const entry = this.entry(name);
    if (typeof entry === "string" || entry.method !== 8 || entry.size <= length) return this.text(name).slice(0, length);
    const start = inflateRawSync(entry.raw.subarray(0, length), { finishFlush: 2 });
    return start.toString("utf8").slice(0, length);
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
      const encoded = Buffer.from(name, "utf8");
      const fields = entryFields(entry, encoded.length);
      chunks.push(localHeader(fields), encoded, entry.raw);
      directory.push(centralHeader(fields, offset), encoded);
      offset += 30 + encoded.length + entry.raw.length;
    }
    const size = directory.reduce((sum, chunk) => sum + chunk.length, 0);
    return Buffer.concat([...chunks, ...directory, endRecord(this.entries.size, size, offset)]);
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
    const encrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw new HostFailure(encrypted ? "file/password" : "file/old-excel", { file });
  }
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!zip) throw new HostFailure("file/not-xlsx", { file });
}

function packed(text: string): Entry {
  const content = Buffer.from(text, "utf8");
  const raw = deflateRawSync(content, { level: content.length > LARGE_TEXT ? 1 : 6 });
  return { method: 8, crc: crc32(content), size: content.length, raw };
}

function unfolded(entry: Entry, file: string, part: string): Uint8Array {
  const damaged = (): HostFailure => new HostFailure("file/damaged", { file, part });
  let content: Uint8Array;
  try {
    content = entry.method === 0 ? entry.raw : inflateRawSync(entry.raw, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw damaged();
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged();
  return content;
}

/** Every entry that the zip's own directory lists. */
function centralDirectory(bytes: Buffer, file: string): [string, Entry][] {
  const damaged = (): HostFailure => new HostFailure("file/damaged", { file, part: "zip" });
  try {
    const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0) throw damaged();
    const found: [string, Entry][] = [];
    let { at, count } = directoryStart(bytes, end);
    for (; count > 0; count--) {
      if (bytes.readUInt32LE(at) !== CENTRAL) throw damaged();
      found.push(directoryEntry(bytes, at, file));
      at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return found;
  } catch (error) {
    throw error instanceof HostFailure ? error : damaged();
  }
}

function directoryStart(bytes: Buffer, end: number): { at: number; count: number } {
  const at = bytes.readUInt32LE(end + 16);
  if (at !== 0xffffffff) return { at, count: bytes.readUInt16LE(end + 10) };
  const end64 = Number(bytes.readBigUInt64LE(end - 20 + 8));
  return { at: Number(bytes.readBigUInt64LE(end64 + 48)), count: Number(bytes.readBigUInt64LE(end64 + 32)) };
}

function directoryEntry(bytes: Buffer, at: number, file: string): [string, Entry] {
  const flags = bytes.readUInt16LE(at + 8);
  const method = bytes.readUInt16LE(at + 10);
  const nameLength = bytes.readUInt16LE(at + 28);
  const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
  if ((flags & 1) !== 0) throw new HostFailure("file/password", { file });
  if (method !== 0 && method !== 8) throw new HostFailure("file/damaged", { file, part: name });
  const wide = wideFields(bytes, at + 46 + nameLength, bytes.readUInt16LE(at + 30));
  const pick = (value: number): number => (value === 0xffffffff ? Number(wide.shift() ?? 0n) : value);
  const size = pick(bytes.readUInt32LE(at + 24));
  const packed = pick(bytes.readUInt32LE(at + 20));
  const local = pick(bytes.readUInt32LE(at + 42));
  if (bytes.readUInt32LE(local) !== LOCAL) throw new HostFailure("file/damaged", { file, part: name });
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (start + packed > bytes.length) throw new HostFailure("file/damaged", { file, part: name });
  return [name, { method, crc: bytes.readUInt32LE(at + 16), size, raw: bytes.subarray(start, start + packed) }];
}

/** The 8-byte values of a zip64 extra field, in order: size, packed size, offset, each only where its short field is full. */
function wideFields(bytes: Buffer, start: number, length: number): bigint[] {
  for (let at = start; at + 4 <= start + length; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) !== 1) continue;
    const count = Math.floor(bytes.readUInt16LE(at + 2) / 8);
    return Array.from({ length: count }, (_, index) => bytes.readBigUInt64LE(at + 4 + 8 * index));
  }
  return [];
}

/** The 26 bytes that a local and a central header share. */
function entryFields(entry: Entry, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(UTF8_NAME, 2);
  fields.writeUInt16LE(entry.method, 4);
  fields.writeUInt16LE(DOS_DATE, 8);
  fields.writeUInt32LE(entry.crc >>> 0, 10);
  fields.writeUInt32LE(entry.raw.length, 14);
  fields.writeUInt32LE(entry.size, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function localHeader(fields: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  fields.copy(header, 4);
  return header;
}

function centralHeader(fields: Buffer, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(20, 4);
  fields.copy(header, 6);
  header.writeUInt32LE(offset, 42);
  return header;
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
