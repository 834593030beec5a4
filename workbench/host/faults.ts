/**
 * What can go wrong between an add-in and Excel, switched on by tests. Each fault says when it came about (`fired`), so
 * that a test that never met it fails.
 */
import type { FailureCode } from "./failure";
import { Failure } from "./failure";
import type { Workbook } from "./model";

/** How a whole request fails, and whether it was carried out first. */
export type RequestFault =
  /** @source https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling (ActivityLimitReached) */
  | "throttled"
  /** The service is away; nothing was done. */
  | "unavailable"
  /** Carried out, but the answer is lost on its way: the add-in cannot know. */
  | "answer lost";

interface Plan {
  readonly what: "action" | "write" | "request";
  left: number;
  readonly code: FailureCode | RequestFault;
}

export class Faults {
  /**
   * The workbook refuses changes with AccessDenied: no sensitivity label chosen where one is required, or opened to read.
   *
   * @source https://github.com/OfficeDev/office-js/issues/2459
   */
  refuseWrites = false;
  /** Each fault that came about, in order, as `write AccessDenied`. */
  readonly fired: string[] = [];
  private plans: Plan[] = [];
  private between: { left: number; readonly act: (workbook: Workbook) => void; readonly name: string }[] = [];
  private editing: Promise<void> | null = null;
  private stopEditing: (() => void) | null = null;

  /** The n-th action from now (1: the next) fails, of whatever kind; what went before in its request stays applied. */
  failAction(n: number, code: FailureCode = "GeneralException"): void {
    this.plans.push({ what: "action", left: n, code });
  }

  /** The n-th action from now that changes the workbook fails. */
  failWrite(n: number, code: FailureCode = "GeneralException"): void {
    this.plans.push({ what: "write", left: n, code });
  }

  /** The n-th request from now fails as a whole. */
  failRequest(n: number, how: RequestFault): void {
    this.plans.push({ what: "request", left: n, code: how });
  }

  /** Something happens to the workbook right before the n-th request from now: another user's edit, a sheet renamed. */
  beforeRequest(n: number, name: string, act: (workbook: Workbook) => void): void {
    this.between.push({ left: n, name, act });
  }

  /**
   * The user is typing in a cell until `endCellEdit`. Requests fail, or wait if the run was told to (`delayForCellEdit`).
   *
   * @source https://learn.microsoft.com/javascript/api/excel/excel.runoptions#excel-excel-runoptions-delayforcelledit-member
   * @source https://github.com/OfficeDev/office-js/issues/625, 806, 3388
   */
  beginCellEdit(): void {
    this.editing ??= new Promise((resolve) => (this.stopEditing = resolve));
  }

  endCellEdit(): void {
    this.stopEditing?.();
    this.editing = null;
    this.stopEditing = null;
  }

  /** Waits for the end of typing, or fails. */
  async passCellEdit(wait: boolean): Promise<void> {
    if (!this.editing) return;
    this.fired.push("cell edit");
    if (!wait) throw new Failure("InvalidOperationInCellEditMode", "Excel is in cell-editing mode.");
    await this.editing;
  }

  /** Everything due before a request; gives how it fails, if it does. */
  beginRequest(workbook: Workbook): RequestFault | null {
    for (const each of this.between) {
      if (--each.left !== 0) continue;
      this.fired.push(each.name);
      each.act(workbook);
    }
    this.between = this.between.filter((each) => each.left > 0);
    return this.due("request") as RequestFault | null;
  }

  beforeAction(writes: boolean): void {
    const code = this.due("action") ?? (writes ? this.due("write") : null);
    if (code !== null) throw new Failure(code as FailureCode, "a fault switched on by a test");
    if (writes && this.refuseWrites) {
      this.fired.push("writes refused");
      throw new Failure("AccessDenied", "You cannot perform the requested operation.");
    }
  }

  private due(what: Plan["what"]): Plan["code"] | null {
    let code: Plan["code"] | null = null;
    for (const plan of this.plans) if (plan.what === what && --plan.left === 0) code = plan.code;
    this.plans = this.plans.filter((plan) => plan.left > 0);
    if (code !== null) this.fired.push(`${what} ${code}`);
    return code;
  }
}
