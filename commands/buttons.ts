/** What the buttons of the ribbon run: the commands that need no input but the round under way. */
import { verifyCommand } from "../src/draw/commands/verify";
import { computeCommand } from "../src/figures/commands/compute";
import { summaryCommand } from "../src/papers/commands/summary";
import type { Command } from "../src/register/command";
import { statusCommand } from "../src/register/commands/status";
import { atCurrentRound } from "../src/register/current-round";
import { collectCommand } from "../src/review/commands/collect";
import { sheetsCommand } from "../src/review/commands/sheets";
import { validateCommand } from "../src/review/commands/validate";

export type ButtonCommand = "status" | "verify" | "sheets" | "collect" | "validate" | "compute" | "summary";

export const BUTTONS: Readonly<Record<ButtonCommand, Command<null>>> = {
  status: {
    name: "status",
    decide: (_, register, context) => statusCommand.decide({ round: null, level: null }, register, context),
  },
  verify: { name: "verify", decide: (_, register, context) => verifyCommand.decide({}, register, context) },
  sheets: atCurrentRound(sheetsCommand, false, (at) => ({ ...at, apart: false })),
  collect: atCurrentRound(collectCommand, false, (at) => ({ ...at, files: null })),
  validate: atCurrentRound(validateCommand, false, (at) => at),
  compute: atCurrentRound(computeCommand, true, (at) => ({ ...at, compare: null })),
  summary: atCurrentRound(summaryCommand, true, (at) => ({ ...at, compare: [] })),
};
