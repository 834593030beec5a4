/** What a person does in the grid, done on the host: going, typing, picking, pasting, undoing, following links. */
import type { Area } from "../host/area";
import { bounding, holds, intersection, MAX_COLUMNS, MAX_ROWS } from "../host/area";
import type { Locale } from "../host/display";
import { DANISH, ENGLISH } from "../host/display";
import { locked } from "../host/entry";
import type { Host } from "../host/host";
import type { Sheet } from "../host/model";
import { choicesAt } from "../host/validity";
import { drawn } from "./frame";
import { Carrying, MOST_CARRIED } from "./grid-carry";
import type { Changed, SheetChange } from "./grid-change";
import { changed } from "./grid-change";
import { CellEntry } from "./grid-entry";
import type { FilterPlace } from "./grid-filter";
import { applyFilter, filterAt, openFilter } from "./grid-filter";
import { cellsShowing, Finder } from "./grid-find";
import { Hand } from "./grid-hand";
import type { Keyed } from "./grid-keys";
import { Keys } from "./grid-keys";
import { openChoices, pickButton, placeButton } from "./grid-pick";
import type { Doing } from "./grid-items";
import { menuItems } from "./grid-items";
import { openMenu } from "./grid-menu";
import type { Place } from "./grid-moves";
import { isCovered, wholeArea, wholeCell } from "./grid-moves";
import type { Drawing } from "./grid-pane";
import { child } from "./grid-pane";
import type { Pointed } from "./grid-pointer";
import { Pointer } from "./grid-pointer";
import type { Side } from "./grid-resize";
import { fit, mayResize, resize, widenFor } from "./grid-resize";
import { sortBy } from "./grid-sort";
import { Tabs } from "./grid-tabs";
import { editText, linkTip, placeNamed, refusalText, spoken, tipOf } from "./grid-texts";
import { Tips } from "./grid-tips";
import type { GridSettings, Tools } from "./grid-tools";
import { Undos } from "./grid-undo";
import type { Spot } from "./grid-view";
import { GridView } from "./grid-view";

/** As far as the sheet is made smaller or larger. */
const [LEAST_ZOOM, MOST_ZOOM] = [0.5, 2];

