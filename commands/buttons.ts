/** What the buttons of the ribbon run: the commands that need no input but the round under way. */
import type { Command } from "../src/register/command";
import { COMMANDS } from "../src/register/commands/list";
import type { Words } from "../src/language/words";

/** A button: what is going on while its command runs, and the command. */
export interface Button {
  readonly label: Words;
  readonly doing: Words;
  readonly command: Command<null>;
  /** The view of the pane where it is done. */
  readonly view: string;
}

/** By the function of manifest.xml, which has the command's name. */
export const BUTTONS: ReadonlyMap<string, Button> = new Map(
  COMMANDS.flatMap((each) =>
    each.kind === "works on a register" && each.button !== undefined
      ? [[each.name, { ...each.button, doing: each.words.doing, view: each.view }] as const]
      : [],
  ),
);
