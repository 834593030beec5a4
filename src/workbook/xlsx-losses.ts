/** What a command would take away from a file that is not ours to take: named, so that the file is not overwritten. */
import type { Problem } from "../domain/outcome";
import type { ProblemCode } from "../domain/problem";
import { problem } from "../domain/problem";
import type { Parts } from "./parts";
import { relationsOf } from "./parts-relations";

/** By the last word of a relation's type. What is not here is named by its part. */
const KINDS: Readonly<Record<string, ProblemCode>> = {
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
export function lossesOfSheet(parts: Parts, part: string, sheet: string): Problem[] {
  const codes = new Map<string, Problem>();
  const add = (code: ProblemCode, detail = ""): void => {
    codes.set(`${code} ${detail}`, problem(code, { sheet, part: detail }, { sheet }));
  };
  for (const relation of relationsOf(parts, part)) {
    if (relation.type === "drawing") drawingLosses(parts, relation.target).forEach((code) => add(code));
    else if (relation.type === "table") relationsOf(parts, relation.target).forEach(({ type, target }) => add(KINDS[type] ?? "file/loses-part", target));
    else if (relation.type === "vmlDrawing" && relationsOf(parts, relation.target).length > 0) add("file/loses-pictures");
    else if (KINDS[relation.type] !== undefined) add(KINDS[relation.type] as ProblemCode);
    else if (!WITHOUT_LOSS.has(relation.type)) add("file/loses-part", relation.target);
  }
  if (/sparklineGroup[\s>]/u.test(parts.text(part).slice(-200_000))) add("file/loses-sparklines");
  return [...codes.values()];
}

function drawingLosses(parts: Parts, drawing: string): ProblemCode[] {
  if (!parts.has(drawing)) return [];
  const types = new Set(relationsOf(parts, drawing).map((relation) => relation.type));
  const codes: ProblemCode[] = [];
  if (types.has("chart") || types.has("chartEx")) codes.push("file/loses-charts");
  if (types.has("image")) codes.push("file/loses-pictures");
  if (codes.length === 0) codes.push("file/loses-drawings");
  return codes;
}

/** What an edit of any kind takes away from the file as a whole. */
export function lossesOfFile(parts: Parts): Problem[] {
  const types = new Set(parts.names().map((name) => name.toLowerCase()));
  const losses: Problem[] = [];
  if ([...types].some((name) => name.endsWith("vbaproject.bin"))) losses.push(problem("file/loses-macros"));
  if ([...types].some((name) => name.startsWith("_xmlsignatures/"))) losses.push(problem("file/loses-signature"));
  return losses;
}
