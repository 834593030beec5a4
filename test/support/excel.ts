/** A workbook open in a host of ours, reached through Microsoft's client. */
import type { ExcelSettings } from "../../src/workbook/excel";
import { ExcelWorkbook } from "../../src/workbook/excel";
import type { Change, ReadRequest, Snapshot, Workbook } from "../../src/workbook/workbook";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import type { HostSettings } from "../../workbench/host/host";
import { Host } from "../../workbench/host/host";
import { Workbook as Model } from "../../workbench/host/model";
import { connect } from "./office-client";

/** The client has one host at a time, so each call connects its own. */
export class OpenWorkbook implements Workbook {
  readonly host: Host;
  private readonly workbook: ExcelWorkbook;

  constructor(bytes: Uint8Array | null = null, settings: HostSettings & Omit<ExcelSettings, "supports"> = {}) {
    this.host = new Host(bytes === null ? new Model() : openWorkbook(bytes).workbook, settings);
    this.workbook = new ExcelWorkbook({
      ...settings,
      supports: (set, version) => this.host.isSetSupported(set, version),
    });
  }

  read(request: ReadRequest): Promise<Snapshot> {
    connect(this.host);
    return this.workbook.read(request);
  }

  readAgain(request: ReadRequest): Promise<Snapshot> {
    connect(this.host);
    return this.workbook.readAgain(request);
  }

  write(change: Change): Promise<void> {
    connect(this.host);
    return this.workbook.write(change);
  }

  /** As Excel would save it now. */
  saved(): Uint8Array {
    return saveWorkbook(this.host.session);
  }
}
