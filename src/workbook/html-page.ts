/**
 * Documents as a page of HTML by itself, for a web site or an archive: one style sheet at its head, no script, nothing
 * fetched. Header cells say what they are the header of, so that a table can be read aloud.
 */
import type { DocumentCell, DocumentContent, DocumentPart, DocumentRow, Run } from "./document";
import { escaped } from "./html";
import { COLOR } from "./style";

type Table = Extract<DocumentPart, { kind: "table" }>;

/** A whole page, UTF-8. The same content gives the same text. */
export function renderPage({ title, header, orientation, parts }: DocumentContent): string {
  const band = header === undefined ? "" : `<p class="band">${escaped(header)}</p>\n`;
  return `<!DOCTYPE html>
<html lang="da">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${styleOf(orientation)}
</style>
</head>
<body>
<main>
${band}${parts.map(drawn).join("\n")}
</main>
</body>
</html>
`;
}

function styleOf(orientation: DocumentContent["orientation"]): string {
  return `@page{size:A4 ${orientation};margin:18mm}
body{font-family:Calibri,Carlito,Arial,sans-serif;font-size:1rem;line-height:1.4;color:#${COLOR.ink};background:#${COLOR.white};margin:0}
main{max-width:60rem;margin:0 auto;padding:1.5rem}
h1,h2,h3{color:#${COLOR.brand};line-height:1.2;break-after:avoid}
h1{font-size:1.7rem}h2{font-size:1.3rem;margin-top:1.6rem}h3{font-size:1.05rem;margin-bottom:.3rem}
.band{color:#${COLOR.badInk};font-weight:bold;text-align:center}
.box{border:1px solid #${COLOR.brand};padding:.6rem .9rem}
.box p{margin:.2rem 0}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
th,td{border:1px solid #${COLOR.line};padding:.25rem .5rem;text-align:left;vertical-align:top;font-weight:normal}
thead{display:table-header-group}
thead th{background:#${COLOR.brand};color:#${COLOR.white};font-weight:bold}
tbody th[scope=colgroup]{background:#${COLOR.brandSoft};color:#${COLOR.brand};font-weight:bold}
tr{break-inside:avoid}
.center{text-align:center}`;
}

function drawn(part: DocumentPart): string {
  switch (part.kind) {
    case "title":
      return `<h1>${escaped(part.text)}</h1>`;
    case "heading":
      return part.level === 2 ? `<h3>${escaped(part.text)}</h3>` : `<h2>${escaped(part.text)}</h2>`;
    case "paragraph":
      return `<p>${marked(escaped(part.text), part.fill)}</p>`;
    case "list":
      return `<ul>\n${part.items.map((text) => `<li>${escaped(text)}</li>`).join("\n")}\n</ul>`;
    case "term":
      return `<p>${marked(look(part.sign), part.fill)} ${escaped(part.meaning)}</p>`;
    case "box":
      return `<div class="box">${part.notes.map(({ label, text }) => `<p><strong>${escaped(label)}:</strong> ${escaped(text)}</p>`).join("")}</div>`;
    case "table":
      return tableOf(part);
  }
}

function tableOf({ header, widths, rows }: Table): string {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => `<col style="width:${Math.round((100 * each) / all)}%">`).join("");
  const head = header.map((cell) => `<th scope="col"${alignment(cell)}>${runsOf(cell)}</th>`).join("");
  const body = rows.map((row) => `<tr${tint(row)}>${cellsOf(row, header.length)}</tr>`).join("\n");
  return `<table>\n<colgroup>${columns}</colgroup>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

/** The first cell of a row names it. */
function cellsOf(row: DocumentRow, columns: number): string {
  if (row.kind === "section") return `<th scope="colgroup" colspan="${columns}">${escaped(row.text)}</th>`;
  return row.cells
    .map((cell, index) =>
      index === 0
        ? `<th scope="row"${alignment(cell)}>${runsOf(cell)}</th>`
        : `<td${alignment(cell)}>${runsOf(cell)}</td>`,
    )
    .join("");
}

function alignment({ align }: DocumentCell): string {
  return align === "center" ? ' class="center"' : "";
}

function tint(row: DocumentRow): string {
  return row.kind === "cells" && row.fill !== undefined ? ` style="background:#${row.fill}"` : "";
}

function runsOf({ runs }: DocumentCell): string {
  return runs.map(look).join("");
}

function look({ text, bold, color }: Run): string {
  const inner = bold === true ? `<strong>${escaped(text)}</strong>` : escaped(text);
  return color === undefined ? inner : `<span style="color:#${color}">${inner}</span>`;
}

function marked(content: string, fill: string | undefined): string {
  return fill === undefined ? content : `<mark style="background:#${fill}">${content}</mark>`;
}
