/** Which part points to which, and of what type each is. @source ECMA-376 part 2, 8 and 9 */
import type { Parts } from "./parts";
import type { Shallow } from "./parts-xml";
import { attributes, escaped, joined, shallow } from "./parts-xml";

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type, as `worksheet`, `table`, `drawing`. */
  readonly type: string;
  /** Full name of the part pointed at, or an address outside the file. */
  readonly target: string;
  readonly external: boolean;
  readonly outer: string;
}

const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const NO_RELATIONS = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${NAMESPACE}"></Relationships>`;

/** Name of the part that holds the relations of `part` (`""` for the package itself). */
export function relationsPart(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

export function relationsOf(parts: Parts, part: string): Relation[] {
  const name = relationsPart(part);
  if (!parts.has(name)) return [];
  return shallow(parts.text(name)).children.map((outer) => {
    const { Id = "", Type = "", Target = "", TargetMode = "" } = attributes(outer);
    const external = TargetMode === "External";
    return {
      id: Id,
      type: Type.slice(Type.lastIndexOf("/") + 1),
      target: external ? Target : resolved(part, Target),
      external,
      outer,
    };
  });
}

/** Writes all relations of a part; none at all takes the relations part away. */
export function setRelations(parts: Parts, part: string, relations: readonly Relation[]): void {
  const name = relationsPart(part);
  if (relations.length === 0) return parts.delete(name);
  const root: Shallow = shallow(parts.has(name) ? parts.text(name) : NO_RELATIONS);
  parts.set(name, joined({ ...root, children: relations.map((relation) => relation.outer) }));
}

/** Every part that can be got to from these parts, themselves included; `""` is the package. */
function reachable(parts: Parts, from: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...from];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (seen.has(part)) continue;
    seen.add(part);
    for (const relation of relationsOf(parts, part)) if (!relation.external) open.push(relation.target);
  }
  return seen;
}

/** Takes parts away, and what hangs on them, as far as nothing in the package points there any more. */
export function dropUnreachable(parts: Parts, types: ContentTypes, dropped: readonly string[]): void {
  const kept = reachable(parts, [""]);
  for (const part of reachable(parts, dropped)) {
    if (kept.has(part)) continue;
    parts.delete(part);
    parts.delete(relationsPart(part));
    types.remove(part);
  }
}

/** A relation of `part` that is not there yet. */
export function newRelation(part: string, id: string, type: string, target: string): Relation {
  const outer = `<Relationship Id="${id}" Type="${TYPES}${type}" Target="${escaped(relative(part, target))}"/>`;
  return { id, type, target, external: false, outer };
}

/** An id that none of them has. */
export function freeId(relations: readonly Relation[]): string {
  const taken = new Set(relations.map((relation) => relation.id.toLowerCase()));
  let number = relations.length + 1;
  while (taken.has(`rid${number}`)) number++;
  return `rId${number}`;
}

function relative(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function resolved(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path = part.includes("/") ? part.slice(0, part.lastIndexOf("/")).split("/") : [];
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/** `[Content_Types].xml`: what each part is. */
export class ContentTypes {
  private readonly root: Shallow;
  /** Of single parts, by lower-case name. */
  private readonly overrides = new Map<string, { readonly type: string; readonly outer: string }>();
  /** Of all other parts with an extension. */
  private readonly defaults = new Map<string, string>();

  constructor(xml: string) {
    this.root = shallow(xml);
    for (const outer of this.root.children) {
      const { PartName, Extension, ContentType = "" } = attributes(outer);
      if (PartName !== undefined) this.overrides.set(PartName.slice(1).toLowerCase(), { type: ContentType, outer });
      else if (Extension !== undefined) this.defaults.set(Extension.toLowerCase(), ContentType);
    }
    this.root.children = this.root.children.filter((outer) => attributes(outer)["PartName"] === undefined);
  }

  of(part: string): string {
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return this.overrides.get(part.toLowerCase())?.type ?? this.defaults.get(extension) ?? "";
  }

  set(part: string, type: string): void {
    this.overrides.set(part.toLowerCase(), {
      type,
      outer: `<Override PartName="/${escaped(part)}" ContentType="${type}"/>`,
    });
  }

  remove(part: string): void {
    this.overrides.delete(part.toLowerCase());
  }

  xml(): string {
    const overrides = [...this.overrides.values()].map(({ outer }) => outer);
    return joined({ ...this.root, children: [...this.root.children, ...overrides] });
  }
}
