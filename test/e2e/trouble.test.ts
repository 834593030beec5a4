/**
 * What befalls a folder at work, on a disk of its own: it is full, it may only be read, several runs come at once, a file is
 * open, half copied or replaced. By a command, by a plan, and by a watched folder: each says so in a sentence, and nothing is
 * lost.
 */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { drawnRegister, handIn, rowsOf } from "../support/filled-round";
import { contents, newFolder } from "../support/quarter";

const PROGRAM = path.resolve("dist/tilsyn.mjs");
const ja: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });
const AT = { round: "2026-K1", level: 2 };
const words = ["--round", AT.round, "--level", String(AT.level)];
const NORD = "2026-K1 N2 Nord.xlsx";

const WAYS: Readonly<Record<string, readonly string[]>> = {
  command: ["collect", "register.xlsx", ...words, "--from", "ind"],
  plan: ["run", "plan.json"],
  watch: ["watch", "ind", "--register", "register.xlsx", "--once", "--every", "1"],
};
const PLAN = {
  register: "register.xlsx",
  steps: [
    { command: "collect", ...AT, from: "ind" },
    { command: "validate", ...AT },
  ],
};

interface Told {
  readonly exit: number;
  readonly message: string;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly severity: string }[];
  readonly events?: readonly { readonly event: string; readonly file: string; readonly message: string }[];
}

