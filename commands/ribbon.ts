/**
 * The buttons of the ribbon. They run the same commands as the command line, on the open workbook and the round that is
 * under way. They live in the pane's page (shared runtime), so they work while the pane is hidden; in a page of their own
 * Excel would end them after five minutes.
 *
 * A command shows the sheet it wrote; what it has to say stands in the pane, which opens for it. Nothing is written into
 * the workbook that the command line would not write.
 */
import type { Command, Report } from "../src/register/command";

/** What runs a command and shows what it had to say; null where nothing was run. */
export interface Runner {
  perform(title: string, command: Command<null>, input: null): Promise<Report | null>;
  /** Must the user be asked for a name first? */
  asksWho(): boolean;
}

/**
 * Functions of manifest.xml that run a command of that name. Excel must know them before the commands themselves are
 * fetched, so they are listed; a test holds the list, the manifest and the registrations together.
 */
export const BUTTON_NAMES = ["status", "verify", "sheets", "collect", "validate", "compute", "summary"] as const;

/** Excel's buttons, from now on; once, after `Office.onReady`. */
export function connectRibbon(runner: Runner, language: "da" | "en"): void {
  const press = async (name: string): Promise<void> => {
    if (runner.asksWho()) await Office.addin.showAsTaskpane();
    const { BUTTONS } = await import("./buttons");
    const button = BUTTONS.get(name);
    if (button === undefined) throw new Error(`No command has the button ${name}`);
    await runner.perform(button.doing[language], button.command, null);
    await Office.addin.showAsTaskpane();
  };
  Office.actions.associate("hidePane", (event: Office.AddinCommands.Event) => {
    completing(event, () => Office.addin.hide());
  });
  for (const name of BUTTON_NAMES)
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      completing(event, () => press(name));
    });
}

function completing(event: Office.AddinCommands.Event, work: () => Promise<void>): void {
  // Excel greys the button until it hears this.
  void work().finally(() => {
    event.completed();
  });
}
