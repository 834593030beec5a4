/** Every command there is, in the order of help. A new one is named here, and nowhere else. */
import { AGREEMENT_SHEETS, agreementCommand } from "../../agreement/commands/agreement";
import { DIALOGUE_SHEETS, dialogueCommand } from "../../agreement/commands/dialogue";
import { ATTENTION_SHEETS, attentionCommand } from "../../attention/commands/attention";
import { CASE_REVIEW_SHEETS, caseReviewCommand } from "../../attention/commands/case-review";
import { MENDING_SHEETS, mendingCommand } from "../../attention/commands/mending";
import { importCommand } from "../../cases/commands/import";
import {
  eventsCommand,
  measuresCommand,
  notificationsCommand,
  RECORD_SHEETS,
} from "../../cases/commands/import-records";
import { DEADLINE_SHEETS, deadlinesCommand } from "../../deadlines/commands/deadlines";
import { drawCommand } from "../../draw/commands/draw";
import { addCommand, replaceCommand } from "../../draw/commands/replace";
import { verifyCommand } from "../../draw/commands/verify";
import { computeCommand } from "../../figures/commands/compute";
import { TREND_SHEETS, trendCommand } from "../../figures/commands/trend";
import { historyCommand } from "../../figures/commands/import-history";
import type { Words } from "../../language/words";
import { REPORT_SHEETS, reportCommand } from "../../flow/commands/report";
import { FEEDBACK_SHEETS, feedbackCommand } from "../../learning/commands/feedback";
import { GOAL_SHEETS, goalsCommand } from "../../learning/commands/goals";
import { THEME_SHEETS, themesCommand } from "../../learning/commands/themes";
import { exportCommand } from "../../papers/commands/export";
import { EXTERNAL_SHEETS, externalCommand } from "../../papers/commands/external";
import { PAPER_SHEETS, paperCommand } from "../../papers/commands/paper";
import { summaryCommand } from "../../papers/commands/summary";
import { collectCommand } from "../../review/commands/collect";
import { sheetsCommand } from "../../review/commands/sheets";
import { closeCommand, validateCommand } from "../../review/commands/validate";
import { WHEEL_SHEETS, wheelCommand } from "../../wheel/commands/wheel";
import type { Registered, RegisteredMaker } from "../registration";
import { calledInLog } from "../registration";
import type { RegisteredSheet } from "../sheets";
import { SHEETS, tableNames } from "../sheets";
import { createCommand } from "./create";
import { statusCommand } from "./status";
import { upgradeCommand } from "./upgrade";

export const COMMANDS: readonly (Registered | RegisteredMaker)[] = [
  createCommand,
  importCommand.registration,
  historyCommand.registration,
  eventsCommand.registration,
  notificationsCommand.registration,
  measuresCommand.registration,
  deadlinesCommand.registration,
  drawCommand.registration,
  replaceCommand.registration,
  addCommand.registration,
  verifyCommand.registration,
  sheetsCommand.registration,
  collectCommand.registration,
  statusCommand.registration,
  validateCommand.registration,
  closeCommand.registration,
  computeCommand.registration,
  trendCommand.registration,
  agreementCommand.registration,
  dialogueCommand.registration,
  attentionCommand.registration,
  mendingCommand.registration,
  caseReviewCommand.registration,
  feedbackCommand.registration,
  themesCommand.registration,
  goalsCommand.registration,
  reportCommand.registration,
  wheelCommand.registration,
  summaryCommand.registration,
  externalCommand.registration,
  paperCommand.registration,
  exportCommand.registration,
  upgradeCommand.registration,
];

/**
 * Every sheet there may be: those of a new register, and those that a command brings when it first needs them, in the
 * order of the commands. Named by themselves, as an Office Script has the sheets of all commands, but one command.
 */
export const ALL_SHEETS: readonly RegisteredSheet[] = [
  ...SHEETS,
  ...RECORD_SHEETS,
  ...DEADLINE_SHEETS,
  ...TREND_SHEETS,
  ...AGREEMENT_SHEETS,
  ...DIALOGUE_SHEETS,
  ...ATTENTION_SHEETS,
  ...MENDING_SHEETS,
  ...CASE_REVIEW_SHEETS,
  ...FEEDBACK_SHEETS,
  ...THEME_SHEETS,
  ...GOAL_SHEETS,
  ...REPORT_SHEETS,
  ...WHEEL_SHEETS,
  ...EXTERNAL_SHEETS,
  ...PAPER_SHEETS,
];

/** What every command reads. */
export const ALL_TABLES: readonly string[] = tableNames(ALL_SHEETS);

/** The commands of one name: one, or several told apart by an option of which one must be given. */
export function commandsNamed(name: string): readonly (Registered | RegisteredMaker)[] {
  return COMMANDS.filter((each) => each.name === name);
}

/** The view of the pane in which a next step (`next/…`) is done; null for a step that no command takes. */
export function viewOfStep(code: string): string | null {
  return COMMANDS.find((each) => each.nextSteps?.includes(code))?.view ?? null;
}

/** A row of the log in words; null for a command that this version does not know. */
export function wordsOfLogRow(command: string, input: string): Words | null {
  return calledInLog(commandsNamed(command), input);
}
