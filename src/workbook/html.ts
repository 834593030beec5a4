/**
 * Documents as HTML and as plain text, to be pasted into a word processor or a mail. Everything stands in attributes of
 * the element itself, because a paste keeps no style sheet; widths and colours also the way Word has read them longest.
 */
import type { DocumentCell, DocumentPart, DocumentRow, Run } from "./document";
import { COLOR } from "./style";

/** The same content as HTML and as plain text: a program takes the one it can paste. */
export interface Pasted {
  readonly html: string;
  /** Cells with tabs between them. */
  readonly text: string;
}

const FONT = "font-family:Calibri,Arial,sans-serif";
const SIZE = { title: "18pt", heading: "13pt", text: "10pt", table: "9pt" } as const;

export function pasted(parts: readonly DocumentPart[]): Pasted {
  return {
    html: `<html lang="da"><head><meta charset="utf-8"></head><body lang="da">${parts.map(drawn).join("")}</body></html>`,
    text: parts.map(plain).join("\r\n"),
  };
}

function drawn(part: DocumentPart): string {
  switch (part.kind) {
    case "title":
      return `<h1 style="${FONT};font-size:${SIZE.title};color:#${COLOR.brand}">${escaped(part.text)}</h1>`;
    case "heading":
      return part.level === 2
        ? `<h3 style="${FONT};font-size:${SIZE.text};color:#${COLOR.brand}">${escaped(part.text)}</h3>`
        : `<h2 style="${FONT};font-size:${SIZE.heading};color:#${COLOR.brand}">${escaped(part.text)}</h2>`;
    case "paragraph":
      return paragraph(part.fill === undefined ? escaped(part.text) : filled(escaped(part.text), part.fill));
    case "list":
      return `<ul>${part.items.map((text) => `<li style="${FONT};font-size:${SIZE.text}">${escaped(text)}</li>`).join("")}</ul>`;
    case "term":
      return paragraph(`${filled(look(part.sign), part.fill)}&nbsp;&nbsp; ${escaped(part.meaning)}`);
    case "box":
      return part.notes.map(({ label, text }) => paragraph(`<b>${escaped(label)}:</b> ${escaped(text)}`)).join("");
    case "table":
      return tableOf(part);
  }
}

function filled(content: string, fill: string | undefined): string {
  return fill === undefined ? `<span>${content}</span>` : `<span style="background-color:#${fill}">${content}</span>`;
}

function paragraph(content: string): string {
  return `<p style="${FONT};font-size:${SIZE.text};margin:0 0 6pt 0">${content}</p>`;
}

function tableOf({ header, widths, rows }: Extract<DocumentPart, { kind: "table" }>): string {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const shares = widths.map((each) => `${Math.round((100 * each) / all)}%`);
  const columns = shares.map((share) => `<col width="${share}" style="width:${share}">`).join("");
  const cells = (
    row: readonly DocumentCell[],
    tag: "th" | "td",
    fill: string | undefined,
    over: Omit<Run, "text"> = {},
  ): string => row.map((cell, index) => cellOf(cell, { tag, fill, over, share: shares[index] ?? "" })).join("");
  const head = cells(header, "th", COLOR.brand, { bold: true, color: COLOR.white });
  const body = rows
    .map(
      (row) =>
        `<tr${row.kind === "cells" && row.least !== undefined ? ` style="height:${row.least}pt"` : ""}>${row.kind === "section" ? sectionOf(row, widths.length) : cells(row.cells, "td", row.fill)}</tr>`,
    )
    .join("");
  const frame = `border="1" cellspacing="0" cellpadding="4" width="100%" style="border-collapse:collapse;width:100%;border:1px solid #${COLOR.line}"`;
  return `<table lang="da" ${frame}><colgroup>${columns}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function sectionOf({ text }: Extract<DocumentRow, { kind: "section" }>, columns: number): string {
  return `<td colspan="${columns}" bgcolor="#${COLOR.brandSoft}" style="${cellStyle("left", COLOR.brandSoft)}">${look({ text, bold: true, color: COLOR.brand })}</td>`;
}

interface CellLook {
  readonly tag: "th" | "td";
  readonly fill: string | undefined;
  readonly over: Omit<Run, "text">;
  readonly share: string;
}

function cellOf({ runs, align = "left" }: DocumentCell, { tag, fill, over, share }: CellLook): string {
  const background = fill === undefined ? "" : ` bgcolor="#${fill}"`;
  const content = runs.map((run) => look({ ...run, ...over })).join("");
  return `<${tag}${tag === "th" ? ' scope="col"' : ""} width="${share}" align="${align}"${background} style="width:${share};${cellStyle(align, fill)}">${content === "" ? "&nbsp;" : content}</${tag}>`;
}

function cellStyle(align: string, fill: string | undefined): string {
  const background = fill === undefined ? "" : `;background-color:#${fill}`;
  return `${FONT};font-size:${SIZE.table};font-weight:normal;text-align:${align};vertical-align:middle;border:1px solid #${COLOR.line};padding:2pt 4pt${background}`;
}

function look({ text, bold, color }: Run): string {
  const inner = bold === true ? `<b>${escaped(text)}</b>` : escaped(text);
  return color === undefined ? inner : `<span style="color:#${color}">${inner}</span>`;
}

/** Text as HTML holds it, within elements and attributes. */
export function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;").replace(/"/gu, "&quot;");
}

function plain(part: DocumentPart): string {
  switch (part.kind) {
    case "title":
    case "heading":
    case "paragraph":
      return `${part.text}\r\n`;
    case "list":
      return part.items.map((text) => `- ${text}`).join("\r\n");
    case "term":
      return `${part.sign.text}\t${part.meaning}`;
    case "box":
      return part.notes.map(({ label, text }) => `${label}: ${text}`).join("\r\n");
    case "table":
      return [
        part.header.map(textOf),
        ...part.rows.map((row) => (row.kind === "section" ? [row.text] : row.cells.map(textOf))),
      ]
        .map((row) => row.join("\t"))
        .join("\r\n");
  }
}

/** Text of a cell; what would begin another cell or row becomes a space. */
function textOf({ runs }: DocumentCell): string {
  return runs
    .map(({ text }) => text)
    .join("")
    .replace(/[\t\r\n]+/gu, " ");
}
