/** What one cell shows: its text and all that makes it look as it does, in CSS's terms. */
import type { Locale } from "../host/display";
import { displayed } from "../host/display";
import { Failure } from "../host/failure";
import { lookAt } from "../host/formatting";
import type { Border, Look } from "../host/look";
import { PLAIN } from "../host/look";
import { rulesAt } from "../host/members/conditional";
import type { Conditional, Sheet, Value } from "../host/model";
import { CellError } from "../host/model";
import type { Session } from "../host/session";
import { fontOf, INDENT } from "./grid-measure";
import type { TableLook } from "./grid-tables";
import { tableLook } from "./grid-tables";

export interface CellFace {
  readonly text: string;
  readonly style: FaceStyle;
  /** Left, right or centre, as the value's kind decides where the look leaves it open. */
  readonly across: "left" | "right" | "center";
  /** Numbers and dates show `####` where they do not fit, and never reach into the next cell. */
  readonly number: boolean;
  /** Lines around the cell as CSS borders; empty: none. */
  readonly lines: readonly [top: string, right: string, bottom: string, left: string];
  readonly filter: "none" | "button" | "filtered";
  readonly note: string | null;
  readonly link: boolean;
}

export interface FaceStyle {
  readonly font: string;
  readonly fontSize: number;
  readonly color: string;
  readonly fill: string | null;
  readonly decoration: string;
  readonly down: "start" | "center" | "end";
  readonly wrap: boolean;
  /** In pixels, from the side the text stands at. */
  readonly indent: number;
  readonly generalNumber: boolean;
}

export class Faces {
  private readonly styles = new WeakMap<Look, Map<string, FaceStyle>>();
  private links = new Set<number>();
  private notes = new Map<number, string>();
  private linked: unknown = null;
  private noted: unknown = null;

  constructor(
    private readonly session: Session,
    private readonly locale: Locale,
  ) {}

  /** Null where there is nothing to draw. */
  face(sheet: Sheet, row: number, column: number): CellFace | null {
    const look = lookAt(sheet, row, column);
    const value = this.value(sheet, row, column);
    const table = sheet.tables.length === 0 ? undefined : sheet.tableAt(row, column);
    const banded = table ? tableLook(table, row) : null;
    const rules = sheet.conditionals.length === 0 ? [] : this.rules(sheet, row, column);
    const lines = linesOf(sheet, row, column, look, banded);
    const note = this.notesOf(sheet).get(key(row, column)) ?? null;
    const header = table?.showHeaders === true && table.filterButton && row === table.area.row;
    const plain = look.fill === null && banded === null && rules.length === 0 && note === null && !header;
    if (plain && value === null && lines.every((line) => line === "")) return null;
    const criteria = header ? table.columns[column - table.area.column]?.criteria : null;
    return {
      text: this.textOf(value, look.format),
      style: this.style(look, banded, rules),
      across: acrossOf(look, value),
      number: typeof value === "number" && look.format !== "@",
      lines,
      filter: !header ? "none" : criteria ? "filtered" : "button",
      note,
      link: this.linksOf(sheet).has(key(row, column)),
    };
  }

  text(sheet: Sheet, row: number, column: number): string {
    return this.textOf(this.value(sheet, row, column), lookAt(sheet, row, column).format);
  }

  /** How a number would be shown in fewer places, for a narrow cell of format General. */
  rounded(value: string, places: number): string {
    const number = Number(value.replace(this.locale.decimal, "."));
    return String(Number(number.toFixed(places))).replace(".", this.locale.decimal);
  }

  /** What the host cannot calculate yet is shown as the value it had. */
  value(sheet: Sheet, row: number, column: number): Value {
    try {
      return this.session.calculation.valueAt(sheet, row, column);
    } catch (error) {
      if (error instanceof Failure) return sheet.cell(row, column)?.value ?? null;
      throw error;
    }
  }

  /** A format that the host does not know shows the value plainly. */
  textOf(value: Value, format: string): string {
    try {
      return displayed(value, format, this.locale);
    } catch (error) {
      if (error instanceof Failure) return displayed(value, "General", this.locale);
      throw error;
    }
  }

  private rules(sheet: Sheet, row: number, column: number): Conditional[] {
    try {
      return rulesAt(sheet, row, column, this.session);
    } catch (error) {
      if (error instanceof Failure) return [];
      throw error;
    }
  }

