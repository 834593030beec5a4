/** upgrade: a register of an earlier version becomes one of this version; any command that writes does the same first. */
import { done } from "../../language/outcome";
import { problem } from "../../language/problem";
import { registered } from "../registration";
import { REGISTER_VERSION } from "../rules/settings";

/** What the register gained. */
export interface Upgraded {
  readonly from: number;
  readonly to: number;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly settings: readonly string[];
}

export const upgradeCommand = registered({
  name: "upgrade",
  options: {},
  words: {
    about: { da: "bring et ældre register op til denne udgave", en: "bring an older register up to this version" },
    doing: { da: "Opdaterer registret", en: "Upgrading the register" },
    logged: { da: "Registret opdateret", en: "Register upgraded" },
  },
  view: "log",
  input: () => done({}),
  decide(_: Record<string, never>, { upgrade }) {
    if (upgrade === null) {
      const nothing: Upgraded = { from: REGISTER_VERSION, to: REGISTER_VERSION, sheets: [], columns: [], settings: [] };
      return done({ message: problem("done/upgrade-none", { version: REGISTER_VERSION }), data: nothing });
    }
    const { from, to, sheets, columns, settings } = upgrade;
    const found: Upgraded = { from, to, sheets, columns, settings };
    const values = { from, to, sheets: sheets.length, columns: columns.length, settings: settings.length };
    return done({ message: problem("done/upgrade", values), data: found, writesUpgrade: true, show: "Start" });
  },
});
