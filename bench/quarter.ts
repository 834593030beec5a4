/**
 * What a quarter costs: every stage of a round on the 6,719 sample cases through the commands, the same in one process,
 * each beside a plain read and write of the register it left by the .xlsx library, as a ratio. It prints and asserts nothing.
 */
import { promises as fs } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { call } from "../commands/cli";
import { benchLine, plainTimes, timed, workbookBench } from "./xlsx";

const CASES = fileURLToPath(new URL("../test/data/sager-2026-K1.csv", import.meta.url));
const SEED = "04 11 23 27 31 36 + 09, trukket 3. januar 2026, niveau 1";
const ROUND = ["--round", "2026-K1", "--level", "1"];

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Seconds of one call, which must go well. */
async function stage(...argv: readonly string[]): Promise<number> {
  const [{ exit, output }, seconds] = await timed(() => call(argv));
  if (exit !== 0) throw new Error(`tilsyn ${argv.join(" ")} ended with ${exit}: ${output}`);
  return seconds;
}

/** Level 1 is the largest, 220 cases; what comes after collecting runs on the finished register of the demo. */
async function stages(folder: string, finished: string): Promise<void> {
  const register = path.join(folder, "register.xlsx");
  const times: [string, number][] = [
    ["create", await stage("create", register, "--preset", "bbu-2018")],
    ["import of 6,719 cases", await stage("import", register, "--cases", CASES)],
    ["draw of 220 cases", await stage("draw", register, ...ROUND, "--seed", SEED, "--date", "2026-01-05")],
    [
      "sheets: 6 workbooks, 220 cases",
      await stage("sheets", register, ...ROUND, "--folder", path.join(folder, "udsendt")),
    ],
    [
      "collect of those, as yet blank",
      await stage("collect", register, ...ROUND, "--from", path.join(folder, "udsendt")),
    ],
  ];
  const demo = path.join(finished, "register-2026.xlsx");
  const written = path.join(folder, "skrevet.xlsx");
  const round = ["--round", "2026-K1", "--level", "2"];
  times.push(
    ["validate of a whole quarter", await stage("validate", demo, ...round, "--out", written)],
    ["compute", await stage("compute", demo, ...round, "--out", written)],
    ["summary", await stage("summary", demo, ...round, "--out", written)],
    ["verify", await stage("verify", demo)],
  );
  const plain = await plainTimes(await fs.readFile(demo));
  print(
    `\nStages, beside a plain read (${plain.read.toFixed(2)} s) and write (${plain.write.toFixed(2)} s) of the quarter's register by the library:`,
  );
  for (const [what, seconds] of times) print(benchLine(what, seconds, plain.read + plain.write));
}

/** The demo: the rebuilt Bilag and the quarter's four levels from import to summary, as one process. */
async function whole(folder: string): Promise<void> {
  const [{ exit }, seconds] = await timed(() => call(["demo", folder]));
  if (exit !== 0) throw new Error(`The demo ended with ${exit}.`);
  const peak = process.resourceUsage().maxRSS / 1024;
  print(
    `The demo (the rebuilt Bilag and a whole quarter: 4 draws, 24 workbooks out and back, PDF) as one process: ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB at most.`,
  );
}

const folder = await fs.mkdtemp(path.join(os.tmpdir(), "tilsyn-bench-"));
try {
  await whole(path.join(folder, "demo"));
  await stages(folder, path.join(folder, "demo", "kvartal-2026-K1"));
  print("");
  await workbookBench(print);
} finally {
  await fs.rm(folder, { recursive: true, force: true });
}
