/**
 * What the rules cost beside the least that must be done: a draw beside bare hashing of the same texts by the same
 * library, figures beside one bare pass over the same answers with the same keys. Ratios of one run, the middle of
 * several; it prints and asserts nothing. `node dist/bench-rules.mjs draws 1000000` (or `figures`) runs a part.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Level } from "../src/draw/rules/level";
import { parseLevels } from "../src/draw/rules/plan";
import type { FrameCase } from "../src/draw/rules/sampling";
import { drawSample, holdsStep } from "../src/draw/rules/sampling";
import { ticketText } from "../src/draw/rules/ticket";
import { computeFigures } from "../src/figures/rules/compliance";
import type { QuestionKey, UnitKey } from "../src/kernel/keys";
import { questionKey, unitKey } from "../src/kernel/keys";
import type { Answer } from "../src/templates/rules/answer";
import type { Question } from "../src/templates/rules/question";

const SEED = "04 11 23 27 31 36 + 09, trukket 3. januar 2026, niveau 1";
const ROUND = "2026-K1";
const STEPS = ["Underretning", "Børnefaglig undersøgelse", "Opfølgning"];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Seconds of processor time, so that what else runs on the machine matters little. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** The two in turn, so that both meet the same machine; the middle time of each. */
function beside(runs: number, ours: () => unknown, bare: () => unknown): readonly [ours: number, bare: number] {
  const times: [number, number][] = [];
  for (let run = 0; run < runs; run++) times.push([seconds(ours), seconds(bare)]);
  const middle = (index: 0 | 1): number =>
    times.map((each) => each[index]).sort((a, b) => a - b)[Math.floor(runs / 2)] as number;
  return [middle(0), middle(1)];
}

function line(what: string, [ours, bare]: readonly [number, number]): void {
  print(`${what.padEnd(58)} ${ours.toFixed(3).padStart(8)} s   ${(ours / bare).toFixed(2).padStart(5)} x`);
}

function levelOf(row: Readonly<Record<string, string>>): Level {
  const all: Readonly<Record<string, string>> = {
    Niveau: "1",
    Navn: "Prøve",
    "Trækkes fra": "Sager",
    Gruppering: "Sagsbehandler",
    Antal: "1",
    Fordeling: "fast antal pr. gruppe",
    Metode: "tilfældig",
    Kadence: "kvartal",
    Reserver: "2",
    "Skema pr.": "Enhed",
    ...row,
  };
  const read = parseLevels([{ text: (header) => all[header] ?? "", place: () => ({ sheet: "Opsætning" }) }], STEPS);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value[0] as Level;
}

/** Texts of their own, as a file gives them. */
const text = (...parts: readonly (string | number)[]): string => JSON.parse(JSON.stringify(parts.join(""))) as string;

function frameOf(size: number): FrameCase[] {
  return Array.from({ length: size }, (_, index) => ({
    id: text("26/", String(index).padStart(7, "0")),
    unit: text("Børnecenter ", index % 6),
    team: text("Team ", index % 18),
    caseworker: text("Sagsbehandler ", index % Math.ceil(size / 30)),
    steps: [STEPS[index % 3] as string],
    assigned: "alle",
    risk: 1 + (index % 4),
  }));
}

const PLANS: readonly (readonly [name: string, level: Level])[] = [
  ["one per caseworker", levelOf({})],
  ["500 without grouping", levelOf({ Gruppering: "Ingen", Antal: "500", Fordeling: "uden gruppering" })],
  ["500 by size of unit", levelOf({ Gruppering: "Enhed", Antal: "500", Fordeling: "efter størrelse" })],
  ["all", levelOf({ Gruppering: "Enhed", Antal: "alle" })],
  ["500 by risk", levelOf({ Gruppering: "Ingen", Antal: "500", Fordeling: "uden gruppering", Metode: "risiko" })],
  ["quotas", levelOf({ Gruppering: "Enhed", Antal: "6", Kvoter: "Underretning=3;Opfølgning=3" })],
];

