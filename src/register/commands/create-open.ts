/** create in a workbook that is open, as Excel's; the command line makes a file of its own. */
import { wordKey } from "../../kernel/keys";
import { problem } from "../../language/problem";
import type { Workbook } from "../../workbook/workbook";
import type { Context, Report } from "../command";
import { ALL_TABLES } from "./list";
import { decided, hostReport, refused } from "../report";
import type { CreateInput } from "./create";
import { createRegister } from "./create";

/** A register in a workbook that is open and may hold other sheets: none of them is drawn over. */
export async function createIn(workbook: Workbook, input: CreateInput, context: Context): Promise<Report> {
  const made = createRegister(input, context);
  if (!made.ok) return refused(made.problems, context);
  try {
    const { tables, sheetNames } = await workbook.read({ tables: ALL_TABLES });
    const there = Object.keys(tables)[0];
    if (there !== undefined) return refused([problem("create/register-there", { table: there })], context);
    const edits = made.value.edits ?? [];
    const own = new Set(edits.flatMap((edit) => (edit.kind === "sheet" ? [wordKey(edit.content.name)] : [])));
    const taken = sheetNames.filter((name) => own.has(wordKey(name)));
    if (taken.length > 0)
      return refused(
        taken.map((name) => problem("create/sheet-taken", { name }, { sheet: name })),
        context,
      );
    await workbook.write({ edits, show: "Start" });
    return decided(made.value, made.warnings, context);
  } catch (failure) {
    return hostReport(failure, context);
  }
}
