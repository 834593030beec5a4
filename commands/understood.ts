/** Which command of the list is meant, and its options read. */
import type { Outcome } from "../src/language/outcome";
import { done, failed } from "../src/language/outcome";
import { problem } from "../src/language/problem";
import { commandsNamed } from "../src/register/commands/list";
import type { Registered, RegisteredMaker } from "../src/register/registration";
import type { Understood } from "./engine";
import type { TypedOptions } from "./options";
import { isAlone, readOptions, registerCommandNames } from "./options";

/** The command meant: where several have the name, the one whose own option is given. Null for those of the command line alone. */
export function chooseCommand(name: string, typed: TypedOptions): Outcome<Registered | RegisteredMaker | null> {
  if (isAlone(name)) return done(null);
  const named = commandsNamed(name);
  const given = named.length === 1 ? named : named.filter((each) => typed[each.given ?? ""] !== undefined);
  const [only, another] = given;
  if (only !== undefined && another === undefined) return done(only);
  const option = named.map((each) => `--${each.given ?? ""}`).join(" / ");
  return failed(problem("usage/missing", { command: name, option }));
}

/** A command of the list with its options as typed. @problems usage/… */
export function understood(name: string, file: string, typed: TypedOptions): Outcome<Understood> {
  const chosen = chooseCommand(name, typed);
  if (!chosen.ok) return chosen;
  const command = chosen.value;
  if (command === null) return failed(problem("usage/command", { command: name, known: registerCommandNames() }));
  const options = readOptions(name, command.options, file, typed);
  return options.ok ? done({ command, file, options: options.value }) : options;
}
