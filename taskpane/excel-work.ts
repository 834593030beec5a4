/** What the desk does on the open workbook, through Office.js. */
import type { Context, Report } from "../src/app/command";
import { bugReport, look, run } from "../src/app/run";
import { ExcelWorkbook } from "../src/workbook/excel";
import { showCell } from "../src/workbook/excel-view";
import type { Desk, Watch } from "./desk";

function workbook({ waiting }: Watch): ExcelWorkbook {
  return new ExcelWorkbook({
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    whenTyping: waiting,
  });
}

export function inExcel(context: () => Context): Pick<Desk, "look" | "run" | "create" | "show"> {
  /** A bug has nobody else to catch it here: it is told like a failing host. */
  const told = (work: Promise<Report>): Promise<Report> => work.catch((bug: unknown) => bugReport(bug, context()));
  return {
    look: (watch) => look(workbook(watch), context()).catch((bug: unknown) => ({ kind: "unreadable", report: bugReport(bug, context()) })),
    run: (command, input, watch) => told(run(command, input, workbook(watch), context())),
    create: async (input, watch) => {
      const { createIn } = await import("../src/app/create-open");
      return told(createIn(workbook(watch), input, context()));
    },
    show: (place) => showCell(place).catch(() => false),
  };
}
