/** verify: a second draw finds every planted edit, each at its cell. */
import { describe, expect, it } from "vitest";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { story, typed } from "../support/scenario";

const DRAWN = `
  tblNiveauer
  | Niveau | Trækkes fra | Gruppering    | Antal | Reserver | Udfyldes af |
  | 1      | Sager       | Sagsbehandler | 1     | 1        | Leder       |
  | 2      | niveau 1    | Enhed         | 1     | 1        | Jurist      |
  tblSager
  | Sag | Enhed | Sagsbehandler | Sagstrin     | Risiko |
  | 11  | Nord  | Bo            | Underretning | 2      |
  | 12  | Nord  | Bo            |              |        |
  | 13  | Nord  | Bo            |              |        |
  | 14  | Nord  | Ea            |              |        |
  | 23  | Syd   | Bo            |              |        |
  > draw --round 2026-K1 --level 1 --seed a
  exit 0
  > replace --round 2026-K1 --level 1 --case 12 --reason "Sagen er lukket"
  exit 0
  > add --round 2026-K1 --level 1 --case 13 --reason "Særlig opmærksomhed"
  exit 0
  > draw --round 2026-K1 --level 2 --seed a
  exit 0
  > verify
  exit 0
  problems
  | Kode | Sted |
  `;

/** The story of one edit and what verify then finds. */
async function afterEdit(edit: string, ...found: readonly string[]): Promise<void> {
  await story(`${DRAWN}
    ${edit}
    > verify
    exit 1
    problems
    | Kode | Sted |
    ${found.map((each) => `| ${each.replace(" ", " | ")} |`).join("\n")}`);
}

describe("an edit in tblUdtrukne", () => {
  it.each([
    ["A5", "2026-K2"],
    ["B6", "3"],
    ["C5", "9"],
    ["D6", "15"],
    ["E5", "Syd"],
    ["G5", "Ea"],
    ["H5", "Underretning"],
    ["I5", "Syd · Bo"],
    ["J5", "0"],
    ["K8", "udtrukket"],
    ["L10", "14"],
    ["M9", "Anden grund"],
    ["N5", "Ea"],
    ["D11", "15"],
    ["M11", "Anden grund"],
    ["J12", "0"],
  ])("%s = %s is found at its cell", (cell, value) =>
    afterEdit(`! Udtrukne sager!${cell} = ${value}`, `verify/row Udtrukne sager!${cell}`),
  );

  it("an edited row is told by its cells, not as a row missing and a row too many", () =>
    afterEdit("! Udtrukne sager!D7 = 12", "verify/row Udtrukne sager!D7"));

  it("says what stands there and what the draw gives", async () => {
    const { reports } = await story(`${DRAWN}
      ! Udtrukne sager!D6 = 15
      > verify`);
    expect(reports[reports.length - 1]?.problems[0]?.message).toBe(
      'Sag er "15", men udtrækket giver "14" (runde 2026-K1, niveau 1).',
    );
  });
});

describe("an edit in tblRamme", () => {
  it.each([
    ["D5", "Syd"],
    ["E5", "Team 1"],
    ["F6", "Ea"],
    ["G6", "Underretning"],
    ["H5", "3"],
  ])("%s = %s is found at its cell, as Sager still has the rows", (cell, value) =>
    story(`${DRAWN}
        ! Ramme!${cell} = ${value}
        > verify
        exit 1`).then(({ reports }) => {
      const told = reports[reports.length - 1]?.problems ?? [];
      expect(told.filter((each) => each.sheet === "Ramme").map((each) => [each.code, each.cell])).toEqual([
        ["verify/frame-cell", cell],
      ]);
    }),
  );

  it("is found at the first cell of the frame where Sager has changed since", () =>
    afterEdit("! Sager!B6 = Syd\n! Ramme!H7 = 3", "verify/fingerprint Ramme!C5"));

  it.each([
    ["A6", "2026-K2"],
    ["B7", "2"],
  ])("%s = %s: the row says another draw than it was kept for", (cell, value) =>
    afterEdit(`! Ramme!${cell} = ${value}`, `verify/frame-place Ramme!${cell}`),
  );
});

