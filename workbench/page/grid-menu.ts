/** The menu of the right mouse button (Shift+F10, the menu key): what can be done where it is opened. */
import { child } from "./grid-pane";

export interface MenuItem {
  readonly label: string;
  /** The key that does the same. */
  readonly keys?: string;
  /** Something stands before it that is of another kind. */
  readonly apart?: boolean;
  readonly disabled?: boolean;
  /** Of what is turned on and off: whether it is on. */
  readonly checked?: boolean;
  do(): void;
}

export interface MenuSettings {
  readonly name: string;
  readonly items: readonly MenuItem[];
  /** In pixels of the grid. */
  readonly place: { readonly left: number; readonly top: number };
  readonly closed: () => void;
}

/** Opens it with the focus in it; it closes itself. */
export function openMenu(root: HTMLElement, { name, items, place, closed }: MenuSettings): void {
  const menu = child(root, "tg-context");
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", name);
  menu.tabIndex = -1;
  let open = true;
  const close = (chosen: MenuItem | null): void => {
    if (!open) return;
    open = false;
    menu.remove();
    closed();
    chosen?.do();
  };
  const entries = items.map((item) => {
    if (item.apart === true) child(menu, "tg-apart").setAttribute("role", "separator");
    const entry = child(menu, "", "button") as HTMLButtonElement;
    entry.type = "button";
    entry.setAttribute("role", item.checked === undefined ? "menuitem" : "menuitemcheckbox");
    if (item.checked !== undefined) entry.setAttribute("aria-checked", String(item.checked));
    entry.tabIndex = -1;
    entry.disabled = item.disabled === true;
    child(entry, "", "span").textContent = item.label;
    if (item.keys !== undefined) child(entry, "tg-keys", "span").textContent = item.keys;
    entry.onclick = () => close(item);
    entry.onpointerenter = () => entry.focus();
    return entry;
  });
  const usable = entries.filter(({ disabled }) => !disabled);
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    const at = usable.indexOf(menu.ownerDocument.activeElement as HTMLButtonElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? usable.length - 1 : at - 1,
      Home: 0,
      End: usable.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) usable[(to + usable.length) % usable.length]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") close(null);
    else return;
    event.preventDefault();
  });
  menu.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && menu.contains(event.relatedTarget))) close(null);
  });
  menu.addEventListener("contextmenu", (event) => event.preventDefault());
  menu.style.left = `${Math.max(4, Math.min(place.left, root.clientWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(place.top, root.clientHeight - menu.offsetHeight - 4))}px`;
  (usable[0] ?? menu).focus();
}
