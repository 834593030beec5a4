/** The port's contract over the adapter of Office Scripts, on the stand-in for Excel. */
import { describe, expect, it } from "vitest";
import type { NewColumn } from "../../src/workbook/content";
import type { Change, ReadRequest, Snapshot, Workbook } from "../../src/workbook/workbook";
import { ScriptWorkbook } from "../support/script-workbook";
import { EMPTY_TABLE, FIGURES } from "../support/workbook-sample";
import type { Subject } from "./contract";
import { workbookContract } from "./contract";
import { widenContract } from "./contract-widen";

/** A script makes no drop-downs: the sheets and columns of the suite come without. */
class WithoutLists implements Workbook {
  constructor(readonly script: ScriptWorkbook) {}

  read(request: ReadRequest): Promise<Snapshot> {
    return this.script.read(request);
  }

  write({ edits, show }: Change): Promise<void> {
    const plain = edits.map((edit): Change["edits"][number] => {
      if (edit.kind === "sheet") return { ...edit, content: { ...edit.content, validations: [] } };
      if (edit.kind !== "widen") return edit;
      return { ...edit, columns: edit.columns.map(withoutList) };
    });
    return this.script.write({ edits: plain, ...(show === undefined ? {} : { show }) });
  }
}

function withoutList({ name, style, width }: NewColumn): NewColumn {
  return { name, ...(style === undefined ? {} : { style }), ...(width === undefined ? {} : { width }) };
}

const SCRIPT: Subject = {
  blank: () => Promise.resolve(new WithoutLists(new ScriptWorkbook())),
  reopened: (workbook) =>
    Promise.resolve(new WithoutLists(new ScriptWorkbook((workbook as WithoutLists).script.saved()))),
};

workbookContract("an Office Script", SCRIPT);
widenContract("an Office Script", SCRIPT);

describe("what a script cannot do", () => {
  it("is to make a drop-down: it is refused, and nothing is written", async () => {
    const workbook = new ScriptWorkbook();
    await workbook.write({ edits: [{ kind: "sheet", content: EMPTY_TABLE }] });
    const before = await workbook.read({ tables: [], sheets: [EMPTY_TABLE.name] });
    expect(FIGURES.validations).not.toEqual([]);
    await expect(workbook.write({ edits: [{ kind: "sheet", content: FIGURES }] })).rejects.toMatchObject({
      code: "host/script-cannot",
      values: { sheet: FIGURES.name },
    });
    expect(await workbook.read({ tables: [], sheets: [EMPTY_TABLE.name] })).toEqual(before);
  });
});
