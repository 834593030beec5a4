/** The parts of a package, read one by one, with their relations. */
import { strFromU8, unzipSync } from "fflate";
import type { PartSource, RelationRead } from "./carried";
import { NotRead } from "./notread";
import type { Element, Taker } from "./xml";
import { childrenOf, parseXml } from "./xml";

export class Parts implements PartSource {
  private readonly read = new Set<string>();
  private readonly passed = new Set<string>();

  /** Names of parts are the same whatever their case. @source ECMA-376 Part 2, 6.2.2.3 */
  private readonly names: ReadonlyMap<string, string>;

  constructor(private readonly files: Files) {
    this.names = new Map(Object.keys(files).map((name) => [name.toLowerCase(), name]));
  }

  xml(path: string, taker?: Taker): Element | undefined {
    const bytes = this.bytes(path);
    return bytes && parseXml(textOf(bytes), taker);
  }

  text(path: string): string {
    const bytes = this.bytes(path);
    return bytes === undefined ? "" : textOf(bytes);
  }

  bytes(path: string): Uint8Array | undefined {
    const name = this.nameOf(path);
    this.read.add(name);
    return this.files[name];
  }

  /** As the package has it: a target may be written in another case, or with signs as in an address of the web. */
  private nameOf(path: string): string {
    return this.names.get(path.toLowerCase()) ?? this.names.get(decoded(path).toLowerCase()) ?? path;
  }

  relations(path: string): RelationRead[] {
    const slash = path.lastIndexOf("/");
    const rels = this.xml(`${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`);
    return childrenOf(rels, "Relationship").map(({ attributes }) => ({
      id: attributes["Id"]!,
      type: attributes["Type"]!.split("/").at(-1)!,
      fullType: attributes["Type"]!,
      target:
        attributes["TargetMode"] === "External"
          ? attributes["Target"]!
          : resolve(path.slice(0, slash), attributes["Target"]!),
      outside: attributes["TargetMode"] === "External",
    }));
  }

  /** Counts a part and all it leads to as read: its loss is told by whatever it hangs on. */
  pass(path: string): void {
    if (this.passed.has(path)) return;
    this.passed.add(path);
    this.read.add(this.nameOf(path));
    for (const { target, outside } of this.relations(path)) if (!outside) this.pass(target);
  }

  unread(): string[] {
    return Object.keys(this.files).filter((path) => !this.read.has(path) && !path.endsWith("/"));
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Parts may be in UTF-16 with a mark before it. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(bytes);
}

function resolve(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** A package's parts by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The first bytes of a compound file: a workbook under a password, or one of Excel before 2007. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws NotRead */
export function unpacked(bytes: Uint8Array): Files {
  if (COMPOUND.every((each, index) => bytes[index] === each)) throw new NotRead("encrypted");
  try {
    return unzipSync(bytes);
  } catch {
    throw new NotRead("no-zip");
  }
}

/**
 * The same by what browsers and Node unpack with themselves: a large register takes a tenth of the time, and none of the
 * page's own. What is packed in an unusual way is left to `unpacked`.
 *
 * @throws NotRead
 */
export function unpackedBeside(bytes: Uint8Array): Promise<Files> {
  return inflatedParts(bytes).catch(() => unpacked(bytes));
}

/** Rejects where a package is not as they usually are. */
export async function inflatedParts(bytes: Uint8Array): Promise<Files> {
  const parts = packedParts(bytes).map(async (part) => [part.name, await inflated(part)] as const);
  return Object.fromEntries(await Promise.all(parts));
}

interface PackedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of the bytes unpacked. */
  readonly size: number;
  readonly stored: boolean;
}

const END = { signature: 0x06054b50, length: 22 } as const;
const ENTRY = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const STORED = 0;
const DEFLATED = 8;
/** Stands for "see the larger fields". */
const LARGER = 0xffffffff;

/** What the directory at the end names. @source PKWARE APPNOTE 6.3.10, 4.3 */
function packedParts(bytes: Uint8Array): PackedPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unusual = (): never => {
    throw new Error("not a package as they usually are");
  };
  let end = bytes.length - END.length;
  while (end >= 0 && view.getUint32(end, true) !== END.signature) end--;
  if (end < 0) unusual();
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const [names, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    const isEncrypted = (flags & 1) !== 0;
    if (view.getUint32(at, true) !== ENTRY.signature || isEncrypted || packed === LARGER || size === LARGER) unusual();
    if ((method !== STORED && method !== DEFLATED) || view.getUint32(local, true) !== LOCAL.signature) unusual();
    const name = strFromU8(bytes.subarray(at + ENTRY.length, at + ENTRY.length + names), (flags & 0x800) === 0);
    const start = local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) unusual();
    at += ENTRY.length + names + extra + comment;
    return { name, bytes: bytes.subarray(start, start + packed), size, stored: method === STORED };
  });
}

async function inflated({ bytes, size, stored }: PackedPart): Promise<Uint8Array> {
  if (stored) return bytes;
  const stream = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const found = new Uint8Array(await new Response(stream).arrayBuffer());
  if (found.length !== size) throw new Error("not as long as the directory says");
  return found;
}
