/**
 * Bilag 1 as a document, for a committee paper that is put together in a word processor. It says what the sheet says;
 * what the sheet shows by colour or sign alone stands here in words beside it.
 */
import type { Bilag } from "../rules/bilag";
import type { BilagQuestion } from "../rules/bilag-table";
import { ARROW_COLOR, arrowColor, cellText, headingsOf, questionText } from "./bilag";
import type { DocumentCell, DocumentContent, DocumentPart, DocumentRow, Run } from "../../workbook/document";
import { COLOR } from "../../workbook/style";

/** Upright A4 holds two rounds with room for the questions. */
const PORTRAIT_ROUNDS = 2;
/** Parts of the page's width. */
const WIDTH = { number: 7, question: 43, round: 15, development: 24 } as const;

export function bilagDocument(bilag: Bilag): DocumentContent {
  const legend = bilag.legend.map((each): DocumentPart => ({
    kind: "term",
    sign: { text: each.sign, bold: true, ...colorOf(each.sign) },
    meaning: each.meaning,
    ...(each.highlighted ? { fill: COLOR.highlight } : {}),
  }));
  return {
    title: bilag.title,
    orientation: bilag.rounds.length > PORTRAIT_ROUNDS ? "landscape" : "portrait",
    parts: [
      { kind: "title", text: bilag.title },
      { kind: "paragraph", text: bilag.sender },
      ...bilag.introduction.map((text): DocumentPart => ({ kind: "paragraph", text })),
      ...(legend.length === 0 ? [] : [{ kind: "heading" as const, text: "Sådan læses tabellen" }, ...legend]),
      { kind: "heading", text: "Resultater" },
      tableOf(bilag),
      { kind: "heading", text: "Sådan er tallene lavet" },
      { kind: "box", notes: bilag.method },
      ...bilag.footnotes.map((text): DocumentPart => ({ kind: "paragraph", text })),
    ],
  };
}

function tableOf(bilag: Bilag): DocumentPart {
  const header = [
    "Nr.",
    "Spørgsmål",
    ...bilag.rounds,
    ...(bilag.compared ? [headingsOf(bilag).join(" og ").replace("Ændring", "ændring")] : []),
  ];
  return {
    kind: "table",
    header: header.map((text, index) => ({ runs: [{ text }], align: isFigure(index, bilag) ? "center" : "left" })),
    widths: [
      WIDTH.number,
      WIDTH.question,
      ...bilag.rounds.map(() => WIDTH.round),
      ...(bilag.compared ? [WIDTH.development] : []),
    ],
    rows: bilag.sections.flatMap((section): DocumentRow[] => [
      { kind: "section", text: section.step },
      ...section.questions.map((question) => rowOf(question, bilag.compared)),
    ]),
  };
}

function isFigure(index: number, bilag: Bilag): boolean {
  return index > 1 && index <= bilag.rounds.length + 1;
}

function rowOf(question: BilagQuestion, compared: boolean): DocumentRow {
  const figures = question.cells.map((cell): DocumentCell => ({
    runs: [{ text: together(cellText(cell)) }],
    align: "center",
  }));
  return {
    kind: "cells",
    cells: [
      { runs: [{ text: question.number }] },
      { runs: [{ text: questionText(question) }] },
      ...figures,
      ...(compared ? [{ runs: developmentRuns(question) }] : []),
    ],
    ...(question.highlighted ? { fill: COLOR.highlight } : {}),
  };
}

/** A figure that breaks before its bracket and, in a spread, behind a comma; nowhere else. */
function together(figure: string): string {
  return figure.replace(/(?<!,) (?!\()/gu, "\u00a0");
}

/** `↗ op 12 procentpoint *`: what the star means stands in the legend, as most arrows have one. */
function developmentRuns(question: BilagQuestion): readonly Run[] {
  const star: readonly Run[] = question.uncertain ? [{ text: " *", color: COLOR.quiet }] : [];
  if (question.arrow === "") return [{ text: question.change }, ...star];
  const color = arrowColor(question);
  return [
    { text: question.arrow, bold: true, ...(color === undefined ? {} : { color }) },
    { text: ` ${question.change}` },
    ...star,
  ];
}

function colorOf(sign: string): { readonly color?: string } {
  const color = ARROW_COLOR[sign];
  return color === undefined ? {} : { color };
}
