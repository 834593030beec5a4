/** What runs a command on a file, and what plans and watched folders know of it. */
import type { Outcome } from "../src/language/outcome";
import type { Command, Context, Report } from "../src/register/command";
import type { Registered, RegisteredMaker } from "../src/register/registration";
import type { OptionFiles, ReadOptions, TypedOptions } from "./options";

/** What a command did: its report, and the files written. */
export interface Performed {
  readonly report: Report;
  readonly files: readonly string[];
  /** Of several commands in one: what `--json` has beside, and what is printed instead of the report. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

/** A command with its options read, before the files that they name. */
export interface Understood {
  readonly command: Registered | RegisteredMaker;
  /** The register. */
  readonly file: string;
  readonly options: ReadOptions;
}

export interface PlanStep {
  /** From 1. */
  readonly number: number;
  readonly understood: Understood;
  readonly context: Context;
}

/** A plan in which nothing was found wrong. */
export interface Plan {
  readonly name: string;
  readonly register: string;
  readonly steps: readonly PlanStep[];
}

/** What runs a command on a file, as the command line does. */
export interface Engine {
  understood(name: string, file: string, typed: TypedOptions): Outcome<Understood>;
  prepared(
    command: Registered,
    file: string,
    options: ReadOptions,
    context: Context,
    files?: OptionFiles,
  ): Promise<Outcome<Command<null>>>;
  perform(understood: Understood, context: Context, files?: OptionFiles): Promise<Performed>;
}
