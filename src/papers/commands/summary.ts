/** summary: Bilag 1 of a reported round beside the rounds it is compared with. */
import { staleFigures } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { Outcome, Problem } from "../../language/outcome";
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import { AT, registered } from "../../register/registration";
import type { SummaryInput } from "../facts/bilag";
import { comparedRounds, summaryOf } from "../facts/bilag";
import type { Bilag } from "../rules/bilag";
import { bilagSheet } from "../sheet/bilag";
import { bilagDocument } from "../sheet/bilag-document";

export const summaryCommand = registered({
  name: "summary",
  options: {
    ...AT,
    compare: {
      kind: "list",
      separator: ",",
      example: "2025-K4,…",
      about: {
        da: "runder at sammenligne med, den første er grundlaget; ellers Grundlag i Opsætning, hvis den er sat",
        en: "rounds to compare with, the first is the baseline; else Grundlag in Opsætning where it is set",
      },
    },
    unit: {
      kind: "text",
      example: "enhed",
      about: { da: "kun tallene for denne enhed", en: "the figures of this unit alone" },
    },
    pdf: {
      kind: "target",
      example: "fil.pdf",
      about: { da: "også som PDF gennem LibreOffice", en: "also as PDF through LibreOffice" },
    },
    docx: {
      kind: "target",
      ending: ".docx",
      example: "fil.docx",
      about: { da: "også som dokument til Word", en: "also as a document for Word" },
    },
  },
  words: {
    about: { da: "lav Bilag 1", en: "make Bilag 1" },
    doing: { da: "Laver Bilag 1", en: "Making Bilag 1" },
    logged: { da: "Bilag 1 lavet", en: "Bilag 1 made" },
  },
  view: "bilag",
  nextSteps: ["next/summary"],
  input: ({ round, level, compare, unit }): Outcome<SummaryInput> =>
    done({ round, level, compare: compare ?? null, ...(unit === undefined ? {} : { unit }) }),
  button: {
    label: { da: "Lav Bilag 1", en: "Make Bilag 1" },
    round: "open or closed",
    input: (at) => ({ ...at, compare: null }),
  },
  decide(input: SummaryInput, register, context) {
    const bilag = summaryOf(input, register, context.now.slice(0, 10));
    return bilag.ok ? done(decision(bilag.value, input, register)) : bilag;
  },
});

function decision(bilag: Bilag, input: SummaryInput, register: Register): Decision {
  const questions = bilag.sections.flatMap((section) => section.questions);
  const count = (arrow: string): number => questions.filter((each) => each.arrow === arrow).length;
  const { unit } = bilag;
  const stale: Problem[] = staleFigures(register);
  const paper = bilagSheet(bilag);
  return {
    message: problem(unit === ALL_UNITS ? "done/summary" : "done/summary-unit", {
      round: input.round,
      level: input.level,
      unit,
      rows: questions.length,
      up: count("↗"),
      same: count("→"),
      down: count("↘"),
    }),
    problems: stale,
    edits: [{ kind: "sheet", content: paper }],
    log: {
      command: "summary",
      input: JSON.stringify({
        runde: input.round,
        niveau: input.level,
        sammenlignet: comparedRounds(input, register),
        ...(unit === ALL_UNITS ? {} : { enhed: unit }),
      }),
      counts: `spørgsmål=${questions.length}`,
    },
    data: { bilag },
    paper,
    document: bilagDocument(bilag),
    show: "Bilag 1",
  };
}
