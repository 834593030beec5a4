/** Copying and pasting, by the clipboard's own events and from the menu. */
import type { Area } from "../host/area";
import type { Sheet } from "../host/model";
import type { Carrying } from "./grid-carry";
import type { Place } from "./grid-moves";
import type { GridWords } from "./grid-words";

/** What it asks of the grid. */
export interface Held {
  sheet(): Sheet;
  isTyping(): boolean;
  tell(sentence: string): void;
  write(area: Area, texts: readonly (readonly (string | null)[])[]): boolean;
  choose(area: Area, active: Place): void;
  /** What is copied is to be marked. */
  copied(): void;
}

export class Hand {
  constructor(
    private readonly carrying: Carrying,
    private readonly words: GridWords,
    private readonly grid: Held,
  ) {}

  copy(event: ClipboardEvent): void {
    if (this.grid.isTyping()) return;
    event.preventDefault();
    const text = this.taken();
    if (text !== null) event.clipboardData?.setData("text/plain", text);
  }

  paste(event: ClipboardEvent): void {
    if (this.grid.isTyping()) return;
    event.preventDefault();
    this.put(event.clipboardData?.getData("text/plain") ?? "");
  }

  /** From the menu: the browser may refuse it. */
  async carry(): Promise<void> {
    const text = this.taken();
    if (text === null) return;
    await navigator.clipboard.writeText(text).catch(() => this.grid.tell(this.words.menu.noClipboard));
  }

  async bring(): Promise<void> {
    const text = await navigator.clipboard.readText().catch(() => null);
    if (text === null) this.grid.tell(this.words.menu.noClipboard);
    else this.put(text);
  }

  private taken(): string | null {
    const sheet = this.grid.sheet();
    const text = this.carrying.copy(sheet, sheet.selection);
    if (text === null) this.grid.tell(this.words.tooMuch);
    else this.grid.copied();
    return text;
  }

  private put(text: string): void {
    const sheet = this.grid.sheet();
    const pasted = this.carrying.paste(text, sheet, sheet.selection);
    if (!pasted) return this.grid.tell(this.words.cannotPaste);
    if (this.grid.write(pasted.area, pasted.texts))
      this.grid.choose(pasted.area, { row: pasted.area.row, column: pasted.area.column });
  }
}
