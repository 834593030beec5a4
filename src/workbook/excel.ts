/**
 * The port over an open workbook in Excel, through Office.js: two requests to read, one to see that nothing has changed
 * meanwhile, and one to write, until a request or an answer is full. Nothing is remembered outside the workbook but what
 * the last `read` gave.
 */
import type { Scalar, TableData } from "./content";
import { Batch } from "./excel-batch";
import { drawnChange } from "./drawn-change";
import type { Check, Plan, Seen } from "./excel-check";
import { checkBook } from "./excel-check";
import { signatureOf } from "./excel-copies";
import { hostFailure, isOfficeError } from "./excel-failures";
import type { Before } from "./excel-journal";
import { JOURNAL, readJournal, settleJournal } from "./excel-journal";
import type { BookState, Question, TableState } from "./excel-state";
import { answered, askBook, blockOf, blockQuestions, sheetQuestion, surroundings, tableOf } from "./excel-state";
import type { GrowingTable } from "./excel-rows";
import { touchedRows } from "./excel-rows";
import type { Typing } from "./excel-type";
import { askTyped, settleTyped, typeCells } from "./excel-type";
import type { Stage, Watch } from "./excel-watch";
import { stagesOf, UNWATCHED } from "./excel-watch";
import { beforeOf, isHeld, writeAll } from "./excel-write";
import { isWanted, scalar } from "./grid";
import type { Change, ReadRequest, Snapshot, Workbook } from "./workbook";
import { HostFailure } from "./workbook";

/** What Excel must be able to do: resizing tables and finding merged cells came last. */
const NEEDS = { set: "ExcelApi", version: "1.13" } as const;

/** Asks for what is loaded already. */
const NOTHING: Question = { cells: 0, ask: () => () => undefined };

const NOTHING_SEEN: Seen = { snapshot: undefined, sheets: [] };

export interface ExcelSettings extends Watch {
  /** Whether Excel has a requirement set. */
  supports(set: string, version: string): boolean;
  /**
   * Called when Excel waits for the user to leave a cell; the command goes on by itself then. Without it the command
   * fails instead.
   */
  readonly whenTyping?: () => void;
}

export class ExcelWorkbook implements Workbook {
  private seen: Seen = NOTHING_SEEN;
  /** Tables as the last reading gave them, without those that a writing since has touched. */
  private known: Snapshot["tables"] = {};
  /** Excel had to wait until the user left a cell. */
  private hasWaited = false;
  private readonly stages: ReturnType<typeof stagesOf>;

  constructor(private readonly settings: ExcelSettings) {
    this.stages = stagesOf(settings);
  }

  read(request: ReadRequest): Promise<Snapshot> {
    return this.reading(request, {});
  }

  /**
   * The same right after a change of its own, without what the reading before the change saw: a table that stands where
   * it stood, on a sheet that the change did not touch, is given as it was, the very same value. What somebody typed into
   * such a table in the moment between is seen at the next `read`.
   */
  readAgain(request: ReadRequest): Promise<Snapshot> {
    return this.reading(request, this.known);
  }

  private reading(request: ReadRequest, known: Snapshot["tables"]): Promise<Snapshot> {
    return this.failing(async () => {
      this.checkNeeds();
      const { snapshot, book } = await this.patiently((context) =>
        readBook(context, request, known, this.stages.reading),
      );
      this.seen = { snapshot, sheets: book.sheets };
      this.known = snapshot.tables;
      return snapshot;
    });
  }

  /** @problems host/… where Excel refuses, or `host/cancelled`; then the workbook is as it was, unless `host/half-written` says otherwise */
  write(change: Change): Promise<void> {
    return this.failing(async () => {
      this.checkNeeds();
      const plan = planOf(change);
      const untouched = untouchedBy(plan, this.known);
      // Until the writing is done, nothing is known.
      this.known = {};
      this.hasWaited = false;
      await this.writePlan(plan);
      // Somebody was typing between the reading and the writing.
      if (!this.hasWaited) this.known = untouched;
    });
  }

  private async writePlan(plan: Plan): Promise<void> {
    if (isTypingOnly(plan)) return this.type(plan);
    const check = await this.patiently((context) => checkBook(context, plan, this.seen, this.stages.looking));
    const before = beforeOf(plan, check);
    try {
      await Excel.run({ delayForCellEdit: true }, (context) =>
        writeAll(new Batch(context, this.stages.writing), plan, check, before),
      );
    } catch (error) {
      await this.settle(error, plan, check, before);
    }
    this.stages.writing.tell(1);
    this.seen = NOTHING_SEEN;
  }

