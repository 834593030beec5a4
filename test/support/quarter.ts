/** A small register made through the command line: two units, eight caseworkers, 24 invented cases. */
import { spawnSync } from "node:child_process";
import { promises as fs, readdirSync, readFileSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Call } from "../../commands/cli";
import { call } from "../../commands/cli";

export const UNITS = ["Nord", "Syd & Vest"];
export const ROUND = ["--round", "2026-K1", "--level", "1"];

/** The `--json` object of a call. */
export interface Told {
  readonly ok: boolean;
  readonly message: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly sheet: string | null;
    readonly cell: string | null;
    readonly row: number | null;
    readonly file: string | null;
    readonly case: string | null;
    readonly question: string | null;
  }[];
  readonly files: readonly string[];
}

export function newFolder(): Promise<string> {
  return fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-test-"));
}

/** One call of the program, as a fixed user at a fixed time. */
export function tilsyn(...argv: readonly string[]): Promise<Call> {
  return call([...argv, "--user", "Test", "--now", "2026-04-10T09:00:00Z"]);
}

/** The same with `--json`; its exit code beside its object. */
export async function told(...argv: readonly string[]): Promise<Told & { readonly exit: number }> {
  const { exit, output } = await tilsyn(...argv, "--json");
  return { exit, ...(JSON.parse(output) as Told) };
}

/** A call that must go well. */
export async function done(...argv: readonly string[]): Promise<string> {
  const { exit, output } = await tilsyn(...argv);
  if (exit !== 0) throw new Error(`tilsyn ${argv.join(" ")} ended with ${exit}: ${output}`);
  return output;
}

/** Three cases for each of four caseworkers in each unit, every case with two steps. */
export const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  ...Array.from({ length: 24 }, (_, index) => {
    const steps = ["Underretning", "Børnefaglig undersøgelse", "Handleplan ifm. anbringelse"];
    const unit = UNITS[index % 2] as string;
    return [
      `00${100 + index}`,
      unit,
      `Opdigtet ${unit} ${Math.floor(index / 2) % 4}`,
      `${steps[index % 3] as string}, ${steps[(index + 1) % 3] as string}`,
      4 + (index % 14),
    ].join(";");
  }),
].join("\n");

/** A register on disk with cases and level 1 drawn: 8 cases, 4 in each unit. */
export async function drawnRegister(folder: string, name = "register.xlsx"): Promise<string> {
  const register = path.join(folder, name);
  const cases = path.join(folder, "sager.csv");
  await fs.writeFile(cases, CASES);
  await done("create", register, "--preset", "bbu-2018", "--units", UNITS.join(";"));
  await done("import", register, "--cases", cases);
  await done("draw", register, ...ROUND, "--seed", "prøve", "--date", "2026-01-05");
  return register;
}

export interface Typed {
  /** What is typed in every answer cell of a case, by question number where they differ. */
  readonly answers?: Readonly<Record<string, string>>;
  readonly usual?: string;
  readonly comment?: string;
  readonly reviewer?: string;
  readonly done?: string;
  /** Only these cases; else all. */
  readonly cases?: readonly string[];
}

const SCRIPT = `
import json, sys, openpyxl
typed = json.loads(sys.argv[2])
book = openpyxl.load_workbook(sys.argv[1])
for sheet in book.worksheets:
    for table in sheet.tables.values():
        if not table.name.startswith("tblSkema"): continue
        cells = sheet[table.ref]
        headers = [cell.value for cell in cells[0]]
        for offset in range(4, len(headers), 2):
            case, column = headers[offset], cells[0][offset].column
            if typed["cases"] and case not in typed["cases"]: continue
            for row in cells[1:]:
                answer = row[offset]
                if answer.protection.locked: continue
                answer.value = typed["answers"].get(row[0].value, typed["usual"]) or None
                if typed["comment"] and answer.value: row[offset + 1].value = typed["comment"]
            for above in range(1, cells[0][0].row):
                label = next((sheet.cell(above, left).value for left in range(column - 1, 0, -1) if sheet.cell(above, left).value in ("Udfyldt af", "Dato", "Færdig")), None)
                if label == "Udfyldt af": sheet.cell(above, column).value = typed["reviewer"]
                if label == "Dato": sheet.cell(above, column).value = "2026-03-01"
                if label == "Færdig": sheet.cell(above, column).value = typed["done"]
book.save(sys.argv[1])
`;

/** Types answers into every review sheet of a file with openpyxl, as a reviewer would, and saves it. */
export function fillIn(file: string, typed: Typed = {}): void {
  python(
    SCRIPT,
    file,
    JSON.stringify({ answers: {}, usual: "ja", comment: "", reviewer: "Leder", done: "ja", cases: [], ...typed }),
  );
}

export function python(script: string, ...args: readonly string[]): string {
  const run = spawnSync("/usr/bin/python3", ["-c", script, ...args], {
    encoding: "utf8",
    env: { ...process.env, PYTHONIOENCODING: "utf8" },
  });
  if (run.status !== 0) throw new Error(`openpyxl (sudo apt-get install python3-openpyxl): ${run.stderr}`);
  return run.stdout;
}

/** Name, size and content of everything in a folder: what must not change where a call fails. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
  return Object.fromEntries(
    names.map((name) => {
      const file = path.join(folder, name);
      return [name, statSync(file).isDirectory() ? "folder" : readFileSync(file).toString("base64")];
    }),
  );
}
