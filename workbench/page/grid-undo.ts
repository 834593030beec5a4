/** What a person did last, so that it can be undone. */
import type { Area } from "../host/area";
import type { Sheet } from "../host/model";

/** Steps that can be undone. */
const MOST = 100;

export interface Undoable {
  readonly sheet: Sheet;
  /** What is selected once it is undone. */
  readonly area: Area;
  readonly undo: () => void;
}

export class Undos {
  private steps: readonly Undoable[] = [];

  add(step: Undoable): void {
    this.steps = [...this.steps.slice(1 - MOST), step];
  }

  /** The last, which is no longer kept. */
  take(): Undoable | undefined {
    const last = this.steps[this.steps.length - 1];
    this.steps = this.steps.slice(0, -1);
    return last;
  }

  forget(): void {
    this.steps = [];
  }
}