/** The texts a draw hashes: one a case, or one a case and quota that it can be drawn for. */
function texts(frame: readonly FrameCase[], level: Level): string[] {
  if (level.quotas.length === 0) return frame.map((each) => ticketText(SEED, ROUND, level.number, each.id));
  return level.quotas.flatMap(({ step }) =>
    frame.filter((each) => holdsStep(each, step)).map((each) => ticketText(SEED, ROUND, level.number, each.id, step)),
  );
}

function draws(): void {
  print("drawSample, beside bare hashing of the same texts by the same library (@noble/hashes):");
  for (const [size, runs] of [
    [10_000, 9],
    [100_000, 3],
    [1_000_000, 1],
  ] as const) {
    if (process.argv[3] !== undefined && Number(process.argv[3]) !== size) continue;
    const frame = frameOf(size);
    for (const [name, level] of PLANS) {
      const hashed = texts(frame, level);
      const ours = (): unknown => drawSample(frame, level, ROUND, SEED, STEPS);
      const bare = (): unknown => {
        let last = "";
        for (const each of hashed) last = bytesToHex(sha256(utf8ToBytes(each)));
        return last;
      };
      line(`  ${size.toLocaleString("en-GB")} cases, ${name}`, beside(runs, ours, bare));
    }
  }
}

function question(index: number): Question {
  return {
    number: `U${index}`,
    step: STEPS[index % 3] as string,
    text: `Spørgsmål ${index}`,
    scale: "ja/nej",
    requirement: "skal",
    conditions: [],
    notApplicable: true,
    rule: "udelades",
    arrow: true,
    comment: "nej",
    legalBasis: "",
    highlighted: false,
    template: "prøve",
    version: "1",
    validFrom: "2026-01-01",
  };
}

function answersOf(size: number, questions: readonly Question[]): Answer[] {
  return Array.from({ length: size }, (_, index): Answer => {
    const asked = questions[index % questions.length] as Question;
    return {
      round: text(ROUND),
      level: 1,
      unit: text("Børnecenter ", Math.floor(index / questions.length) % 6),
      case: text("26/", Math.floor(index / questions.length)),
      step: asked.step,
      question: text(asked.number),
      value: index % 7 === 0 ? "nej" : "ja",
      comment: "",
      state: "gyldig",
      counted: true,
      reviewer: "Mette Dahl",
      date: "2026-02-28",
      cell: "",
      source: "a.xlsx / Skema",
    };
  });
}

function figures(): void {
  print("\ncomputeFigures, beside one bare pass over the same answers with the same keys:");
  const questions = Array.from({ length: 110 }, (_, index) => question(index + 1));
  const units = Array.from({ length: 6 }, (_, index) => `Børnecenter ${index}`);
  for (const [size, runs] of [
    [100_000, 9],
    [1_000_000, 5],
  ] as const) {
    const answers = answersOf(size, questions);
    const keys = answers.map((each) => ({ unit: unitKey(each.unit), question: questionKey(each.question) }));
    const ours = (): unknown =>
      computeFigures({ round: ROUND, level: 1 }, answers, questions, units, { someCounts: false });
    const bare = (): unknown => {
      const counts = new Map<UnitKey, Map<QuestionKey, number>>();
      keys.forEach(({ unit, question: number }, index) => {
        let own = counts.get(unit);
        if (own === undefined) counts.set(unit, (own = new Map<QuestionKey, number>()));
        own.set(number, (own.get(number) ?? 0) + (answers[index]?.value === "ja" ? 1 : 0));
      });
      return counts;
    };
    line(`  ${size.toLocaleString("en-GB")} answers to 110 questions in 6 units`, beside(runs, ours, bare));
  }
}

const only = process.argv[2];
if (only !== "figures") draws();
if (only !== "draws") figures();
