/** What can be seen wrong with a formula, or with a defined name's text, without calculating it. */

export interface FormulaWorld {
  /** Sheet names, lower case. */
  readonly sheets: ReadonlySet<string>;
  /** Column names, lower case, by table name, lower case. */
  readonly tables: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Functions newer than the file format: they are stored with a prefix, or other programs do not know them. @source MS-XLSX 2.2.2 */
const NEWER = [
  "CONCAT",
  "TEXTJOIN",
  "IFS",
  "SWITCH",
  "MAXIFS",
  "MINIFS",
  "XLOOKUP",
  "XMATCH",
  "FILTER",
  "SORT",
  "SORTBY",
  "UNIQUE",
  "SEQUENCE",
  "RANDARRAY",
  "LET",
  "LAMBDA",
  "TEXTBEFORE",
  "TEXTAFTER",
  "TEXTSPLIT",
  "VSTACK",
  "HSTACK",
  "TAKE",
  "DROP",
  "ARRAYTOTEXT",
  "DAYS",
  "ISOWEEKNUM",
  "NUMBERVALUE",
  "IFNA",
  "XOR",
  "FORMULATEXT",
  "UNICHAR",
  "UNICODE",
  "STDEV.S",
  "NORM.S.INV",
];

interface Token {
  readonly kind: "text" | "sheet" | "bracket" | "plain";
  readonly text: string;
}

/** Texts, quoted sheet names, bracketed parts and what is between them; null where one of them does not end. */
function tokens(formula: string): Token[] | null {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const sign = formula[at] as string;
    const end =
      sign === '"' || sign === "'"
        ? quoteEnd(formula, at, sign)
        : sign === "["
          ? bracketEnd(formula, at)
          : plainEnd(formula, at);
    if (end < 0) return null;
    const kind = sign === '"' ? "text" : sign === "'" ? "sheet" : sign === "[" ? "bracket" : "plain";
    found.push({ kind, text: formula.slice(at, end) });
    at = end;
  }
  return found;
}

function quoteEnd(formula: string, start: number, quote: string): number {
  for (let at = start + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return -1;
}

function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === "[") depth++;
    else if (formula[at] === "]" && --depth === 0) return at + 1;
  }
  return -1;
}

function plainEnd(formula: string, start: number): number {
  const next = formula.slice(start).search(/["'[]/u);
  return next < 0 ? formula.length : start + next;
}

/** Everything wrong with a formula, as sentences. */
export function formulaFaults(formula: string, world: FormulaWorld): string[] {
  if (formula.trim() === "") return ["is empty"];
  const faults: string[] = [];
  if (formula.startsWith("=")) faults.push("starts with =");
  const parts = tokens(formula);
  if (parts === null) return [...faults, "has a quote or bracket that does not end"];
  const plain = parts.map((part) => (part.kind === "plain" ? part.text : part.kind === "text" ? '""' : "_")).join("");
  if (unbalanced(plain)) faults.push("has unbalanced parentheses");
  if (/[;]/u.test(plain)) faults.push("separates with ; instead of ,");
  if (/(?:^|[(,])\s*(?:[,)]\s*)?[*/^]|[-+*/^&=<>]\s*(?:$|[,)])/u.test(plain))
    faults.push("has an operator without operand");
  for (const name of NEWER) {
    if (new RegExp(`(?<![\\w.])${name.replace(".", "\\.")}\\(`, "iu").test(plain))
      faults.push(`${name} lacks its prefix _xlfn.`);
  }
  // Without the add-in such a formula is #NAME?, and on a protected sheet nobody can cure it.
  if (/_xldudf|(?<![\w.])TILSYN\./iu.test(plain)) faults.push("uses a function of an add-in");
  return [...faults, ...sheetFaults(parts, world), ...tableFaults(parts, world)];
}

function unbalanced(plain: string): boolean {
  let depth = 0;
  for (const sign of plain) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return true;
  }
  return depth !== 0;
}

function sheetFaults(parts: readonly Token[], world: FormulaWorld): string[] {
  return parts.flatMap((part, index) => {
    const next = parts[index + 1]?.text ?? "";
    if (part.kind === "sheet") {
      const name = part.text.slice(1, -1).replace(/''/gu, "'");
      if (!next.startsWith("!")) return [`has ${part.text} that is no sheet reference`];
      return world.sheets.has(name.toLowerCase()) ? [] : [`points to the sheet ${name}, which is not there`];
    }
    if (part.kind !== "plain") return [];
    return [...part.text.matchAll(/([^\s!(),;:+\-*/^&=<>]+)!/gu)].flatMap(([, name = ""]) => {
      if (name.startsWith("#")) return [];
      if (!/^[\p{L}_][\p{L}\d_.]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/u.test(name))
        return [`has the sheet name ${name} without quotes`];
      return world.sheets.has(name.toLowerCase()) ? [] : [`points to the sheet ${name}, which is not there`];
    });
  });
}

function tableFaults(parts: readonly Token[], world: FormulaWorld): string[] {
  return parts.flatMap((part, index) => {
    if (part.kind !== "bracket") return [];
    if (/^\[\[?@/u.test(part.text))
      return [`uses ${part.text}, which other programs do not read: write [[#This Row],[…]]`];
    const table = /[\p{L}_\\][\p{L}\d_.\\]*$/u.exec(parts[index - 1]?.text ?? "")?.[0];
    if (table === undefined) return [`has ${part.text} without a table`];
    const columns = world.tables.get(table.toLowerCase());
    if (columns === undefined) return [`points to the table ${table}, which is not there`];
    const inner = part.text.startsWith("[[")
      ? [...part.text.slice(1, -1).matchAll(/\[((?:'.|[^\]'])*)\]/gu)].map((each) => each[1] as string)
      : [part.text.slice(1, -1)];
    return inner
      .map((name) => name.replace(/'(.)/gu, "$1"))
      .filter(
        (name) =>
          !/^#(?:This Row|Headers|Data|All|Totals)$/iu.test(name) && name !== "" && !columns.has(name.toLowerCase()),
      )
      .map((name) => `points to the column ${name}, which ${table} does not have`);
  });
}
