/**
 * Parts that are carried from the file that was opened to the one that is saved, with what hangs on them: the theme, links
 * to other workbooks, and what organisations put beside the workbook (labels, custom XML, task panes).
 *
 * @source ECMA-376 Part 2, 9.2 and 9.3 (parts, their types, relations)
 */
import type { CarriedPart, CarriedRelation } from "../kept";
import type { Element } from "./xml";
import { childrenOf } from "./xml";

/** Types of relations, by their last word, from the workbook whose parts are carried. */
const FROM_WORKBOOK = new Set(["theme", "customXml", "externalLink"]);
/** From the package: those that are read; a picture of what is no longer, and a signature on it, which are told. */
const READ_OF_PACKAGE = new Set([
  "officeDocument",
  "core-properties",
  "extended-properties",
  "custom-properties",
  "thumbnail",
  "origin",
]);

export interface RelationRead {
  readonly id: string;
  /** The last word of the type. */
  readonly type: string;
  readonly fullType: string;
  readonly target: string;
  readonly outside: boolean;
}

export interface PartSource {
  bytes(path: string): Uint8Array | undefined;
  relations(path: string): readonly RelationRead[];
}

export function isCarried(from: CarriedRelation["from"], { type, outside }: RelationRead): boolean {
  if (outside) return false;
  return from === "workbook" ? FROM_WORKBOOK.has(type) : !READ_OF_PACKAGE.has(type);
}

/** The part, its relations and all they reach, into `into`. */
export function carry(path: string, source: PartSource, types: ContentTypes, into: Map<string, CarriedPart>): void {
  const bytes = source.bytes(path);
  if (bytes === undefined || into.has(path)) return;
  into.set(path, { bytes, type: types.of(path) });
  const relations = source.relations(path);
  if (relations.length === 0) return;
  const slash = path.lastIndexOf("/");
  const own = `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
  const relationBytes = source.bytes(own);
  if (relationBytes) into.set(own, { bytes: relationBytes, type: null });
  for (const relation of relations) if (!relation.outside) carry(relation.target, source, types, into);
}

/** What `[Content_Types].xml` says of parts. */
export class ContentTypes {
  private readonly own: ReadonlyMap<string, string>;
  private readonly endings: ReadonlyMap<string, string>;

  constructor(xml: Element | undefined) {
    this.own = new Map(
      childrenOf(xml, "Override").map(({ attributes }) => [
        (attributes["PartName"] ?? "").replace(/^\//, "").toLowerCase(),
        attributes["ContentType"] ?? "",
      ]),
    );
    this.endings = new Map(
      childrenOf(xml, "Default").map(({ attributes }) => [
        (attributes["Extension"] ?? "").toLowerCase(),
        attributes["ContentType"] ?? "",
      ]),
    );
  }

  of(path: string): string | null {
    const ending = path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    return this.own.get(path.toLowerCase()) ?? this.endings.get(ending) ?? null;
  }
}
