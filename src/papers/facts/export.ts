/** Every figure of a register as files, parted by municipality and round so that many registers' can be laid together. */
import { figuresOf, isPooledRound } from "../../figures/facts/round-figures";
import { spanOf } from "../../register/round-spans";
import { ALL_UNITS } from "../../figures/rules/compliance";
import { isEstimate, shownFor } from "../../figures/rules/shown-figures";
import { sha256Hex } from "../../kernel/hash";
import { withoutCpr } from "../../kernel/cpr";
import { placeKey, questionKey, unitKey } from "../../kernel/keys";
import type { TextHandout } from "../../register/command";
import type { Register } from "../../register/register";
import type { ExportFigure } from "../rules/export-columns";
import { csvText, EXPORT_COLUMNS, exportSchema } from "../rules/export-columns";

export interface ExportOrder {
  readonly format: "csv" | "json";
  /** Units by name; else each by a pseudonym that is the same in every export of the register. */
  readonly withNames: boolean;
}

/** Every figure: of each unit and of all, in the order of Resultater. No case, caseworker or comment. Estimates are no figures of cases. */
export function exportFigures(register: Register, { withNames }: ExportOrder): readonly ExportFigure[] {
  const { settings } = register;
  const themes = new Map(
    (register.questions.ok ? register.questions.value : []).map((each) => [questionKey(each.number), each.theme ?? ""]),
  );
  const municipality = withoutCpr(settings.organisation) || settings.registerId;
  const places = new Map(register.results.map(({ round, level }) => [placeKey({ round, level }), { round, level }]));
  return Array.from(places.values()).flatMap(({ round, level }) => {
    const figures = figuresOf(register, round, level);
    // A round laid together of others would count them twice.
    if (figures === null || isEstimate(figures) || isPooledRound(register, { round, level })) return [];
    const span = spanOf(register, { round, level });
    const questions = new Map(figures.questions.map((each) => [questionKey(each.number), each]));
    const hidden = new Map<unknown, ReadonlySet<unknown>>();
    return figures.figures.map((figure): ExportFigure => {
      const kept =
        hidden.get(unitKey(figure.unit)) ??
        shownFor(figure.unit, { ...figures, label: "" }, settings.smallestCell).hidden;
      hidden.set(unitKey(figure.unit), kept);
      const isAll = unitKey(figure.unit) === unitKey(ALL_UNITS);
      return {
        municipality,
        register: settings.registerId,
        from: span?.from ?? null,
        to: span?.to ?? null,
        unit: isAll || withNames ? withoutCpr(figure.unit) : pseudonym(settings.registerId, figure.unit),
        theme: themes.get(questionKey(figure.question)) ?? "",
        figure: { ...figure, step: withoutCpr(figure.step), text: withoutCpr(figure.text) },
        question: questions.get(questionKey(figure.question)) ?? null,
        published: !kept.has(questionKey(figure.question)),
      };
    });
  });
}

/** Whoever knows the register's id and the units' names can tell them apart again; nobody else. */
function pseudonym(registerId: string, unit: string): string {
  return `enhed-${sha256Hex(`${registerId}|${unitKey(unit) as unknown as string}`).slice(0, 10)}`;
}

/** `kommune=…/runde=…/tal-….csv` for each round, and beside them the schema and the dictionary. */
export function exportFiles(rows: readonly ExportFigure[], { format }: ExportOrder): readonly TextHandout[] {
  const parts = new Map<string, ExportFigure[]>();
  for (const row of rows) {
    const name = `kommune=${safe(row.municipality)}/runde=${safe(row.figure.round)}/tal-${safe(row.register)}.${format}`;
    const own = parts.get(name);
    if (own === undefined) parts.set(name, [row]);
    else own.push(row);
  }
  const names = EXPORT_COLUMNS.map(({ name }) => name);
  const valuesOf = (row: ExportFigure) => EXPORT_COLUMNS.map((column) => column.value(row));
  return [
    ...Array.from(parts, ([fileName, own]): TextHandout => ({
      fileName,
      text:
        format === "csv"
          ? csvText([names, ...own.map(valuesOf)])
          : `${JSON.stringify(
              own.map((row) => Object.fromEntries(EXPORT_COLUMNS.map((column) => [column.name, column.value(row)]))),
              null,
              1,
            )}\n`,
    })),
    { fileName: "tal.schema.json", text: `${JSON.stringify(exportSchema(), null, 2)}\n` },
    {
      fileName: "datakatalog.csv",
      text: csvText([
        ["kolonne", "type", "kan_vaere_tom", "betydning"],
        ...EXPORT_COLUMNS.map(({ name, type, nullable, about }) => [name, type, nullable ? "ja" : "nej", about]),
      ]),
    },
  ];
}

/** A name that every file system takes, and that is one folder. */
function safe(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|=%\s]+/gu, "-").replace(/^[-.]+|[-.]+$/gu, "");
  return plain === "" ? "uden-navn" : plain;
}
