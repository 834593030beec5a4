/**
 * Keys of the whole window, also inside the pane's frame: F6 goes from one part of the window to the next, Skift+F6 back;
 * Ctrl+S saves, where the browser would save the page, and Ctrl+P prints the sheet; outside the pane Ctrl+F searches the
 * sheet, Ctrl+G goes to the name box; Ctrl+F1 folds the ribbon.
 *
 * @source https://support.microsoft.com/office/keyboard-shortcuts-in-excel-1798d9d5-842a-42b8-9c99-9b7213f0040f (F6)
 */
type Part = "ribbon" | "grid" | "pane";
const PARTS: readonly Part[] = ["ribbon", "grid", "pane"];

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex]:not([tabindex="-1"])';

export interface Keys {
  focusGrid(): void;
  save(): void;
  print(): void;
  find(): void;
  nameBox(): void;
  fold(): void;
}

/** Gives how to stop. */
export function followKeys(keys: Keys): () => void {
  const { focusGrid } = keys;
  /** What a key with Ctrl does. */
  const command = (key: string): (() => void) | undefined => {
    const everywhere = { s: keys.save, p: keys.print, f1: keys.fold }[key];
    return everywhere ?? (partOf() === "pane" ? undefined : { f: keys.find, g: keys.nameBox }[key]);
  };
  const listen = (event: KeyboardEvent): void => {
    const control = event.ctrlKey || event.metaKey;
    const part = event.key === "F6" && !control && !event.altKey;
    const act = control && !event.altKey && !event.shiftKey ? command(event.key.toLowerCase()) : undefined;
    if (!part && act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act !== undefined) {
      act();
      return;
    }
    const here = PARTS.indexOf(partOf());
    const step = event.shiftKey ? PARTS.length - 1 : 1;
    const order = PARTS.map((_, index) => PARTS[(here + step * (index + 1) + PARTS.length) % PARTS.length]!);
    for (const part of order) if (go(part, focusGrid)) return;
  };
  const followFrame = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement)
      target.contentWindow?.addEventListener("keydown", listen, { capture: true });
  };
  window.addEventListener("keydown", listen, { capture: true });
  // A frame's load does not bubble.
  document.addEventListener("load", followFrame, { capture: true });
  frame()?.contentWindow?.addEventListener("keydown", listen, { capture: true });
  return () => {
    window.removeEventListener("keydown", listen, { capture: true });
    document.removeEventListener("load", followFrame, { capture: true });
    frame()?.contentWindow?.removeEventListener("keydown", listen, { capture: true });
  };
}

const frame = (): HTMLIFrameElement | null => document.querySelector("iframe[data-part=pane]");

function partOf(): Part {
  const at = document.activeElement;
  if (at instanceof HTMLIFrameElement) return "pane";
  return at?.closest("[data-part=ribbon]") ? "ribbon" : "grid";
}

/** False where the part is not shown. */
function go(part: Part, focusGrid: () => void): boolean {
  if (part === "grid") focusGrid();
  else if (part === "ribbon")
    document.querySelector<HTMLElement>("[data-part=ribbon] [role=tab][aria-selected=true]")?.focus();
  else return goToPane();
  return true;
}

function goToPane(): boolean {
  const pane = frame();
  if (pane === null || pane.offsetParent === null) return false;
  const { contentWindow, contentDocument } = pane;
  pane.focus();
  contentWindow?.focus();
  // Where the user was in the pane, else its beginning.
  if (contentDocument?.activeElement === contentDocument?.body)
    contentDocument?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
  return true;
}
