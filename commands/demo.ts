/**
 * demo: the whole job on sample data, made of public commands only. What stands between them, a reviewer filling in
 * sheets, is done by a rule written out in `src/review/commands/sample-answers.ts`.
 */
import { promises as fs } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Language } from "../src/language/language";
import type { Words } from "../src/language/words";
import { inBoth } from "../src/language/words";
import type { Context, Report } from "../src/register/command";
import type { Bilag } from "../src/papers/rules/bilag";
import type { PublishedRow } from "../src/review/commands/sample-answers";
import { publishedRule } from "../src/review/commands/sample-answers";
import { demoOfDeadlines } from "./demo-deadlines";
import type { FillIn, People, Step } from "./demo-model";
import { demoOfModel, fresh, pdf, present, UNITS } from "./demo-model";
import { demoOfYear } from "./demo-year";

/** What a step found. */
type Data = object;
type Run = (
  argv: readonly string[],
) => Promise<{ readonly exit: number; readonly output: string; readonly data: Data | null }>;

const DATA = fileURLToPath(new URL("../test/data/", import.meta.url));
const COUNTS = path.join(DATA, "bilag-1-2018-k1.csv");
const BASELINE = "Niveau 2, 1. ledelsestilsyn (2017)";

/** Of which model, and whether a whole year of it. */
export interface DemoChoice {
  readonly preset: string | undefined;
  readonly year: boolean;
}

/** Without a preset: the published Bilag, a quarter of bbu-2018, and deadlines over a quarter; or a year of bbu-2018. */
export async function demo(
  folder: string,
  { preset, year }: DemoChoice,
  context: Context,
  run: Run,
  people: People,
): Promise<{ report: Report; files: string[] }> {
  const shown: string[] = [];
  const { fillIn } = people;
  const { language } = context;
  const step = async (title: Words, ...argv: string[]): Promise<Data> => {
    shown.push(`\n$ tilsyn ${argv.map(quoted).join(" ")}    # ${title[language]}`);
    const now = argv.includes("--now") ? [] : ["--now", context.now];
    const { exit, output, data } = await run([...argv, "--user", context.user || "demo", "--lang", language, ...now]);
    shown.push(output);
    if (exit > 1) throw new Error(`The demo stopped at ${argv.join(" ")}: ${output}`);
    return data ?? {};
  };
  const tell = (text: Words): void => void shown.push(`\n${text[language]}`);
  await fs.mkdir(folder, { recursive: true });
  const files = year
    ? await demoOfYear(path.join(folder, "aar-2026"), step, people)
    : preset === undefined
      ? [
          ...(await published(path.join(folder, "bilag-2018"), step, fillIn, tell)),
          ...(await demoOfModel("bbu-2018", path.join(folder, "kvartal-2026-K1"), step, fillIn)),
          ...(await demoOfDeadlines(path.join(folder, "frister-2026"), step, people)),
        ]
      : await demoOfModel(preset, path.join(folder, preset), step, fillIn);
  const done: Words = {
    da: `Demoen er færdig. Alt er opdigtet. Filerne ligger i ${folder}:`,
    en: `The demo is done. Everything in it is invented. The files are in ${folder}:`,
  };
  const message = [done[language], ...files.map((file) => `  ${file}`)].join("\n");
  const data = { files };
  return {
    report: { ok: true, exit: 0, message: `${shown.join("\n")}\n\n${message}`, problems: [], data, handouts: [] },
    files,
  };
}

function quoted(word: string): string {
  return /[\s+;]/u.test(word) ? `"${word}"` : word;
}

