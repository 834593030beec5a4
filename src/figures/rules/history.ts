/** Figures of earlier rounds, imported so that this round has something to stand beside. */
import { cellText, cited } from "../../kernel/cell";
import type { CountingSettings, Figure } from "./compliance";
import { ALL_UNITS } from "./compliance";
import type { RoundQuestion } from "./comparison";
import { questionsOfRound } from "./comparison";
import { LOST } from "../../cases/rules/lost-letters";
import { hasCpr } from "../../kernel/cpr";
import { isErrorValue } from "../../kernel/error-value";
import type { Key, PlaceKey, QuestionKey, WordKey } from "../../kernel/keys";
import { jointKey, placeKey, questionKey, unitKey, wordKey } from "../../kernel/keys";
import type { Outcome, Place, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Question } from "../../templates/rules/question";
import { clean } from "../../kernel/text";
import { isUnclear } from "../../register/rules/round";
import { FORBIDDEN_IN_TICKET } from "../../draw/rules/ticket";
import { listing } from "../../language/words";

/** The columns of `import --history`. */
export const HISTORY_COLUMNS = [
  "Runde",
  "Betegnelse",
  "Niveau",
  "Enhed",
  "Skabelon",
  "Version",
  "Spørgsmålsnr.",
  "k",
  "n",
] as const;

type HistoryColumn = (typeof HISTORY_COLUMNS)[number];

/** A file as rows of cells, the header first, as it was read. */
export interface HistoryGrid {
  /** The file's name. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** One round and level of the past: its figures (without tallies) and the template they were made with. */
export interface EarlierRound {
  readonly round: string;
  readonly level: number;
  /** Betegnelse: what the round is called in Bilag 1. */
  readonly label: string;
  readonly figures: readonly Figure[];
  readonly questions: readonly RoundQuestion[];
}

/** One version of one template. */
interface Edition {
  readonly name: string;
  readonly questions: Map<QuestionKey, Question>;
}

interface Line {
  readonly row: number;
  readonly round: string;
  readonly label: string;
  readonly level: number;
  readonly unit: string;
  readonly question: Question;
  readonly k: number;
  readonly n: number;
}

/**
 * Earlier rounds from a file, in the order in which they first occur. Wholly blank rows are passed over, and with a warning
 * figures of a question that has got another meaning since: they could be compared with nothing.
 * @param known every question of every template version the register knows (several versions may share a number)
 * @problems history/*, each at its own row; none is left unsaid. A warning: history/question-changed
 */
export function readHistory(
  grid: HistoryGrid,
  known: readonly Question[],
  settings: CountingSettings,
): Outcome<readonly EarlierRound[]> {
  const header = (grid.rows[0] ?? []).map((cell) => wordKey(cellText(cell)));
  const columnProblems = HISTORY_COLUMNS.flatMap((column) => columnFaults(column, header, grid.name));
  if (columnProblems.length > 0) return failed(...columnProblems);
  const problems: Problem[] = [];
  const lines: Line[] = [];
  const editions = editionsOf(known);
  grid.rows.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => clean(cellText(cell)) === "")) return;
    const reader = new LineReader(grid.name, index + 2, header, cells, problems);
    const line = reader.line(editions);
    if (line !== null) lines.push(line);
  });
  const faults = problems.filter(({ severity }) => severity === "error");
  if (lines.length === 0 && faults.length === 0) faults.push(problem("history/empty", {}, { sheet: grid.name }));
  faults.push(...duplicates(lines, grid.name), ...differingLabels(lines, grid.name));
  faults.sort((a, b) => (a.at?.row ?? 0) - (b.at?.row ?? 0));
  return faults.length > 0 ? failed(...faults) : done(gathered(lines, settings), problems);
}

/** Rows below the headers of figures; null for a sheet without them. What `chooseSheet` chooses by. */
export function historyRowsOf(cells: HistoryGrid["rows"]): number | null {
  const header = (cells[0] ?? []).map((cell) => wordKey(cellText(cell)));
  if (HISTORY_COLUMNS.some((column) => !header.includes(wordKey(column)))) return null;
  return cells.slice(1).filter((row) => row.some((cell) => clean(cellText(cell)) !== "")).length;
}

function columnFaults(column: HistoryColumn, header: readonly WordKey[], name: string): readonly Problem[] {
  const times = header.filter((text) => text === wordKey(column)).length;
  const at: Place = { sheet: name, row: 1, column };
  if (times === 0) return [problem("history/column-missing", { column, columns: listing(HISTORY_COLUMNS) }, at)];
  return times > 1 ? [problem("history/column-twice", { column }, at)] : [];
}

/** One row of the file; every fault of it is noted. */
class LineReader {
  private sound = true;

  constructor(
    private readonly file: string,
    private readonly row: number,
    private readonly header: readonly WordKey[],
    private readonly cells: readonly (string | number | boolean | null)[],
    private readonly problems: Problem[],
  ) {}

  line(editions: ReadonlyMap<EditionKey, Edition>): Line | null {
    const round = this.named("Runde");
    const label = this.named("Betegnelse");
    const level = this.whole("Niveau", 1);
    const typed = this.named("Enhed");
    const unit = unitKey(typed) === unitKey(ALL_UNITS) ? ALL_UNITS : typed;
    const question = this.question(editions);
    const k = this.whole("k", 0);
    const n = this.whole("n", 0);
    if (k !== null && n !== null && k > n) this.fault(problem("history/k-above-n", { k, n }, this.place("k")));
    if (!this.sound || level === null || question === null || k === null || n === null) return null;
    return { row: this.row, round, label, level, unit, question, k, n };
  }

