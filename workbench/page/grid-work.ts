/** What a person does in the grid, done on the host: going, typing, picking, pasting, undoing, following links. */
import type { Area } from "../host/area";
import { bounding, holds, intersection, MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "../host/area";
import type { Locale } from "../host/display";
import { DANISH, ENGLISH } from "../host/display";
import type { Entry } from "../host/entry";
import { locked } from "../host/entry";
import type { Host } from "../host/host";
import type { Sheet } from "../host/model";
import { characters } from "../host/sizes";
import { choicesAt } from "../host/validity";
import { PIXELS_PER_POINT } from "./grid-axis";
import { Carrying, MOST_CARRIED } from "./grid-carry";
import { CellEntry } from "./grid-entry";
import { applyFilter, filterAt, openFilter } from "./grid-filter";
import type { Keyed } from "./grid-keys";
import { Keys } from "./grid-keys";
import { openList } from "./grid-list";
import { PADDING } from "./grid-measure";
import type { Place } from "./grid-moves";
import { wholeArea, wholeCell } from "./grid-moves";
import type { Drawing } from "./grid-pane";
import { child } from "./grid-pane";
import type { Pointed } from "./grid-pointer";
import { Pointer } from "./grid-pointer";
import { Tabs } from "./grid-tabs";
import { editText, linkTip, spoken, tipOf } from "./grid-texts";
import type { GridSettings, Tools } from "./grid-tools";
import { widestIn } from "./grid-tools";
import type { Spot } from "./grid-view";
import { GridView } from "./grid-view";

/** Steps that can be undone. */
const MOST_UNDOS = 100;

export class WorkbookGrid implements Keyed, Pointed {
  /** After the person went somewhere. */
  onMoved: () => void = () => undefined;
  private readonly root: HTMLElement;
  private readonly view: GridView;
  private readonly entry: CellEntry;
  private readonly tabs: Tabs;
  private readonly keys: Keys;
  private readonly carrying: Carrying;
  private readonly said: HTMLElement;
  private readonly arrow: HTMLButtonElement;
  private readonly tip: HTMLElement;
  private readonly resized: ResizeObserver;
  private readonly locale: Locale;
  /** Where typing goes and where a selection grows from, per sheet; what the add-in selects begins at its top left. */
  private readonly anchors = new Map<Sheet, Place>();
  private end: Place | null = null;
  private undos: { readonly sheet: Sheet; readonly area: Area; readonly undo: () => void }[] = [];
  private knownRound: number;

  constructor(
    element: HTMLElement,
    private readonly host: Host,
    private readonly settings: GridSettings,
    private readonly tools: Tools,
  ) {
    const { words, faces, ruler } = tools;
    this.locale = settings.language === "da" ? DANISH : ENGLISH;
    this.knownRound = host.workbook.round;
    this.root = child(element, "tg");
    this.root.lang = settings.language;
    this.view = new GridView(child(this.root, "tg-view"), host.workbook.active, faces, ruler);
    this.view.table.setAttribute("aria-label", words.grid);
    this.entry = new CellEntry(this.view.stage, words.grid, () => this.mayType());
    this.arrow = child(this.view.stage, "tg-pick", "button") as HTMLButtonElement;
    this.arrow.type = "button";
    this.arrow.title = words.pick;
    this.arrow.setAttribute("aria-label", words.pick);
    this.arrow.tabIndex = -1;
    this.arrow.onclick = () => this.pick();
    this.tip = child(this.view.stage, "tg-tip");
    this.said = child(this.root, "tg-said");
    this.said.setAttribute("aria-live", "polite");
    this.tabs = new Tabs(this.root, host.workbook, words, (sheet, entering) => {
      this.goTo(sheet, sheet.selection);
      if (entering) this.focus();
    });
    this.carrying = new Carrying(faces, this.locale);
    this.keys = new Keys(this);
    new Pointer(this.view, this);
    this.listen();
    this.resized = new ResizeObserver(() => {
      this.redraw();
      this.tabs.resized();
    });
    this.resized.observe(this.view.scroll);
    this.redraw();
    this.view.reveal(this.active.row, this.active.column);
  }

  get drawing(): Drawing {
    return this.view.drawing;
  }

  get active(): Place {
    const { selection } = this.sheet;
    const anchor = this.anchors.get(this.sheet);
    return anchor && holds(selection, anchor.row, anchor.column)
      ? anchor
      : { row: selection.row, column: selection.column };
  }

  get moving(): Place {
    const { selection } = this.sheet;
    if (this.end && holds(selection, this.end.row, this.end.column)) return this.end;
    return {
      row: Math.min(selection.row + selection.rows, MAX_ROWS) - 1,
      column: Math.min(selection.column + selection.columns, MAX_COLUMNS) - 1,
    };
  }

  get pageRows(): number {
    return this.view.pageRows;
  }

  private get sheet(): Sheet {
    return this.host.workbook.active;
  }

  /** After the add-in did something; `moved`: it selected something, or showed another sheet. */
  follow(moved: boolean): void {
    if (this.host.workbook.round !== this.knownRound) {
      // As in Excel, what an add-in writes ends what can be undone.
      this.undos = [];
      this.knownRound = this.host.workbook.round;
      this.carrying.forget();
    }
    if (moved && this.entry.mode !== "idle") this.entry.end();
    this.redraw();
    if (moved) this.arrived();
  }

  goTo(sheet: Sheet, area: Area): void {
    if (sheet.visibility !== "Visible" || !this.commit()) return;
    this.end = null;
    this.host.choose(sheet, area);
    this.redraw();
    this.arrived();
  }

  go(place: Place): void {
    const area = wholeCell(this.sheet, place);
    this.end = null;
    this.choose(area, place);
    this.view.reveal(place.row, place.column);
    this.redrawMarks();
  }

  extend(place: Place): void {
    const { active, sheet } = this;
    this.choose(wholeArea(sheet, bounding(wholeCell(sheet, active), wholeCell(sheet, place))), active);
    this.end = place;
    this.view.reveal(place.row, place.column);
    this.redrawMarks();
  }

  choose(area: Area, active: Place): void {
    this.anchors.set(this.sheet, active);
    this.host.choose(this.sheet, area);
    this.onMoved();
    this.redrawMarks();
    this.say(spoken(this.host, this.sheet, area, active, this.tools.faces, this.locale, this.tools.words));
  }

  commit(): boolean {
    if (this.entry.mode === "idle") return true;
    const { row, column } = this.active;
    const taken = this.write({ row, column, rows: 1, columns: 1 }, [[this.entry.text]], true);
    if (taken) this.entry.end();
    else this.entry.focus();
    this.redrawMarks();
    return taken;
  }

  cancel(): void {
    this.entry.end();
    this.redrawMarks();
  }

  edit(text: string | null): void {
    this.view.reveal(this.active.row, this.active.column);
    this.redrawMarks();
    const before =
      this.entry.mode === "typing" ? this.entry.text : editText(this.sheet, this.active, this.tools.faces, this.locale);
    this.entry.begin("editing", text ?? before);
  }

  breakLine(): void {
    this.entry.breakLine();
  }

  clear(): void {
    const { selection } = this.sheet;
    const area = intersection(selection, this.sheet.extent(selection));
    if (!area) return;
    if (area.rows * area.columns > MOST_CARRIED) return this.settings.tell(this.tools.words.tooMuch);
    const line = Array<string>(area.columns).fill("");
    this.write(
      area,
      Array.from({ length: area.rows }, () => line),
      false,
      (row, column) => this.covered(row, column),
    );
  }

  undo(): void {
    const last = this.undos.pop();
    if (!last) return this.settings.tell(this.tools.words.nothingToUndo);
    last.undo();
    this.knownRound = this.host.workbook.round;
    this.host.choose(last.sheet, last.area);
    this.redraw(last.area);
    this.arrived();
    this.settings.edited();
  }

  filter({ row, column }: Place): boolean {
    const where = filterAt(this.sheet, row, column);
    if (!where) return false;
    const { faces, words } = this.tools;
    const { left, top, height } = this.view.rectangle({ row, column, rows: 1, columns: 1 });
    openFilter(this.root, where, {
      faces,
      words,
      language: this.settings.language,
      place: { left, top: top + height },
      chosen: (values) => {
        if (!applyFilter(this.host, where, values)) return this.settings.tell(words.filter.refused);
        this.redraw();
        this.settings.edited();
      },
      closed: () => this.focus(),
    });
    return true;
  }

  pick(): void {
    const { sheet, active } = this;
    if (this.filter(active)) return;
    const items = choicesAt(sheet, active.row, active.column, this.host.session, this.locale);
    if (items === null || items.length === 0) return this.settings.tell(this.tools.words.noChoices);
    if (!this.mayType()) return;
    this.view.reveal(active.row, active.column);
    const { left, top, width, height } = this.view.rectangle(wholeCell(sheet, active));
    const now = this.tools.faces.text(sheet, active.row, active.column).toLowerCase();
    openList(this.root, {
      name: this.tools.words.choices,
      items,
      chosen: items.findIndex((item) => item.toLowerCase() === now),
      place: { left, top: top + height + 1, width },
      picked: (index) => this.write({ ...active, rows: 1, columns: 1 }, [[items[index]!]], true),
      closed: () => this.focus(),
    });
  }

  followLink(): boolean {
    const { row, column } = this.active;
    const link = this.sheet.hyperlinks.find(({ area }) => holds(area, row, column));
    if (!link) return false;
    if (link.address !== undefined && /^(https?|mailto):/i.test(link.address))
      this.root.ownerDocument.defaultView?.open(link.address, "_blank", "noopener");
    else this.jump(link.documentReference ?? link.address ?? "");
    return true;
  }

  selectRows(): void {
    this.choose({ ...this.sheet.selection, column: 0, columns: MAX_COLUMNS }, this.active);
  }

  selectColumns(): void {
    this.choose({ ...this.sheet.selection, row: 0, rows: MAX_ROWS }, this.active);
  }

  selectAll(): void {
    this.choose({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, this.active);
  }

  turnSheet(step: 1 | -1): void {
    const sheets = this.host.workbook.sheets.filter((each) => each.visibility === "Visible");
    const next = sheets[sheets.indexOf(this.sheet) + step];
    if (next) this.goTo(next, next.selection);
  }

  leave(): void {
    if (this.carrying.copiedOn(this.sheet)) {
      this.carrying.forget();
      this.redrawMarks();
    } else this.tabs.focus();
  }

  widen(column: number, pixels: number, done: boolean): boolean {
    const { sheet } = this;
    if (sheet.protection && sheet.protection.options["allowFormatColumns"] !== true) {
      if (done) this.settings.tell(this.tools.words.fixedWidth);
      return false;
    }
    sheet.needColumn(column).width = characters(Math.max(8, pixels) / PIXELS_PER_POINT);
    this.redraw();
    if (done) this.settings.edited();
    return true;
  }

  fitColumn(column: number): void {
    const widest = widestIn(this.sheet, column, this.tools);
    if (widest > 0) this.widen(column, Math.ceil(widest), true);
  }

  hover(spot: Spot | null): void {
    const link = spot?.part === "cell" ? linkTip(this.sheet, spot) : "";
    if (this.view.stage.title !== link) this.view.stage.title = link;
  }

  focus(): void {
    this.entry.focus();
  }

  /** To an address, or to what a name stands for. */
  private jump(reference: string): void {
    const name = this.host.workbook.nameSeenFrom(this.sheet, reference);
    const { sheet, rest } = splitAddress(name ? name.item.formula.slice(1) : reference);
    const target = sheet === null ? this.sheet : this.host.workbook.sheetNamed(sheet);
    const area = parseArea(rest.replaceAll("$", ""));
    if (!target || !area || target.visibility !== "Visible") this.settings.tell(this.tools.words.noPlace(reference));
    else this.goTo(target, area);
  }

  private mayType(): boolean {
    const { row, column } = this.active;
    if (!locked(this.sheet, { row, column, rows: 1, columns: 1 })) return true;
    this.settings.tell(this.tools.words.locked);
    return false;
  }

  /** Whether a cell lies under a merged one. */
  private covered(row: number, column: number): boolean {
    const merged = this.sheet.mergeAt(row, column);
    return merged !== undefined && (merged.row !== row || merged.column !== column);
  }

  /** Texts onto the host; what it refuses is told. `but`: cells left as they are. */
  private write(
    area: Area,
    texts: readonly (readonly (string | null)[])[],
    validated: boolean,
    but?: (row: number, column: number) => boolean,
  ): boolean {
    const { sheet } = this;
    const kept = but
      ? texts.map((line, r) => line.map((text, c) => (but(area.row + r, area.column + c) ? null : text)))
      : texts;
    const entry = this.host.type(sheet, area, kept, { language: this.settings.language, validated });
    if (!entry.taken) {
      this.settings.tell(this.refusal(entry));
      return false;
    }
    if (entry.alert) this.settings.tell(entry.alert.message || this.tools.words.notValid);
    this.undos = [...this.undos.slice(1 - MOST_UNDOS), { sheet, area, undo: entry.undo }];
    this.knownRound = this.host.workbook.round;
    if (this.carrying.copiedOn(sheet)) this.carrying.forget();
    this.widenFor(area);
    this.redraw(entry.area);
    this.settings.edited();
    return true;
  }

  /** A number or date typed into a column without a width of its own makes it wide enough, as in Excel. */
  private widenFor({ row, column, rows, columns }: Area): void {
    const {
      sheet,
      tools: { faces, ruler },
    } = this;
    if (rows * columns > 1 || sheet.protection || sheet.columns.get(column)?.width !== undefined) return;
    const face = faces.face(sheet, row, column);
    if (!face?.number || face.style.generalNumber) return;
    const needed = Math.ceil(ruler.width(face.text, face.style.font)) + PADDING;
    if (needed > this.drawing.columns.size(column))
      sheet.needColumn(column).width = characters(needed / PIXELS_PER_POINT);
  }

  private refusal({ refusal }: Extract<Entry, { taken: false }>): string {
    const { words } = this.tools;
    if (refusal.kind === "locked") return words.locked;
    if (refusal.kind === "not possible") return words.notPossible;
    if (refusal.alert.message !== "") return refusal.alert.message;
    const { row, column } = this.active;
    return choicesAt(this.sheet, row, column, this.host.session, this.locale) ? words.notInList : words.notValid;
  }

  private copy(event: ClipboardEvent): void {
    if (this.entry.mode !== "idle") return;
    event.preventDefault();
    const text = this.carrying.copy(this.sheet, this.sheet.selection);
    if (text === null) return this.settings.tell(this.tools.words.tooMuch);
    event.clipboardData?.setData("text/plain", text);
    this.redrawMarks();
  }

  private paste(event: ClipboardEvent): void {
    if (this.entry.mode !== "idle") return;
    event.preventDefault();
    const pasted = this.carrying.paste(
      event.clipboardData?.getData("text/plain") ?? "",
      this.sheet,
      this.sheet.selection,
    );
    if (!pasted) return this.settings.tell(this.tools.words.cannotPaste);
    if (this.write(pasted.area, pasted.texts, false))
      this.choose(pasted.area, { row: pasted.area.row, column: pasted.area.column });
  }

  private listen(): void {
    const { field } = this.entry;
    field.addEventListener("keydown", (event) => {
      if (this.keys.press(event, this.entry.mode)) event.preventDefault();
      event.stopPropagation();
    });
    field.addEventListener("copy", (event) => this.copy(event));
    field.addEventListener("paste", (event) => this.paste(event));
    // Cutting would move looks and references along, which the host cannot.
    field.addEventListener("cut", (event) => {
      if (this.entry.mode === "idle") event.preventDefault();
    });
    this.view.scroll.addEventListener("scroll", () => this.redrawView());
  }

  /** `only`: nothing but this was written. */
  private redraw(only?: Area): void {
    if (this.drawing.sheet !== this.sheet) this.view.show(this.sheet);
    this.view.measure(only);
    this.view.draw(true);
    this.tabs.draw();
    this.redrawMarks();
  }

  private redrawView(): void {
    this.view.draw(false);
    this.layOver();
  }

  private redrawMarks(): void {
    const { sheet, active } = this;
    this.view.mark({
      selection: wholeArea(sheet, sheet.selection),
      active: wholeCell(sheet, active),
      copied: this.carrying.copiedOn(sheet),
    });
    this.layOver();
  }

  /** The field, the drop-down's arrow and the yellow box, where the active cell is. */
  private layOver(): void {
    const { sheet, active, view } = this;
    const { row, column } = active;
    const box = view.rectangle(wholeCell(sheet, active));
    this.entry.place(box, this.tools.faces.face(sheet, row, column));
    const choices = choicesAt(sheet, row, column, this.host.session, this.locale);
    const open = choices !== null && !locked(sheet, { row, column, rows: 1, columns: 1 });
    const side = Math.min(20, box.height);
    this.arrow.style.cssText = open
      ? `left:${box.left + box.width + 1}px;top:${box.top + box.height - side}px;height:${side}px`
      : "display:none";
    const tip = tipOf(sheet, active);
    this.tip.style.cssText = tip
      ? `left:${box.left + Math.min(box.width, 60)}px;top:${box.top + box.height + 6}px`
      : "display:none";
    this.tip.replaceChildren();
    if (!tip) return;
    if (tip.title !== "") child(this.tip, "", "b").textContent = tip.title;
    this.tip.append(tip.message);
  }

  /** After a jump: the place is shown and said. */
  private arrived(): void {
    this.onMoved();
    const { row, column } = this.active;
    this.view.reveal(row, column);
    this.redrawView();
    this.redrawMarks();
    this.say(
      `${this.sheet.name}, ${spoken(this.host, this.sheet, this.sheet.selection, this.active, this.tools.faces, this.locale, this.tools.words)}`,
    );
  }

  private say(sentence: string): void {
    this.said.textContent = sentence;
  }

  dispose(): void {
    this.resized.disconnect();
    this.root.remove();
  }
}
