/**
 * The buttons of the ribbon. They run the same commands as the command line, on the open workbook and the round that is
 * under way. They live in the pane's page (shared runtime), so they work while the pane is hidden; in a page of their own
 * Excel would end them after five minutes.
 *
 * A command shows the sheet it wrote; what it has to say stands in the pane, which opens for it. Nothing is written into
 * the workbook that the command line would not write.
 */
import type { Command, Report } from "../src/register/command";
import type { ButtonCommand } from "./buttons";

/** Runs a command and shows its report, which is null where nothing was run. */
export interface Runner {
  perform(title: string, command: Command<null>, input: null): Promise<Report | null>;
  /** True where the user's name for the log is not known: the pane must open to ask for it. */
  asksWho(): boolean;
}

/** What the pane says while a button's command runs. */
const TITLES: Readonly<Record<"da" | "en", Readonly<Record<ButtonCommand, string>>>> = {
  da: {
    status: "Ser på runderne",
    verify: "Efterprøver udtrækkene",
    sheets: "Laver skemaer",
    collect: "Samler svar ind",
    validate: "Kontrollerer svarene",
    compute: "Beregner",
    summary: "Laver Bilag 1",
  },
  en: {
    status: "Looking at the rounds",
    verify: "Verifying the draws",
    sheets: "Making review sheets",
    collect: "Collecting answers",
    validate: "Checking the answers",
    compute: "Computing",
    summary: "Making Bilag 1",
  },
};

/** Excel's buttons, from now on; once, after `Office.onReady`. */
export function connectRibbon(runner: Runner, language: "da" | "en"): void {
  const button =
    (name: ButtonCommand) =>
    (event: Office.AddinCommands.Event): void => {
      completing(event, async () => {
        if (runner.asksWho()) await Office.addin.showAsTaskpane();
        const { BUTTONS } = await import("./buttons");
        await runner.perform(TITLES[language][name], BUTTONS[name], null);
        await Office.addin.showAsTaskpane();
      });
    };
  Office.actions.associate("hidePane", (event: Office.AddinCommands.Event) => {
    completing(event, () => Office.addin.hide());
  });
  Office.actions.associate("status", button("status"));
  Office.actions.associate("verify", button("verify"));
  Office.actions.associate("sheets", button("sheets"));
  Office.actions.associate("collect", button("collect"));
  Office.actions.associate("validate", button("validate"));
  Office.actions.associate("compute", button("compute"));
  Office.actions.associate("summary", button("summary"));
}

function completing(event: Office.AddinCommands.Event, work: () => Promise<void>): void {
  // Excel greys the button until it hears this.
  void work().finally(() => {
    event.completed();
  });
}
