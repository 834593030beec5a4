/**
 * Functions that the add-in brings for cells. Excel knows them by the metadata its manifest names, sends each call as a
 * message, and hears of results in a request of the client's; until then the cell says #BUSY!. What was answered is kept
 * by function and arguments, as Excel asks again only where an argument has changed.
 *
 * Worked out from what the client of @microsoft/office-js 1.1.110 sends and accepts (its CustomFunctionProxy).
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json (metadata); OfficeDev/office-js#4702
 * (an empty cell is handed over as 0 by Excel for the desktop, as nothing by Excel on the web)
 */
import { formatArea, quoteSheet } from "./area";
import type { EventEntry } from "./events";
import { invalidArgument, notImplemented } from "./failure";
import type { Position } from "./formula/evaluator";
import type { Matrix } from "./formula/result";
import { NAME_ERROR, VALUE_ERROR } from "./formula/result";
import type { Json } from "./json";
import type { Value } from "./model";
import { CellError } from "./model";

export interface FunctionParameter {
  readonly name: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
}

/** What functions.json says. */
export interface FunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly parameters: readonly FunctionParameter[];
  }[];
}

/** What the manifest names: a namespace, and the metadata of its functions. */
export interface FunctionsInstalled {
  readonly namespace: string;
  readonly metadata: FunctionsMetadata;
  /** How an empty cell is handed over; nothing, as on the web, unless it is said. */
  readonly blank?: 0 | null;
}

interface Known {
  readonly id: string;
  readonly parameters: readonly FunctionParameter[];
  readonly takesErrors: boolean;
  readonly blank: 0 | null;
}

/** Answers that are kept; beyond it they are asked for anew. */
const MOST_KEPT = 5000;
const BUSY = new CellError("#BUSY!");
/** The client's numbers: messages to custom functions, of which this is a call; the argument may be an error. */
const MESSAGE = { messageCategory: 1, messageType: 1000 } as const;
const TAKES_ERRORS = 4;
/** What the client says when its functions may be called. */
export const READY = "_SetOsfControlContainerReadyForCustomFunctions";
/** By the client's number of an error; whatever else went wrong is #VALUE!. */
const CODES: Readonly<Record<number, CellError["code"]>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!" };

export class CustomFunctions {
  private readonly known = new Map<string, Known>();
  private readonly answers = new Map<string, Value | Matrix>();
  /** What was asked and not answered yet, by number. */
  private readonly asked = new Map<number, { readonly key: string; readonly entry: EventEntry }>();
  private readonly underway = new Set<string>();
  private waiting: EventEntry[] = [];
  /** An add-in is there and has its functions ready. Who is told before that does not hear it. */
  private ready = false;
  private count = 0;
  /** What the add-in had to say of an error, by the error. */
  private readonly told = new WeakMap<CellError, string>();

  /** `ask` is called when the add-in has something to work out; `changed` when it has. */
  constructor(
    installed: FunctionsInstalled | null,
    private readonly hear: { ask(): void; changed(): void },
  ) {
    for (const { id, name, parameters } of installed?.metadata.functions ?? [])
      this.known.set(`${installed?.namespace}.${name}`.toUpperCase(), {
        id,
        parameters,
        takesErrors: installed?.metadata.allowErrorForDataTypeAny === true,
        blank: installed?.blank ?? null,
      });
  }

  has(name: string): boolean {
    return this.known.has(name);
  }

  /** @throws Failure where the function is called with too few or too many arguments, as Excel refuses it. */
  check(name: string, count: number, formula: string): void {
    const { parameters = [] } = this.known.get(name) ?? {};
    const least = parameters.filter(({ optional }) => optional !== true).length;
    if (count < least || count > parameters.length)
      throw invalidArgument(`formula ${formula}: ${name} takes other arguments than ${count}`);
  }

