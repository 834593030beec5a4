import type { Round } from "../rules/round";
import { ROUND_STATUSES } from "../rules/round";
import { serialFromDate } from "../../kernel/date";
import type { IsoDate } from "../../kernel/date";
import type { SheetContent } from "../../workbook/content";
import { tableSheet } from "./page";
import { STYLE } from "../../workbook/style";
import type { TableDescription } from "./table";

export function dateCell(date: IsoDate | null | ""): number | null {
  return date === null || date === "" ? null : serialFromDate(date);
}

export const ROUNDS: TableDescription<Round> = {
  name: "tblRunder",
  sheet: "Runder",
  columns: [
    { header: "Runde", width: 12, style: STYLE.id, write: (row) => row.round },
    { header: "Niveau", width: 8, style: STYLE.ordinal, write: (row) => row.level },
    { header: "Betegnelse", width: 40, style: STYLE.cell, write: (row) => row.label },
    { header: "Periode fra", width: 13, style: STYLE.date, write: (row) => dateCell(row.from) },
    { header: "Periode til", width: 13, style: STYLE.date, write: (row) => dateCell(row.to) },
    { header: "Frist", width: 13, style: STYLE.date, write: (row) => dateCell(row.deadline) },
    { header: "Udtrukket", width: 13, style: STYLE.date, write: (row) => dateCell(row.drawn) },
    { header: "Seed", width: 38, style: { ...STYLE.wrapped, format: "@" }, write: (row) => row.seed || null },
    { header: "Status", width: 13, style: STYLE.cell, write: (row) => row.status },
  ],
  read: (row) => ({
    round: row.text("Runde"),
    level: row.whole("Niveau") ?? 0,
    label: row.text("Betegnelse"),
    from: row.date("Periode fra"),
    to: row.date("Periode til"),
    deadline: row.date("Frist"),
    drawn: row.date("Udtrukket"),
    seed: row.text("Seed"),
    status: row.choice("Status", ROUND_STATUSES, "planlagt"),
  }),
};

export function roundsSheet(rounds: readonly Round[]): SheetContent {
  return tableSheet(ROUNDS, rounds, {
    title: "Runder",
    explanation:
      "En række pr. runde og niveau. Betegnelse bliver overskriften i bilaget. Betegnelse, periode og frist kan rettes her; resten udfyldes automatisk.",
    over: { tabColor: "D9C36A" },
  });
}
