/** A list to pick one of, beside what it is for: answers of a cell, sheets of the workbook. By mouse or by keys. */
import { child } from "./grid-pane";

export interface ListSettings {
  readonly name: string;
  readonly items: readonly string[];
  /** -1: none yet. */
  readonly chosen: number;
  /** In pixels of the grid; measured from below where `bottom` is given. */
  readonly place: {
    readonly left: number;
    readonly top?: number;
    readonly bottom?: number;
    readonly width: number;
    /** Where what it is for begins: it opens above that where there is more room. */
    readonly above?: number;
  };
  readonly picked: (index: number) => void;
  /** After picking, and after leaving without. */
  readonly closed: (picked: boolean) => void;
}

const TALLEST = 240;
/** The tabs of the sheets, which nothing is laid over. */
const FOOT = 34;

/** Opens it with the focus in it; it closes itself. */
export function openList(root: HTMLElement, { name, items, chosen, place, picked, closed }: ListSettings): void {
  const list = child(root, "tg-list", "ul");
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", name);
  list.tabIndex = 0;
  const options = items.map((text, index) => {
    const option = child(list, "", "li");
    option.setAttribute("role", "option");
    option.id = `tg-option-${index}`;
    option.textContent = text;
    option.onpointerup = () => pick(index);
    return option;
  });
  let at = -1;
  let open = true;
  const mark = (index: number): void => {
    options[at]?.setAttribute("aria-selected", "false");
    at = Math.min(Math.max(index, 0), options.length - 1);
    options[at]?.setAttribute("aria-selected", "true");
    options[at]?.scrollIntoView({ block: "nearest" });
    list.setAttribute("aria-activedescendant", options[at]?.id ?? "");
  };
  const close = (index: number | null): void => {
    if (!open) return;
    open = false;
    list.remove();
    if (index !== null) picked(index);
    closed(index !== null);
  };
  const pick = (index: number): void => close(index);
  lay(list, root, place);
  mark(Math.max(0, chosen));
  list.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "F6") return close(null);
    const search = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: options.length - 1,
      PageDown: at + 8,
      PageUp: at - 8,
    };
    event.preventDefault();
    if (event.key === "Escape" || (event.key === "ArrowUp" && event.altKey)) close(null);
    else if (event.key === "Enter" || event.key === "Tab" || event.key === " ") pick(at);
    else if (moves[event.key] !== undefined) mark(moves[event.key]!);
    else if (search) mark(foundFrom(items, at, event.key));
  });
  list.addEventListener("blur", () => close(null));
  list.focus();
}

/** The next item that begins with a letter, round from the one after `at`. */
function foundFrom(items: readonly string[], at: number, letter: string): number {
  const wanted = letter.toLowerCase();
  for (let n = 1; n <= items.length; n++) {
    const index = (at + n) % items.length;
    if (items[index]!.toLowerCase().startsWith(wanted)) return index;
  }
  return at;
}

/** Below its place, or above it where there is more room. */
function lay(list: HTMLElement, root: HTMLElement, { left, top, bottom, width, above }: ListSettings["place"]): void {
  list.style.minWidth = `${width}px`;
  list.style.maxWidth = `${Math.max(width, 360)}px`;
  list.style.maxHeight = `${TALLEST}px`;
  const room = root.clientWidth - list.offsetWidth - 4;
  list.style.left = `${Math.max(4, Math.min(left, room))}px`;
  if (bottom !== undefined) list.style.bottom = `${bottom}px`;
  else {
    const below = root.clientHeight - FOOT - (top ?? 0);
    const isAbove = above !== undefined && list.offsetHeight > below && above > below;
    if (isAbove) {
      list.style.maxHeight = `${Math.min(TALLEST, above - 4)}px`;
      list.style.top = `${above - list.offsetHeight - 1}px`;
    } else {
      list.style.maxHeight = `${Math.max(60, Math.min(TALLEST, below))}px`;
      list.style.top = `${top ?? 0}px`;
    }
  }
}
