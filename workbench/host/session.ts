/**
 * One add-in's standing with one workbook: what it may use, the references it keeps, the events it listens to.
 */
import type { FunctionsInstalled } from "./customfunctions";
import { CustomFunctions } from "./customfunctions";
import { Calculation } from "./formula/calculation";
import type { EventHub } from "./events";
import { Failure } from "./failure";
import type { Sheet, Workbook } from "./model";
import { References } from "./references";
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
  /** Who comments. */
  readonly user: { readonly name: string; readonly email: string };
  /** The add-in's functions for cells; null where it has none. */
  readonly functions: FunctionsInstalled | null;
}

export class Session {
  readonly calculation: Calculation;
  readonly customFunctions: CustomFunctions;
  readonly references = new References();

  constructor(
    readonly workbook: Workbook,
    readonly settings: SessionSettings,
    readonly events: EventHub,
    /** Something waits that the add-in is to be told. */
    tell: () => void,
  ) {
    this.customFunctions = new CustomFunctions(settings.functions, {
      ask: tell,
      changed: () => {
        workbook.touch();
      },
    });
    this.calculation = new Calculation(workbook, settings.now, this.customFunctions);
  }

  get sets(): RequirementSets {
    return this.settings.sets;
  }

  has(since: string): boolean {
    const [name, version] = since.includes(" ") ? since.split(" ") : ["ExcelApi", since];
    return isSetSupported(this.sets, name!, version);
  }

  /** A range or sheet whose sheet was deleted meanwhile points nowhere. */
  checkAlive(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet))
      throw new Failure("InvalidReference", `the sheet "${sheet.name}" is no longer in the workbook`);
  }
}
