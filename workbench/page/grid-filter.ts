/** The menu of a table's filter arrow: which of a column's values are shown. */
import { displayed, ENGLISH } from "../host/display";
import { dataArea } from "../host/formula/calculation";
import { lookAt } from "../host/formatting";
import type { Host } from "../host/host";
import type { Sheet, Table, TableColumn } from "../host/model";
import { Failure } from "../host/failure";
import { setCriteria } from "../host/filters";
import type { Faces } from "./grid-face";
import { child } from "./grid-pane";
import type { GridWords } from "./grid-words";

/** So many values are listed; the search finds the rest. */
const MOST_LISTED = 300;

export interface FilterPlace {
  readonly sheet: Sheet;
  readonly table: Table;
  readonly column: TableColumn;
}

/** The table column whose header, with a filter arrow, a cell is. */
export function filterAt(sheet: Sheet, row: number, column: number): FilterPlace | null {
  const table = sheet.tableAt(row, column);
  if (!table?.filterButton || !table.showHeaders || row !== table.area.row) return null;
  const found = table.columns[column - table.area.column];
  return found ? { sheet, table, column: found } : null;
}

interface Choice {
  /** As the host compares it: as an en-US Excel shows it. */
  readonly value: string;
  readonly label: string;
}

/** Each value of the column once, in the order of their texts. */
function choicesOf({ sheet, table, column }: FilterPlace, faces: Faces, words: GridWords, language: string): Choice[] {
  const data = dataArea(table);
  const at = data.column + table.columns.indexOf(column);
  const found = new Map<string, string>();
  for (let row = data.row; row < data.row + data.rows; row++) {
    const value = displayed(faces.value(sheet, row, at), lookAt(sheet, row, at).format, ENGLISH);
    if (!found.has(value)) found.set(value, value === "" ? words.filter.blank : faces.text(sheet, row, at));
  }
  const order = new Intl.Collator(language, { numeric: true });
  return [...found]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => (a.value === "" ? 1 : b.value === "" ? -1 : order.compare(a.label, b.label)));
}

/** False where the sheet's protection allows no filter. */
export function applyFilter(
  host: Host,
  { sheet, table, column }: FilterPlace,
  values: readonly string[] | null,
): boolean {
  try {
    setCriteria(
      sheet,
      table,
      column,
      values === null ? null : { filterOn: "Values", values: [...values] },
      host.session,
    );
    return true;
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}

export interface FilterSettings {
  readonly faces: Faces;
  readonly words: GridWords;
  readonly language: string;
  readonly place: { readonly left: number; readonly top: number };
  readonly sorted: (ascending: boolean) => void;
  /** Null: the filter is taken off. */
  readonly chosen: (values: readonly string[] | null) => void;
  readonly closed: () => void;
}

/** Opens it with the focus in its search. */
export function openFilter(
  root: HTMLElement,
  where: FilterPlace,
  { faces, words, language, place, sorted, chosen, closed }: FilterSettings,
): void {
  const choices = choicesOf(where, faces, words, language);
  const before = where.column.criteria?.values?.map((value) => value.toLowerCase());
  const shown = new Set(
    choices.filter(({ value }) => before?.includes(value.toLowerCase()) ?? true).map(({ value }) => value),
  );
  const menu = child(root, "tg-menu");
  menu.setAttribute("role", "dialog");
  menu.setAttribute("aria-label", words.filter.title(where.column.name));
  for (const ascending of [true, false])
    button(menu, ascending ? words.sort.up : words.sort.down).onclick = () => {
      close();
      sorted(ascending);
    };
  const clear = button(menu, words.filter.clear(where.column.name));
  clear.disabled = where.column.criteria === null;
  const search = child(menu, "", "input") as HTMLInputElement;
  search.type = "search";
  search.placeholder = words.filter.search;
  search.setAttribute("aria-label", words.filter.search);
  const list = child(menu, "tg-values");
  const foot = child(menu, "tg-buttons");
  const apply = button(foot, words.filter.apply);
  const cancel = button(foot, words.filter.cancel);
  const matching = (): Choice[] =>
    choices.filter(({ label }) => label.toLowerCase().includes(search.value.trim().toLowerCase()));
  const draw = (): void =>
    drawValues(list, matching(), shown, words, () => {
      apply.disabled = !matching().some(({ value }) => shown.has(value));
      draw();
    });
  const close = (): void => {
    menu.remove();
    closed();
  };
  const take = (): void => {
    // What a search leaves out is left out of the filter too, as in Excel.
    const values = matching()
      .filter(({ value }) => shown.has(value))
      .map(({ value }) => value);
    if (values.length === 0) return;
    chosen(values.length === choices.length ? null : values);
    close();
  };
  search.oninput = draw;
  clear.onclick = () => {
    chosen(null);
    close();
  };
  apply.onclick = take;
  cancel.onclick = close;
  menu.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    else if (event.key === "Enter" && event.target === search) take();
  });
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) close();
  });
  draw();
  menu.style.left = `${Math.max(4, Math.min(place.left, root.clientWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(place.top, root.clientHeight - menu.offsetHeight - 34))}px`;
  search.focus();
}

function drawValues(
  list: HTMLElement,
  choices: readonly Choice[],
  shown: Set<string>,
  words: GridWords,
  changed: () => void,
): void {
  const focused = list.contains(list.ownerDocument.activeElement)
    ? (list.ownerDocument.activeElement as HTMLInputElement).dataset["value"]
    : undefined;
  list.replaceChildren();
  const all = choices.length > 0 && choices.every(({ value }) => shown.has(value));
  const some = choices.some(({ value }) => shown.has(value));
  const first = check(list, words.filter.all, all, (on) => {
    for (const { value } of choices)
      if (on) shown.add(value);
      else shown.delete(value);
    changed();
  });
  first.indeterminate = some && !all;
  for (const { value, label } of choices.slice(0, MOST_LISTED)) {
    check(
      list,
      label,
      shown.has(value),
      (on) => {
        if (on) shown.add(value);
        else shown.delete(value);
        changed();
      },
      value,
    );
  }
  if (choices.length > MOST_LISTED)
    child(list, "tg-more").textContent = words.filter.more(choices.length - MOST_LISTED);
  const inputs = [...list.querySelectorAll("input")];
  if (focused !== undefined) inputs.find((input) => input.dataset["value"] === focused)?.focus();
}

function check(
  list: HTMLElement,
  text: string,
  on: boolean,
  toggled: (on: boolean) => void,
  value?: string,
): HTMLInputElement {
  const label = child(list, "", "label");
  const input = child(label, "", "input") as HTMLInputElement;
  input.type = "checkbox";
  input.checked = on;
  input.dataset["value"] = value === undefined ? "all" : `=${value}`;
  input.onchange = () => toggled(input.checked);
  label.append(text);
  return input;
}

function button(parent: HTMLElement, text: string): HTMLButtonElement {
  const made = child(parent, "", "button") as HTMLButtonElement;
  made.type = "button";
  made.textContent = text;
  return made;
}