  /** What the add-in answered, or #BUSY!. `given`: one value or a rectangle for each argument, undefined where it is left out. */
  result(name: string, given: readonly (Value | Matrix | undefined)[], at: Position): Value | Matrix {
    const known = this.known.get(name);
    if (!known) return NAME_ERROR;
    const flat = given.flatMap((each) => (Array.isArray(each) ? (each as Matrix).flat() : [each as Value]));
    if (flat.some((each) => each instanceof CellError && each.code === "#BUSY!")) return BUSY;
    const error = flat.find((each) => each instanceof CellError);
    if (error !== undefined && !known.takesErrors) return error;
    const values = known.parameters.map((parameter, index) => handedOver(given[index], parameter, known));
    const key = JSON.stringify([name, values]);
    const answer = this.answers.get(key);
    if (answer !== undefined) return answer;
    if (!this.underway.has(key)) this.send(key, known, values, at);
    return BUSY;
  }

  private send(key: string, { id, takesErrors }: Known, values: Json[], { sheet, row, column }: Position): void {
    const number = ++this.count;
    const address = `${quoteSheet(sheet.name)}!${formatArea({ row, column, rows: 1, columns: 1 })}`;
    this.underway.add(key);
    const message = JSON.stringify([number, id, values, address, takesErrors ? TAKES_ERRORS : 0]);
    const entry = { ...MESSAGE, targetId: "", message };
    this.asked.set(number, { key, entry });
    this.waiting.push(entry);
    if (this.waiting.length === 1) this.hear.ask();
  }

  /** Messages to be sent now: none before the add-in says that it is ready. */
  take(): EventEntry[] {
    if (!this.ready) return [];
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }

  /** What the add-in said of an error, as Excel shows it at the cell's mark. */
  sentenceOf(value: Value): string | undefined {
    return value instanceof CellError ? this.told.get(value) : undefined;
  }

  /** What the client calls of its own object for these functions. */
  called(name: string, results: Json): null {
    if (name === READY) {
      this.begin();
      return null;
    }
    if (name !== "SetInvocationArrayResults") throw notImplemented(`CustomFunctions.${name}`);
    for (const each of results as Json[]) this.receive(each as Json[]);
    this.hear.changed();
    return null;
  }

  /** An add-in begins, or begins anew: it is asked for all that no one has answered. */
  private begin(): void {
    this.ready = true;
    this.waiting = [...this.asked.values()].map(({ entry }) => entry);
    if (this.waiting.length > 0) this.hear.ask();
  }

  /** `[number, whether it went well, value, number of the error]`. */
  private receive([number, well, value, code]: readonly Json[]): void {
    const key = this.asked.get(number as number)?.key;
    if (key === undefined) return;
    this.asked.delete(number as number);
    this.underway.delete(key);
    if (this.answers.size >= MOST_KEPT) this.answers.clear();
    const failed = (): CellError => this.error(CODES[code as number] ?? "#VALUE!", value);
    this.answers.set(key, well === true ? this.received(value) : failed());
  }

  /** A value that is nothing is shown as 0. @source https://github.com/OfficeDev/office-js/issues/1503 */
  private received(value: Json | undefined): Value | Matrix {
    if (!Array.isArray(value)) return this.single(value);
    const rows = value.map((row) => (Array.isArray(row) ? row.map((each) => this.single(each)) : [this.single(row)]));
    const width = rows[0]?.length ?? 0;
    return width > 0 && rows.every((row) => row.length === width) ? rows : VALUE_ERROR;
  }

  private single(value: Json | undefined): Value {
    if (value === null || value === undefined) return 0;
    if (typeof value !== "object") return value;
    const { valueType, code, message } = value as Readonly<Record<string, Json>>;
    if (valueType !== "CustomFunctionError") throw notImplemented("a data type as the result of a custom function");
    return this.error(code as CellError["code"], message ?? null);
  }

  private error(code: CellError["code"], message: Json | undefined): CellError {
    const error = new CellError(code);
    if (typeof message === "string" && message !== "") this.told.set(error, message);
    return error;
  }
}

/** An argument as the client is sent it. */
function handedOver(given: Value | Matrix | undefined, { dimensionality }: FunctionParameter, { blank }: Known): Json {
  const one = (value: Value): Json =>
    value instanceof CellError ? { type: "CustomFunctionError", code: value.code } : (value ?? blank);
  if (given === undefined) return null;
  if (!Array.isArray(given)) return dimensionality === "matrix" ? [[one(given as Value)]] : one(given as Value);
  if (dimensionality !== "matrix") throw notImplemented("a custom function of single values over several cells");
  return (given as Matrix).map((row) => row.map(one));
}
