/** The port's contract over an open workbook: Microsoft's own client, and a host of ours in Excel's place. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { ExcelWorkbook } from "../src/workbook/excel";
import type { Change, ReadRequest, Snapshot, Workbook } from "../src/workbook/workbook";
import { openWorkbook, saveWorkbook } from "../workbench/host/file/book";
import { Host } from "../workbench/host/host";
import { Workbook as Model } from "../workbench/host/model";
import { connect } from "./support/office-client";
import { readByOpenpyxl } from "./support/openpyxl";
import { workbookContract } from "./workbook.contract";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-excel-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The client has one host at a time, so each call connects its own. */
class Opened implements Workbook {
  private readonly workbook: ExcelWorkbook;

  constructor(readonly host: Host) {
    this.workbook = new ExcelWorkbook({ supports: (set, version) => host.isSetSupported(set, version) });
  }

  read(request: ReadRequest): Promise<Snapshot> {
    connect(this.host);
    return this.workbook.read(request);
  }

  write(change: Change): Promise<void> {
    connect(this.host);
    return this.workbook.write(change);
  }
}

function saved(workbook: Workbook): Uint8Array {
  return saveWorkbook((workbook as Opened).host.session);
}

workbookContract("Excel", {
  blank: () => Promise.resolve(new Opened(new Host(new Model()))),
  reopened: (workbook) => Promise.resolve(new Opened(new Host(openWorkbook(saved(workbook)).workbook))),
  independently: (workbook) => {
    const file = join(folder, "contract.xlsx");
    writeFileSync(file, saved(workbook));
    return Promise.resolve(new Map(readByOpenpyxl(file).map(({ name, cells }) => [name, cells])));
  },
});
