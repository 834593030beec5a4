/** A column of one formula is a calculated column, so that rows added later get it too. */
import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { send } from "./raw-batch";

const partOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)["xl/tables/table1.xml"]!);

async function tableHost(formulas: readonly string[]): Promise<Host> {
  const host = new Host(new Workbook());
  await send(host, (batch) => {
    batch.range("Sheet1", "A1:B3").set("Values", [
      ["k", "Dobbelt"],
      [1, ""],
      [2, ""],
    ]);
    batch.sheet("Sheet1").property("Tables").method("Add", "A1:B3", true).set("Name", "tblX");
    batch.range("Sheet1", "B2:B3").set(
      "Formulas",
      formulas.map((formula) => [formula]),
    );
  });
  return host;
}

const tablePart = async (formulas: readonly string[]): Promise<string> =>
  partOf(saveWorkbook((await tableHost(formulas)).session));

const OWN_ROW = "=2*tblX[[#This Row],[k]]";

// https://support.microsoft.com/office/use-calculated-columns-in-an-excel-table-873fbac6-7110-4300-8f6f-aafa2ea11ce8
it("keeps the formula with the column where every row holds it", async () => {
  expect(await tablePart([OWN_ROW, OWN_ROW])).toContain(
    `name="Dobbelt"><calculatedColumnFormula>2*tblX[[#This Row],[k]]</calculatedColumnFormula>`,
  );
  expect(await tablePart([OWN_ROW, "=2*A3"])).not.toContain("calculatedColumnFormula");
  expect(await tablePart(["=2*A2", "=2*A3"])).not.toContain("calculatedColumnFormula");
});

it("keeps it through a file where no row holds a formula, as in an empty table", async () => {
  const made = saveWorkbook((await tableHost([OWN_ROW, OWN_ROW])).session);
  const opened = new Host(openWorkbook(made).workbook);
  await send(opened, (batch) => {
    batch.range("Sheet1", "A2:B3").set("Values", [
      ["", ""],
      ["", ""],
    ]);
  });
  expect(partOf(saveWorkbook(opened.session))).toContain(
    "<calculatedColumnFormula>2*tblX[[#This Row],[k]]</calculatedColumnFormula>",
  );
});
