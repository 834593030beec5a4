/** The strip of sheets below the grid: a tab for each one in view, and a list of them all. */
import type { Sheet, Workbook } from "../host/model";
import { openList } from "./grid-list";
import { child } from "./grid-pane";
import type { GridWords } from "./grid-words";

export class Tabs {
  private readonly strip: HTMLElement;
  private readonly turns: readonly [HTMLButtonElement, HTMLButtonElement];
  private drawn = "";

  constructor(
    private readonly root: HTMLElement,
    private readonly workbook: Workbook,
    private readonly words: GridWords,
    /** `entering`: the person goes on in the grid. */
    private readonly go: (sheet: Sheet, entering: boolean) => void,
  ) {
    const foot = child(root, "tg-foot");
    const all = button(foot, "tg-turn", words.allSheets, "☰");
    all.setAttribute("aria-haspopup", "listbox");
    all.onclick = () => this.list(all);
    const earlier = button(foot, "tg-turn", words.previousSheets, "‹");
    const later = button(foot, "tg-turn", words.nextSheets, "›");
    earlier.onclick = () => this.strip.scrollBy({ left: -this.strip.clientWidth * 0.8 });
    later.onclick = () => this.strip.scrollBy({ left: this.strip.clientWidth * 0.8 });
    earlier.tabIndex = later.tabIndex = -1;
    this.turns = [earlier, later];
    this.strip = child(foot, "tg-tabs");
    this.strip.setAttribute("role", "tablist");
    this.strip.setAttribute("aria-label", words.sheets);
    this.strip.addEventListener("scroll", () => this.showTurns());
    this.strip.addEventListener("keydown", (event) => this.key(event));
  }

  draw(): void {
    const sheets = this.inView();
    const signature = JSON.stringify(
      sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor, sheet === this.workbook.active]),
    );
    if (signature === this.drawn) return;
    this.drawn = signature;
    this.rebuild(sheets);
    this.showTurns();
  }

  /** The strip has another width. */
  resized(): void {
    this.showTurns();
  }

  focus(): void {
    this.strip.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  }

  /** To the next sheet in view, or the one before. */
  turn(step: 1 | -1): void {
    const sheets = this.inView();
    const next = sheets[sheets.indexOf(this.workbook.active) + step];
    if (next) this.go(next, false);
  }

  private inView(): Sheet[] {
    return this.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
  }

  private rebuild(sheets: readonly Sheet[]): void {
    const focused = this.strip.contains(this.strip.ownerDocument.activeElement);
    this.strip.replaceChildren();
    for (const sheet of sheets) {
      const active = sheet === this.workbook.active;
      const tab = button(this.strip, "tg-tab", null, sheet.name);
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-selected", String(active));
      tab.tabIndex = active ? 0 : -1;
      tab.dataset["sheet"] = sheet.name;
      if (sheet.tabColor !== "") child(tab, "tg-mark").style.background = sheet.tabColor;
      tab.onclick = () => this.go(sheet, true);
      if (!active) continue;
      tab.scrollIntoView({ block: "nearest", inline: "nearest" });
      if (focused) tab.focus();
    }
  }

  /** Arrow keys go from tab to tab, and show the sheet. */
  private key(event: KeyboardEvent): void {
    const sheets = this.inView();
    const at = sheets.indexOf(this.workbook.active);
    const to =
      event.key === "ArrowRight"
        ? at + 1
        : event.key === "ArrowLeft"
          ? at - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? sheets.length - 1
              : -1;
    const sheet = sheets[to];
    if (!sheet) return;
    event.preventDefault();
    this.go(sheet, false);
    this.focus();
  }

  private showTurns(): void {
    const { scrollLeft, clientWidth, scrollWidth } = this.strip;
    const [earlier, later] = this.turns;
    earlier.disabled = scrollLeft <= 0;
    later.disabled = scrollLeft + clientWidth >= scrollWidth - 1;
  }

  private list(from: HTMLElement): void {
    const sheets = this.inView();
    openList(this.root, {
      name: this.words.allSheets,
      items: sheets.map((sheet) => sheet.name),
      chosen: sheets.indexOf(this.workbook.active),
      place: { left: from.offsetLeft + 4, bottom: (from.parentElement?.offsetHeight ?? 30) + 2, width: 180 },
      picked: (index) => this.go(sheets[index]!, true),
      closed: (picked) => {
        if (!picked) from.focus();
      },
    });
  }
}

function button(parent: HTMLElement, className: string, name: string | null, text: string): HTMLButtonElement {
  const made = child(parent, className, "button") as HTMLButtonElement;
  made.type = "button";
  made.textContent = text;
  if (name !== null) {
    made.title = name;
    made.setAttribute("aria-label", name);
  }
  return made;
}
