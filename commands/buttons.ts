/** What the buttons of the ribbon run: the commands that need no input but the round under way. */
import { collectCommand } from "../src/app/collect";
import type { Command } from "../src/app/command";
import { computeCommand } from "../src/app/compute";
import { atCurrentRound } from "../src/app/current";
import { sheetsCommand } from "../src/app/handout";
import { statusCommand, validateCommand } from "../src/app/status";
import { summaryCommand } from "../src/app/summary";
import { verifyCommand } from "../src/app/verify";

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
