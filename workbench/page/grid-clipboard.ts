/** Cells as text between programs: rows by lines, columns by tabs, and quotes around what holds either. */

export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.map((text) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)).join("\t"))
    .join("\r\n");
}

/** Rows of equal length; a last empty line is none. */
export function fromClipboard(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = at;
    const match = quoted.exec(text);
    const plain = /[^\t\r\n]*/y;
    plain.lastIndex = at;
    const field = match ? match[1]!.replaceAll('""', '"') : plain.exec(text)![0];
    at = match ? quoted.lastIndex : plain.lastIndex;
    rows.at(-1)!.push(field);
    if (at >= text.length) break;
    if (text[at] === "\t") at++;
    else {
      at += text.startsWith("\r\n", at) ? 2 : 1;
      if (at >= text.length) break;
      rows.push([]);
    }
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill("")]);
}
