/** Areas of progress and of focus under their headings: the figures, the law, and where the cause is to be written. */
import { percent } from "../../figures/rules/compliance";
import type { DocumentCell, DocumentPart, DocumentRow } from "../../workbook/document";
import type { Area, AreaKind, Finding, TendencyQuestion } from "../rules/tendencies";
import { TOLD } from "../rules/tendencies";
import { areaPoint, changeWords, findingLine, reasonOf, seriesWords } from "../rules/tendency-words";
import { ARROW_COLOR } from "./bilag";
import { chosenIn } from "./notes";
import type { NoteAt, OutlinePart, Section } from "./outline";

export const AREA_HEADINGS: Readonly<Record<AreaKind, string>> = {
  fremskridt: "Områder med særlige fremskridt",
  fokus: "Områder, der kræver et fortsat fokus",
};

const PROMPTS: Readonly<Record<AreaKind, string>> = {
  fremskridt: "Skriv, hvad fremskridtet kan hænge sammen med, og hvad der holder det fast",
  fokus: "Skriv, hvad der kan ligge bag, og hvilke tiltag der er sat i gang, med ansvarlig og tid",
};

/** Areas of one kind, those told at length first, each in the order of its weight. */
export interface SortedAreas {
  readonly told: readonly Area[];
  readonly others: readonly Area[];
}

/** The first are told unless staff chose otherwise. */
export function sortedAreas(areas: readonly Area[], kind: AreaKind, noteAt: NoteAt): SortedAreas {
  const own = areas.filter((area) => area.kind === kind);
  const isTold = (area: Area, index: number): boolean =>
    chosenIn(noteAt(AREA_HEADINGS[kind], area.topic)) ?? index < TOLD;
  return { told: own.filter(isTold), others: own.filter((area, index) => !isTold(area, index)) };
}

export function areaSection(kind: AreaKind, { told, others }: SortedAreas, showCounts: boolean): Section {
  const parts = told.flatMap((area) => areaParts(area, showCounts));
  const none = "Ingen spørgsmål opfylder reglerne.";
  return {
    heading: AREA_HEADINGS[kind],
    parts: [
      ...(told.length + others.length === 0 ? [{ kind: "paragraph" as const, text: none }] : parts),
      ...otherParts(others, showCounts),
    ],
  };
}

function areaParts(area: Area, showCounts: boolean): readonly OutlinePart[] {
  const laws = Array.from(new Set(area.findings.map(({ legalBasis }) => legalBasis).filter((law) => law !== "")));
  return [
    { kind: "heading", text: area.name, level: 2 },
    ...(laws.length === 0 ? [] : [{ kind: "paragraph" as const, text: `Lovgrundlag: ${laws.join("; ")}.` }]),
    { kind: "list", items: area.findings.map((finding) => findingLine(finding, showCounts)) },
    ...(area.kind === "fokus" && area.across.length > 0 ? acrossParts(area, showCounts) : []),
    fieldOf(area, showCounts),
  ];
}

function fieldOf(area: Area, showCounts: boolean): Extract<OutlinePart, { kind: "field" }> {
  return {
    kind: "field",
    topic: area.topic,
    figures: areaPoint(area, showCounts),
    rule: reasonOf(area),
    prompt: PROMPTS[area.kind],
  };
}

/** The same theme elsewhere: where it goes well stands beside where it does not. */
function acrossParts({ name, across }: Area, showCounts: boolean): readonly DocumentPart[] {
  return [{ kind: "paragraph", text: `${name} i øvrigt:` }, questionTable(across, showCounts)];
}

/** What the rules name as well, without a text of its own. */
function otherParts(areas: readonly Area[], showCounts: boolean): readonly OutlinePart[] {
  if (areas.length === 0) return [];
  return [
    { kind: "heading", text: "Øvrige spørgsmål, som reglerne peger på", level: 2 },
    questionTable(
      areas.flatMap(({ findings }): readonly Finding[] => findings),
      showCounts,
    ),
    ...areas.map((area) => ({ ...fieldOf(area, showCounts), hidden: true as const })),
  ];
}

/** Questions by step, with their figures over the rounds. */
export function questionTable(questions: readonly TendencyQuestion[], showCounts: boolean): DocumentPart {
  return {
    kind: "table",
    header: ["Sagstrin", "Spørgsmål", "Procent", "Udvikling"].map((text, index) => ({
      runs: [{ text }],
      align: index === 2 ? "center" : "left",
    })),
    widths: [23, 42, 14, 25],
    rows: questions.map((question) => rowOf(question, showCounts)),
  };
}

function rowOf(question: TendencyQuestion, showCounts: boolean): DocumentRow {
  const last = question.series[question.series.length - 1];
  const share = last === undefined ? "-" : `${percent(last.k, last.n) ?? "-"}\u00a0%`;
  const counts = showCounts && last !== undefined ? ` (${last.k}\u00a0af\u00a0${last.n})` : "";
  return {
    kind: "cells",
    cells: [
      { runs: [{ text: question.step }] },
      { runs: [{ text: question.text }] },
      { runs: [{ text: `${share}${counts}` }], align: "center" },
      developmentCell(question),
    ],
  };
}

/** `↘ ned 11 procentpoint, fra 75 til 64 pct.` */
export function developmentCell(question: TendencyQuestion): DocumentCell {
  const words = changeWords(question);
  if (words === "") return { runs: [{ text: "" }] };
  const color = ARROW_COLOR[question.arrow];
  const series = question.series.length > 1 && question.change !== 0 ? `, ${seriesWords(question.series)}` : "";
  const uncertain = question.uncertain ? ", usikkert" : "";
  return {
    runs: [
      ...(question.arrow === ""
        ? []
        : [{ text: question.arrow, bold: true, ...(color === undefined ? {} : { color }) }]),
      { text: `${question.arrow === "" ? "" : " "}${words}${series}${uncertain}` },
    ],
  };
}
