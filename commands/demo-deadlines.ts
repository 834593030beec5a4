/**
 * Deadlines in the demo: a register of invented cases with dates, reckoned on thirteen Mondays as a municipality would,
 * with what was agreed on the way. Chance comes from a hash of the case's number, so that every run makes the same.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { addDays } from "../src/kernel/date";
import { sha256Hex } from "../src/kernel/hash";
import type { People, Step } from "./demo-model";
import { demoOfFlow } from "./demo-flow";
import { fresh, UNITS } from "./demo-model";

const CASES = 540;
/** The day of the export, a Monday, and how many Mondays were reckoned, that one last. */
const EXPORTED = "2026-03-16";
const WEEKS = 13;
const TEAMS = ["Modtagelsen", "Børn", "Unge"] as const;
const NAMES = ["Anne", "Bo", "Cecilie", "David", "Eva", "Frederik", "Gitte", "Hassan", "Ida", "Jonas"] as const;

const HEADERS = [
  "Sag;Enhed;Team;Sagsbehandler;Sagstype;Sagstrin;Afgørelse;Afgørelsesdato;Alder;Status;Underretning modtaget",
  "Underretning vurderet;Kvittering sendt;BFU påbegyndt;BFU afsluttet;Foranstaltning iværksat;Barnets plan",
  "Seneste opfølgning;Næste opfølgning besluttet;Seneste tilsynsbesøg;Tilsynsbesøg seneste 12 mdr;Overskridelse begrundet",
].join(";");

/** A number from 0 to below `below`, the same each time for a case and a purpose. */
function chance(id: string, purpose: string, below: number): number {
  return Number.parseInt(sha256Hex(`${id}|${purpose}`).slice(0, 8), 16) % below;
}

/** A day some days after another, from one of three ranges, how often in a hundred; blank for the rest, and after the export. */
function after(
  id: string,
  purpose: string,
  day: string,
  ranges: readonly (readonly [often: number, from: number, to: number])[],
): string {
  if (day === "") return "";
  let left = chance(id, purpose, 100);
  for (const [often, from, to] of ranges) {
    if (left >= often) {
      left -= often;
      continue;
    }
    const found = addDays(day, from + chance(id, `${purpose} days`, to - from + 1));
    return found > EXPORTED ? "" : found;
  }
  return "";
}

function time(id: string, purpose: string): string {
  const minutes = 7 * 60 + chance(id, purpose, 10 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

const KINDS = ["Underretning", "Undersøgelse", "Forebyggende", "Anbringelse"] as const;

function invented(index: number): string {
  const id = `F-${String(index + 1).padStart(4, "0")}`;
  const unit = UNITS[index % UNITS.length] as string;
  const team = TEAMS[chance(id, "team", TEAMS.length)] as string;
  const name = NAMES[chance(`${unit}${team}${chance(id, "name", 3)}`, "name", NAMES.length)] as string;
  const kind = KINDS[[0, 0, 0, 1, 1, 1, 1, 2, 2, 3][chance(id, "kind", 10)] as number] as (typeof KINDS)[number];
  const [least, spread] = kind === "Underretning" ? [0, 90] : kind === "Undersøgelse" ? [20, 200] : [200, 260];
  const received = addDays(EXPORTED, -least - chance(id, "received", spread));
  const clock = chance(id, "clock", 25) === 0 ? "" : ` ${time(id, "received at")}`;
  const assessed = after(id, "assessed", received, [
    [60, 0, 0],
    [30, 1, 1],
    [7, 2, 4],
  ]);
  const assessedAt =
    assessed === "" ? "" : `${assessed}${clock === "" ? "" : assessed === received ? " 18:30" : " 07:00"}`;
  const receipt = after(id, "receipt", received, [
    [86, 1, 7],
    [12, 9, 20],
  ]);
  const begun = kind === "Underretning" ? "" : after(id, "begun", received, [[100, 5, 25]]);
  const finished = after(id, "finished", begun, [
    [72, 60, 95],
    [18, 115, 160],
  ]);
  const isMeasure = kind === "Forebyggende" || kind === "Anbringelse";
  const started = isMeasure ? after(id, "started", finished, [[100, 4, 30]]) : "";
  const plan = after(id, "plan", started, [
    [68, 15, 80],
    [20, 95, 130],
  ]);
  const followedUp = after(id, "followed up", started, [
    [75, 55, 88],
    [15, 95, 120],
  ]);
  const next =
    followedUp === "" ? "" : addDays(followedUp, chance(id, "held", 3) === 0 ? 0 : 120 + chance(id, "next", 180));
  const isPlacement = kind === "Anbringelse" && started !== "";
  const visits = isPlacement ? ([2, 2, 2, 3, 1, 1, 0] as const)[chance(id, "visits", 7)] : undefined;
  const visited = visits === undefined || visits === 0 ? "" : addDays(EXPORTED, -chance(id, "visited", 150));
  const decision = started === "" ? "" : kind === "Forebyggende" ? "§ 32" : chance(id, "47", 5) === 0 ? "§ 47" : "§ 46";
  const step =
    kind === "Underretning"
      ? "Underretning"
      : kind === "Undersøgelse"
        ? "Børnefaglig undersøgelse"
        : `Handleplan ifm. ${kind === "Anbringelse" ? "anbringelse" : "forebyggende foranstaltning"}`;
  return [
    ...[
      id,
      unit,
      team,
      `${name} ${team.slice(0, 1)}.`,
      kind,
      step,
      decision,
      started === "" ? "" : addDays(started, -3),
    ],
    ...[
      1 + chance(id, "age", 17),
      chance(id, "closed", 14) === 0 ? "Lukket" : "Aktiv",
      `${received}${clock}`,
      assessedAt,
    ],
    ...[receipt, begun, finished, started, plan, followedUp, next, visited, visits ?? ""],
    chance(id, "reasoned", 4) === 0 ? "ja" : "",
  ].join(";");
}

/** The files it leaves: the register after thirteen Mondays, and each unit's list of the last. */
export async function demoOfDeadlines(folder: string, step: Step, people: Pick<People, "agree">): Promise<string[]> {
  await fs.mkdir(folder, { recursive: true });
  await fresh(folder);
  const at = (name: string): string => path.join(folder, name);
  const register = at("register-frister.xlsx");
  const cases = Array.from({ length: CASES }, (_, index) => invented(index));
  await fs.writeFile(at("sager-med-datoer.csv"), `${[HEADERS, ...cases].join("\n")}\n`);
  const first = addDays(EXPORTED, -7 * (WEEKS - 1));
  const on = (date: string): string[] => ["--now", `${date}T08:00:00Z`];
  await step(
    { da: "et register til frister", en: "a register for deadlines" },
    "create",
    register,
    "--preset",
    "bbu-2018",
    "--units",
    UNITS.join(";"),
    ...on(first),
  );
  await step(
    { da: "opdigtede sager med datoer", en: "invented cases with dates" },
    "import",
    register,
    "--cases",
    at("sager-med-datoer.csv"),
    ...on(EXPORTED),
  );
  for (let week = 0; week < WEEKS; week++) {
    const monday = addDays(first, 7 * week);
    const last = week === WEEKS - 1 ? ["--folder", at("udsendt-mandag")] : [];
    await step(
      { da: "fristerne gøres op om mandagen", en: "the deadlines are reckoned on the Monday" },
      "deadlines",
      register,
      "--date",
      monday,
      ...last,
      ...on(EXPORTED),
    );
    if (week === WEEKS - 2) await people.agree(register);
  }
  return demoOfFlow(folder, register, step);
}
