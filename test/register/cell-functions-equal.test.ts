/** The functions for cells over the tables of an invented register: what they give is what its sheets say. */
import { beforeAll, expect, it } from "vitest";
import { agreementCommand } from "../../src/agreement/commands/agreement";
import { eventsCommand } from "../../src/cases/commands/import-records";
import { deadlinesCommand } from "../../src/deadlines/commands/deadlines";
import { CELL_FUNCTIONS } from "../../src/register/commands/cell-functions";
import { run } from "../../src/register/commands/run";
import type { CellArea, CellResult } from "../../src/register/rules/cell-function";
import type { TableData } from "../../src/workbook/content";
import { readCsv } from "../../src/workbook/csv";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { collectCommand } from "../../src/review/commands/collect";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { quarterRule } from "../../src/review/commands/sample-answers";
import type { Step } from "../support/excel-quarter";
import { commanded, CONTEXT, CREATE, handedIn, importing, levelSteps } from "../support/excel-quarter";

const register = FileWorkbook.blank("register.xlsx");
type Row = Readonly<Record<string, string | number | null>>;

beforeAll(async () => {
  const first = [...levelSteps("2026-K1", 1, "2026-01-05"), ...levelSteps("2026-K1", 2, "2026-02-02").slice(1, 6)];
  const at = { round: "2026-K2", level: 1 };
  const [, draw, sheets, , validate, compute] = levelSteps("2026-K2", 1, "2026-04-07") as [
    Step,
    Step,
    Step,
    Step,
    Step,
    Step,
  ];
  // Better and worse than the round before, by question.
  const rule: SampleRule = (asked) =>
    asked.index % 3 === 0
      ? quarterRule(asked)
      : { answer: asked.asked ? (asked.index % 3 === 1 ? "ja" : "nej") : "", comment: asked.asked ? "Opdigtet" : "" };
  const collect = commanded("collect", collectCommand, async (workbook) => ({
    ...at,
    files: await handedIn(workbook, at.round, at.level, "2026-04-07", rule),
  }));
  const second = [draw, sheets, collect, validate, compute];
  for (const step of [CREATE, importing(200), ...first, ...second]) await step.act(register);
  await run(agreementCommand, { round: "2026-K1", level: 2, against: 1 }, register, CONTEXT);
  const [{ Sag: id }] = (await rowsOf("tblSager")) as [Row];
  // Each a limit of its own: 24 hours, 6 working days, 4 months, one of them from the last day of February.
  const events = [
    "Underretning;05-12-2025 10:00;",
    "Børnefaglig undersøgelse;28-02-2025;01-03-2025",
    "Børnefaglig undersøgelse;12-11-2025;",
  ];
  const table = readCsv(
    new TextEncoder().encode(["Sag;Hændelse;Start;Slut", ...events.map((each) => `${id};${each}`), ""].join("\n")),
    "hændelser.csv",
  );
  await run(eventsCommand, { table, map: "", replace: false, partial: false, serial: null }, register, CONTEXT);
  await run(deadlinesCommand, { date: "2026-01-05", from: null, unit: null, apart: false }, register, CONTEXT);
});

async function rowsOf(name: string): Promise<readonly Row[]> {
  const { headers, rows } = (await register.read({ tables: [name] })).tables[name] as TableData;
  return rows.map((row) =>
    Object.fromEntries(headers.map((header, index) => [header, (row[index] ?? null) as string | number | null])),
  );
}

const areaOf = (rows: readonly Row[], ...headers: readonly string[]): CellArea =>
  rows.map((row) => headers.map((header) => row[header] ?? null));
const columnOf = (rows: readonly Row[], header: string): unknown[] => rows.map((row) => row[header] ?? null);

function called(name: string, ...given: readonly (CellArea | string | number | undefined)[]): unknown[][] {
  const found = CELL_FUNCTIONS.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  const areas = found.parameters.map((_, index): CellArea | undefined => {
    const argument = given[index];
    return typeof argument === "string" || typeof argument === "number" ? [[argument]] : argument;
  });
  return found
    .compute(areas)
    .map((row) => row.map((cell: CellResult) => (typeof cell === "object" ? `${cell.code}` : cell)));
}

it("LODNUMMER and FINGERAFTRYK: the draws of every round and level", async () => {
  const [drawn, frame, log] = [await rowsOf("tblUdtrukne"), await rowsOf("tblRamme"), await rowsOf("tblLog")];
  const draws = log.filter((row) => row["Kommando"] === "draw");
  expect(draws).toHaveLength(3);
  for (const { Input: input, Seed: seed, Fingeraftryk: fingerprint } of draws) {
    const { runde, niveau } = JSON.parse(String(input)) as { runde: string; niveau: number };
    const of = (rows: readonly Row[]): readonly Row[] =>
      rows.filter((row) => row["Runde"] === runde && row["Niveau"] === niveau);
    const cases = areaOf(of(drawn), "Sag");
    expect(called("LODNUMMER", String(seed), runde, niveau, cases).flat()).toEqual(columnOf(of(drawn), "Lodnummer"));
    const rows = areaOf(of(frame), "Sag", "Enhed", "Team", "Sagsbehandler", "Sagstrin", "Risiko");
    if (rows.length > 0) expect(called("FINGERAFTRYK", rows)).toEqual([[fingerprint]]);
  }
});

