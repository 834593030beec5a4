/**
 * The buttons of the ribbon. They run the same commands as the command line, on the open workbook and the round that is
 * under way. They live in the pane's page (shared runtime), so they work while the pane is hidden; in a page of their own
 * Excel would end them after five minutes.
 *
 * A command shows the sheet it wrote; what it has to say stands in the pane, which opens for it. Nothing is written into
 * the workbook that the command line would not write.
 */
import type { Command, Report } from "../src/register/command";

/** Runs a command and shows its report, which is null where nothing was run; shows the pane's views. */
export interface Runner {
  performAsking(title: string, command: Command<null>, input: null): Promise<Report | null>;
  open(view: string, at?: { readonly part?: string }): void;
  /** Calls back whenever something is to be seen in the pane; gives how to stop. */
  subscribe(heard: () => void): () => void;
  /** Something is asked in the pane, and the command waits for the answer. */
  isAsking(): boolean;
}

/**
 * Functions of manifest.xml that run a command of that name. Excel must know them before the commands themselves are
 * fetched, so they are listed; a test holds the list, the manifest and the registrations together.
 */
export const BUTTON_NAMES = ["status", "verify", "sheets", "collect", "validate", "compute", "summary"] as const;

/** Functions of manifest.xml that open the pane where something is done that a button cannot do. */
export const PLACES: Readonly<Record<string, { readonly view: string; readonly part?: string }>> = {
  showCases: { view: "setup", part: "cases" },
  showDraw: { view: "draw" },
};

/** Excel's buttons, from now on; once, after `Office.onReady`. */
export function connectRibbon(runner: Runner, language: "da" | "en"): void {
  const press = async (name: string): Promise<void> => {
    const { BUTTONS } = await import("./buttons");
    const button = BUTTONS.get(name);
    if (button === undefined) throw new Error(`No command has the button ${name}`);
    runner.open(button.view);
    // What is asked, is asked in the pane: it opens for that, and not before.
    let isShown = false;
    const stop = runner.subscribe(() => {
      if (isShown || !runner.isAsking()) return;
      isShown = true;
      void Office.addin.showAsTaskpane();
    });
    await runner.performAsking(button.doing[language], button.command, null).finally(stop);
    await Office.addin.showAsTaskpane();
  };
  const go = ({ view, part }: { readonly view: string; readonly part?: string }): Promise<void> => {
    runner.open(view, part === undefined ? {} : { part });
    return Office.addin.showAsTaskpane();
  };
  Office.actions.associate("hidePane", (event: Office.AddinCommands.Event) => {
    completing(event, () => Office.addin.hide());
  });
  for (const [name, place] of Object.entries(PLACES))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      completing(event, () => go(place));
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
