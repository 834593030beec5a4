/** What there is to choose between for a Bilag: rounds to compare with, units, and what was chosen last. */
import { figuresOf, roundsInLine, staleFigures } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { RoundAndLevel } from "../../kernel/keys";
import { isAt, roundKey, unitKey } from "../../kernel/keys";
import type { Place } from "../../language/outcome";
import { placeOf } from "../../register/logged";
import type { Register } from "../../register/register";
import { roundOf, settingPlace } from "../../register/register";
import type { LogRow } from "../../register/rules/log";
import { periodOf, roundLabel } from "../../register/rules/round";

/** A round with figures on the level. */
export interface RoundChoice {
  readonly round: string;
  /** As the Bilag calls it. */
  readonly label: string;
  /** `Alle` and the units it has figures for. */
  readonly units: readonly string[];
  /** Answers came after its figures. */
  readonly stale: boolean;
}

export interface BilagChoice {
  readonly compare: readonly string[];
  readonly unit: string;
}

export interface BilagChoices {
  /** The round reported; null where it is not computed. */
  readonly reported: RoundChoice | null;
  /** Rounds to compare with, the earliest first; none that lies after the one reported. */
  readonly rounds: readonly RoundChoice[];
  /** What the last Bilag of the round had; before the first one Grundlag, else the round that Resultater compares with. */
  readonly usual: BilagChoice;
  /** Where what decides how figures are shown is typed. */
  readonly settings: { readonly smallestCell: Place; readonly showCounts: Place; readonly arrowThreshold: Place };
  /** The level whose figures the model reports; null where this is one of them, or none is. */
  readonly reportedLevel: number | null;
}

export function bilagChoices(register: Register, at: RoundAndLevel): BilagChoices {
  const stale = staleFigures(register);
  const choice = (round: string): RoundChoice | null => {
    const found = figuresOf(register, round, at.level);
    if (found === null) return null;
    return {
      round: found.round,
      label: roundOf(register, round, at.level)?.label || roundLabel(round, at.level),
      units: Array.from(new Set(found.figures.map(({ unit }) => unit))),
      stale: stale.some(({ values }) =>
        isAt({ round, level: at.level }, { round: String(values["round"]), level: Number(values["level"]) }),
      ),
    };
  };
  const others = roundsInLine(register, at.round, at.level)
    .map(({ round }) => round)
    .filter((round) => roundKey(round) !== roundKey(at.round) && !isLater(round, at.round));
  const rounds = inTime(others).flatMap((round) => choice(round) ?? []);
  const reported = choice(at.round);
  return {
    reported,
    rounds,
    usual: usualChoice(register, at, reported, rounds),
    settings: {
      smallestCell: settingPlace(register, "Mindste antal"),
      showCounts: settingPlace(register, "Vis antal i bilaget"),
      arrowThreshold: settingPlace(register, "Pilgrænse"),
    },
    reportedLevel: reportedLevel(register, at.level),
  };
}

/** What a paper was made of, as the log has it. */
export interface LoggedSummary extends RoundAndLevel, BilagChoice {}

/** The papers made, oldest first. */
export function loggedSummaries(log: readonly LogRow[]): LoggedSummary[] {
  return log.flatMap(({ command, input }) => {
    const place = command === "summary" ? placeOf(input) : null;
    if (place === null) return [];
    const read = JSON.parse(input) as { readonly sammenlignet?: unknown; readonly enhed?: unknown };
    const compare = Array.isArray(read.sammenlignet) ? read.sammenlignet.map(String) : [];
    return [{ ...place, compare, unit: typeof read.enhed === "string" ? read.enhed : ALL_UNITS }];
  });
}

function usualChoice(
  register: Register,
  at: RoundAndLevel,
  reported: RoundChoice | null,
  rounds: readonly RoundChoice[],
): BilagChoice {
  const last = loggedSummaries(register.log)
    .filter((each) => isAt(at, each))
    .pop();
  const compared = register.results.find((each) => isAt(at, each) && each.previousPercent !== null)?.comparedWith;
  const { baseline } = register.settings;
  const fixed = rounds.some(({ round }) => roundKey(round) === roundKey(baseline)) ? baseline : compared;
  const wanted = last?.compare ?? (fixed === undefined ? [] : [fixed]);
  return {
    compare: wanted.flatMap((name) => rounds.find(({ round }) => roundKey(round) === roundKey(name))?.round ?? []),
    unit: reported?.units.find((unit) => unitKey(unit) === unitKey(last?.unit ?? ALL_UNITS)) ?? ALL_UNITS,
  };
}

/** Whether both names say when, and the first says later. */
function isLater(round: string, than: string): boolean {
  const [one, other] = [periodOf(round), periodOf(than)];
  return one !== null && other !== null && one.from > other.from;
}

/** By what their names say of time; those that say nothing of it stand first, as they came. */
function inTime(rounds: readonly string[]): string[] {
  const from = (round: string): string => periodOf(round)?.from ?? "";
  return [...rounds].sort((one, other) => (from(one) < from(other) ? -1 : from(one) > from(other) ? 1 : 0));
}

function reportedLevel(register: Register, level: number): number | null {
  const reported = register.levels.ok
    ? register.levels.value.filter((each) => each.reported).map((each) => each.number)
    : [];
  return reported.includes(level) ? null : (reported[0] ?? null);
}
