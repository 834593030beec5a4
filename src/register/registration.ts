/**
 * One registration per command: what it is called, what it takes, what it decides, and the words every way in needs to
 * offer it. The command line, its help, the log as it is read, the ribbon, what the next step leads to, and the stories
 * of the tests all go through the one list of them in `commands/list.ts`.
 *
 * To add a command: write it with `registered`, and name it in that list.
 */
import type { IsoDate } from "../kernel/date";
import type { Outcome, Problem } from "../language/outcome";
import type { Words } from "../language/words";
import type { ReadTable, SheetData } from "../workbook/content";
import type { Command, Context, Decision } from "./command";
import type { RoundAndLevel } from "../kernel/keys";
import { atCurrentRound } from "./current-round";
import type { RegisteredSheet } from "./sheets";

/** Review workbooks that came back. A file that could not be read is a problem; the others are there all the same. */
export interface ReturnedFiles {
  readonly files: readonly { readonly name: string; readonly sheets: readonly SheetData[] }[];
  readonly faults: readonly Problem[];
}

/** A file that says which serial number stands for which CPR number; `table` null where there is none yet. */
export interface KeyFile {
  readonly name: string;
  readonly table: SheetData | null;
  /** Any text that nobody can guess. */
  readonly shuffle: string;
}

/** What the way in makes of an option's text, by kind. Files are read before the command sees them. */
export interface OptionKinds {
  /** As typed, without blanks around; never blank. */
  readonly text: string;
  /** As typed; may be blank. */
  readonly phrase: string;
  /** Whole, 0 to 999. */
  readonly number: number;
  readonly date: IsoDate;
  /** Parts of one text, between semicolons or commas as the option says. */
  readonly list: readonly string[];
  /** Every word up to the next option. */
  readonly words: readonly string[];
  /** A .csv or .xlsx file. */
  readonly table: ReadTable;
  /** Folders and files of review workbooks. */
  readonly returned: ReturnedFiles;
  readonly key: KeyFile;
  /** Where something the command makes is to stand. The command learns no more than that it is wanted. */
  readonly target: string;
}

export interface Option {
  readonly kind: keyof OptionKinds | "flag";
  readonly required?: true;
  /** How a value looks, for help; empty for a flag. */
  readonly example: string;
  readonly about: Words;
  /** What a list is parted by. */
  readonly separator?: ";" | ",";
  /** How a file's name must end, as `.docx`. */
  readonly ending?: string;
}

export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O["kind"] extends keyof OptionKinds
  ? O["required"] extends true
    ? OptionKinds[O["kind"]]
    : OptionKinds[O["kind"]] | undefined
  : boolean;

/** The values of a command's options: a flag is given or not, anything else is there or undefined. */
export type Values<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

/** The same before it is known which command they are for. */
export type AnyValues = Readonly<Record<string, OptionKinds[keyof OptionKinds] | boolean | undefined>>;

export interface CommandWords {
  /** What it does, in the imperative, for help. */
  readonly about: Words;
  /** What is going on while it runs. */
  readonly doing: Words;
  /** What was done, as the log is read aloud. None for a command that only reads. */
  readonly logged?: Words;
}

/** A row of the log's Input, read; null where somebody typed something else there. */
export type LoggedInput = Readonly<Record<string, unknown>> | null;

/** A row of the log in words: what its command, one of these, says of what it did; null where none is known. */
export function calledInLog(
  commands: readonly { readonly words: CommandWords; readonly loggedAs?: (input: LoggedInput) => Words | null }[],
  input: string,
): Words | null {
  const read = loggedInput(input);
  const special = commands.flatMap((each) => each.loggedAs?.(read) ?? []);
  return special[0] ?? commands.flatMap((each) => each.words.logged ?? [])[0] ?? null;
}

/** The Input of a row of the log, read. */
function loggedInput(text: string): LoggedInput {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? { ...read } : null;
  } catch {
    // The log is a sheet: someone may have typed in it.
    return null;
  }
}

interface Described<O extends Options> {
  readonly name: string;
  readonly options: O;
  /** Of several commands with one name, the one meant is the one whose option is given. */
  readonly given?: keyof O & string;
  readonly words: CommandWords;
  /** Other words for the log where a row's Input asks for them; null where it does not. */
  readonly loggedAs?: (input: LoggedInput) => Words | null;
  /** The view of the pane where it is done. */
  readonly view: string;
  /** Next-step sentences of the catalogue that lead to it. */
  readonly nextSteps?: readonly string[];
  /** Sheets that it makes when it first needs them. */
  readonly sheets?: readonly RegisteredSheet[];
}

