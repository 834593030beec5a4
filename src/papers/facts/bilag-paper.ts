/** Bilag 1 as a paper: to be shown, copied or saved, before or after it is made in the workbook. */
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { Context, Told } from "../../register/command";
import type { Register } from "../../register/register";
import { toldIn } from "../../register/report";
import type { DocumentContent, DocumentPart } from "../../workbook/document";
import { bilagDocument } from "../sheet/bilag-document";
import type { SummaryInput } from "./bilag";
import { summaryOf } from "./bilag";

export type Paper = DocumentContent;
export type PaperTable = Extract<DocumentPart, { kind: "table" }>;

/** The paper and its table; else why there is none. */
export type PaperPreview =
  | { readonly ok: true; readonly paper: Paper; readonly table: PaperTable }
  | { readonly ok: false; readonly problems: readonly Told[] };

export function previewPaper(
  input: SummaryInput,
  register: Register,
  context: Pick<Context, "now" | "language">,
): PaperPreview {
  const bilag = summaryOf(input, register, context.now.slice(0, 10));
  if (!bilag.ok) return { ok: false, problems: bilag.problems.map((each) => toldIn(each, context)) };
  const paper = bilagDocument(bilag.value);
  return { ok: true, paper, table: paper.parts.find(isTable) as PaperTable };
}

/** The same paper without what stands around its table. */
export function tableAlone(paper: Paper): Paper {
  return { ...paper, parts: paper.parts.filter(isTable) };
}

function isTable(part: DocumentPart): part is PaperTable {
  return part.kind === "table";
}

/** What the paper's file is called, without an ending: `Bilag 1 2026-K1 niveau 2 Nord`. */
export function paperName({ round, level, unit = ALL_UNITS }: SummaryInput): string {
  return `Bilag 1 ${round} niveau ${level}${unit === ALL_UNITS ? "" : ` ${unit}`}`.replace(/[\\/:*?"<>|]+/gu, "-");
}
