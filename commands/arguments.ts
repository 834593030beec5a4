/** The words after `tilsyn`, told apart: a command, a file, and options as typed. */
import { parseArgs } from "node:util";
import type { Options } from "../src/register/registration";
import type { TypedOptions } from "./options";
import { isCommand, optionsOf, takesWords } from "./options";

export type CommandLine =
  | { readonly command: string; readonly file: string | undefined; readonly typed: TypedOptions }
  | { readonly command: string; readonly reason: string | null };

/** `reason` says what parseArgs did not understand; null where there is no such command. */
export function readWords(argv: readonly string[]): CommandLine {
  const command = argv[0] ?? "";
  if (!isCommand(command)) return { command, reason: null };
  const known = optionsOf(command);
  const { words, lists } = withoutLists(argv.slice(1), known);
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { kind }]) => [
      name,
      { type: kind === "flag" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true, strict: true });
    if (positionals.length > 1) return { command, reason: `"${positionals[1] as string}"` };
    return { command, file: positionals[0], typed: { ...(values as TypedOptions), ...lists } };
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault;
    return { command, reason: fault.message.split(". ")[0] as string };
  }
}

/** `--from a b c` takes every word up to the next option. */
function withoutLists(
  argv: readonly string[],
  known: Options,
): { words: string[]; lists: Record<string, readonly string[]> } {
  const names = Object.entries(known).flatMap(([name, option]) => (takesWords(option) ? [name] : []));
  const words: string[] = [];
  const lists: Record<string, string[]> = {};
  let open: string[] | null = null;
  for (const word of argv) {
    const name = names.find((each) => word === `--${each}`);
    if (name !== undefined) open = lists[name] ??= [];
    else if (word.startsWith("--") || open === null) {
      open = null;
      words.push(word);
    } else open.push(word);
  }
  return { words, lists };
}
