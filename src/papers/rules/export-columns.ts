/**
 * The long form in which figures leave a register: one row for each round, level, unit and question. One description
 * gives the rows, the JSON schema and the data dictionary, so that they cannot differ.
 */
import type { RoundQuestion } from "../../figures/rules/comparison";
import type { Figure } from "../../figures/rules/compliance";
import { percent } from "../../figures/rules/compliance";

/** What a row is made of. */
export interface ExportFigure {
  readonly municipality: string;
  readonly register: string;
  /** Days; null where the round's name and row say nothing of time. */
  readonly from: string | null;
  readonly to: string | null;
  /** A name, or a pseudonym; `Alle` for all units. */
  readonly unit: string;
  readonly theme: string;
  readonly figure: Figure;
  /** Null for a figure whose question is not kept. */
  readonly question: RoundQuestion | null;
  /** Whether a published paper may show it. */
  readonly published: boolean;
}

export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  readonly name: string;
  readonly type: "string" | "integer" | "boolean";
  readonly nullable: boolean;
  /** Danish, for the dictionary. */
  readonly about: string;
  value(row: ExportFigure): ExportValue;
}

function text(
  name: string,
  about: string,
  value: (row: ExportFigure) => string | null,
  nullable = false,
): ExportColumn {
  return { name, type: "string", nullable, about, value };
}

function count(
  name: string,
  about: string,
  value: (row: ExportFigure) => number | null,
  nullable = false,
): ExportColumn {
  return { name, type: "integer", nullable, about, value };
}

const tally = (name: string, about: string, of: keyof NonNullable<Figure["tally"]>): ExportColumn =>
  count(name, `${about} Tom, hvor kun k og n er kendt.`, ({ figure }) => figure.tally?.[of] ?? null, true);

export const EXPORT_COLUMNS: readonly ExportColumn[] = [
  text("kommune", "Organisation i Opsætning; ellers register-id.", ({ municipality }) => municipality),
  text("register", "Register-id: hvilket register tallene er fra.", ({ register }) => register),
  text("runde", "Rundens navn, fx 2026-K1.", ({ figure }) => figure.round),
  text("periode_fra", "Rundens første dag (ISO 8601).", ({ from }) => from, true),
  text("periode_til", "Rundens sidste dag (ISO 8601).", ({ to }) => to, true),
  count("niveau", "Tilsynsniveau.", ({ figure }) => figure.level),
  text(
    "enhed",
    "Enheden; et pseudonym, hvis navne ikke er valgt. Alle: alle enheder under ét. Læg ikke Alle sammen med enhederne.",
    ({ unit }) => unit,
  ),
  text("sagstrin", "Sagstrin.", ({ figure }) => figure.step),
  text(
    "spoergsmaalsnr",
    "Spørgsmålets nummer i skabelonen: nøglen på tværs af runder.",
    ({ figure }) => figure.question,
  ),
  text("spoergsmaal", "Spørgsmålets ordlyd i runden.", ({ figure }) => figure.text),
  text("emne", "Emne på tværs af sagstrin; tom, hvor der ikke er et.", ({ theme }) => theme),
  text("skabelon", "Skabelonen i runden.", ({ question }) => question?.template ?? null, true),
  text("version", "Skabelonens udgave i runden.", ({ question }) => question?.version ?? null, true),
  text("svarskala", "ja/nej eller grad.", ({ question }) => question?.scale ?? null, true),
  text(
    "kravtype",
    "skal, kan eller oplysning. Oplysning er ikke en opfyldelsesprocent.",
    ({ question }) => question?.requirement ?? null,
    true,
  ),
  text(
    "beregning",
    "Om ikke relevant udelades eller tæller som opfyldt. Kun tal med samme beregning kan sammenlignes.",
    ({ question }) => question?.calculation ?? null,
    true,
  ),
  count("k", "Opfyldte svar.", ({ figure }) => figure.k),
  count("n", "Vurderede svar.", ({ figure }) => figure.n),
  count(
    "procent",
    "Hele procent, halve rundes op: floor((200k + n) / 2n). Tom, hvor n er 0.",
    ({ figure }) => percent(figure.k, figure.n),
    true,
  ),
  tally("ja", "Svaret ja.", "yes"),
  tally("nej", "Svaret nej.", "no"),
  tally("lav_grad", "Svaret lav grad.", "low"),
  tally("nogen_grad", "Svaret nogen grad.", "some"),
  tally("hoej_grad", "Svaret høj grad.", "high"),
  tally("ikke_relevant", "Svaret ikke relevant.", "notApplicable"),
  tally("ikke_spurgt", "Spørgsmål, der ikke skulle stilles.", "notAsked"),
  tally("ubesvaret", "Ubesvaret eller ugyldigt.", "unanswered"),
  {
    name: "maa_offentliggoeres",
    type: "boolean",
    nullable: false,
    about: "Om et bilag må vise tallet efter reglen om små tal. Er det falsk, er tallet kun til intern brug.",
    value: ({ published }) => published,
  },
];

/** JSON Schema (2020-12) of a file of rows. */
export function exportSchema(): object {
  const properties = Object.fromEntries(
    EXPORT_COLUMNS.map(({ name, type, nullable, about }) => [
      name,
      { type: nullable ? [type, "null"] : type, description: about },
    ]),
  );
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Tilsynsregister: tal fra ledelsestilsyn",
    type: "array",
    items: {
      type: "object",
      properties,
      required: EXPORT_COLUMNS.map(({ name }) => name),
      additionalProperties: false,
    },
  };
}

/** RFC 4180 with a comma: UTF-8, quotes where needed, lines ended by CRLF, nothing where there is no value. */
export function csvText(rows: readonly (readonly ExportValue[])[]): string {
  const cell = (value: ExportValue): string => {
    const plain = value === null ? "" : String(value);
    return /[",\r\n]/u.test(plain) ? `"${plain.replace(/"/gu, '""')}"` : plain;
  };
  return rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}
