/** A change as hosts with drawn sheets carry it out: what it does to a sheet that it draws itself is drawn with it. */
import type { SheetContent } from "./content";
import { withForm } from "./form";
import { edited } from "./memory";
import { withoutDrawnLater } from "./widen";
import type { Change, Edit, WidenEdit } from "./workbook";

export interface DrawnChange {
  readonly sheets: readonly {
    /** With what we note on it. */
    readonly content: SheetContent;
    readonly unnoted: SheetContent;
    readonly before: string | undefined;
  }[];
  readonly rows: readonly Extract<Edit, { readonly kind: "append" | "update" }>[];
  /** One for each table that gains columns. */
  readonly widening: readonly WidenEdit[];
  readonly typed: readonly Extract<Edit, { readonly kind: "type" }>[];
  readonly show: string | undefined;
  readonly showCell: string | undefined;
}

export function drawnChange(change: Change): DrawnChange {
  const drawn = new Map<string, { content: SheetContent; before: string | undefined }>();
  const rows: DrawnChange["rows"][number][] = [];
  const widening = new Map<string, WidenEdit>();
  let typed: DrawnChange["typed"][number][] = [];
  for (const edit of withoutDrawnLater(change.edits)) {
    if (edit.kind === "sheet") {
      typed = typed.filter(({ sheet }) => sheet.toLowerCase() !== edit.content.name.toLowerCase());
      drawn.set(edit.content.name.toLowerCase(), {
        content: edit.content,
        before: drawn.get(edit.content.name.toLowerCase())?.before ?? edit.before,
      });
      continue;
    }
    const own = [...drawn].find(([name, { content }]) =>
      edit.kind === "type" ? name === edit.sheet.toLowerCase() : holdsTable(content, edit.table),
    );
    if (own !== undefined) own[1].content = edited([own[1].content], edit)[0] as SheetContent;
    else if (edit.kind === "type") typed.push(edit);
    else if (edit.kind === "widen") {
      const before = widening.get(edit.table.toLowerCase());
      const columns = [...(before?.columns ?? []), ...edit.columns];
      if (columns.length > 0) widening.set(edit.table.toLowerCase(), { ...edit, ...before, columns });
    } else rows.push(edit);
  }
  return {
    sheets: [...drawn.values()].map(({ content, before }) => ({
      content: withForm(content),
      unnoted: content,
      before,
    })),
    rows,
    widening: [...widening.values()],
    typed,
    show: change.show,
    showCell: change.showCell,
  };
}

function holdsTable({ tables }: SheetContent, table: string): boolean {
  return tables.some(({ name }) => name.toLowerCase() === table.toLowerCase());
}