/** (a) The published table: 2017 as history, 2018 rebuilt from its counts. */
async function published(folder: string, step: Step, fillIn: FillIn, tell: (text: Words) => void): Promise<string[]> {
  await fs.mkdir(folder, { recursive: true });
  const rows = await readCounts();
  const at = (name: string): string => path.join(folder, name);
  const register = at("register-2018.xlsx");
  await fresh(folder);
  await fs.writeFile(at("sager-2018.csv"), inventedCases(rows));
  await fs.writeFile(at("historik-2017.csv"), baseline(rows));
  const round = ["--round", "2018-K1", "--level", "2"];
  await step(
    { da: "et register til at genskabe det offentliggjorte bilag", en: "a register to rebuild the published Bilag" },
    "create",
    register,
    "--preset",
    "bilag-2018",
    "--units",
    UNITS.join(";"),
  );
  await step(
    { da: "117 opdigtede sager", en: "117 invented cases" },
    "import",
    register,
    "--cases",
    at("sager-2018.csv"),
  );
  await step(
    { da: "tallene fra 2017", en: "the figures of 2017" },
    "import",
    register,
    "--history",
    at("historik-2017.csv"),
  );
  await step(
    { da: "alle sager gennemgås", en: "every case is reviewed" },
    "draw",
    register,
    ...round,
    "--seed",
    "genskabt af tallene",
    "--date",
    "2018-01-08",
  );
  await step(
    { da: "et regneark pr. enhed", en: "a workbook for each unit" },
    "sheets",
    register,
    ...round,
    "--folder",
    at("udsendt"),
  );
  const counted = rows.map((row): PublishedRow => ({ step: row.step, row: row.row, counts: row.now }));
  const unasked = new Set(counted.filter((row) => row.counts === null).map((row) => row.step));
  await fillIn(register, at("afleveret"), {
    round: "2018-K1",
    level: 2,
    rule: publishedRule(counted),
    date: "2018-04-30",
    done: (_, known) => !known.steps.some((each) => unasked.has(each)),
  });
  await step(
    { da: "svarene, som enhederne sendte dem", en: "the answers, as the units sent them" },
    "collect",
    register,
    ...round,
    "--from",
    at("afleveret"),
  );
  await step({ da: "kontrol", en: "the check" }, "validate", register, ...round);
  await step(
    { da: "procenter og pile", en: "percentages and arrows" },
    "compute",
    register,
    ...round,
    "--compare",
    "2017",
  );
  const summary = await step(
    { da: "bilaget", en: "the Bilag" },
    "summary",
    register,
    ...round,
    "--compare",
    "2017",
    "--docx",
    at("bilag-1-2018.docx"),
    ...(await pdf(at("bilag-1-2018.pdf"))),
  );
  if (summary !== null && "bilag" in summary)
    tell(inBoth((language) => besidePrint(rows, summary.bilag as Bilag, language)));
  return [register, at("bilag-1-2018.docx"), ...(await present(at("bilag-1-2018.pdf")))];
}

interface CountRow {
  readonly step: string;
  readonly row: number;
  /** As printed: the percentages of both rounds, blank where there is none, and the arrow. */
  readonly percents: readonly [string, string];
  readonly arrow: string;
  readonly before: { readonly k: number; readonly n: number };
  readonly now: { readonly k: number; readonly n: number } | null;
}

/** The counts behind the published percentages (sagstrin;række;…;n_2017;k_2017;n_2018;k_2018). */
async function readCounts(): Promise<CountRow[]> {
  const lines = (await fs.readFile(COUNTS, "utf8")).trim().split(/\r?\n/u).slice(1);
  return lines.map((line) => {
    const [step = "", row = "", p17 = "", p18 = "", arrow = "", n17 = "", k17 = "", n18 = "", k18 = ""] =
      line.split(";");
    const now = n18 === "" ? null : { k: Number(k18), n: Number(n18) };
    return { step, row: Number(row) - 1, percents: [p17, p18], arrow, before: { k: Number(k17), n: Number(n17) }, now };
  });
}

