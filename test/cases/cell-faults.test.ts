/** What programs made of cells before they came to us, each as a small table with what is told and what is left. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/kernel/cell";
import { isErrorValue } from "../../src/kernel/error-value";
import { describe as sentence } from "../../src/language/problem";
import type { Grid } from "../../src/cases/rules/case-table";
import type { Population } from "../../src/cases/rules/population";
import { readPopulation } from "../../src/cases/rules/population";

const HEADER: readonly Cell[] = ["Sag", "Enhed", "Sagsbehandler", "Team", "Note"];

function read(rows: readonly (readonly Cell[])[], over: Partial<Grid> = {}): Population {
  const grid = { name: "udtræk", rows: [HEADER, ...rows], firstRow: 1, merges: [], ...over };
  return readPopulation(grid, { steps: [], units: [] });
}

function found({ problems, cases }: Population): readonly string[] {
  return [
    ...problems.map(({ code, severity, at, values }) =>
      [at?.row ?? "-", at?.column ?? at?.cell ?? "-", code, severity, values["rows"] ?? ""].join(" | "),
    ),
    cases.map(({ id, unit, team }) => `${id}:${unit}:${team}`).join(" "),
  ];
}

describe("error values", () => {
  it.each([
    "#N/A",
    "#I/T",
    "#REF!",
    "#REFERENCE!",
    "#NAVN?",
    "#DIV/0!",
    "#DIVISION/0!",
    "#VÆRDI!",
    "########",
    "#SPILL!",
    "#N/A N/A",
    "Err:502",
  ])("%s is one", (text) => expect(isErrorValue(text)).toBe(true));
  it.each(["#", "##", "#1", "#nord", "Team #2", "# 12", null, 7, true])("%s is none", (cell) =>
    expect(isErrorValue(cell)).toBe(false),
  );

  it("are one sentence a column; a required one refuses its row, another is blank", () => {
    const population = read([
      ["a-1", "Nord", "#I/T"],
      ["a-2", "#REFERENCE!", "Bo"],
      ["#VALUE!", "Nord", "Bo"],
      ["a-4", "Nord", "Bo", "########", "#N/A"],
      ["a-5", "Nord", "#I/T"],
    ]);
    expect(found(population)).toEqual([
      "2 | Sagsbehandler | population/error-value | error | 2, 6",
      "3 | Enhed | population/error-value | error | 3",
      "4 | Sag | population/error-value | error | 4",
      "5 | Team | population/error-value | error | 5",
      "5 | Note | population/error-value | error | 5",
      "a-4:Nord:",
    ]);
    expect(population.cases[0]?.further).toEqual({ Note: null });
  });
});

describe("ids", () => {
  it.each(["2026-03-02", "2026-03-02 14:15", "02-03-2026", "26-mar", "2-mar-26", "mar-26", "14:15"])(
    "%s was a number once",
    (id) => {
      expect(
        found(
          read([
            [id, "Nord", "Bo"],
            ["26-31", "Nord", "Bo"],
          ]),
        ),
      ).toEqual(["2 | Sag | population/id-date | error | 2", "26-31:Nord:"]);
    },
  );
  it.each(["26-31", "2026-0301", "26/00123", "2026-03-021", "1-2-3", "marts-26-1"])("%s is one", (id) => {
    expect(found(read([[id, "Nord", "Bo"]]))).toEqual([`${id}:Nord:`]);
  });

  it("with empty decimals are read without them, and met again by them", () => {
    expect(
      found(
        read([
          ["302281.0", "Nord", "Bo"],
          ["302282,00", "Nord", "Bo"],
          ["302283", "Nord", "Bo"],
        ]),
      ),
    ).toEqual(["2 | Sag | population/id-decimal | warning | 2, 3", "302281:Nord: 302282:Nord: 302283:Nord:"]);
    expect(
      read([
        ["7.0", "Nord", "Bo"],
        ["7", "Syd", "Bo"],
      ]).problems.map(({ code }) => code),
    ).toContain("population/duplicate");
  });
});

describe("names", () => {
  it("that Excel made dates, truth values or numbers are told", () => {
    expect(
      found(
        read([
          ["a-1", "2026-03-02", "Bo"],
          ["a-2", "Nord", true],
          ["a-3", "FALSK", "Bo"],
          ["a-4", "Nord", 17],
          ["a-5", "Nord", "Sand", "2026-02-03"],
        ]),
      ),
    ).toEqual([
      "2 | Enhed | population/name-date | error | 2",
      "3 | Sagsbehandler | population/truth-value | error | 3",
      "4 | Enhed | population/truth-value | error | 4",
      "5 | Sagsbehandler | population/name-number | warning | 5",
      "6 | Team | population/name-date | error | 6",
      "a-4:Nord: a-5:Nord:",
    ]);
  });

  it("that lost letters are told, and refuse their row where nobody can know them", () => {
    expect(
      found(
        read([
          ["a-1", "N\ufffdrrebro", "Bo"],
          ["a-2", "N?rrebro", "S??ren", null, "Hvorfor?Fordi"],
          ["a-3", "NÃ¸rrebro", "Bo"],
          ["a-4", "Nord", "Vakant ?"],
        ]),
      ),
    ).toEqual([
      "2 | Enhed | population/letters-lost | error | 2",
      "3 | Enhed | population/letters-question | warning | 3",
      "4 | Enhed | population/letters-doubled | warning | 4",
      "a-2:N?rrebro: a-3:NÃ¸rrebro: a-4:Nord:",
    ]);
  });

  it("of columns that lost letters are known where only one column can be meant", () => {
    const rows = [
      ["Sag", "Omr?de", "R\ufffd\ufffddgiver", "Afg?relse"],
      ["a-1", "Nord", "Bo", "§ 32"],
    ];
    const { cases } = readPopulation({ name: "x", rows, firstRow: 1, merges: [] }, { steps: [], units: [] });
    expect(cases).toMatchObject([{ unit: "Nord", caseworker: "Bo", decision: "§ 32" }]);
  });
});

describe("what is not in view", () => {
  it("a cell that strayed beside the headers of a sheet is named; its row is kept", () => {
    const wide: Cell[] = ["a-1", "Nord", "Bo"];
    wide[16_383] = "husk";
    const sheet = { isSheet: true };
    const population = read([wide, ["a-2", "Nord", "Bo"], [null, null, null, null, null, null, "x"]], sheet);
    expect(found(population)).toEqual(["2 | XFD2 | population/stray-cell | warning | ", "a-1:Nord: a-2:Nord:"]);
    expect(population.problems[0]?.values).toMatchObject({ cell: "XFD2", text: "husk", count: 2 });
    expect(population.leftOut).toBe(0);
  });

  it("in a text file a value too many has moved the others", () => {
    expect(found(read([["a-1", "Nord", "Bo", "x", "y", "z"]]))[0]).toBe("2 | - | population/row-long | error | ");
  });

  it("hidden rows are counted and named", () => {
    const rows = ["a-1", "a-2", "a-3"].map((id) => [id, "Nord", "Bo"]);
    expect(found(read(rows, { hiddenRows: [3, 4, 9], isSheet: true }))).toEqual([
      "3 | - | population/hidden-rows | warning | 3, 4",
      "a-1:Nord: a-2:Nord: a-3:Nord:",
    ]);
  });

  it("hidden columns with something in them are counted and named", () => {
    const rows = [["a-1", "Nord", "Bo", "x"]];
    const told = read(rows, { hiddenColumns: [1, 4, 5], isSheet: true });
    expect(found(told)).toEqual(["- | - | population/hidden-columns | warning | ", "a-1:Nord:x"]);
    expect(told.problems[0]?.values).toMatchObject({
      count: 2,
      names: { da: '"Sag" og "Team"', en: '"Sag" and "Team"' },
    });
  });

  it("blank rows are no rows that are left out", () => {
    const { leftOut, cases } = read([["a-1", "Nord", "Bo"], [null], [" "], ["a-2", null, "Bo"], [null]]);
    expect([cases.length, leftOut]).toEqual([1, 1]);
  });

  it("headers are found below a long guide", () => {
    const guide = Array.from({ length: 120 }, (_, line) => [`Vejledning linje ${line}`]);
    const { cases } = readPopulation(
      { name: "x", rows: [...guide, HEADER, ["a-1", "Nord", "Bo"]], firstRow: 1, merges: [] },
      { steps: [], units: [] },
    );
    expect(cases).toHaveLength(1);
  });
});

describe("headers that nobody knows", () => {
  it("are one sentence for the file, and no row repeats them", () => {
    const rows = [
      ["Sagens id", "Afd", "Navn"],
      ["26-1", "Nord", "Bo"],
      ["26-2", "Syd", "Ida"],
    ];
    const { problems } = readPopulation({ name: "x", rows, firstRow: 1, merges: [] }, { steps: [], units: [] });
    expect(problems.map((each) => sentence(each, "da"))).toEqual([
      "Der mangler en kolonne med Sag, Enhed og Sagsbehandler. Overskrifterne er: Sagens id, Afd, Navn. Vælg, hvilken kolonne det er, eller ret overskriften.",
    ]);
  });
});

describe("signs that nothing stands there", () => {
  it.each([
    "NULL",
    "undefined",
    "None",
    "(tom)",
    "(blank)",
    "N/A",
    "NaN",
    "-",
    "?",
    "---",
    "[object Object]",
    "<null>",
  ])("%j is no id and nobody's name", (text) => {
    const rows = [
      [text, "Nord", "Bo"],
      ["2", text, "Bo"],
      ["3", "Nord", text],
      ["4", "Nord", "Bo", text],
    ];
    expect(found(read(rows)).filter((each) => !each.includes("letters-question"))).toEqual([
      "2 | Sag | population/no-value | error | 2",
      "3 | Enhed | population/no-value | error | 3",
      "4 | Sagsbehandler | population/no-value | error | 4",
      `4:Nord:${text}`,
    ]);
  });
  it.each(["Ingen", "Ukendt", "X", "Nan Ravn", "Tom Holm", "Nullermand", "A"])("%j may be one", (text) =>
    expect(found(read([["1", text, text]]))).toEqual(["1:" + text + ":"]),
  );
});

describe("dates of decision that are hardly right", () => {
  it("are asked about, with their rows, and read as they stand", () => {
    const dated = (date: string): Population =>
      readPopulation(
        {
          name: "udtræk",
          rows: [
            ["Sag", "Enhed", "Sagsbehandler", "Afgørelsesdato"],
            ["1", "Nord", "Bo", "05-01-2026"],
            ["2", "Nord", "Bo", date],
          ],
          firstRow: 1,
          merges: [],
        },
        { steps: [], units: [], today: "2026-01-05" },
      );
    for (const date of ["05-01-2062", "06-01-2026", "05-01-1926", "9999-12-31"]) {
      expect(found(dated(date))[0]).toBe("3 | Afgørelsesdato | population/date-doubtful | warning | 3");
      expect(dated(date).cases).toHaveLength(2);
    }
    for (const date of ["05-01-2026", "31-12-1999", ""]) expect(dated(date).problems).toEqual([]);
  });
});

describe("letters that are lost", () => {
  it.each([
    [
      "letters as an address writes them",
      "S%C3%B8borg",
      ["2 | Enhed | population/letters-doubled | warning | 2", "1:S%C3%B8borg:"],
    ],
    [
      "letters as a mail writes them",
      "S=C3=B8borg",
      ["2 | Enhed | population/letters-doubled | warning | 2", "1:S=C3=B8borg:"],
    ],
    [
      "letters as a program writes them",
      "S\\u00f8borg",
      ["2 | Enhed | population/letters-doubled | warning | 2", "1:S\\u00f8borg:"],
    ],
    ["a sign that only one font knows", "S\ue000borg", ["2 | Enhed | population/letters-lost | error | 2", ""]],
    ["what stands where a picture was", "S\ufffcborg", ["2 | Enhed | population/letters-lost | error | 2", ""]],
    ["a control character that was a letter", "S\u0081borg", ["2 | Enhed | population/letters-lost | error | 2", ""]],
    ["a box", "S\u25a1borg", ["2 | Enhed | population/letters-question | warning | 2", "1:S\u25a1borg:"]],
    [
      "a letter as web pages write it",
      "S&oslash;borg",
      ["2 | Enhed | population/letters-doubled | warning | 2", "1:S&oslash;borg:"],
    ],
  ])("%s is told, and never dropped", (_, unit, told) => expect(found(read([["1", unit, "Bo"]]))).toEqual(told));
});

describe("a table without its columns", () => {
  it("says that alone, and nothing of its rows", () => {
    const grid = {
      name: "udtræk",
      rows: [["Sagens id", "Afd"], ["1", "Nord", "x", "y"], [], ["2", "Syd"]],
      firstRow: 1,
      merges: [],
    };
    expect(readPopulation(grid, { steps: [], units: [] }).problems.map(({ code }) => code)).toEqual([
      "population/column-missing",
    ]);
  });
});
