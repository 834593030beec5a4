/** What a command would take away from a file that is not ours to take: named, so that the file is not overwritten. */
import type { Parts } from "./parts";
import { relationsOf } from "./parts-relations";

/** Something of the user's that would be gone: a `file/loses-…` code of the catalogue; `values` holds `sheet` and `part` where it has a place. */
export interface Loss {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

/** By the last word of a relation's type. What is not here is named by its part. */
const KINDS: Readonly<Record<string, string>> = {
  comments: "file/loses-comments",
  threadedComment: "file/loses-comments",
  pivotTable: "file/loses-pivot",
  slicer: "file/loses-slicers",
  timeline: "file/loses-slicers",
  ctrlProp: "file/loses-controls",
  control: "file/loses-controls",
  oleObject: "file/loses-controls",
  image: "file/loses-pictures",
  picture: "file/loses-pictures",
  queryTable: "file/loses-query",
};

/** Goes with the sheet's own content, or comes back by itself: shapes of comments, the printer's settings, links. */
const WITHOUT_LOSS = new Set(["table", "printerSettings", "vmlDrawing", "hyperlink"]);

/** What hangs on a sheet that is about to be replaced. */
export function lossesOfSheet(parts: Parts, part: string, sheet: string): Loss[] {
  const codes = new Map<string, Loss>();
  const add = (code: string, detail = ""): void => {
    codes.set(`${code} ${detail}`, { code, values: { sheet, part: detail } });
  };
  for (const relation of relationsOf(parts, part)) {
    if (relation.type === "drawing") drawingLosses(parts, relation.target).forEach((code) => add(code));
    else if (relation.type === "table")
      relationsOf(parts, relation.target).forEach(({ type, target }) => add(KINDS[type] ?? "file/loses-part", target));
    else if (relation.type === "vmlDrawing" && relationsOf(parts, relation.target).length > 0)
      add("file/loses-pictures");
    else if (KINDS[relation.type] !== undefined) add(KINDS[relation.type] as string);
    else if (!WITHOUT_LOSS.has(relation.type)) add("file/loses-part", relation.target);
  }
  if (/sparklineGroup\b/u.test(parts.text(part).slice(-200_000))) add("file/loses-sparklines");
  return [...codes.values()];
}

function drawingLosses(parts: Parts, drawing: string): string[] {
  if (!parts.has(drawing)) return [];
  const types = new Set(relationsOf(parts, drawing).map((relation) => relation.type));
  const codes: string[] = [];
  if (types.has("chart") || types.has("chartEx")) codes.push("file/loses-charts");
  if (types.has("image")) codes.push("file/loses-pictures");
  if (codes.length === 0) codes.push("file/loses-drawings");
  return codes;
}

/** What an edit of any kind takes away from the file as a whole. */
export function lossesOfFile(parts: Parts): Loss[] {
  const types = new Set(parts.names().map((name) => name.toLowerCase()));
  const losses: Loss[] = [];
  if ([...types].some((name) => name.endsWith("vbaproject.bin")))
    losses.push({ code: "file/loses-macros", values: {} });
  if ([...types].some((name) => name.startsWith("_xmlsignatures/")))
    losses.push({ code: "file/loses-signature", values: {} });
  return losses;
}
