/**
 * demo --year: a year of the sample municipality, four rounds on four levels, and what is learned between them. Made of
 * public commands; what people do between them (answers, a level added to the plan) is invented and written out here
 * and in `src/review/commands/sample-year.ts`.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { quarterRule } from "../src/review/commands/sample-answers";
import type { Quarter } from "../src/review/commands/sample-year";
import { yearRule } from "../src/review/commands/sample-year";
import { addMonths } from "../src/kernel/date";
import type { Exported, FillIn, People, Step } from "./demo-model";
import { fresh, WHOLE_SAMPLE } from "./demo-model";

const PRESET = "bbu-2018";
const QUARTERS: readonly Quarter[] = [0, 1, 2, 3];
/** Level by level, months after the round starts; and which of them is reported. */
const LEVELS = [1, 2, 3, 4] as const;
const REPORTED = 2;

/** Everybody reads the same two cases, between the first and the second round. */
const CALIBRATION = {
  level: 5,
  round: "2026-K2",
  date: "2026-04-13",
  row: {
    Niveau: 5,
    Navn: "Fælles kalibrering",
    "Trækkes fra": "Sager",
    Afgrænsning: "Status<>Lukket",
    Gruppering: "Ingen",
    Antal: "2",
    Fordeling: "uden gruppering",
    Metode: "tilfældig",
    Kadence: "kvartal",
    Forskydning: 3,
    Reserver: 0,
    "Udfyldes af": "Leder Amager; Leder Nørrebro; Leder Valby (ny leder); Jurist i staben",
    Rapporteres: "nej",
    Form: "kalibrering",
  } as Readonly<Record<string, string | number>>,
};

const GOALS = [
  ["Barnet inddrages i alle sagstrin", "inddragelse", "90", "Socialudvalget"],
  ["Frister overholdes, eller grunden står i sagen", "rettidighed", "85", "Centerchefen"],
] as const;

/** A stage: one round on one level, at its day. */
interface Stage {
  readonly quarter: Quarter;
  readonly level: (typeof LEVELS)[number];
  readonly round: string;
  readonly date: string;
}

/** In the order of time: the upper levels of a round read while the lower ones of the next begin. */
const STAGES: readonly Stage[] = QUARTERS.flatMap((quarter) =>
  LEVELS.map((level): Stage => {
    const round = `2026-K${quarter + 1}`;
    return { quarter, level, round, date: addMonths("2026-01-05", 3 * quarter + level - 1) };
  }),
).sort((a, b) => (a.date === b.date ? b.level - a.level : a.date < b.date ? -1 : 1));

/**
 * The files it leaves: the register, the year's dates for a calendar, the feedback papers, the confidential notes and the
 * Bilag of each round.
 * `exported`: the file of cases, by default all of the sample municipality's.
 */
export async function demoOfYear(
  folder: string,
  step: Step,
  people: Pick<People, "fillIn" | "addLevel">,
  exported: Exported = WHOLE_SAMPLE,
): Promise<string[]> {
  await fs.mkdir(folder, { recursive: true });
  await fresh(folder);
  const at = (name: string): string => path.join(folder, name);
  const register = at("register-2026.xlsx");
  const made = [register];
  await step(
    { da: "et register", en: "a register" },
    "create",
    register,
    "--preset",
    PRESET,
    "--units",
    exported.units.join(";"),
    ...on("2026-01-02"),
  );
  await step(
    { da: "opdigtede sager", en: "invented cases" },
    "import",
    register,
    "--cases",
    exported.cases,
    ...on("2026-01-02"),
  );
  for (const [goal, questions, target, by] of GOALS)
    await step(
      { da: "et mål for året", en: "a goal for the year" },
      "goals",
      register,
      "--goal",
      goal,
      "--question",
      questions,
      "--target",
      target,
      "--deadline",
      "2026-12-31",
      "--by",
      by,
      ...on("2026-01-02"),
    );
  for (const stage of STAGES) {
    await reviewed(register, folder, stage, step, people.fillIn);
    if (stage.level === 1) made.push(...(await learned(register, folder, stage, step, exported.units)));
    if (stage.level === REPORTED) made.push(...(await reported(register, folder, stage, step)));
    if (stage.level === 4 && stage.quarter === 0) await calibrated(register, folder, step, people);
  }
  await step(
    { da: "hvordan går det med målene", en: "how the goals are doing" },
    "goals",
    register,
    ...on("2027-03-15"),
  );
  const calendar = at("aarshjul-2026.ics");
  await step(
    { da: "årets årshjul", en: "the year's wheel" },
    "wheel",
    register,
    "--from",
    "2026-01",
    "--ics",
    calendar,
    ...on("2027-03-15"),
  );
  made.push(calendar);
  await step({ da: "enhver kan efterprøve udtrækkene", en: "anyone can check the draws" }, "verify", register);
  await step({ da: "hvor langt er vi", en: "how far we are" }, "status", register, ...on("2027-03-15"));
  return made;
}

/** Later in the same weeks: the time of a command in the demo. */
function on(date: string, hour = "09"): string[] {
  return ["--now", `${date}T${hour}:00:00Z`];
}

