/** The log and the settings as they are shown to people. */
import type { RoundAndLevel } from "../../kernel/keys";
import type { Place } from "../../language/outcome";
import { placeOf } from "../logged";
import type { Register } from "../register";
import { settingPlace, tablePlace } from "../register";
import type { LogRow } from "../rules/log";
import { brokenLinks } from "../rules/log";
import type { SettingRow } from "../rules/settings";
import { VERSION_KEY } from "../rules/settings";
import { SETTINGS } from "../setup-sheet";
import { LOG } from "../sheet/log";
import { readTable } from "../sheet/table";

/** A row of the log as it is read aloud. */
export interface LogbookEntry extends Pick<LogRow, "time" | "user" | "command" | "input" | "seed" | "version"> {
  /** From 1, as they were written. */
  readonly number: number;
  readonly at: RoundAndLevel | null;
  readonly counts: readonly { readonly name: string; readonly value: string }[];
  /** The reason given for a redraw, a replacement or an addition; empty where there is none. */
  readonly reason: string;
  readonly place: Place;
  /** The row does not match its hash. */
  readonly isBroken: boolean;
}

/** Newest first. */
export function logbook(register: Register): LogbookEntry[] {
  const table = register.snapshot.tables[LOG.name];
  const broken = new Set(brokenLinks(register.log));
  const entries = register.log.map((row, index): LogbookEntry => ({
    time: row.time,
    user: row.user,
    command: row.command,
    input: row.input,
    seed: row.seed,
    version: row.version,
    number: index + 1,
    at: placeOf(row.input),
    counts: countsOf(row.counts),
    reason: reasonOf(row.input),
    place: tablePlace(table, LOG.sheet, index, "Tid"),
    isBroken: broken.has(index),
  }));
  return entries.reverse();
}

/** `udtrukket: 220; reserver: 440`; rows of earlier versions have `udtrukket=220`. */
function countsOf(text: string): LogbookEntry["counts"] {
  return text.split(";").flatMap((part) => {
    const at = part.search(/[=:]/u);
    return at < 0 ? [] : [{ name: part.slice(0, at).trim(), value: part.slice(at + 1).trim() }];
  });
}

function reasonOf(input: string): string {
  try {
    const read = JSON.parse(input) as { readonly begrundelse?: unknown; readonly omtræk?: unknown } | null;
    const reason = read?.omtræk ?? read?.begrundelse;
    return typeof reason === "string" ? reason : "";
  } catch {
    // The log is a sheet: someone may have typed in it.
    return "";
  }
}

/** Settings of tblOpsaetning with the cell where each is changed; those that say what the register is made of are left out. */
export function changeableSettings(register: Register): (SettingRow & { readonly place: Place })[] {
  return readTable(SETTINGS, register.snapshot.tables[SETTINGS.name])
    .rows.filter(({ key }) => !FIXED.includes(key))
    .map((row) => ({ ...row, place: settingPlace(register, row.key) }));
}

/** Written when the register is made, or edited with the units and questions. */
const FIXED = ["Register-id", "Model", "Skabeloner", "Enheder", VERSION_KEY];