  private question(editions: ReadonlyMap<EditionKey, Edition>): Question | null {
    const template = this.text("Skabelon");
    const version = this.text("Version");
    const number = this.text("Spørgsmålsnr.");
    if (template === "" || version === "" || number === "") return null;
    const edition = editions.get(editionKey(template, version));
    if (edition === undefined) {
      const names = Array.from(editions.values(), (each) => each.name);
      const values = { template, version, known: names.length === 0 ? { da: "ingen", en: "none" } : listing(names) };
      this.fault(problem("history/template-unknown", values, this.place("Skabelon")));
      return null;
    }
    const found = edition.questions.get(questionKey(number));
    if (found !== undefined) return found;
    const values = { question: number, template, version };
    const since = versionOf(editions, template, number);
    if (since === undefined) this.fault(problem("history/question-unknown", values, this.place("Spørgsmålsnr.")));
    else this.problems.push(problem("history/question-changed", { ...values, since }, this.place("Spørgsmålsnr.")));
    return null;
  }

  /** Text that becomes a name in the register. */
  private named(column: HistoryColumn): string {
    const text = this.text(column);
    if (hasCpr(text)) this.fault(problem("privacy/cpr", {}, this.place(column)));
    const values = { column, text: cited(text), count: 1, rows: String(this.row) };
    if (LOST.test(text)) this.fault(problem("population/letters-lost", values, this.place(column)));
    if (isErrorValue(text)) this.fault(problem("population/error-value", values, this.place(column)));
    if (column === "Runde" && isUnclear(text))
      this.fault(problem("plan/round-unclear", { round: cited(text) }, this.place(column)));
    if (FORBIDDEN_IN_TICKET.test(text))
      this.fault(problem("history/forbidden-character", { value: cited(text) }, this.place(column)));
    return text;
  }

  private text(column: HistoryColumn): string {
    const cell = this.cells[this.header.indexOf(wordKey(column))];
    const text = clean(cellText(cell));
    if (text === "") this.fault(problem("history/blank", { column }, this.place(column)));
    return text;
  }

  private whole(column: HistoryColumn, least: number): number | null {
    const text = this.text(column);
    if (text === "") return null;
    const value = /^\d{1,9}$/u.test(text) ? Number(text) : -1;
    if (value >= least) return value;
    this.fault(problem("history/not-whole", { value: cited(text), least }, this.place(column)));
    return null;
  }

  private place(column: HistoryColumn): Place {
    return { sheet: this.file, row: this.row, column };
  }

  private fault(told: Problem): void {
    this.sound = false;
    this.problems.push(told);
  }
}

function editionsOf(known: readonly Question[]): ReadonlyMap<EditionKey, Edition> {
  const editions = new Map<EditionKey, Edition>();
  for (const question of known) {
    const key = editionKey(question.template, question.version);
    const edition = editions.get(key) ?? {
      name: `${question.template} version ${question.version}`,
      questions: new Map(),
    };
    edition.questions.set(questionKey(question.number), question);
    editions.set(key, edition);
  }
  return editions;
}

type EditionKey = Key<["word", "word"]>;

function editionKey(template: string, version: string): EditionKey {
  return jointKey(wordKey(template), wordKey(version));
}

/** The version as which a template's question stands in the register; none for a number it has not. */
function versionOf(editions: ReadonlyMap<EditionKey, Edition>, template: string, number: string): string | undefined {
  return Array.from(editions.values(), ({ questions }) => questions.get(questionKey(number))).find(
    (each) => each !== undefined && wordKey(each.template) === wordKey(template),
  )?.version;
}

function duplicates(lines: readonly Line[], name: string): readonly Problem[] {
  const first = new Map<Key<readonly unknown[]>, number>();
  return lines.flatMap((line) => {
    const key = jointKey(placeKey(line), unitKey(line.unit), questionKey(line.question.number));
    const earlier = first.get(key);
    if (earlier !== undefined)
      return [problem("history/duplicate", { first: earlier }, { sheet: name, row: line.row })];
    first.set(key, line.row);
    return [];
  });
}

function differingLabels(lines: readonly Line[], name: string): readonly Problem[] {
  const first = new Map<PlaceKey, Line>();
  return lines.flatMap((line) => {
    const earlier = first.get(placeKey(line)) ?? line;
    first.set(placeKey(line), earlier);
    if (earlier.label === line.label) return [];
    const values = { label: line.label, other: earlier.label, first: earlier.row };
    return [problem("history/label-differs", values, { sheet: name, row: line.row, column: "Betegnelse" })];
  });
}

function gathered(lines: readonly Line[], settings: CountingSettings): readonly EarlierRound[] {
  const rounds = new Map<PlaceKey, Line[]>();
  for (const line of lines) {
    const own = rounds.get(placeKey(line));
    if (own === undefined) rounds.set(placeKey(line), [line]);
    else own.push(line);
  }
  return Array.from(rounds.values(), (own) => {
    const first = own[0] as Line;
    const of = { round: first.round, level: first.level };
    const asked = Array.from(new Set(own.map((line) => line.question)));
    return {
      ...of,
      label: first.label,
      figures: own.map((line) => ({
        ...of,
        unit: line.unit,
        step: line.question.step,
        question: line.question.number,
        text: line.question.text,
        tally: null,
        k: line.k,
        n: line.n,
      })),
      questions: questionsOfRound(of, asked, settings),
    };
  });
}