export interface Definition<O extends Options, Input, Found extends object>
  extends Described<O>, Omit<Command<Input, Found>, "name"> {
  /**
   * The command's input.
   *
   * @problems what of the values does not go together, as `usage/…`
   */
  input(values: Values<O>, context: Context): Outcome<Input>;
  /** Its button of the ribbon: the function of that name in manifest.xml. */
  readonly button?: {
    readonly label: Words;
    /** Which round the button means; `none` where it needs none. */
    readonly round: "open" | "open or closed" | "none";
    input(at: RoundAndLevel): Input;
  };
}

/** A command as the list holds it: its input is inside. */
export interface Registered extends Described<Options> {
  readonly kind: "works on a register";
  /** @problems as `Definition.input` */
  prepare(values: AnyValues, context: Context): Outcome<Command<null>>;
  readonly button?: { readonly label: Words; readonly command: Command<null> };
}

/** A command that makes a register where there is none. */
export interface RegisteredMaker extends Described<Options> {
  readonly kind: "makes a register";
  make(values: AnyValues, context: Context): Outcome<Decision>;
}

/** The command itself, typed, and its place in the list. */
export function registered<O extends Options, Input, Found extends object>(
  definition: Definition<O, Input, Found>,
): Command<Input, Found> & { readonly registration: Registered } {
  const { name, options, given, words, loggedAs, view, nextSteps, sheets, button, readsReviewSheets, mayAsk } =
    definition;
  const command: Command<Input, Found> = {
    name,
    ...(readsReviewSheets === undefined ? {} : { readsReviewSheets }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
    calledInLog: (input) => calledInLog([definition], input),
    decide: (input, register, context) => definition.decide(input, register, context),
  };
  const registration: Registered = {
    kind: "works on a register",
    ...{ name, options, words, view },
    ...(given === undefined ? {} : { given }),
    ...(loggedAs === undefined ? {} : { loggedAs }),
    ...(nextSteps === undefined ? {} : { nextSteps }),
    ...(sheets === undefined ? {} : { sheets }),
    prepare(values, context) {
      // The way in read each value by the option of that name; this is the one place that says so to the compiler.
      const input = definition.input(values as Values<O>, context);
      return input.ok ? { ...input, value: bound(command, input.value) } : input;
    },
    ...(button === undefined
      ? {}
      : {
          button: {
            label: button.label,
            command:
              button.round === "none"
                ? bound(command, button.input({ round: "", level: 0 }))
                : atCurrentRound(command, button.round === "open or closed", (at) => button.input(at)),
          },
        }),
  };
  return { ...command, registration };
}

/** A command that makes a register, as the list holds it. */
export function maker<O extends Options>(
  definition: Described<O> & { make(values: Values<O>, context: Context): Outcome<Decision> },
): RegisteredMaker {
  const { name, options, words, view } = definition;
  return {
    kind: "makes a register",
    ...{ name, options, words, view },
    make: (values, context) => definition.make(values as Values<O>, context),
  };
}

/** A command with its input. */
function bound<Input, Found extends object>(command: Command<Input, Found>, input: Input): Command<null, Found> {
  const { readsReviewSheets: reads, mayAsk, calledInLog } = command;
  return {
    name: command.name,
    typed: input,
    ...(reads === undefined ? {} : { readsReviewSheets: () => reads(input) }),
    ...(mayAsk === undefined ? {} : { mayAsk }),
    ...(calledInLog === undefined ? {} : { calledInLog }),
    decide: (_, register, context) => command.decide(input, register, context),
  };
}

/** Options that many commands take. */
export const ROUND: Option & { readonly kind: "text" } = {
  kind: "text",
  example: "2026-K1",
  about: { da: "runden", en: "the round" },
};

export const LEVEL: Option & { readonly kind: "number" } = {
  kind: "number",
  example: "2",
  about: { da: "niveauet", en: "the level" },
};

/** Round and level, both needed. */
export const AT: {
  readonly round: typeof ROUND & { readonly required: true };
  readonly level: typeof LEVEL & { readonly required: true };
} = { round: { ...ROUND, required: true }, level: { ...LEVEL, required: true } };

/** Which sheet of a workbook with several is read. */
export const SHEET: Option & { readonly kind: "text" } = {
  kind: "text",
  example: "ark",
  about: { da: "arket, hvor filen har flere", en: "the sheet, where the file has several" },
};

/** Where a workbook for each unit goes as well. */
export const UNIT_FOLDER: Option & { readonly kind: "target" } = {
  kind: "target",
  example: "mappe",
  about: { da: "også et regneark pr. enhed her", en: "also a workbook per unit here" },
};

/** A reason that the log keeps. */
export const REASON: Option & { readonly kind: "phrase" } = {
  kind: "phrase",
  example: '"…"',
  about: { da: "begrundelse, gemmes i loggen", en: "reason, kept in the log" },
};
