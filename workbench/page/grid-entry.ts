/**
 * The field a person types in. It lies over the active cell and has the focus all the while, unseen until something is
 * typed, so that dead keys, input methods and the clipboard work as in any field.
 */
import type { CellFace } from "./grid-face";
import { fontOf } from "./grid-measure";
import type { Rectangle } from "./grid-view";
import { child } from "./grid-pane";

/** `typing`: arrow keys end it and move on. `editing` (F2, double click): they move in the text. */
export type EntryMode = "idle" | "typing" | "editing";

export class CellEntry {
  readonly field: HTMLTextAreaElement;
  mode: EntryMode = "idle";
  private rectangle: Rectangle = { left: 0, top: 0, width: 0, height: 0 };

  constructor(
    private readonly stage: HTMLElement,
    name: string,
    /** Asked before the first key shows; false where the cell may not be typed in. */
    private readonly mayBegin: () => boolean,
  ) {
    this.field = child(stage, "tg-entry tg-idle", "textarea") as HTMLTextAreaElement;
    this.field.setAttribute("aria-label", name);
    this.field.autocomplete = "off";
    this.field.spellcheck = false;
    this.field.rows = 1;
    this.field.addEventListener("input", () => {
      if (this.mode === "idle" && this.field.value !== "") this.begin("typing", this.field.value);
      else this.fit();
    });
  }

  get text(): string {
    return this.field.value;
  }

  /** Lies over the active cell from now on. */
  place(rectangle: Rectangle, face: CellFace | null): void {
    this.rectangle = rectangle;
    const style = face?.style;
    this.field.style.font = style?.font ?? fontOf({ fontName: "Calibri", fontSize: 11, bold: false, italic: false });
    this.field.style.lineHeight = "1.22";
    this.field.style.whiteSpace = style?.wrap ? "pre-wrap" : "pre";
    this.fit();
  }

  begin(mode: "typing" | "editing", text: string): void {
    if (!this.mayBegin()) {
      this.field.value = "";
      return;
    }
    this.mode = mode;
    this.field.classList.remove("tg-idle");
    if (this.field.value !== text) this.field.value = text;
    this.field.setSelectionRange(text.length, text.length);
    this.fit();
  }

  end(): void {
    this.mode = "idle";
    this.field.value = "";
    this.field.classList.add("tg-idle");
    this.fit();
  }

  /** A new line where the cursor is. */
  breakLine(): void {
    this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    this.fit();
  }

  focus(): void {
    this.field.focus({ preventScroll: true });
  }

  /** As large as the cell, or as the text needs, within the view. */
  private fit(): void {
    const { left, top, width, height } = this.rectangle;
    const { style } = this.field;
    style.left = `${left - 2}px`;
    style.top = `${top - 2}px`;
    style.width = `${width + 3}px`;
    style.height = `${height + 3}px`;
    if (this.mode === "idle") return;
    const wrapped = style.whiteSpace === "pre-wrap";
    if (!wrapped)
      style.width = `${Math.max(width + 3, Math.min(this.field.scrollWidth + 8, this.stage.clientWidth - left))}px`;
    style.height = `${Math.max(height + 3, Math.min(this.field.scrollHeight + 4, this.stage.clientHeight - top))}px`;
  }
}