const BESIDE = {
  da: {
    row: (row: number) => `række ${row}`,
    noFigure: "uden tal",
    noArrow: "ingen pil",
    percents: (printed: string, ours: string) => `trykt ${printed}, beregnet ${ours}`,
    arrow: (figures: string, printed: string, ours: string) =>
      `${figures} er trykt med ${printed}; efter reglen er det ${ours}`,
    counts: (percents: string, arrows: string, rows: number) =>
      `Sammenlignet med det trykte Bilag 1: ${percents} procenter og ${arrows} pile er som trykt i ${rows} rækker.`,
    of: (equal: number, all: number) => `${equal} af ${all}`,
    differences: "Forskelle:",
  },
  en: {
    row: (row: number) => `row ${row}`,
    noFigure: "without a figure",
    noArrow: "no arrow",
    percents: (printed: string, ours: string) => `printed ${printed}, computed ${ours}`,
    arrow: (figures: string, printed: string, ours: string) =>
      `${figures} is printed with ${printed}; by the rule it is ${ours}`,
    counts: (percents: string, arrows: string, rows: number) =>
      `Beside the printed Bilag 1: ${percents} percentages and ${arrows} arrows are as printed in ${rows} rows.`,
    of: (equal: number, all: number) => `${equal} of ${all}`,
    differences: "Differences:",
  },
} as const;

/** How our Bilag compares with the printed one, cell by cell; what differs is found here and named. */
function besidePrint(rows: readonly CountRow[], bilag: Bilag, language: Language): string {
  const words = BESIDE[language];
  const questions = bilag.sections.flatMap(({ step, questions: own }) =>
    own.map((question, row) => ({ step, row, question })),
  );
  const tally = { percents: 0, equalPercents: 0, arrows: 0, equalArrows: 0 };
  const differences: string[] = [];
  for (const row of rows) {
    const ours = questions.find((each) => each.step === row.step && each.row === row.row)?.question;
    const name = `${row.step}: ${ours?.text ?? words.row(row.row + 1)}`;
    row.percents.forEach((printed, index) => {
      const cell = ours?.cells[index];
      const shown = cell?.kind === "percent" ? String(cell.percent) : "";
      if (printed !== "") tally.percents += 1;
      if (printed !== "" && shown === printed) tally.equalPercents += 1;
      if (shown !== printed)
        differences.push(`  ${name}\n    ${words.percents(printed || words.noFigure, shown || words.noFigure)}`);
    });
    const arrow = ours?.arrow ?? "";
    if (row.arrow !== "") tally.arrows += 1;
    if (row.arrow !== "" && arrow === row.arrow) tally.equalArrows += 1;
    if (arrow !== row.arrow) {
      const figures = `${row.percents.join(" % → ")} %`;
      differences.push(`  ${name}\n    ${words.arrow(figures, row.arrow || words.noArrow, arrow || words.noArrow)}`);
    }
  }
  const counts = words.counts(
    words.of(tally.equalPercents, tally.percents),
    words.of(tally.equalArrows, tally.arrows),
    rows.length,
  );
  return [counts, ...(differences.length === 0 ? [] : [words.differences, ...differences])].join("\n");
}

/** Number of a question as the template bbu-2018 gives it: a letter code per step and the row. */
const CODES: Readonly<Record<string, string>> = {
  Underretning: "U",
  "Børnefaglig undersøgelse": "B",
  "Handleplan ifm. anbringelse": "A",
  "Handleplan ifm. forebyggende foranstaltning": "F",
  "Opfølgning ifm. anbringelse": "OA",
  "Opfølgning ifm. forebyggende foranstaltning": "OF",
};

/** As many invented cases of each step as the published round counted, the oldest child first, over six units. */
function inventedCases(rows: readonly CountRow[]): string {
  const lines = ["Sag;Enhed;Sagsbehandler;Sagstrin;Alder"];
  let unit = 0;
  for (const [step, code] of Object.entries(CODES)) {
    const cases = rows.find((row) => row.step === step && row.now !== null)?.now?.n ?? 0;
    for (let index = 0; index < cases; index++) {
      const age = 17 - Math.floor(index / 2);
      const name = UNITS[unit++ % UNITS.length] as string;
      lines.push(
        `${code}-${String(index + 1).padStart(2, "0")};${name};Opdigtet rådgiver ${(unit % 20) + 1};${step};${age}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function baseline(rows: readonly CountRow[]): string {
  const lines = rows.map(({ step, row, before }) =>
    ["2017", BASELINE, "2", "Alle", "bbu-2018", "2018.1", `${CODES[step] ?? ""}${row + 1}`, before.k, before.n].join(
      ";",
    ),
  );
  return ["Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n", ...lines].join("\n") + "\n";
}
