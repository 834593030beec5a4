/**
 * What hangs on single cells of a sheet that is drawn anew in Excel: links of people's follow their row by the table's
 * key, as in files. A comment cannot be moved by an add-in, so that one whose row moves or goes stops the command.
 */
/* eslint-disable office-addins/call-sync-before-read -- the rule goes by the order of lines: here a function asks, and the one it gives back reads after the caller's sync (the client refuses what is not loaded) */
import { cellAddress, regionAddress } from "./address";
import type { Region, SheetContent, TableData } from "./content";
import type { Batch } from "./excel-batch";
import type { Drawing } from "./excel-draw";
import { restoreLinkLook } from "./excel-looks";
import type { Question } from "./excel-state";
import { cut } from "./excel-state";
import type { Redrawn } from "./redraw";
import { isInPeoplesColumn, isOwnLink, placeAfter, redrawnTable } from "./redraw";
import { HostFailure } from "./workbook";

/** A link in its place to come. */
export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: Excel.RangeHyperlink;
}

/** What of a sheet that is drawn anew hangs on its cells. */
export interface Hanging {
  readonly questions: readonly Question[];
  /** @problems `file/loses-links`: a link out of the workbook is on a row that goes */
  readonly links: () => readonly PlacedLink[];
  /** Asks for the cells of comments, once it is known that there are any: a comment says its place only when asked. */
  readonly askPlaces: () => boolean;
  /** @problems `file/loses-comments` */
  readonly checkComments: () => void;
}

/** Cells asked for in one piece. */
const CELLS = 50_000;

/** The tables of a sheet as they stand and as they will be. */
export function redrawnTables(content: SheetContent, sheet: string, seen: readonly TableData[]): readonly Redrawn[] {
  return content.tables.flatMap((now) => {
    const was = seen.find(({ name, sheet: on }) => name.toLowerCase() === now.name.toLowerCase() && on === sheet);
    return was === undefined ? [] : [redrawnTable(now, was, Math.max(1, was.rows.length))];
  });
}

/** @param own what is ours as it stands, tables included */
export function askHanging(
  context: Excel.RequestContext,
  content: SheetContent,
  own: Region,
  tables: readonly Redrawn[],
): Hanging {
  const found: PlacedLink[] = [];
  const sheet = context.workbook.worksheets.getItem(content.name);
  let comments: readonly Excel.Comment[] = [];
  let places: readonly Excel.Range[] = [];
  const commented: Question = {
    cells: 0,
    ask: () => {
      sheet.comments.load("items/id");
      return () => void (comments = sheet.comments.items);
    },
  };
  const linked = cut({ ...own, sheet }, CELLS).map((piece): Question => ({
    cells: piece.rows * piece.columns,
    ask: () => {
      const asked = piece.sheet.getRange(regionAddress(piece)).getCellProperties({ hyperlink: true });
      return () => {
        asked.value.forEach((cells, row) =>
          cells.forEach(({ hyperlink }, column) => {
            if (hasTarget(hyperlink))
              found.push({ row: piece.row + row, column: piece.column + column, link: hyperlink });
          }),
        );
      };
    },
  }));
  return {
    questions: [commented, ...linked],
    links: () => found.flatMap((each) => follow(content, tables, each) ?? []),
    askPlaces: () => {
      places = comments.map((comment) => {
        const cell = comment.getLocation();
        cell.load("rowIndex,columnIndex");
        return cell;
      });
      return places.length > 0;
    },
    checkComments: () => {
      const lost = places
        .map(({ rowIndex, columnIndex }) => ({ row: rowIndex + 1, column: columnIndex + 1 }))
        .filter(({ row, column }) => {
          const place = placeAfter(tables, row, column);
          return place?.row !== row || place.column !== column;
        });
      if (lost.length > 0)
        throw new HostFailure("file/loses-comments", {
          sheet: content.name,
          part: lost.map(({ row, column }) => cellAddress(row, column)).join(", "),
        });
    },
  };
}

function hasTarget(link: Excel.RangeHyperlink | null | undefined): link is Excel.RangeHyperlink {
  return (link?.address ?? "") !== "" || (link?.documentReference ?? "") !== "";
}

function follow(
  content: SheetContent,
  tables: readonly Redrawn[],
  { row, column, link }: PlacedLink,
): PlacedLink | null {
  const isOut = (link.address ?? "") !== "";
  if (!isOut && isOwnLink(content, tables, row, column)) return null;
  const place = placeAfter(tables, row, column);
  if (place === undefined) {
    if (!isOut && !isInPeoplesColumn(tables, row, column)) return null;
    throw new HostFailure("file/loses-links", { sheet: content.name });
  }
  const { address, documentReference, screenTip } = link;
  return {
    ...place,
    link: {
      ...(isOut ? { address: address as string } : { documentReference: documentReference as string }),
      ...((screenTip ?? "") === "" ? {} : { screenTip: screenTip as string }),
    },
  };
}

/** A link brings a look, and its own text where the cell is blank: on cells of ours neither stays. */
export async function drawLinks(
  batch: Batch,
  { content, cells, looks }: Drawing,
  links: readonly PlacedLink[],
): Promise<void> {
  for (const { row, column, link } of links) {
    await batch.room(6, 300);
    const cell = batch.sheet(content.name).getRange(cellAddress(row, column));
    cell.hyperlink = link;
    if ((cells[row - 1]?.[column - 1] ?? null) === null) cell.clear("Contents");
    const look = row <= looks.rows && column <= looks.columns ? looks.style(looks.at(row, column)) : undefined;
    if (look !== undefined) restoreLinkLook(cell, look);
  }
}
