/**
 * One add-in's standing with one workbook: what it may use, the references it keeps, the events it listens to.
 */
import { Calculation } from "./formula/calculation";
import type { EventHub } from "./events";
import { Failure } from "./failure";
import type { Sheet, Workbook } from "./model";
import type { HostObject } from "./object";
import type { RequirementSets } from "./requirements";
import { isSetSupported } from "./requirements";

export interface SessionSettings {
  readonly sets: RequirementSets;
  /** Days since 1899-12-30 with the time of day as a fraction: what TODAY() and NOW() say. */
  readonly now: number;
  /**
   * Desktop Excel grows a table when something is written right below it, also through the API.
   *
   * @source https://github.com/OfficeDev/office-js/issues/3191 and 6745: its automatic correction works on the API's writes
   */
  readonly tablesGrow: boolean;
}

export class Session {
  readonly calculation: Calculation;
  private readonly references = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private lastReference = 0;

  constructor(
    readonly workbook: Workbook,
    readonly settings: SessionSettings,
    readonly events: EventHub,
  ) {
    this.calculation = new Calculation(workbook, settings.now);
  }

  get sets(): RequirementSets {
    return this.settings.sets;
  }

  has(since: string): boolean {
    const [name, version] = since.includes(" ") ? since.split(" ") : ["ExcelApi", since];
    return isSetSupported(this.sets, name!, version);
  }

  /** Keeps an object beyond its request; the same object keeps its reference. */
  keep(object: HostObject): string {
    let id = this.ids.get(object);
    if (id === undefined) {
      id = `ref-${++this.lastReference}`;
      this.ids.set(object, id);
      this.references.set(id, object);
    }
    return id;
  }

  /** The reference an object is kept under, if it is. */
  referenceOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.references.has(id) ? id : undefined;
  }

  /** @source the client's `InvalidObjectPath`: an object used after its request without being tracked */
  resolve(reference: string): HostObject {
    const object = this.references.get(reference);
    if (!object) throw new Failure("InvalidObjectPath", `the reference ${reference} is not kept any longer`);
    return object;
  }

  release(reference: string): void {
    this.references.delete(reference);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** A range or sheet whose sheet was deleted meanwhile points nowhere. */
  checkAlive(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet)) throw new Failure("InvalidReference", `the sheet "${sheet.name}" is no longer in the workbook`);
  }
}
