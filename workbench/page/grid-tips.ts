/** What stands beside the active cell: the yellow box of its rule or its note, or why what was typed was not taken. */
import { child } from "./grid-pane";
import type { Rectangle } from "./grid-view";

export class Tips {
  private readonly tip: HTMLElement;
  private readonly alert: HTMLElement;

  constructor(stage: HTMLElement) {
    this.tip = child(stage, "tg-tip");
    this.alert = child(stage, "tg-tip tg-alert");
    this.alert.setAttribute("role", "alert");
  }

  /** Empty: nothing was refused. */
  refuse(why: string): void {
    if (this.alert.textContent !== why) this.alert.textContent = why;
    if (why === "") this.alert.style.display = "none";
  }

  lay(cell: Rectangle, tip: { readonly title: string; readonly message: string } | null): void {
    const below = `left:${cell.left + Math.min(cell.width, 60)}px;top:${cell.top + cell.height + 6}px`;
    const isRefused = this.alert.textContent !== "";
    this.alert.style.cssText = isRefused ? below : "display:none";
    this.tip.style.cssText = tip && !isRefused ? below : "display:none";
    this.tip.replaceChildren();
    if (!tip || isRefused) return;
    if (tip.title !== "") child(this.tip, "", "b").textContent = tip.title;
    this.tip.append(tip.message);
  }
}
