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

  constructor(private readonly files: Readonly<Record<string, Uint8Array>>) {
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

/** The first bytes of a compound file: a workbook under a password, or one of Excel before 2007. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** @throws NotRead */
export function unpacked(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  if (COMPOUND.every((each, index) => bytes[index] === each)) throw new NotRead("encrypted");
  try {
    return unzipSync(bytes);
  } catch {
    throw new NotRead("no-zip");
  }
}
