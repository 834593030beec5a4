/** export: every figure of the register in long form, for Power BI, a warehouse, or to be laid beside other municipalities'. */
import { staleFigures } from "../../figures/facts/round-figures";
import { findWord } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { registered } from "../../register/registration";
import { exportFigures, exportFiles } from "../facts/export";

const FORMATS = ["csv", "json"] as const;

export interface ExportInput {
  /** As typed: one of `FORMATS`. */
  readonly format: string;
  readonly withNames: boolean;
}

export const exportCommand = registered({
  name: "export",
  options: {
    folder: {
      kind: "target",
      required: true,
      example: "mappe",
      about: { da: "mappen, filerne lægges i", en: "the folder the files are put in" },
    },
    format: { kind: "text", example: FORMATS.join("|"), about: { da: "ellers csv", en: "else csv" } },
    "with-names": {
      kind: "flag",
      example: "",
      about: { da: "enhederne ved navn i stedet for pseudonym", en: "units by name instead of a pseudonym" },
    },
  },
  words: {
    about: {
      da: "tag alle tal med ud, til Power BI eller et datavarehus",
      en: "take all figures along, for Power BI or a warehouse",
    },
    doing: { da: "Skriver tallene ud", en: "Writing the figures" },
  },
  view: "results",
  input: ({ format, "with-names": withNames }): Outcome<ExportInput> => done({ format: format ?? "csv", withNames }),
  decide(input: ExportInput, register) {
    const format = findWord(input.format, FORMATS);
    if (format === undefined)
      return failed(problem("usage/format", { value: input.format, known: FORMATS.join(", ") }));
    const order = { ...input, format };
    const rows = exportFigures(register, order);
    if (rows.length === 0) return failed(problem("export/nothing", {}, { sheet: "Resultater" }));
    const texts = exportFiles(rows, order);
    return done({
      message: problem("done/export", { rows: rows.length, files: texts.length }),
      problems: staleFigures(register),
      data: { rows: rows.length },
      texts,
    });
  },
});
