/** CPR numbers in what people type: refused by every command, at every option, and in every cell of the register that is typed in. */
import { describe, expect, it } from "vitest";
import { describe as sentence } from "../../src/language/problem";
import { createRegister } from "../../src/register/commands/create";
import { decideOn, requestOf } from "../../src/register/commands/decide";
import { COMMANDS } from "../../src/register/commands/list";
import { statusCommand } from "../../src/register/commands/status";
import { readRegister } from "../../src/register/register";
import { typedProblems } from "../../src/register/rules/typed";
import type { AnyValues, Option } from "../../src/register/registration";
import { cellAddress } from "../../src/workbook/address";
import { CONTEXT, newRegister, story } from "../support/scenario";

const CPR = "010110 \u2013 1234";
const USUAL: Readonly<Record<Option["kind"], AnyValues[string]>> = {
  text: "2026-K1",
  phrase: "fordi",
  number: 1,
  date: "2026-01-05",
  list: ["Nord"],
  words: ["bbu-2018"],
  table: { name: "sager.csv", cells: [["Sag"]], names: {}, merges: [] },
  returned: { files: [], faults: [] },
  key: { name: "key.csv", table: null, shuffle: CPR },
  target: "mappe",
  flag: true,
};

const typedOptions = COMMANDS.flatMap((command) =>
  Object.entries(command.options)
    .filter(([, { kind }]) => ["text", "phrase", "list", "words"].includes(kind))
    .map(([option, { kind }]) => ({ command, option, kind })),
);

describe("a CPR number that is typed", () => {
  it.each(typedOptions)(
    "to $command.name --$option is refused, and not repeated",
    async ({ command, option, kind }) => {
      const usual = Object.entries(command.options)
        .filter(([name]) => name !== "preview")
        .map(([name, each]) => [name, name === "choose" ? ["1"] : USUAL[each.kind]] as const);
      const typed = kind === "list" || kind === "words" ? [`x ${CPR}`] : `x ${CPR}`;
      const values: AnyValues = { ...Object.fromEntries(usual), [option]: typed };
      if (command.kind === "makes a register") {
        const made = command.make(values, CONTEXT);
        expect(made.ok ? [] : made.problems.map(({ code }) => code)).toEqual(["privacy/cpr-typed"]);
        return;
      }
      const prepared = command.prepare(values, CONTEXT);
      if (!prepared.ok) {
        // A list of numbers takes no text at all.
        expect([option, prepared.problems.map(({ code }) => code)]).toEqual(["choose", ["usage/themes-choice"]]);
        expect(JSON.stringify(prepared.problems)).not.toContain("1234");
        return;
      }
      const snapshot = await newRegister().read(requestOf(prepared.value, null));
      const { report, change } = decideOn(snapshot, prepared.value, null, CONTEXT);
      expect(change).toBeNull();
      expect(report.problems.map(({ code }) => code)).toEqual(["privacy/cpr-typed"]);
      expect(JSON.stringify(report)).not.toContain("1234");
    },
  );

  it("is not what the lottery numbers of a seed are taken for", () => {
    for (const seed of [
      "04 11 23 28 31",
      "Eurojackpot 2. januar 2026: 04 11 23 28 31 + 05 09",
      "04 11 23 27 31 36 + 09",
    ])
      expect([seed, typedProblems({ seed }, "Lis")]).toEqual([seed, []]);
    for (const seed of ["010110 1234", "0101101234", "01-01-10-1234"])
      expect(typedProblems({ seed }, "Lis").map(({ code }) => code)).toEqual(["privacy/cpr-typed"]);
  });

  it("as the name of who works here is refused, also by a command that only reads", async () => {
    const snapshot = await newRegister().read(requestOf(statusCommand, { round: null, level: null }));
    const named = { ...CONTEXT, user: "Lis 0101101234" };
    const { report } = decideOn(snapshot, statusCommand, { round: null, level: null }, named);
    expect(report.problems.map(({ code }) => code)).toEqual(["privacy/cpr-user"]);
    const made = createRegister({ preset: "bbu-2018", templates: [], units: [] }, named);
    expect(made.ok ? [] : made.problems.map((each) => sentence(each, "da"))).toEqual([
      expect.stringContaining("Dit navn indeholder noget, der ligner et CPR-nummer"),
    ]);
  });
});

describe("a CPR number in the register's own cells", () => {
  it.each([
    ["tblOpsaetning", "Værdi"],
    ["tblNiveauer", "Udfyldes af"],
    ["tblTrin", "Betegnelser"],
    ["tblRunder", "Betegnelse"],
    ["tblSkabelon", "Spørgsmål"],
  ])("%s, %s, is told with its cell", async (name, header) => {
    const { register: drawn } = await story(`
      tblSager
      | Sag | Enhed | Sagsbehandler |
      | 1   | Nord  | Bo            |
      | 2   | Nord  | Bo            |

      > draw --round 2026-K1 --level 1 --seed "abc def 12"
      exit 0
    `);
    const snapshot = await drawn.read(requestOf(statusCommand, { round: null, level: null }));
    const table = snapshot.tables[name];
    if (table === undefined) throw new Error(`No ${name}: ${Object.keys(snapshot.tables).join(", ")}`);
    const offset = table.headers.indexOf(header);
    const rows = table.rows.map((row, at) =>
      at === 0 ? row.map((cell, index) => (index === offset ? `se 01-01-10-1234` : cell)) : row,
    );
    const changed = { ...snapshot, tables: { ...snapshot.tables, [name]: { ...table, rows } } };
    const { report } = decideOn(changed, statusCommand, { round: null, level: null }, CONTEXT);
    expect(report.problems.filter(({ code }) => code === "privacy/cpr")).toMatchObject([
      { sheet: table.sheet, cell: cellAddress(table.row + 1, table.column + offset) },
    ]);
    expect(JSON.stringify(report)).not.toContain("1234");
  });
});

describe("a formula without a stored result", () => {
  it("in a cell that a command reads is told with its sheet and cell; people's own columns beside are theirs", async () => {
    const snapshot = await newRegister().read(requestOf(statusCommand, { round: null, level: null }));
    const table = snapshot.tables["tblNiveauer"]!;
    const offset = table.headers.indexOf("Antal");
    const cell = cellAddress(table.row + 1, table.column + offset);
    const beside = cellAddress(table.row + 1, table.column + table.headers.length);
    const rows = table.rows.map((row, at) => row.map((each, index) => (at === 0 && index === offset ? null : each)));
    const changed = {
      ...snapshot,
      tables: {
        ...snapshot.tables,
        tblNiveauer: {
          ...table,
          headers: [...table.headers, "Vores"],
          rows: rows.map((row) => [...row, null]),
          uncalculated: [cell, beside],
        },
      },
    };
    const read = readRegister(changed);
    const levels = read.ok ? read.value.levels : read;
    expect(levels.ok ? [] : levels.problems).toMatchObject([
      { code: "file/uncalculated", values: { count: 1, cells: cell }, at: { sheet: "Opsætning", cell } },
    ]);
  });
});
