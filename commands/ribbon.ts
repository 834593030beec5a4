/**
 * The buttons of the ribbon. They run the same commands as the command line, on the open workbook and the round that is
 * under way. They live in the pane's page (shared runtime), so they work while the pane is hidden; in a page of their own
 * Excel would end them after five minutes.
 *
 * A command shows the sheet it wrote; what it has to say stands in the pane, which opens for it. Nothing is written into
 * the workbook that the command line would not write.
 */
import project from "../package.json";
import { collectCommand } from "../src/app/collect";
import type { Command, Context, Report } from "../src/app/command";
import { computeCommand } from "../src/app/compute";
import { atCurrentRound, waitingReport } from "../src/app/current";
import { sheetsCommand } from "../src/app/handout";
import { bugReport, run } from "../src/app/run";
import { statusCommand, validateCommand } from "../src/app/status";
import { summaryCommand } from "../src/app/summary";
import { verifyCommand } from "../src/app/verify";
import { ExcelWorkbook } from "../src/workbook/excel";
import { announce } from "./announce";

const status: Command<null> = { name: "status", decide: (_, register, context) => statusCommand.decide({ round: null, level: null }, register, context) };
const verify: Command<null> = { name: "verify", decide: (_, register, context) => verifyCommand.decide({}, register, context) };
const sheets = atCurrentRound(sheetsCommand, false, (at) => ({ ...at, apart: false }));
const collect = atCurrentRound(collectCommand, false, (at) => ({ ...at, files: null }));
const validate = atCurrentRound(validateCommand, false, (at) => at);
const compute = atCurrentRound(computeCommand, true, (at) => ({ ...at, compare: null }));
const summary = atCurrentRound(summaryCommand, true, (at) => ({ ...at, compare: [] }));

/** Excel tells no add-in who is signed in. */
const USER = "Excel (navn ikke oplyst)";

function contextNow(): Context {
  const now = new Date().toISOString().replace(/\.\d+Z$/u, "Z");
  return { now, user: USER, version: project.version, language: Office.context.displayLanguage.startsWith("en") ? "en" : "da" };
}

async function runOnWorkbook(command: Command<null>): Promise<Report> {
  const context = contextNow();
  const workbook = new ExcelWorkbook({
    supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
    whenTyping: () => void announce(waitingReport(context)),
  });
  try {
    return await run(command, null, workbook, context);
  } catch (bug) {
    return bugReport(bug, context);
  }
}

async function completing(event: Office.AddinCommands.Event, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } finally {
    // Excel greys the button until it hears this.
    event.completed();
  }
}

function button(command: Command<null>): (event: Office.AddinCommands.Event) => void {
  return (event) => void completing(event, async () => announce(await runOnWorkbook(command)));
}

void Office.onReady(() => {
  Office.actions.associate("hidePane", (event: Office.AddinCommands.Event) => void completing(event, () => Office.addin.hide()));
  Office.actions.associate("status", button(status));
  Office.actions.associate("verify", button(verify));
  Office.actions.associate("sheets", button(sheets));
  Office.actions.associate("collect", button(collect));
  Office.actions.associate("validate", button(validate));
  Office.actions.associate("compute", button(compute));
  Office.actions.associate("summary", button(summary));
});
