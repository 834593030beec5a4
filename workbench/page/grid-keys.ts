/** The keys of a spreadsheet, and what each asks of the grid. */
import type { Drawing } from "./grid-pane";
import type { Place, Step } from "./grid-moves";
import { jumped, nextUnlocked, stepped } from "./grid-moves";

export interface Keyed {
  readonly drawing: Drawing;
  /** Where typing goes. */
  readonly active: Place;
  /** The end of the selection that moves while Shift is held. */
  readonly moving: Place;
  readonly pageRows: number;
  go(place: Place): void;
  extend(place: Place): void;
  /** Ends what is being typed; false where it was refused, and the cursor stays. */
  commit(): boolean;
  cancel(): void;
  edit(text: string | null): void;
  breakLine(): void;
  clear(): void;
  undo(): void;
  pick(): void;
  /** Follows the active cell's link; false where it has none. */
  followLink(): boolean;
  /** Whole rows or columns of what is selected, or the whole sheet. */
  selectWhole(what: "rows" | "columns" | "sheet"): void;
  turnSheet(step: 1 | -1): void;
  menu(spot: null, place: null): void;
  /** To the sheet tabs. */
  leave(): void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export class Keys {
  /** Where a row of Tabs began: Enter goes to below it. */
  private tabbedFrom: number | null = null;

  constructor(private readonly grid: Keyed) {}

  /** Whether the key was the grid's. */
  press(event: KeyboardEvent, mode: "idle" | "typing" | "editing"): boolean {
    if (event.isComposing || event.key === "F6") return false;
    const control = event.ctrlKey || event.metaKey;
    if (event.key === "Tab") return this.tab(event.shiftKey ? -1 : 1);
    if (event.key === "Enter") return this.enter(event, mode);
    if (mode !== "idle" && this.whileTyping(event, mode, control)) return true;
    if (mode === "editing") return false;
    if (mode === "typing" && !(event.key in ARROWS) && !/^(Page|Home|End)/.test(event.key)) return false;
    if (mode === "typing" && !this.grid.commit()) return true;
    this.tabbedFrom = null;
    return this.move(event, control) || this.act(event, control);
  }

  private whileTyping(event: KeyboardEvent, mode: "typing" | "editing", control: boolean): boolean {
    if (event.key === "Escape") this.grid.cancel();
    else if (event.key === "F2" && mode === "typing") this.grid.edit(null);
    else return false;
    return !control;
  }

  private tab(step: 1 | -1): boolean {
    const { grid } = this;
    if (!grid.commit()) return true;
    const from = grid.active;
    const open = grid.drawing.sheet.protection ? nextUnlocked(grid.drawing, from, step) : null;
    this.tabbedFrom ??= from.column;
    grid.go(open ?? stepped(grid.drawing, from, { rows: 0, columns: step }));
    return true;
  }

  private enter(event: KeyboardEvent, mode: "idle" | "typing" | "editing"): boolean {
    const { grid } = this;
    if (event.altKey && mode !== "idle") grid.breakLine();
    else if (mode === "idle" && !event.shiftKey && grid.followLink()) return true;
    else if (grid.commit()) {
      const from = { ...grid.active, column: this.tabbedFrom ?? grid.active.column };
      this.tabbedFrom = null;
      grid.go(stepped(grid.drawing, from, { rows: event.shiftKey ? -1 : 1, columns: 0 }));
    }
    return true;
  }

  private move(event: KeyboardEvent, control: boolean): boolean {
    const { grid } = this;
    const { drawing } = grid;
    if (event.altKey && event.key === "ArrowDown") return (grid.pick(), true);
    const step = ARROWS[event.key];
    const from = event.shiftKey ? grid.moving : grid.active;
    const to = step
      ? control
        ? jumped(drawing, from, step)
        : stepped(drawing, from, step)
      : this.far(event, control, from);
    if (!to) return false;
    if (event.shiftKey) grid.extend(to);
    else grid.go(to);
    return true;
  }

  private far(event: KeyboardEvent, control: boolean, from: Place): Place | null {
    const { drawing, pageRows } = this.grid;
    const { sheet, rows } = drawing;
    switch (event.key) {
      case "Home":
        return control
          ? { row: sheet.frozen.rows, column: sheet.frozen.columns }
          : { row: from.row, column: from.column > sheet.frozen.columns ? sheet.frozen.columns : 0 };
      case "End": {
        const used = control ? sheet.usedArea(true) : null;
        return used && { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
      }
      case "PageDown":
      case "PageUp": {
        if (control || event.altKey) return null;
        let row = from.row;
        for (let n = 0; n < pageRows; n++) row = rows.next(row, event.key === "PageDown" ? 1 : -1);
        return { row, column: from.column };
      }
      default:
        return null;
    }
  }

  private act(event: KeyboardEvent, control: boolean): boolean {
    const { grid } = this;
    switch (event.key) {
      case "F2":
        return (grid.edit(null), true);
      case "ContextMenu":
        return (grid.menu(null, null), true);
      case "F10":
        return event.shiftKey && (grid.menu(null, null), true);
      case "Delete":
        return (grid.clear(), true);
      case "Backspace":
        return (grid.edit(""), true);
      case "Escape":
        return (grid.leave(), true);
      case "PageDown":
      case "PageUp":
        return (control || event.altKey) && (grid.turnSheet(event.key === "PageDown" ? 1 : -1), true);
      case " ":
        return this.select(event.shiftKey, control);
      default:
        return control && !event.altKey && this.shortcut(event.key.toLowerCase());
    }
  }

  private select(shift: boolean, control: boolean): boolean {
    if (shift && control) this.grid.selectWhole("sheet");
    else if (control) this.grid.selectWhole("columns");
    else if (shift) this.grid.selectWhole("rows");
    return shift || control;
  }

  private shortcut(letter: string): boolean {
    if (letter === "z") this.grid.undo();
    else if (letter === "a") this.grid.selectWhole("sheet");
    else return false;
    return true;
  }
}
