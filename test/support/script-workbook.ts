/** A workbook open in the stand-in for Excel, reached as an Office Script reaches it. */
import { writeBook } from "../../src/workbook/script";
import type { ScriptBook } from "../../src/workbook/script-read";
import { readBook } from "../../src/workbook/script-read";
import type { Change, ReadRequest, Snapshot, Workbook } from "../../src/workbook/workbook";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { Workbook as Model } from "../../workbench/host/model";
import { SCRIPT_ENUMS, ScriptHost } from "../../workbench/host/script";

/** The adapter for scripts as the port has it: each reading and each writing is a script of its own. */
export class ScriptWorkbook implements Workbook {
  readonly host: Host;
  readonly scripts: ScriptHost;
  private readonly workbook: ExcelScript.Workbook;
  private book: ScriptBook | null = null;

  constructor(bytes: Uint8Array | null = null) {
    this.host = new Host(bytes === null ? new Model() : openWorkbook(bytes).workbook);
    this.scripts = new ScriptHost(this.host.session);
    this.workbook = this.scripts.workbook as ExcelScript.Workbook;
    (globalThis as Record<string, unknown>)["ExcelScript"] = SCRIPT_ENUMS;
  }

  read(request: ReadRequest): Promise<Snapshot> {
    return Promise.resolve().then(() => {
      this.book = readBook(this.workbook, request);
      this.scripts.finish();
      return this.book.snapshot;
    });
  }

  write(change: Change): Promise<void> {
    return Promise.resolve().then(() => {
      const book = this.book ?? readBook(this.workbook, { tables: [] });
      this.book = null;
      writeBook(this.workbook, change, book);
      this.scripts.finish();
    });
  }

  saved(): Uint8Array {
    return saveWorkbook(this.host.session);
  }
}
