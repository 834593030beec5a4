/** What people do to a register by hand is named by sheet and cell, and nothing is written. openpyxl is the hand. */
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ROUND, done, drawnRegister, fillIn, newFolder, python, told } from "../support/quarter";

/** `cell(table, header, row)`: row 0 is the header. */
const HAND = `
import re, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def table(name):
    sheet = next(ws for ws in book.worksheets if name in ws.tables)
    return sheet, sheet.tables[name], sheet[sheet.tables[name].ref]
def cell(name, header, row):
    sheet, part, cells = table(name)
    return cells[row][[each.value for each in cells[0]].index(header)]
def rename(name, header, other):
    cell(name, header, 0).value = other
    for column in table(name)[1].tableColumns:
        if column.name == header: column.name = other
def clear(name, row):
    for each in table(name)[2][row]: each.value = None
def twice(name, row):
    sheet, part, cells = table(name)
    for each in cells[row]: sheet.cell(cells[-1][0].row + 1, each.column).value = each.value
    first, last = part.ref.split(":")
    letters, number = re.match("([A-Z]+)([0-9]+)", last).groups()
    part.ref = first + ":" + letters + str(int(number) + 1)
    if part.autoFilter: part.autoFilter.ref = part.ref
def drop(name):
    del table(name)[0].tables[name]
`;

let folder: string;
let sound: string;
beforeAll(async () => {
  folder = await newFolder();
  sound = await drawnRegister(folder);
  const returned = path.join(folder, "afleveret");
  await done("sheets", sound, ...ROUND, "--folder", returned);
  fillIn(path.join(returned, "2026-K1 N1 Nord.xlsx"));
  await done("collect", sound, ...ROUND, "--from", returned);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const COMPUTE = ["compute", ...ROUND];
const NEXT = ["draw", "--round", "2026-K2", "--level", "1", "--seed", "y", "--date", "2026-04-01"];

/** What is done, the command then run, and the fault it names: code, sheet, cell (or row). */
const FAULTS: readonly (readonly [string, string, readonly string[], string, string, string | number | null])[] = [
  [
    "a header renamed",
    `rename("tblUdtrukne", "Lodnummer", "Lod")`,
    ["verify"],
    "sheet/column-missing",
    "Udtrukne sager",
    4,
  ],
  [
    "a header of the cases renamed",
    `rename("tblSager", "Enhed", "Afdeling")`,
    NEXT,
    "population/column-missing",
    "Sager",
    4,
  ],
  [
    "and before sheets are made",
    `rename("tblSager", "Enhed", "Afdeling")`,
    ["sheets", ...ROUND],
    "population/column-missing",
    "Sager",
    4,
  ],
  [
    "a header of the levels renamed",
    `rename("tblNiveauer", "Antal", "Antal sager")`,
    COMPUTE,
    "sheet/column-missing",
    "Opsætning",
    6,
  ],
  ["a table turned into cells", `drop("tblSvar")`, ["status"], "sheet/table-missing", "Svar", null],
  ["the questions' table gone", `drop("tblSkabelon")`, COMPUTE, "sheet/table-missing", "Skabelon", null],
  ["a sheet deleted", `del book["Ramme"]`, ["verify"], "sheet/table-missing", "Ramme", null],
  ["the log deleted", `del book["Log"]`, COMPUTE, "sheet/table-missing", "Log", null],
  [
    "a status misspelt",
    `cell("tblUdtrukne", "Status", 2).value = "udtrukken"`,
    COMPUTE,
    "sheet/not-listed",
    "Udtrukne sager",
    "K6",
  ],
  [
    "a round's status misspelt",
    `cell("tblRunder", "Status", 1).value = "sendt"`,
    COMPUTE,
    "sheet/not-listed",
    "Runder",
    "I5",
  ],
  [
    "an answer's state misspelt",
    `cell("tblSvar", "Tilstand", 1).value = "ok"`,
    COMPUTE,
    "sheet/not-listed",
    "Svar",
    "I5",
  ],
  [
    "text in a number's place",
    `cell("tblUdtrukne", "Nr", 1).value = "første"`,
    ["status"],
    "sheet/not-number",
    "Udtrukne sager",
    "C5",
  ],
  [
    "a date nobody can read",
    `cell("tblRunder", "Periode fra", 1).value = "snart"`,
    NEXT,
    "sheet/not-date",
    "Runder",
    "D5",
  ],
  [
    "a level without a number",
    `cell("tblNiveauer", "Niveau", 1).value = None`,
    COMPUTE,
    "plan/level-blank",
    "Opsætning",
    "A7",
  ],
  [
    "a count nobody can read",
    `cell("tblNiveauer", "Antal", 1).value = "mange"`,
    NEXT,
    "plan/not-whole",
    "Opsætning",
    "F7",
  ],
  ["a row of the draw blanked", `clear("tblUdtrukne", 2)`, ["verify"], "sheet/not-listed", "Udtrukne sager", "K6"],
  ["a row of the draw twice", `twice("tblUdtrukne", 1)`, ["verify"], "verify/row-extra", "Udtrukne sager", null],
  [
    "a caseworker of the draw changed",
    `cell("tblUdtrukne", "Sagsbehandler", 1).value = "En anden"`,
    ["verify"],
    "verify/row",
    "Udtrukne sager",
    "G5",
  ],
  ["a log row changed", `cell("tblLog", "Bruger", 1).value = "En anden"`, ["verify"], "verify/log-row", "Log", null],
  ["a round twice", `twice("tblRunder", 1)`, ["sheets", ...ROUND], "sheet/round-twice", "Runder", "A6"],
  ["a case twice", `twice("tblSager", 1)`, NEXT, "population/duplicate", "Sager", null],
  [
    "a question's scale unknown",
    `cell("tblSkabelon", "Svarskala", 1).value = "måske"`,
    COMPUTE,
    "template/word-unknown",
    "Skabelon",
    null,
  ],
  [
    "a condition on no question",
    `cell("tblSkabelon", "Betingelse", 1).value = "X99=nej"`,
    COMPUTE,
    "template/condition-unknown",
    "Skabelon",
    null,
  ],
];

describe("a register changed by hand", () => {
  it.each(FAULTS)("%s", async (_, hand, [command = "", ...options], code, sheet, place) => {
    const register = path.join(folder, "ændret.xlsx");
    copyFileSync(sound, register);
    python(`${HAND}${hand}\nbook.save(sys.argv[1])`, register);
    const before = readFileSync(register).toString("base64");
    const { exit, problems } = await told(command, register, ...options);
    expect(exit).toBe(1);
    expect(problems.filter((each) => each.severity === "error")[0]).toMatchObject({
      code,
      sheet,
      ...(typeof place === "string" ? { cell: place } : typeof place === "number" ? { row: place } : {}),
    });
    expect(readFileSync(register).toString("base64")).toBe(before);
  });
});
