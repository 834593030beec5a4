/** Cases imported anew: columns that people keep in Sager, or that an earlier export had, follow their case. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { openFile } from "../../src/workbook/xlsx-files";
import { OpenWorkbook } from "../support/excel";
import { done, newFolder, told } from "../support/quarter";

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await newFolder();
  writeFileSync(
    at("første.csv"),
    "Sag;Enhed;Sagsbehandler;Sagstrin;Min note\n1;Nord;Bo;Underretning;ring til Bo\n2;Nord;Ida;Underretning;\n3;Syd;Ib;Underretning;lukkes\n",
  );
  writeFileSync(
    at("anden.csv"),
    "Sag;Enhed;Sagsbehandler;Sagstrin\n4;Syd;Ib;Underretning\n2;Nord;Ida;Underretning\n1;Nord;Bo;Underretning\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("are kept; what stood beside a case that is gone is named before it goes", async () => {
  const register = at("register.xlsx");
  await done("create", register, "--preset", "bbu-2018", "--units", "Nord;Syd");
  await done("import", register, "--cases", at("første.csv"));
  const before = readFileSync(register);
  const again = ["import", register, "--cases", at("anden.csv"), "--replace"];
  const refused = await told(...again);
  expect([refused.exit, refused.files]).toEqual([3, []]);
  expect(refused.problems.map(({ code }) => code)).toEqual(["file/would-lose", "file/loses-notes"]);
  expect(readFileSync(register).equals(before)).toBe(true);
  const { exit, problems } = await told(...again, "--accept-loss");
  expect(exit).toBe(0);
  expect(problems.filter(({ code }) => code === "population/column-kept").map(({ message }) => message)).toEqual([
    'Kolonnen "Min note" er ikke i den nye fil. Den er beholdt ud for de sager, der også stod der før. Sager, der ikke er med mere, og hvis indhold i kolonnen er væk: 1.',
  ]);
  const book = await openFile(register);
  const { tables } = await book.read({ tables: ["tblSager"] });
  const { headers = [], rows = [] } = tables["tblSager"] ?? {};
  const [id, note] = [headers.indexOf("Sag"), headers.indexOf("Min note")];
  expect(rows.map((row) => [row[id], row[note]])).toEqual([
    ["4", null],
    ["2", null],
    ["1", "ring til Bo"],
  ]);
  expect((await told("status", register)).exit).toBe(0);
  // The same register opens in Excel as it stands.
  const excel = new OpenWorkbook(book.toBytes());
  expect((await excel.read({ tables: ["tblSager"] })).tables["tblSager"]?.headers).toEqual(headers);
  expect(FileWorkbook.fromBytes(book.toBytes(), "a.xlsx").losses()).toEqual([]);
});