  private style(look: Look, banded: TableLook | null, rules: readonly Conditional[]): FaceStyle {
    let known = this.styles.get(look);
    if (!known) this.styles.set(look, (known = new Map<string, FaceStyle>()));
    const which = JSON.stringify([banded, rules.map((rule) => rule.look)]);
    let style = known.get(which);
    if (!style) known.set(which, (style = styleOf(look, banded, rules)));
    return style;
  }

  private linksOf(sheet: Sheet): ReadonlySet<number> {
    if (this.linked !== sheet.hyperlinks) {
      this.linked = sheet.hyperlinks;
      this.links = new Set(
        sheet.hyperlinks.flatMap(({ area }) => (area.rows * area.columns > 1000 ? [] : cellsOf(area))),
      );
    }
    return this.links;
  }

  private notesOf(sheet: Sheet): ReadonlyMap<number, string> {
    if (this.noted !== sheet.notes) {
      this.noted = sheet.notes;
      this.notes = new Map(sheet.notes.map((note) => [key(note.row, note.column), note.text]));
    }
    return this.notes;
  }
}

const key = (row: number, column: number): number => row * 16384 + column;

function cellsOf(area: {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}): number[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) =>
    key(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function acrossOf(look: Look, value: Value): CellFace["across"] {
  switch (look.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
    case "Distributed":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    default:
      return typeof value === "number"
        ? "right"
        : typeof value === "boolean" || value instanceof CellError
          ? "center"
          : "left";
  }
}

/** The first rule that says something of a trait decides it. */
function ruled<T>(rules: readonly Conditional[], pick: (look: Conditional["look"]) => T | null): T | null {
  for (const rule of rules) {
    const said = pick(rule.look);
    if (said !== null) return said;
  }
  return null;
}

function styleOf(look: Look, banded: TableLook | null, rules: readonly Conditional[]): FaceStyle {
  const own = look.fontColor === PLAIN.fontColor ? banded?.color : undefined;
  const underline = ruled(rules, (rule) => rule.underline) ?? look.underline;
  const struck = ruled(rules, (rule) => rule.strikethrough) ?? look.strikethrough;
  const bold = ruled(rules, (rule) => rule.bold) ?? (look.bold || banded?.bold === true);
  const italic = ruled(rules, (rule) => rule.italic) ?? look.italic;
  const decoration = [
    underline === "None" ? "" : "underline",
    struck ? "line-through" : "",
    underline.startsWith("Double") ? "double" : "",
  ].filter((each) => each !== "");
  return {
    font: fontOf({ ...look, bold, italic }),
    fontSize: look.fontSize,
    color: ruled(rules, (rule) => rule.fontColor) ?? own ?? look.fontColor,
    fill: ruled(rules, (rule) => rule.fill) ?? look.fill ?? banded?.fill ?? null,
    decoration: decoration.join(" "),
    down:
      look.vertical === "Top"
        ? "start"
        : look.vertical === "Center" || look.vertical === "Distributed"
          ? "center"
          : "end",
    wrap: look.wrap || look.horizontal === "Justify" || look.horizontal === "Distributed",
    indent: look.indent * INDENT,
    generalNumber: /^general$/i.test(look.format),
  };
}

/** A line between two cells is either's. */
function linesOf(sheet: Sheet, row: number, column: number, look: Look, banded: TableLook | null): CellFace["lines"] {
  const top = look.EdgeTop ?? (row === 0 ? null : lookAt(sheet, row - 1, column).EdgeBottom);
  const left = look.EdgeLeft ?? (column === 0 ? null : lookAt(sheet, row, column - 1).EdgeRight);
  const bottom = look.EdgeBottom ?? lookAt(sheet, row + 1, column).EdgeTop;
  const right = look.EdgeRight ?? lookAt(sheet, row, column + 1).EdgeLeft;
  const below = bottom === null && banded?.line ? `1px solid ${banded.line}` : line(bottom);
  return [line(top), line(right), below, line(left)];
}

const LINE_STYLES: Readonly<Record<Border["style"], string>> = {
  None: "none",
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dotted",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};

function line(border: Border | null): string {
  if (border === null || border.style === "None") return "";
  const width = border.style === "Double" ? 3 : border.weight === "Thick" ? 3 : border.weight === "Medium" ? 2 : 1;
  return `${width}px ${border.weight === "Hairline" ? "dotted" : LINE_STYLES[border.style]} ${border.color}`;
}