const later = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** From the draw to the close of a round and level, and how far it agrees with the level below. */
async function reviewed(register: string, folder: string, stage: Stage, step: Step, fillIn: FillIn): Promise<void> {
  const { quarter, level, round, date } = stage;
  const which = ["--round", round, "--level", String(level)];
  const out = path.join(folder, `udsendt-${round}-niveau-${level}`);
  const back = path.join(folder, `afleveret-${round}-niveau-${level}`);
  const seed = `Opdigtet seed, ${round}, niveau ${level}`;
  await step(
    { da: `${round}, niveau ${level} udtrækkes`, en: `${round}, level ${level} is drawn` },
    "draw",
    register,
    ...which,
    "--seed",
    seed,
    "--date",
    date,
    ...on(date),
  );
  await step(
    { da: "skemaerne som filer", en: "the review sheets as files" },
    "sheets",
    register,
    ...which,
    "--folder",
    out,
    ...on(date),
  );
  await fillIn(register, back, { round, level, rule: yearRule(quarter), date: later(date, 10), done: () => true });
  await step(
    { da: "svarene samles ind", en: "the answers are collected" },
    "collect",
    register,
    ...which,
    "--from",
    back,
    ...on(later(date, 14)),
  );
  const compare = quarter === 0 ? [] : ["--compare", `2026-K${quarter}`];
  await step(
    { da: "procenter og pile", en: "percentages and arrows" },
    "compute",
    register,
    ...which,
    ...compare,
    ...on(later(date, 15)),
  );
  await step({ da: "niveauet lukkes", en: "the level is closed" }, "close", register, ...which, ...on(later(date, 15)));
  if (level > 1)
    await step(
      { da: "er niveauerne enige", en: "whether the levels agree" },
      "agreement",
      register,
      ...which,
      ...on(later(date, 16)),
    );
}

/** What the units learn from level 1: feedback to each caseworker, and two themes each. */
async function learned(
  register: string,
  folder: string,
  { round, date }: Stage,
  step: Step,
  units: readonly string[],
): Promise<string[]> {
  const which = ["--round", round, "--level", "1"];
  const papers = path.join(folder, `tilbagemelding-${round}`);
  await step(
    { da: "tilbagemelding til hver sagsbehandler", en: "feedback to each caseworker" },
    "feedback",
    register,
    ...which,
    "--folder",
    papers,
    ...on(later(date, 17)),
  );
  const proposed = await step(
    { da: "læringstemaer til hver enhed", en: "learning themes for each unit" },
    "themes",
    register,
    ...which,
    ...on(later(date, 17)),
  );
  for (const unit of units) {
    const numbers = proposalsFor(proposed, unit).slice(0, 2);
    // A unit with too few answers is proposed nothing.
    if (numbers.length > 0)
      await step(
        { da: `${unit} vælger`, en: `${unit} chooses` },
        "themes",
        register,
        ...which,
        "--unit",
        unit,
        "--choose",
        numbers.join(","),
        ...on(later(date, 18)),
      );
  }
  return [papers];
}

/** The numbers of a unit's proposals in what `themes` reports. */
function proposalsFor(data: object | null, unit: string): readonly number[] {
  const themes = data !== null && "themes" in data ? (data.themes as readonly { unit: string; number: number }[]) : [];
  return themes.filter((each) => each.unit === unit).map(({ number }) => number);
}

/** What the committee gets of a round, and the confidential note. */
async function reported(register: string, folder: string, stage: Stage, step: Step): Promise<string[]> {
  const { round, date, quarter } = stage;
  const note = path.join(folder, `bilag-2-${round}-fortroligt.docx`);
  const paper = path.join(folder, `bilag-1-${round}.docx`);
  const compare = quarter === 0 ? [] : ["--compare", `2026-K${quarter}`];
  await step(
    { da: "sager til særlig opmærksomhed", en: "cases for special attention" },
    "attention",
    register,
    "--round",
    round,
    "--docx",
    note,
    ...on(later(date, 17)),
  );
  await step(
    { da: "bilaget", en: "the Bilag" },
    "summary",
    register,
    "--round",
    round,
    "--level",
    String(REPORTED),
    ...compare,
    "--docx",
    paper,
    ...on(later(date, 18)),
  );
  return [note, paper];
}

/** The staff adds a level for it to the plan; four people read the same cases, and nothing of it counts. */
async function calibrated(
  register: string,
  folder: string,
  step: Step,
  people: Pick<People, "fillIn" | "addLevel">,
): Promise<void> {
  const { level, round, date, row } = CALIBRATION;
  await people.addLevel(register, row);
  const which = ["--round", round, "--level", String(level)];
  const back = path.join(folder, `afleveret-${round}-kalibrering`);
  await step(
    { da: "to sager til kalibrering", en: "two cases for calibration" },
    "draw",
    register,
    ...which,
    "--seed",
    "Opdigtet, kalibrering",
    "--date",
    date,
    ...on(date),
  );
  await step(
    { da: "et skema til hver deltager", en: "a sheet for each participant" },
    "sheets",
    register,
    ...which,
    "--folder",
    path.join(folder, `udsendt-${round}-kalibrering`),
    ...on(date),
  );
  await people.fillIn(register, back, { round, level, rule: quarterRule, date: later(date, 3), done: () => true });
  await step(
    { da: "deltagernes svar", en: "the participants' answers" },
    "collect",
    register,
    ...which,
    "--from",
    back,
    ...on(later(date, 4)),
  );
  await step(
    { da: "hvor var de uenige", en: "where they disagreed" },
    "agreement",
    register,
    ...which,
    ...on(later(date, 4)),
  );
}