  private async type({ typed }: Plan): Promise<void> {
    const typings = await this.patiently(async (context) => {
      const takers = typed.map((edit) => askTyped(context, edit));
      this.stages.looking.next(0);
      await context.sync();
      return takers.flatMap((each) => each(this.seen.snapshot));
    });
    try {
      await Excel.run({ delayForCellEdit: true }, async (context) => {
        const batch = new Batch(context, this.stages.writing);
        await typeCells(batch, typings);
        await batch.send();
      });
    } catch (error) {
      await settleTyping(error, typings);
    }
    this.stages.writing.tell(1);
    this.seen = NOTHING_SEEN;
  }

  private checkNeeds(): void {
    if (!this.settings.supports(NEEDS.set, NEEDS.version))
      throw new HostFailure("host/not-supported", { code: `${NEEDS.set} ${NEEDS.version}` });
  }

  private async failing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw hostFailure(error);
    }
  }

  /** While the user types in a cell, Excel does nothing else. */
  private async patiently<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await Excel.run({ delayForCellEdit: false }, work);
    } catch (error) {
      if (
        !isOfficeError(error) ||
        error.code !== "InvalidOperationInCellEditMode" ||
        this.settings.whenTyping === undefined
      )
        throw error;
      this.hasWaited = true;
      this.settings.whenTyping();
      return await Excel.run({ delayForCellEdit: true }, work);
    }
  }

  /** After a failure: done all the same (the answer was lost), or undone, or left to the next command. */
  private async settle(error: unknown, plan: Plan, check: Check, before: Before): Promise<void> {
    if (isOfficeError(error) && error.code === "ItemNotFound" && isHeld(error.debugInfo?.errorLocation))
      throw new HostFailure("host/changed-meanwhile", {});
    let written: boolean;
    try {
      const outcome = await settled();
      written = outcome === "finished" || (outcome === "none" && (await isWritten(plan, check, before)));
    } catch (second) {
      hostFailure(second);
      throw new HostFailure("host/half-written", { code: isOfficeError(error) ? error.code : "" });
    }
    if (!written || !isOfficeError(error)) throw hostFailure(error);
  }
}

/** Tables of the sheets that a change leaves as they are; none where it writes into a table that was not read. */
function untouchedBy({ sheets, rows, widening, typed }: Plan, tables: Snapshot["tables"]): Snapshot["tables"] {
  const named = new Map(Object.values(tables).map(({ name, sheet }) => [name.toLowerCase(), sheet.toLowerCase()]));
  const written = [...rows, ...widening].map(({ table }) => named.get(table.toLowerCase()));
  if (written.includes(undefined)) return {};
  const touched = new Set([
    ...written,
    ...sheets.map(({ content }) => content.name.toLowerCase()),
    ...typed.map(({ sheet }) => sheet.toLowerCase()),
  ]);
  return Object.fromEntries(Object.entries(tables).filter(([, { sheet }]) => !touched.has(sheet.toLowerCase())));
}

function isTypingOnly({ sheets, rows, widening, typed, show }: Plan): boolean {
  return typed.length > 0 && sheets.length + rows.length + widening.length === 0 && show === undefined;
}

/** As `settle`, of typing without a journal. */
async function settleTyping(error: unknown, typings: readonly Typing[]): Promise<void> {
  let written: boolean;
  try {
    written = await Excel.run({ delayForCellEdit: true }, (context) => settleTyped(new Batch(context), typings));
  } catch (second) {
    hostFailure(second);
    throw new HostFailure("host/half-typed", {
      code: isOfficeError(error) ? error.code : "",
      sheet: typings[0]?.before.sheet ?? "",
    });
  }
  if (!written || !isOfficeError(error)) throw hostFailure(error);
}

/** Finishes or undoes what the journal tells of. */
function settled(): Promise<"finished" | "undone" | "none"> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const journal = await readJournal(context);
    return journal === null ? "none" : settleJournal(new Batch(context), journal.state, journal.before);
  });
}

/**
 * Without a journal either nothing was begun or everything is done: then the rows stand where they were written, and what
 * was to be made is there. That a table is longer says nothing: another may have written to it.
 */
function isWritten(plan: Plan, check: Check, before: Before): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const ask = askBook(
      context,
      before.widened.map(({ table }) => table),
    );
    const written = check.growing.map((table) => askTouched(context, table));
    await answered(context, [...written.flatMap(({ questions }) => questions), NOTHING], UNWATCHED);
    const { sheets, tables } = ask();
    const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
    const rows = written.filter(({ questions }) => questions.length > 0);
    const wider = before.widened.every(
      ({ table, region, columns }) => tables.get(table)?.headers.length === region.columns + columns.length,
    );
    return (
      rows.every(({ stands }) => stands()) &&
      wider &&
      rows.length + before.made.length + before.widened.length > 0 &&
      plan.sheets.every(({ content }) => names.has(content.name.toLowerCase()))
    );
  });
}