export class WorkbookGrid implements Keyed, Pointed, Doing {
  /** After the person went somewhere. */
  onMoved: () => void = () => undefined;
  private readonly root: HTMLElement;
  private readonly view: GridView;
  private readonly entry: CellEntry;
  private readonly tabs: Tabs;
  private readonly keys: Keys;
  private readonly carrying: Carrying;
  private readonly hand: Hand;
  private readonly said: HTMLElement;
  private readonly arrow: HTMLButtonElement;
  private readonly tips: Tips;
  private readonly finder: Finder;
  private readonly resized: ResizeObserver;
  private readonly locale: Locale;
  /** Where typing goes and where a selection grows from, per sheet; what the add-in selects begins at its top left. */
  private readonly anchors = new Map<Sheet, Place>();
  private end: Place | null = null;
  private readonly undos = new Undos();
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
    this.arrow = pickButton(this.view.stage, words.pick, () => this.pick());
    this.tips = new Tips(this.view.stage);
    this.said = child(this.root, "tg-said");
    this.said.setAttribute("aria-live", "polite");
    this.tabs = new Tabs(this.root, host.workbook, words, (sheet, entering) => {
      this.goTo(sheet, sheet.selection);
      if (entering) this.focus();
    });
    this.carrying = new Carrying(faces, this.locale);
    this.hand = new Hand(this.carrying, words, {
      sheet: () => this.sheet,
      isTyping: () => this.entry.mode !== "idle",
      tell: (sentence) => settings.tell(sentence),
      write: (area, texts) => this.write(area, texts, false),
      choose: (area, active) => this.choose(area, active),
      copied: () => this.redrawMarks(),
    });
    this.finder = new Finder(this.root, {
      words: words.find,
      search: (text) => cellsShowing(this.sheet, text, faces),
      from: () => this.active,
      go: (place) => this.go(place),
      closed: () => this.focus(),
    });
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
      this.undos.forget();
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
    this.tips.refuse("");
    // What was said of another place.
    this.settings.tell("");
    this.anchors.set(this.sheet, active);
    this.host.choose(this.sheet, area);
    this.onMoved();
    this.redrawMarks();
    this.said.textContent = this.words(area, active);
  }

  /** What is said of an area gone to. */
  private words(area: Area, active: Place): string {
    const { faces, words } = this.tools;
    return spoken(this.host, this.sheet, area, active, faces, this.locale, words);
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
    this.tips.refuse("");
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

  breakLine = (): void => this.entry.breakLine();

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
      (row, column) => isCovered(this.sheet, { row, column }),
    );
  }

  undo(): void {
    const last = this.undos.take();
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
      place: { left: left * this.view.zoom, top: (top + height) * this.view.zoom },
      sorted: (ascending) => this.sort(where, ascending),
      chosen: (values) => {
        if (!applyFilter(this.host, where, values)) return this.settings.tell(words.filter.refused);
        this.redraw();
        this.settings.edited();
      },
      closed: () => this.focus(),
    });
    return true;
  }

  sort = (where: FilterPlace, ascending: boolean): void =>
    void this.doing(() => sortBy(this.host, where, ascending, this.tools.words));

  change = (what: SheetChange): void => void this.doing(() => changed(this.host, this.sheet, what, this.tools.words));

  /** On a long sheet it takes a moment: the menu it was chosen from is gone before. */
  private async doing(work: () => Changed): Promise<void> {
    await drawn();
    const what = work();
    if ("refused" in what) return this.settings.tell(what.refused);
    const { sheet } = this;
    this.undos.add({ sheet, area: sheet.selection, undo: what.undo });
    this.knownRound = this.host.workbook.round;
    this.carrying.forget();
    this.redraw();
    this.settings.edited();
  }

  /** What can be done with what is selected; beside the active cell where no place is given. */
  menu(_: Spot | null, place: { readonly left: number; readonly top: number } | null): void {
    if (!this.commit()) return;
    const { active, sheet } = this;
    const { words } = this.tools;
    const cell = this.view.rectangle(wholeCell(sheet, active));
    openMenu(this.root, {
      name: words.menu.title,
      items: menuItems(this, this.host.session, this.locale, words),
      place: place ?? { left: (cell.left + 8) * this.view.zoom, top: (cell.top + cell.height) * this.view.zoom },
      closed: () => this.focus(),
    });
  }

  carry = (): Promise<void> => this.hand.carry();
  bring = (): Promise<void> => this.hand.bring();

  find = (): void => void (this.commit() && this.finder.open());

  get zoom(): number {
    return this.view.zoom;
  }

  set zoom(factor: number) {
    this.view.zoom = factor;
    this.redraw();
    this.settings.zoomed?.(factor);
  }

  zoomBy(step: 1 | -1): void {
    this.zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, Math.round(this.zoom * 10 + step) / 10));
  }

  pick(): void {
    const { sheet, active } = this;
    if (this.filter(active)) return;
    const items = choicesAt(sheet, active.row, active.column, this.host.session, this.locale);
    if (items === null || items.length === 0) return this.settings.tell(this.tools.words.noChoices);
    if (!this.mayType()) return;
    this.view.reveal(active.row, active.column);
    openChoices(this.root, this.view, {
      name: this.tools.words.choices,
      items,
      cell: wholeCell(sheet, active),
      now: this.tools.faces.text(sheet, active.row, active.column),
      picked: (item) => this.write({ ...active, rows: 1, columns: 1 }, [[item]], true),
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

  selectWhole(what: "rows" | "columns" | "sheet"): void {
    const rows = what === "rows" ? {} : { row: 0, rows: MAX_ROWS };
    const columns = what === "columns" ? {} : { column: 0, columns: MAX_COLUMNS };
    this.choose({ ...this.sheet.selection, ...rows, ...columns }, this.active);
  }

  turnSheet = (step: 1 | -1): void => this.tabs.turn(step);

  leave(): void {
    if (this.carrying.copiedOn(this.sheet)) {
      this.carrying.forget();
      this.redrawMarks();
    } else this.tabs.focus();
  }

  resize(side: Side, index: number, pixels: number, done: boolean): void {
    this.resizing(side, done, () => resize(this.sheet, side, index, pixels));
  }

  fit = (side: Side, index: number): void => this.resizing(side, true, () => fit(this.sheet, side, index, this.tools));

  private resizing(side: Side, done: boolean, act: () => void): void {
    if (!mayResize(this.sheet, side)) {
      if (done) this.settings.tell(this.tools.words.fixedSize[side]);
      return;
    }
    act();
    this.redraw();
    if (done) this.settings.edited();
  }

  hover(spot: Spot | null): void {
    const link = spot?.part === "cell" ? linkTip(this.sheet, spot) : "";
    if (this.view.stage.title !== link) this.view.stage.title = link;
  }

  focus = (): void => this.entry.focus();

  /** To an address, or to what a name stands for; false where there is no such place. */
  jump(reference: string): boolean {
    const place = placeNamed(this.host, this.sheet, reference);
    if (place) this.goTo(place.sheet, place.area);
    else this.settings.tell(this.tools.words.noPlace(reference));
    return place !== null;
  }

  private mayType(): boolean {
    const { row, column } = this.active;
    if (!locked(this.sheet, { row, column, rows: 1, columns: 1 })) return true;
    this.settings.tell(this.tools.words.locked);
    return false;
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
      const { row, column } = this.active;
      const hasChoices = (): boolean => choicesAt(sheet, row, column, this.host.session, this.locale) !== null;
      const why = refusalText(entry, hasChoices, this.tools.words);
      this.settings.tell(why);
      this.tips.refuse(why);
      this.layOver();
      return false;
    }
    if (entry.alert) this.settings.tell(entry.alert.message || this.tools.words.notValid);
    this.undos.add({ sheet, area, undo: entry.undo });
    this.knownRound = this.host.workbook.round;
    if (this.carrying.copiedOn(sheet)) this.carrying.forget();
    this.tips.refuse("");
    widenFor(sheet, area, this.drawing.columns.size(area.column), this.tools);
    this.redraw(entry.area);
    this.settings.edited();
    return true;
  }

  private listen(): void {
    const { field } = this.entry;
    field.addEventListener("keydown", (event) => {
      if (this.keys.press(event, this.entry.mode)) event.preventDefault();
      event.stopPropagation();
    });
    field.addEventListener("copy", (event) => this.hand.copy(event));
    field.addEventListener("paste", (event) => this.hand.paste(event));
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
    placeButton(this.arrow, open ? box : null);
    this.tips.lay(box, tipOf(sheet, active));
  }

  /** After a jump: the place is shown and said. */
  private arrived(): void {
    this.onMoved();
    const { row, column } = this.active;
    this.view.reveal(row, column);
    this.redrawView();
    this.redrawMarks();
    this.said.textContent = `${this.sheet.name}, ${this.words(this.sheet.selection, this.active)}`;
  }

  dispose(): void {
    this.resized.disconnect();
    this.root.remove();
  }
}
