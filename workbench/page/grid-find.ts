/** Finding a text on the sheet in view: Ctrl+F. */
import { lookAt } from "../host/formatting";
import type { Cell, Sheet } from "../host/model";
import type { Faces } from "./grid-face";
import type { Place } from "./grid-moves";
import { child } from "./grid-pane";
import type { GridWords } from "./grid-words";

export interface FindSettings {
  readonly words: GridWords["find"];
  /** Cells in view whose shown text holds it, row by row. */
  readonly search: (text: string) => readonly Place[];
  /** Where to go on from. */
  readonly from: () => Place;
  readonly go: (place: Place) => void;
  readonly closed: () => void;
}

/** Formats that show a text as it is. */
const AS_TYPED: ReadonlySet<string> = new Set(["General", "@"]);
/** Until a search begins after a key: whoever types sees the letters first. */
const PAUSE = 80;

/** Cells that are in view and show the text, in any case, row by row. */
export function cellsShowing(sheet: Sheet, text: string, faces: Faces): readonly Place[] {
  const wanted = text.toLowerCase();
  const used = wanted === "" ? null : sheet.usedArea(true);
  if (!used) return [];
  const isHidden = (row: number, column: number): boolean => {
    const size = sheet.rows.get(row);
    return size?.hidden === true || size?.filtered === true || sheet.columns.get(column)?.hidden === true;
  };
  // Most cells are blank or plain text, and need not be dressed to be told apart.
  const shows = (row: number, column: number, { value, formula }: Cell): boolean => {
    if (formula === undefined && value === null) return false;
    const plain = formula === undefined && typeof value === "string" && AS_TYPED.has(lookAt(sheet, row, column).format);
    return (plain ? value : faces.text(sheet, row, column)).toLowerCase().includes(wanted);
  };
  return [...sheet.cellsIn(used)]
    .filter(({ row, column, cell }) => shows(row, column, cell) && !isHidden(row, column))
    .map(({ row, column }) => ({ row, column }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

export class Finder {
  private bar: HTMLElement | null = null;
  private field: HTMLInputElement | null = null;
  private awaited: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly root: HTMLElement,
    private readonly settings: FindSettings,
  ) {}

  open(): void {
    if (this.bar === null) this.build();
    this.field?.focus();
    this.field?.select();
  }

  private build(): void {
    const { words } = this.settings;
    const bar = (this.bar = child(this.root, "tg-find"));
    bar.setAttribute("role", "search");
    const field = (this.field = child(bar, "", "input") as HTMLInputElement);
    field.type = "search";
    field.placeholder = words.title;
    field.setAttribute("aria-label", words.title);
    const told = child(bar, "tg-found", "span");
    told.setAttribute("role", "status");
    const step = (forward: boolean, here: boolean): void => {
      clearTimeout(this.awaited);
      const found = this.settings.search(field.value);
      const at = this.settings.from();
      const order = ({ row, column }: Place): number => row * 20_000 + column;
      const after = found.findIndex((each) => (here ? order(each) >= order(at) : order(each) > order(at)));
      const before = found.findLastIndex((each) => order(each) < order(at));
      const index = forward ? Math.max(0, after) : before < 0 ? found.length - 1 : before;
      const place = found[index];
      told.textContent = field.value === "" ? "" : place ? words.of(index + 1, found.length) : words.none;
      if (place) this.settings.go(place);
    };
    field.oninput = () => {
      clearTimeout(this.awaited);
      this.awaited = setTimeout(() => step(true, true), PAUSE);
    };
    const button = (text: string, name: string, act: () => void): void => {
      const made = child(bar, "", "button") as HTMLButtonElement;
      made.type = "button";
      made.textContent = text;
      made.title = name;
      made.setAttribute("aria-label", name);
      made.onclick = act;
    };
    button("\u2191", words.previous, () => step(false, false));
    button("\u2193", words.next, () => step(true, false));
    button("\u2715", words.close, () => this.close());
    bar.addEventListener("keydown", (event) => {
      if (event.key === "F6") return;
      event.stopPropagation();
      if (event.key === "Escape") this.close();
      else if (event.key === "Enter" && event.target === field) step(!event.shiftKey, false);
      else return;
      event.preventDefault();
    });
  }

  close(): void {
    clearTimeout(this.awaited);
    this.bar?.remove();
    this.bar = this.field = null;
    this.settings.closed();
  }
}
