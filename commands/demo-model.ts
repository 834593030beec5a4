/** A supervision model from an empty register to its Bilag, on sample data: every level it has, each in its own rhythm. */
import { promises as fs } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Words } from "../src/language/words";
import type { Report } from "../src/register/command";
import type { SampleInput } from "../src/review/commands/sample-answers";
import { quarterRule, sampleStages } from "../src/review/commands/sample-answers";

/** One command of the program, shown with why it is given. */
export type Step = (title: Words, ...argv: string[]) => Promise<Report["data"]>;

/** Writes the workbooks of a round and level, filled in, into a folder. */
export type FillIn = (register: string, folder: string, input: SampleInput) => Promise<void>;

/** What people do in the demo between its commands. */
export interface People {
  readonly fillIn: FillIn;
  /** Types a level into the plan of a register, by the headers of tblNiveauer. */
  readonly addLevel: (register: string, row: Readonly<Record<string, string | number>>) => Promise<void>;
  /** Types what was agreed about the deadlines that are most overdue into tblFrister. */
  readonly agree: (register: string) => Promise<void>;
}

export const UNITS = ["Amager", "Bispebjerg", "Brønshøj-Husum-Vanløse", "City-Østerbro", "Nørrebro", "Valby-Vesterbro"];

/** A file of cases, and the units they are of. */
export interface Exported {
  readonly cases: string;
  readonly units: readonly string[];
}

/** The export of the sample municipality; every case in it is invented. */
export const WHOLE_SAMPLE: Exported = {
  cases: fileURLToPath(new URL("../test/data/sager-2026-K1.csv", import.meta.url)),
  units: UNITS,
};

const SEED = "04 11 23 27 31 36 + 09, trukket 3. januar 2026";

/** The register as it was on the way, for whoever wants to go on from there: before the first draw, and when answers were collected last. */
const ON_THE_WAY = { imported: "undervejs-sager-hentet.xlsx", collected: "undervejs-svar-samlet.xlsx" };

/**
 * The files it leaves for whoever wants to look: the register, and each reported level's Bilag. `exported`: the file of
 * cases for the models that have no sample of their own.
 */
export async function demoOfModel(
  preset: string,
  folder: string,
  step: Step,
  fillIn: FillIn,
  exported: Exported = WHOLE_SAMPLE,
): Promise<string[]> {
  await fs.mkdir(folder, { recursive: true });
  await fresh(folder);
  const at = (name: string): string => path.join(folder, name);
  const register = at("register-2026.xlsx");
  const sample = await sampleCases(preset, folder, exported);
  await step(
    { da: `et register efter modellen ${preset}`, en: `a register of the model ${preset}` },
    "create",
    register,
    "--preset",
    preset,
    "--units",
    sample.units.join(";"),
  );
  await step({ da: "opdigtede sager", en: "invented cases" }, "import", register, "--cases", sample.cases);
  if (sample.history !== null)
    await step(
      { da: "sagsbehandlernes eget skøn", en: "the caseworkers' own estimate" },
      "import",
      register,
      "--history",
      sample.history,
    );
  await fs.copyFile(register, at(ON_THE_WAY.imported));
  const compare = sample.history === null ? [] : ["--compare", "Skøn"];
  const stages = sampleStages(preset);
  for (const { round, level, date } of stages) {
    const which = ["--round", round, "--level", String(level)];
    const name = `niveau-${level}${stages.filter((each) => each.level === level).length > 1 ? `-${round}` : ""}`;
    const compared = level === 1 ? compare : [];
    await step(
      {
        da: `planen for niveau ${level}, før nogen kender seed`,
        en: `the plan of level ${level}, before anybody knows the seed`,
      },
      "draw",
      register,
      ...which,
      "--preview",
    );
    await step(
      { da: `niveau ${level} udtrækkes`, en: `level ${level} is drawn` },
      "draw",
      register,
      ...which,
      "--seed",
      `${SEED}, niveau ${level}`,
      "--date",
      date,
    );
    await step(
      { da: "skemaerne som filer", en: "the review sheets as files" },
      "sheets",
      register,
      ...which,
      "--folder",
      at(`udsendt-${name}`),
    );
    await fillIn(register, at(`afleveret-${name}`), { round, level, rule: quarterRule, date, done: () => true });
    await step(
      { da: "svarene samles ind", en: "the answers are collected" },
      "collect",
      register,
      ...which,
      "--from",
      at(`afleveret-${name}`),
    );
    await fs.copyFile(register, at(ON_THE_WAY.collected));
    await step({ da: "kontrol", en: "the check" }, "validate", register, ...which);
    await step({ da: "procenter", en: "percentages" }, "compute", register, ...which, ...compared);
    await step({ da: "niveauet lukkes", en: "the level is closed" }, "close", register, ...which);
  }
  await step({ da: "enhver kan efterprøve udtrækkene", en: "anyone can check the draws" }, "verify", register);
  await step(
    {
      da: "hvor langt er vi, og hvilke fejl skal rettes i sagerne",
      en: "how far we are, and which faults are to be put right in the cases",
    },
    "status",
    register,
  );
  const files = [register];
  for (const { round, level } of stages.filter((each) => each.reported)) {
    const paper = at(`bilag-1-${round}${stages.filter((each) => each.reported).length > 1 ? `-niveau-${level}` : ""}`);
    const compared = level === 1 ? compare : [];
    await step(
      { da: "bilaget", en: "the Bilag" },
      "summary",
      register,
      "--round",
      round,
      "--level",
      String(level),
      ...compared,
      "--docx",
      `${paper}.docx`,
      ...(await pdf(`${paper}.pdf`)),
    );
    files.push(`${paper}.docx`, ...(await present(`${paper}.pdf`)));
  }
  return files;
}

