/** The sheets that show a development, and when they are drawn anew. */
import { withoutCpr } from "../../kernel/cpr";
import { unitKey, wordKey } from "../../kernel/keys";
import type { Decision } from "../../register/command";
import type { Register } from "../../register/register";
import type { SheetContent } from "../../workbook/content";
import type { Edit } from "../../workbook/workbook";
import { ALL_UNITS } from "../rules/compliance";
import { THEMES_SHEET, themesSheet } from "../sheet/themes-across";
import type { TrendSection } from "../sheet/trend";
import { TREND_SHEET, trendSheet } from "../sheet/trend";
import type { Development, Grain, TrendOrder } from "./trend";
import { developmentOf, GRAINS } from "./trend";

const COLUMNS: Readonly<Record<Grain, string>> = { runde: "runder", kvartal: "kvartaler", år: "år" };

/** Udvikling and Emner of a development. */
export function trendSheets(register: Register, shown: Development): readonly SheetContent[] {
  const { settings } = register;
  const area = unitKey(shown.unit) === unitKey(ALL_UNITS) ? "alle enheder" : withoutCpr(shown.unit);
  const level = shown.levelName === "" ? `niveau ${shown.level}` : `niveau ${shown.level} (${shown.levelName})`;
  const about = {
    subject: `${level}, ${area}`,
    organisation: withoutCpr(settings.organisation),
    settings,
  };
  const { rounds } = shown;
  return [
    trendSheet({
      ...about,
      columns: COLUMNS[shown.grain],
      rounds: rounds.map(({ round, label }) => ({ round, label })),
      parts: shown.parts,
      sections: sectionsOf(shown),
    }),
    themesSheet({
      ...about,
      round: rounds[rounds.length - 1]?.round ?? "",
      before: rounds[rounds.length - 2]?.round ?? "",
      tables: shown.tables,
    }),
  ];
}

function sectionsOf({ units, steps, themes, questions }: Development): readonly TrendSection[] {
  return [
    { title: "Enheder: alle spørgsmål lagt sammen", trends: units.map((trend) => ({ trend })) },
    { title: "Sagstrin", trends: steps.map((trend) => ({ trend })) },
    {
      title: "Emner på tværs af sagstrin",
      trends: themes.flatMap(({ total, aspects }) => [
        { trend: total },
        ...aspects.map((trend) => ({ trend, isPart: true })),
      ]),
    },
    ...questions.map(({ step, trends }) => ({
      title: `Spørgsmål: ${step}`,
      trends: trends.map((trend) => ({ trend })),
    })),
  ];
}

/** Those sheets drawn: anew where they stand, else before the log. */
export function trendEdits(register: Register, sheets: readonly SheetContent[]): readonly Edit[] {
  const there = new Set(register.snapshot.sheetNames.map(wordKey));
  return sheets.map((content) => ({
    kind: "sheet",
    content,
    ...(there.has(wordKey(content.name)) ? {} : { before: "Log" }),
  }));
}

/** A decision that brings new figures, and with it the sheets of development where the register has them. */
export function withTrends<Found extends object>(decision: Decision<Found>, register: Register): Decision<Found> {
  const { after } = decision;
  const isThere = register.snapshot.sheetNames.some((name) => wordKey(name) === wordKey(TREND_SHEET));
  if (after?.results === undefined || !isThere) return decision;
  const now: Register = { ...register, ...after };
  const order = lastOrder(now);
  const shown = order === null ? null : developmentOf(now, order);
  if (shown === null || !shown.ok) return decision;
  const edits = trendEdits(now, trendSheets(now, shown.value));
  return { ...decision, edits: [...(decision.edits ?? []), ...edits] };
}

/** What the standing sheets show, by the log. */
function lastOrder({ log }: Register): TrendOrder | null {
  const last = log.filter(({ command }) => command === "trend").pop();
  if (last === undefined) return null;
  try {
    const read = JSON.parse(last.input) as {
      readonly niveau?: unknown;
      readonly enhed?: unknown;
      readonly pr?: unknown;
    };
    const grain = GRAINS.find((each) => each === read.pr) ?? "runde";
    return typeof read.niveau === "number"
      ? { level: read.niveau, unit: typeof read.enhed === "string" ? read.enhed : ALL_UNITS, grain }
      : null;
  } catch {
    // The log is a sheet: someone may have typed in it.
    return null;
  }
}

/** The names of the sheets, for whoever shows them. */
export const TREND_SHEETS = { trend: TREND_SHEET, themes: THEMES_SHEET } as const;