describe("an edit in tblLog", () => {
  // Rows: 5 create, 6 draw, 7 replace, 8 add, 9 draw.
  it.each([
    ["A5", "2026-01-05T08:00:01Z"],
    ["B6", "En anden"],
    ["G7", "erstattet af=14"],
    ["H8", "0.0.9"],
    ["I9", "0000"],
  ])("%s = %s breaks the chain at its row", (cell, value) =>
    story(`${DRAWN}
      ! Log!${cell} = ${value}
      > verify
      exit 1`).then(({ reports }) => {
      const told = reports[reports.length - 1]?.problems ?? [];
      const own = `I${cell.slice(1)}`;
      expect(told.map((each) => `${each.code} ${each.sheet ?? ""}!${each.cell ?? ""}`)).toEqual([
        `verify/log-row Log!${own}`,
      ]);
    }),
  );

  it("an edited seed gives another draw: every cell of it is named", () =>
    story(`${DRAWN}
      ! Log!E9 = b
      > verify
      exit 1`).then(({ reports }) => {
      const told = (reports[reports.length - 1]?.problems ?? []).map((each) => `${each.code} ${each.cell ?? ""}`);
      expect(told[0]).toBe("verify/log-row I9");
      expect(told.slice(1)).toContain("verify/row J12");
    }));

  it.each(["null", "[]", "{", "7", '{"runde":"2026-K1"}', '{"runde":1,"niveau":1,"sag":"12","begrundelse":""}'])(
    "an Input of %s is said, at its row, for each command",
    async (input) => {
      for (const row of [6, 7, 8, 9]) {
        const { reports } = await story(`${DRAWN}
        ! Log!D${row} = ${input}
        > verify
        exit 1`);
        const told = reports[reports.length - 1]?.problems ?? [];
        expect(told.map((each) => [each.code, each.cell])).toContainEqual(["verify/log-unreadable", `I${row}`]);
      }
    },
  );

  it("a draw made by other rules is said", () =>
    story(`${DRAWN}
      ! Log!D9 = {"runde":"2026-K1","niveau":2,"algoritme":"tilsyn-lod-0","trin":[],"plan":{"Niveau":"2","Trækkes fra":"niveau 1","Gruppering":"Enhed","Antal":"1","Reserver":"1","Udfyldes af":"Jurist"},"kilder":["2026-K1"],"ramme":0}
      > verify
      exit 1
      problems
      | Kode             | Sted   |
      | verify/log-row   | Log!I9 |
      | verify/algorithm | Log!I9 |`));
});

/** Rows taken out of a table, or put in, as a user of another program could. */
describe("rows", () => {
  const without = (register: MemoryWorkbook, name: string, first: number, count: number): MemoryWorkbook =>
    new MemoryWorkbook(
      register.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) =>
          table.name === name
            ? { ...table, rows: table.rows.filter((_, index) => index < first || index >= first + count) }
            : table,
        ),
      })),
    );
  const verified = async (change: (register: MemoryWorkbook) => MemoryWorkbook): Promise<string[]> => {
    const { register } = await story(DRAWN);
    const report = await typed(["verify"], change(register));
    expect(report.exit).toBe(1);
    return report.problems.map((each) => `${each.code} ${each.cell ?? ""}`);
  };

  it("missing from tblUdtrukne are named, and nothing else", async () => {
    expect(await verified((register) => without(register, "tblUdtrukne", 1, 2))).toEqual([
      "verify/row-missing D6",
      "verify/row-missing D6",
    ]);
    expect(await verified((register) => without(register, "tblUdtrukne", 8, 2))).toEqual([
      "verify/row-missing D13",
      "verify/row-missing D13",
    ]);
  });

  it("put into tblUdtrukne are named, and nothing else", async () => {
    const doubled = (register: MemoryWorkbook): MemoryWorkbook =>
      new MemoryWorkbook(
        register.sheets.map((sheet) => ({
          ...sheet,
          tables: sheet.tables.map((table) =>
            table.name === "tblUdtrukne"
              ? {
                  ...table,
                  rows: [
                    ...table.rows.slice(0, 2),
                    ...table.rows.slice(0, 1).map((row) => row.map((cell) => (cell === "12" ? "77" : cell))),
                    ...table.rows.slice(2),
                  ],
                }
              : table,
          ),
        })),
      );
    expect(await verified(doubled)).toEqual(["verify/row-extra D7"]);
  });

  it("put into tblRamme are named by the first", async () => {
    const longer = (register: MemoryWorkbook): MemoryWorkbook =>
      new MemoryWorkbook(
        register.sheets.map((sheet) => ({
          ...sheet,
          tables: sheet.tables.map((table) =>
            table.name === "tblRamme" ? { ...table, rows: [...table.rows, ...table.rows.slice(0, 2)] } : table,
          ),
        })),
      );
    expect(await verified(longer)).toEqual(["verify/frame-extra C10"]);
  });

  it("missing from tblRamme change the fingerprint of their draw", async () => {
    expect(await verified((register) => without(register, "tblRamme", 4, 1))).toContain("verify/fingerprint C5");
  });

  it("missing from tblLog break the chain after them", async () => {
    expect(await verified((register) => without(register, "tblLog", 2, 1))).toContain("verify/log-row I7");
  });
});