interface SampleFiles extends Exported {
  /** Figures to stand beside the first level's. */
  readonly history: string | null;
}

/** An export of cases, by default the 6,719 of the sample municipality; for two models, invented cases of the kind they are about. */
async function sampleCases(preset: string, folder: string, exported: Exported): Promise<SampleFiles> {
  const cases = path.join(folder, "sager.csv");
  if (preset === "merudgift-41") {
    const row = (index: number): string =>
      `M-${String(index + 1).padStart(3, "0")};Borgercenter Handicap;Opdigtet rådgiver ${(index % 9) + 1};§ 86;Aktiv`;
    await fs.writeFile(
      cases,
      ["Sag;Enhed;Sagsbehandler;Afgørelse;Status", ...Array.from({ length: 90 }, (_, index) => row(index)), ""].join(
        "\n",
      ),
    );
    return { cases, units: ["Borgercenter Handicap"], history: null };
  }
  if (preset !== "screening") return { ...exported, history: null };
  const row = (index: number): string => {
    const unit = UNITS[index % UNITS.length] as string;
    return `S-${String(index + 1).padStart(3, "0")};${unit};Opdigtet rådgiver ${(index % 24) + 1};Aktiv;${index % 10 === 0 ? "ja" : ""}`;
  };
  await fs.writeFile(
    cases,
    ["Sag;Enhed;Sagsbehandler;Status;Udpeget", ...Array.from({ length: 770 }, (_, index) => row(index)), ""].join("\n"),
  );
  const history = path.join(folder, "skoen.csv");
  const estimate = (question: string, lacking: number): string =>
    ["Skøn", "Skøn", "1", "Alle", "screening", "2024.1", question, 770 - lacking, 770].join(";");
  const header = "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n";
  await fs.writeFile(history, [header, estimate("SKR2", 157), estimate("SKR5", 93), ""].join("\n"));
  return { cases, units: UNITS, history };
}

/** `--pdf` where LibreOffice is installed; else the workbook's own sheet is printed from Excel. */
export async function pdf(file: string): Promise<string[]> {
  const places = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .flatMap((each) => [path.join(each, "soffice"), path.join(each, "libreoffice")]);
  const found = await Promise.all(
    places.map((place) =>
      fs.access(place).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true) ? ["--pdf", file] : [];
}

export async function present(file: string): Promise<string[]> {
  return fs.access(file).then(
    () => [file],
    () => [],
  );
}

/** What an earlier demo left in its own folders is taken away: review workbooks are never overwritten. */
export async function fresh(folder: string): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    if (/^(udsendt|afleveret|tilbagemelding)/u.test(name) || /^(register|bilag)-.*\.(xlsx|pdf|docx)$/u.test(name)) {
      await fs.rm(path.join(folder, name), { recursive: true });
    }
  }
}
