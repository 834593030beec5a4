/**
 * Management information in the demo: invented notifications and measures of fourteen months about the cases of the demo of
 * deadlines, and the reports made of them. Chance comes from a hash, so that every run makes the same.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { addDays, addMonths, danishDate } from "../src/kernel/date";
import { sha256Hex } from "../src/kernel/hash";
import type { Step } from "./demo-model";
import { UNITS } from "./demo-model";

/** How many cases the demo of deadlines has: `F-0001` and on, the units in turn. */
const CASES = 540;
const FROM = "2025-01-01";
/** The day of the exports, a Monday. */
const EXPORTED = "2026-03-16";
const PER_MONTH = 92;
const MEASURES = 420;

const SOURCES: Often = [
  ["Skole", 27],
  ["Sundhedsvæsen", 17],
  ["Kommunal forvaltning", 14],
  ["Politi", 12],
  ["Daginstitution", 9],
  ["Forældre", 7],
  ["Anonym", 6],
  ["Anden kommune", 4],
  ["Familie og netværk", 4],
];

/** Type, how many of a hundred, kroner a month, and how many months it lasts at the most. */
const TYPES = [
  ["Plejefamilie, netværk", 9, 21_000, 60],
  ["Plejefamilie, almen", 15, 36_000, 60],
  ["Opholdssted, privat", 7, 84_000, 36],
  ["Opholdssted, offentlig", 3, 79_000, 36],
  ["Døgninstitution, egen", 4, 112_000, 24],
  ["Døgninstitution, andre", 3, 121_000, 24],
  ["Domsanbringelse", 1, 128_000, 12],
  ["Familiehus", 14, 8_500, 10],
  ["Kontaktperson", 24, 5_200, 18],
  ["Familiebehandling", 14, 9_800, 12],
  ["Aflastning", 6, 7_400, 24],
] as const;

type Often = readonly (readonly [what: string, often: number])[];

/** What becomes of a notification, of a known child and of a new one. */
const KNOWN: Often = [
  ["Indgår i igangværende sag", 46],
  ["BFU", 24],
  ["Lukket", 22],
  ["§ 30", 8],
];
const NEW: Often = [
  ["BFU", 34],
  ["Lukket", 45],
  ["§ 30", 16],
  ["Andet", 5],
];

/** A number from 0 to below `below`, the same each time for an id and a purpose. */
function chance(id: string, purpose: string, below: number): number {
  return Number.parseInt(sha256Hex(`${id}|${purpose}`).slice(0, 8), 16) % below;
}

/** One of several by how many of a hundred it is; the last takes the rest. */
function oneOf<Row extends readonly [unknown, number, ...unknown[]]>(rows: readonly Row[], hundred: number): Row {
  let left = hundred;
  for (const row of rows) {
    if (left < row[1]) return row;
    left -= row[1];
  }
  return rows[rows.length - 1] as Row;
}

function caseOf(index: number): { readonly id: string; readonly unit: string } {
  return { id: `F-${String(index + 1).padStart(4, "0")}`, unit: UNITS[index % UNITS.length] as string };
}

function months(): readonly string[] {
  const found: string[] = [];
  for (let month = FROM; month < EXPORTED; month = addMonths(month, 1)) found.push(month);
  return found;
}

function notifications(): string {
  const lines = ["Løbenr.;Sagsnr.;Enhed;Modtaget;Ny/kendt sag;Underretter;Vurderet;Udfald;Udfaldsdato"];
  for (const month of months()) {
    // Fewer in July; a little more each month.
    const count = Math.round(PER_MONTH * (month.slice(5, 7) === "07" ? 0.55 : 1) + 1.5 * months().indexOf(month));
    for (let index = 0; index < count; index++) {
      const number = `U-${month.slice(0, 7)}-${String(index + 1).padStart(3, "0")}`;
      const day = addDays(month, chance(number, "day", 28));
      if (day >= EXPORTED) continue;
      const { id, unit } = caseOf(chance(number, "case", CASES));
      const isKnown = chance(number, "known", 100) < 58;
      const hasCase = isKnown || chance(number, "has case", 100) < 70;
      const clock = 7 * 60 + chance(number, "clock", 600);
      const time = `${String(Math.floor(clock / 60)).padStart(2, "0")}:${String(clock % 60).padStart(2, "0")}`;
      const assessed = addDays(day, chance(number, "late", 100) < 88 ? 0 : 1 + chance(number, "later", 3));
      const settled = addDays(day, 3 + chance(number, "days", 21) + (chance(number, "slow", 8) === 0 ? 30 : 0));
      const [outcome] = oneOf(isKnown ? KNOWN : NEW, chance(number, "outcome", 100));
      const isSettled = settled < EXPORTED && assessed < EXPORTED;
      lines.push(
        [
          ...[number, hasCase ? id : "", unit, `${danishDate(day)} ${time}`, isKnown ? "kendt" : "ny"],
          oneOf(SOURCES, chance(number, "source", 100))[0],
          ...(assessed < EXPORTED ? [`${danishDate(assessed)} ${assessed === day ? "18:30" : "08:15"}`] : [""]),
          ...(isSettled ? [outcome, danishDate(settled)] : ["", ""]),
        ].join(";"),
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function measures(): string {
  const lines = ["Sagsnr.;Enhed;Foranstaltningstype;Iværksat;Ophørt;Udgift (kr)"];
  for (let index = 0; index < MEASURES; index++) {
    const number = `M-${index}`;
    const { id, unit } = caseOf(chance(number, "case", CASES));
    const [type, , price, longest] = oneOf(TYPES, chance(number, "type", 100));
    const start = addDays("2024-01-01", chance(number, "start", 800));
    if (start >= EXPORTED) continue;
    const end = addDays(start, 30 + chance(number, "length", longest * 30));
    const until = end < EXPORTED ? end : EXPORTED;
    const days = (Date.parse(until) - Date.parse(start)) / 86_400_000 + 1;
    const expense = Math.round((price * 12 * days * (90 + chance(number, "price", 25))) / 36_500);
    lines.push(
      [
        id,
        unit,
        type,
        danishDate(start),
        end < EXPORTED ? danishDate(end) : "",
        chance(number, "told", 30) === 0 ? "" : expense,
      ].join(";"),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The register of the demo of deadlines gains its notifications and measures, and a report of each kind. */
export async function demoOfFlow(folder: string, register: string, step: Step): Promise<string[]> {
  const at = (name: string): string => path.join(folder, name);
  await fs.writeFile(at("underretninger.csv"), notifications());
  await fs.writeFile(at("foranstaltninger.csv"), measures());
  const on = ["--now", `${EXPORTED}T08:30:00Z`];
  await step(
    { da: "opdigtede underretninger", en: "invented notifications" },
    "import",
    register,
    "--notifications",
    at("underretninger.csv"),
    ...on,
  );
  await step(
    { da: "opdigtede foranstaltninger", en: "invented measures" },
    "import",
    register,
    "--measures",
    at("foranstaltninger.csv"),
    ...on,
  );
  await step({ da: "kvartalet", en: "the quarter" }, "report", register, "--quarter", "2025-K4", ...on);
  await step({ da: "måneden", en: "the month" }, "report", register, "--month", "2026-02", ...on);
  const apart = ["--folder", at("ledelsesinformation")];
  await step(
    { da: "ugen, og to regneark pr. enhed", en: "the week, and two workbooks for each unit" },
    "report",
    register,
    "--week",
    "2026-W11",
    ...apart,
    ...on,
  );
  return [register];
}