/** Asks whether the rows that a table's edits touch stand as they were written. */
function askTouched(
  context: Excel.RequestContext,
  table: GrowingTable,
): { readonly questions: readonly Question[]; readonly stands: () => boolean } {
  const touched = touchedRows(table);
  if (touched.size === 0) return { questions: [], stands: () => true };
  const { state } = table;
  const first = Math.min(...touched.keys());
  const last = Math.max(...touched.keys());
  const block = blockQuestions({
    sheet: context.workbook.worksheets.getItem(state.sheet),
    row: state.row + 1 + first,
    column: state.column,
    rows: last - first + 1,
    columns: state.headers.length,
  });
  return {
    questions: block.questions,
    stands: () => {
      const values = block.values();
      return [...touched].every(([at, row]) =>
        row.every((value, index) => value === undefined || sameText(value, values[at - first]?.[index] ?? null)),
      );
    },
  };
}

/** Excel keeps line breaks in its own way. */
function sameText(one: Scalar, other: Scalar): boolean {
  const plain = (value: Scalar): Scalar => (typeof value === "string" ? value.replace(/\r/gu, "") : scalar(value));
  return (scalar(one) ?? "") === "" ? scalar(other) === null : plain(one) === plain(other);
}

async function readBook(
  context: Excel.RequestContext,
  request: ReadRequest,
  known: Snapshot["tables"],
  stage: Stage,
): Promise<{ readonly snapshot: Snapshot; readonly book: BookState }> {
  stage.next(0);
  const book = await settledBook(context, request.tables);
  const standing = new Map<string, TableData>();
  for (const [asked, state] of book.tables) {
    const data = known[asked];
    if (data !== undefined && standsAs(data, state)) standing.set(asked, data);
  }
  const tables = [...book.tables]
    .filter(([asked]) => !standing.has(asked))
    .map(([asked, state]) => ({
      asked,
      state,
      block: blockQuestions(blockOf(context, state)),
      around: surroundings(context, state),
    }));
  const chosen = book.sheets.filter((sheet) =>
    isWanted(
      request,
      sheet.name,
      sheet.names.map(({ name }) => name),
    ),
  );
  const sheets = chosen.map((state) => sheetQuestion(context, state));
  await answered(
    context,
    [
      ...tables.flatMap(({ block, around }) => [...block.questions, around.question]),
      ...sheets.map(({ question }) => question),
    ],
    stage,
  );
  const comments = sheets.map((sheet) => sheet.comments());
  if (comments.some((each) => each !== null)) await context.sync();
  const read = new Map(
    tables.map(({ asked, state, block, around }) => [asked, { ...tableOf(state, block.values()), ...around.data() }]),
  );
  const snapshot = {
    sheetNames: book.sheets.map(({ name }) => name),
    tables: Object.fromEntries(
      [...book.tables.keys()].map((asked) => [asked, (standing.get(asked) ?? read.get(asked)) as TableData]),
    ),
    sheets: sheets.map(({ data }, index) => {
      const notes = comments[index];
      return notes === null || notes === undefined ? data() : { ...data(), notes: notes() };
    }),
  };
  return { snapshot, book };
}

/** Whether a table is where it was read, with as many rows; one without rows has a blank one, which may be filled since. */
function standsAs(data: TableData, state: TableState): boolean {
  return (
    data.name === state.name &&
    data.sheet === state.sheet &&
    data.row === state.row &&
    data.column === state.column &&
    data.rows.length === state.rows &&
    state.rows > 0 &&
    data.headers.length === state.headers.length &&
    data.headers.every((header, index) => header === state.headers[index])
  );
}

/** The book, after what an earlier command left half done is settled. */
async function settledBook(context: Excel.RequestContext, tables: readonly string[]): Promise<BookState> {
  const ask = askBook(context, tables);
  await context.sync();
  const book = ask();
  if (!book.sheets.some(({ name }) => name === JOURNAL)) return book;
  const journal = await readJournal(context);
  if (journal !== null) await settleJournal(new Batch(context), journal.state, journal.before);
  const again = askBook(context, tables);
  await context.sync();
  return again();
}

function planOf(change: Change): Plan {
  const drawn = drawnChange(change);
  return {
    ...drawn,
    sheets: drawn.sheets.map(({ content, unnoted, before }) => ({ content, before, signature: signatureOf(unnoted) })),
  };
}