let made = "";
let home = "";
beforeAll(async () => {
  made = await newFolder();
  await handIn(await drawnRegister(made), path.join(made, "ind"), AT.round, ja);
  rmSync(path.join(made, "sager.csv"));
  writeFileSync(path.join(made, "plan.json"), JSON.stringify(PLAN));
});
beforeEach(async () => {
  home = await newFolder();
  cpSync(made, home, { recursive: true });
  return () => {
    rmSync(home, { recursive: true, force: true });
  };
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

const argv = (way: string): string[] => [
  PROGRAM,
  ...(WAYS[way] as string[]),
  "--json",
  ...["--user", "Test", "--now", "2026-04-10T09:00:00Z"],
];
const told = (exit: number | null, output: string): Told => ({ ...(JSON.parse(output) as Told), exit: exit ?? -1 });

/** In this process, from the folder's own place. */
async function runs(way: string): Promise<Told> {
  const back = process.cwd();
  process.chdir(home);
  try {
    const { exit, output } = await call(argv(way).slice(1));
    return told(exit, output);
  } finally {
    process.chdir(back);
  }
}

async function beginning(way: string): Promise<Told> {
  const child = spawn(process.execPath, argv(way), { cwd: home, stdio: ["ignore", "pipe", "ignore"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (output += part));
  const exit = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return told(exit, output);
}

/** All sentences that were told, of events too. */
const sentences = ({ message, problems, events = [] }: Told): string =>
  [message, ...problems.map((each) => each.message), ...events.map((each) => each.message)].join("\n");

/** How a disk of one's own is had: in a namespace of the user's, or as root. */
const NAMESPACE = [
  ["unshare", "-Urm"],
  ["unshare", "-m"],
].find(([program = "", ...options]) => {
  const mounted = 'mount -t tmpfs -o size=64k tmpfs "$0"';
  return spawnSync(program, [...options, "sh", "-c", mounted, "/mnt"]).status === 0;
});
if (NAMESPACE === undefined)
  console.warn("NOT TRIED on a full disk and a read-only one: this system lets nobody mount one of their own.");

describe.skipIf(NAMESPACE === undefined)("a disk of its own", () => {
  /**
   * Each way in turn on a copy of the folder, in trouble; then the watched folder once the trouble is over. `$DISK` is
   * mounted, `$OUT` is not part of it.
   */
  function inTrouble(size: string, begin: string, end: string): Record<string, string> {
    const disk = path.join(home, "disk");
    const out = path.join(home, "ud");
    for (const each of [disk, out]) mkdirSync(each);
    const run = (way: string, name: string): string =>
      `(cd "$DISK" && node ${argv(way)
        .map((each) => `'${each}'`)
        .join(" ")}) > "$OUT/${name}.json"; echo $? > "$OUT/${name}.exit"`;
    const state = (name: string): string =>
      `(cd "$DISK" && find . -type f -not -name fyld -exec sha256sum {} + | sort -k 2) > "$OUT/${name}"`;
    const script = [
      `mount -t tmpfs -o size=${size} tmpfs "$DISK" && cp -r '${made}'/. "$DISK"/`,
      state("før"),
      begin,
      ...Object.keys(WAYS).flatMap((way) => [run(way, way), state(`efter-${way}`)]),
      end,
      run("watch", "bagefter"),
      state("til-sidst"),
    ].join("\n");
    const [program = "", ...options] = NAMESPACE as readonly string[];
    const { stderr } = spawnSync(program, [...options, "sh", "-c", script], {
      encoding: "utf8",
      env: { ...process.env, DISK: disk, OUT: out },
    });
    if (stderr !== "") throw new Error(stderr);
    return Object.fromEntries(
      Object.entries(contents(out)).map(([name, text]) => [name, Buffer.from(text, "base64").toString()]),
    );
  }
  const of = (out: Readonly<Record<string, string>>, name: string): Told =>
    told(Number(out[`${name}.exit`]), out[`${name}.json`] ?? "");

  it.each([
    ["full", "512k", 'cat /dev/zero > "$DISK/fyld" 2> /dev/null', 'rm "$DISK/fyld"', /[Dd]isken er fuld|ikke plads/u],
    ["only to be read", "4m", 'mount -o remount,ro "$DISK"', 'mount -o remount,rw "$DISK"', /kun læses/u],
  ] as const)(
    "that is %s: every way says so, all stands as it was, and goes on when it is over",
    (_, size, begin, end, said) => {
      const out = inTrouble(size, begin, end);
      for (const way of Object.keys(WAYS)) {
        const ended = of(out, way);
        expect([way, ended.exit, sentences(ended)]).toEqual([way, 3, expect.stringMatching(said)]);
        expect([way, out[`efter-${way}`]]).toEqual([way, out["før"]]);
      }
      const after = of(out, "bagefter");
      expect([after.exit, after.events?.map(({ event }) => event)]).toEqual([0, ["received", "received"]]);
    },
  );
});

describe("several at once", () => {
  it("three plans on one register: each is done, and the log holds what was done", async () => {
    const count = 3;
    const ends = await Promise.all(Array.from({ length: count }, () => beginning("plan")));
    expect(ends.map(({ exit }) => exit)).toEqual(Array.from({ length: count }, () => 0));
    const log = (await rowsOf(path.join(home, "register.xlsx"), "tblLog")).map((row) => row["Kommando"]);
    // The answers are collected once; a second time they are the same, and change nothing.
    expect(log.filter((each) => each === "collect").length).toBeGreaterThan(0);
    expect(log.filter((each) => each === "validate")).toHaveLength(count);
    expect(spawnSync(process.execPath, [PROGRAM, "verify", "register.xlsx"], { cwd: home }).status).toBe(0);
    expect(Object.keys(contents(home)).filter((name) => /lock|\.tmp$/u.test(name))).toEqual([]);
  });

  it("a plan, a command and a watched folder", async () => {
    const ends = await Promise.all(Object.keys(WAYS).map(beginning));
    expect(ends.map(({ exit }) => exit).filter((exit) => exit === 3)).toEqual([]);
    const answers = await rowsOf(path.join(home, "register.xlsx"), "tblSvar");
    expect(new Set(answers.filter((row) => row["Svar"] !== null).map((row) => row["Enhed"]))).toEqual(
      new Set(["Nord", "Syd"]),
    );
    expect(spawnSync(process.execPath, [PROGRAM, "verify", "register.xlsx"], { cwd: home }).status).toBe(0);
  });
});

describe("a register that is open", () => {
  it.each(Object.keys(WAYS))("is left alone by a %s", async (way) => {
    writeFileSync(path.join(home, "~$register.xlsx"), "");
    const standing = (): object =>
      Object.fromEntries(Object.entries(contents(home)).filter(([name]) => !name.endsWith(".tilsyn-modtaget.jsonl")));
    const before = standing();
    const ended = await runs(way);
    expect([ended.exit, sentences(ended)]).toEqual([3, expect.stringMatching(/er åben i et andet program/u)]);
    expect(standing()).toEqual(before);
    rmSync(path.join(home, "~$register.xlsx"));
    expect((await runs(way)).exit).toBe(0);
  });
});

describe("a file that is half copied", () => {
  it("is told by a command and a plan, with the other's answers taken; a watched folder waits for it", async () => {
    const file = path.join(home, "ind", NORD);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length / 2));
    for (const way of ["command", "plan"]) {
      const ended = await runs(way);
      expect([way, ended.exit, sentences(ended)]).toEqual([way, 1, expect.stringContaining(NORD)]);
      const answers = await rowsOf(path.join(home, "register.xlsx"), "tblSvar");
      expect(new Set(answers.filter((row) => row["Svar"] !== null).map((row) => row["Enhed"]))).toEqual(
        new Set(["Syd"]),
      );
    }
    expect((await runs("watch")).events?.find((each) => each.file === NORD)).toMatchObject({ event: "waiting" });
    copyFileSync(path.join(made, "ind", NORD), file);
    expect((await runs("watch")).events?.map((each) => [each.event, each.file])).toEqual([["received", NORD]]);
  });
});