it("PROCENT, PIL and USIKKER: every row of Resultater", async () => {
  const all = await rowsOf("tblResultater");
  const [k, n] = [areaOf(all, "Opfyldt (k)"), areaOf(all, "Antal vurderede (n)")];
  expect(called("PROCENT", k, n).flat()).toEqual(columnOf(all, "Procent"));
  expect(new Set(columnOf(all, "Procent")).size).toBeGreaterThan(5);
  const compared = all.filter((row) => ["↗", "→", "↘"].includes(String(row["Udvikling"])));
  // As `område&""` gives it, where a bare 0 could be an empty cell.
  const typed = (header: string): CellArea => compared.map((row) => [String(row[header] ?? "").replace(".", ",")]);
  expect(called("PIL", typed("Procent"), typed("Forrige procent")).flat()).toEqual(columnOf(compared, "Udvikling"));
  const before = (row: Row): Row | undefined =>
    all.find(
      (other) =>
        other["Runde"] === row["Sammenlignet med"] &&
        ["Niveau", "Enhed", "Spørgsmålsnr."].every((header) => other[header] === row[header]),
    );
  const moved = compared.filter((row) => row["Udvikling"] !== "→");
  const pairs = moved.map((row) => ({
    ...row,
    k2: before(row)?.["Opfyldt (k)"],
    n2: before(row)?.["Antal vurderede (n)"],
  })) as Row[];
  const uncertain = called(
    "USIKKER",
    ...["Opfyldt (k)", "Antal vurderede (n)", "k2", "n2"].map((header) => areaOf(pairs, header)),
  );
  expect(moved.length).toBeGreaterThan(5);
  expect(uncertain.flat()).toEqual(columnOf(moved, "Statistisk usikker"));
});

it("ENIGHED: every row of Enighed that has a coefficient, from the answers in Svar", async () => {
  const answers = (await rowsOf("tblSvar")).filter(
    (row) => row["Runde"] === "2026-K1" && row["Medregnes"] === "ja" && row["Tilstand"] === "gyldig",
  );
  const rows = (await rowsOf("tblEnighed")).filter((row) => row["Kappa"] !== null && row["Enhed"] === "Alle");
  expect(rows.length).toBeGreaterThan(2);
  for (const row of rows) {
    const isOf = (each: Row): boolean =>
      (row["Sagstrin"] === "Alle" || each["Sagstrin"] === row["Sagstrin"]) &&
      (row["Spørgsmålsnr."] === null || each["Spørgsmålsnr."] === row["Spørgsmålsnr."]);
    const upper = answers.filter((each) => each["Niveau"] === 2 && isOf(each));
    const lower = upper.map(
      (each) =>
        answers.find(
          (other) =>
            other["Niveau"] === 1 && other["Sag"] === each["Sag"] && other["Spørgsmålsnr."] === each["Spørgsmålsnr."],
        ) ?? {},
    );
    const measures = ["antal", "enige", "procent", "kappa", "AC1", "AC1 fra", "AC1 til"];
    expect(called("ENIGHED", areaOf(lower, "Svar"), areaOf(upper, "Svar"), [measures])).toEqual([
      ["Vurderinger", "Enige", "Procent enige", "Kappa", "AC1", "AC1 fra", "AC1 til"].map((header) => row[header]),
    ]);
  }
});

it("FRIST: the Fristdato of every deadline that law sets", async () => {
  const limits: Readonly<Record<string, readonly [number, string]>> = {
    D1: [24, "timer"],
    D2: [6, "hverdage"],
    D3: [4, "måneder"],
  };
  const [{ Værdi: saturday } = {}] = (await rowsOf("tblOpsaetning")).filter(
    (row) => row["Nøgle"] === "Hverdag omfatter lørdag",
  ) as Row[];
  const rows = (await rowsOf("tblFrister")).filter((row) => String(row["Frist"]).slice(0, 2) in limits);
  const codes = new Set(rows.map((row) => String(row["Frist"]).slice(0, 2)));
  expect(codes.size).toBeGreaterThan(1);
  for (const row of rows) {
    const [count, unit] = limits[String(row["Frist"]).slice(0, 2)] as readonly [number, string];
    expect([
      row["Frist"],
      called("FRIST", areaOf([row], "Start"), count, unit, "senest", String(saturday ?? "nej")),
    ]).toEqual([row["Frist"], [[row["Fristdato"]]]]);
  }
});
