/** Plans: what is wrong is told before anything is done; what is right gives what the same commands typed would give. */
import { promises as fs, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import Ajv from "ajv";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { jsonFault } from "../../commands/json-fault";
import { planSchema, resultsSchema } from "../../commands/schemas";
import { COMMANDS } from "../../src/register/commands/list";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { CASES, newFolder, tilsyn, UNITS } from "../support/quarter";

interface PlanTold {
  readonly exit: number;
  readonly ok: boolean;
  readonly message: string;
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  readonly steps: readonly {
    readonly step: number;
    readonly command: string;
    readonly run: boolean;
    readonly exit?: number;
    readonly message?: string;
    readonly files?: readonly string[];
    readonly drawn?: readonly unknown[];
  }[];
  readonly files: readonly string[];
}

const AT = { round: "2026-K1", level: 1 };
const CREATE = { command: "create", preset: "bbu-2018", units: UNITS };
const IMPORT = { command: "import", cases: "sager.csv" };
const DRAW = { command: "draw", ...AT, seed: "prøve", date: "2026-01-05" };
const QUARTER = [CREATE, IMPORT, DRAW, { command: "sheets", ...AT, folder: "ud" }, { command: "verify" }];
const planOf = (steps: readonly object[], more: object = {}): object => ({
  register: "register.xlsx",
  user: "Staben",
  now: "2026-01-05T08:00:00Z",
  ...more,
  steps,
});

const folders: string[] = [];
async function folderWith(plan: object | string): Promise<string> {
  const folder = await newFolder();
  folders.push(folder);
  writeFileSync(path.join(folder, "sager.csv"), CASES);
  writeFileSync(path.join(folder, "plan.json"), typeof plan === "string" ? plan : JSON.stringify(plan));
  return folder;
}
async function planRun(folder: string, ...words: readonly string[]): Promise<PlanTold> {
  const { exit, output } = await call(["run", path.join(folder, "plan.json"), "--json", ...words]);
  return { ...(JSON.parse(output) as PlanTold), exit };
}
async function tablesOf(file: string): Promise<unknown> {
  const workbook = FileWorkbook.fromBytes(readFileSync(file), "register.xlsx");
  return (await workbook.read({ tables: ["tblUdtrukne", "tblRamme", "tblRunder", "tblLog"] })).tables;
}
afterAll(async () => {
  for (const each of folders) await fs.rm(each, { recursive: true, force: true });
});

const plans = new Ajv({ allErrors: true }).compile(planSchema());
const results = new Ajv().compile(resultsSchema());

describe("a plan that is right", () => {
  let folder = "";
  let ran: PlanTold;
  beforeAll(async () => {
    folder = await folderWith(planOf(QUARTER));
    ran = await planRun(folder);
  });

  it("runs every step and tells of each as the command itself", () => {
    expect(ran).toMatchObject({ exit: 0, ok: true });
    expect(ran.message).toBe("Planen plan.json er kørt: alle trin er udført (5).");
    expect(ran.steps.map(({ command, run, exit }) => [command, run, exit])).toEqual(
      QUARTER.map(({ command }) => [command, true, 0]),
    );
    expect(ran.files.map((each) => path.relative(folder, each)).sort()).toEqual(
      ["register.xlsx", path.join("ud", "2026-K1 N1 Nord.xlsx"), path.join("ud", "2026-K1 N1 Syd & Vest.xlsx")].sort(),
    );
  });

  it("gives the register that the same words typed give, log and all", async () => {
    const typed = await folderWith({});
    const file = path.join(typed, "register.xlsx");
    const at = ["--round", "2026-K1", "--level", "1"];
    const words = [
      ["create", file, "--preset", "bbu-2018", "--units", UNITS.join(";")],
      ["import", file, "--cases", path.join(typed, "sager.csv")],
      ["draw", file, ...at, "--seed", "prøve", "--date", "2026-01-05"],
      ["sheets", file, ...at, "--folder", path.join(typed, "ud")],
    ];
    for (const each of words)
      expect((await call([...each, "--user", "Staben", "--now", "2026-01-05T08:00:00Z"])).exit).toBe(0);
    expect(await tablesOf(path.join(folder, "register.xlsx"))).toEqual(await tablesOf(file));
  });

  it("is accepted by the schema, and so is its report", () => {
    expect(plans(planOf(QUARTER))).toBe(true);
    const { exit, ...object } = ran;
    expect(exit).toBe(0);
    expect([results(object), results.errors]).toEqual([true, null]);
  });

  it("prints a heading and a report for each step, and the whole in one sentence", async () => {
    const again = await folderWith(planOf(QUARTER));
    const { exit, output } = await call(["run", path.join(again, "plan.json")]);
    expect(exit).toBe(0);
    expect(output).toMatch(
      /^Trin 1 af 5: create\nRegistret er oprettet[^]*\n\nTrin 5 af 5: verify\n[^]*alle trin er udført \(5\)\.$/u,
    );
  });
});

describe("a plan that stops", () => {
  it("at the first problem, says where, and leaves what was done", async () => {
    const folder = await folderWith(planOf([CREATE, { ...DRAW, now: "2026-01-06T08:00:00Z" }, IMPORT]));
    const ran = await planRun(folder);
    expect(ran.exit).toBe(1);
    expect(ran.message).toMatch(/standsede ved trin 2 \(draw\).*1 af 3 trin er udført/u);
    expect(ran.problems[0]?.message).toMatch(/^Trin 2 \(draw\): /u);
    expect(ran.steps.map(({ run }) => run)).toEqual([true, true, false]);
    expect(readdirSync(folder)).toContain("register.xlsx");
    const { exit: _, ...object } = ran;
    expect(results(object)).toBe(true);
  });
  it("with the exit code of a file that stands in the way", async () => {
    const folder = await folderWith(planOf([CREATE]));
    expect((await planRun(folder)).exit).toBe(0);
    const again = await planRun(folder);
    expect([again.exit, again.problems[0]?.code]).toEqual([3, "file/exists"]);
  });
});

describe("a plan that is tried", () => {
  it("decides every step on what the steps before would leave, and writes nothing", async () => {
    const folder = await folderWith(planOf(QUARTER));
    const ran = await planRun(folder, "--dry-run");
    expect([ran.exit, ran.steps.length]).toEqual([0, 5]);
    expect(ran.steps.every(({ run }) => run)).toBe(true);
    expect(ran.message).toMatch(/prøvet.*Intet er skrevet/u);
    expect(ran.files).toContain(path.join(folder, "ud", "2026-K1 N1 Nord.xlsx"));
    expect(readdirSync(folder).sort()).toEqual(["plan.json", "sager.csv"]);
    // Nobody shops for a seed by it.
    expect(JSON.stringify(ran)).not.toMatch(/00100|"drawn"/u);
  });
  it("leaves a register that stands as it was, to the byte", async () => {
    const folder = await folderWith(planOf([DRAW]));
    const file = path.join(folder, "register.xlsx");
    expect((await tilsyn("create", file, "--preset", "bbu-2018", "--units", UNITS.join(";"))).exit).toBe(0);
    expect((await tilsyn("import", file, "--cases", path.join(folder, "sager.csv"))).exit).toBe(0);
    const before = readFileSync(file);
    expect((await planRun(folder, "--dry-run")).exit).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    // The trial did not draw: the seed is still to be chosen.
    expect((await tilsyn("draw", file, "--round", "2026-K1", "--level", "1", "--seed", "andet")).exit).toBe(0);
  });
  it("says where it would stop", async () => {
    const folder = await folderWith(planOf([CREATE, DRAW, IMPORT]));
    const ran = await planRun(folder, "--dry-run");
    expect([ran.exit, ran.steps.map(({ run }) => run)]).toEqual([1, [true, true, false]]);
    expect(ran.message).toMatch(/ville standse ved trin 2 \(draw\)/u);
    await fs.writeFile(path.join(folder, "register.xlsx"), "her er noget");
    const there = await planRun(folder, "--dry-run");
    expect([there.exit, there.problems[0]?.code]).toEqual([3, "file/exists"]);
  });
});

describe("a plan that is wrong is told whole, and none of it is run", () => {
  const wrong: readonly (readonly [string, object | string, RegExp, boolean])[] = [
    [
      "no JSON",
      '{ "register": "register.xlsx",\n  "steps": [ }',
      /ikke gyldig JSON: fejlen er i linje 2, tegn 14/u,
      false,
    ],
    ["no object", [CREATE], /skal være ét objekt/u, false],
    ["no register", { steps: [CREATE] }, /mangler "register"/u, false],
    ["no steps", { register: "register.xlsx", steps: [] }, /mangler "steps"/u, false],
    ["an unknown key", planOf([CREATE], { brugere: "x" }), /har "brugere", som ikke kendes/u, false],
    [
      "a step that is none",
      planOf([CREATE, "draw"] as unknown as object[]),
      /^Trin 2 \(\?\): Trin 2 skal være et objekt/u,
      false,
    ],
    [
      "an unknown command",
      planOf([CREATE, { command: "drav" }]),
      /^Trin 2 \(drav\): Kommandoen "drav" findes ikke/u,
      false,
    ],
    ["a plan in a plan", planOf([{ command: "run" }]), /^Trin 1 \(run\): Kommandoen "run" findes ikke/u, false],
    ["an unknown option", planOf([CREATE, { ...DRAW, sead: "x" }]), /^Trin 2 \(draw\): draw: --sead\./u, false],
    [
      "a level that is none",
      planOf([CREATE, { ...DRAW, level: "to" }]),
      /^Trin 2 \(draw\): --level skal være et helt tal/u,
      false,
    ],
    ["a date that is none", planOf([{ ...DRAW, date: "i går" }]), /^Trin 1 \(draw\): --date skal være en dato/u, false],
    [
      "a missing option",
      planOf([{ command: "draw", round: "2026-K1", seed: "x" }]),
      /^Trin 1 \(draw\): draw mangler --level/u,
      false,
    ],
    [
      "a number for a text",
      planOf([{ ...DRAW, seed: 7 }]),
      /^Trin 1 \(draw\): --seed skal være tekst i anførselstegn, men er 7\./u,
      false,
    ],
    [
      "a text for a flag",
      planOf([{ ...DRAW, redraw: "ja" }]),
      /^Trin 1 \(draw\): --redraw skal være true eller false/u,
      false,
    ],
    [
      "a list with a separator",
      planOf([{ ...CREATE, units: ["Nord;Syd"] }]),
      /^Trin 1 \(create\): --units: "Nord;Syd" har et ";" i sig/u,
      false,
    ],
    [
      "a list that is none",
      planOf([{ ...CREATE, units: [1] }]),
      /^Trin 1 \(create\): --units skal være tekst eller en liste/u,
      false,
    ],
    [
      "an option of the call",
      planOf([{ ...DRAW, json: true }]),
      /^Trin 1 \(draw\): --json gælder hele kørslen/u,
      false,
    ],
    // What the schema cannot see.
    ["an unknown model", planOf([{ ...CREATE, preset: "bbu-1918" }]), /^Trin 1 \(create\): .*bbu-1918/u, true],
    [
      "two options that do not go together",
      planOf([{ ...DRAW, preview: true }]),
      /^Trin 1 \(draw\): --preview viser planen uden seed/u,
      true,
    ],
    [
      "a file that is not there",
      planOf([CREATE, { ...IMPORT, cases: "andre.csv" }]),
      /^Trin 2 \(import\): .*andre\.csv/u,
      true,
    ],
    ["a CPR number", planOf([{ ...DRAW, seed: "010190-1234" }]), /^Trin 1 \(draw\): .*CPR/u, true],
  ];
  it.each(wrong)("%s", async (_, plan, sentence, passesSchema) => {
    const folder = await folderWith(plan);
    const ran = await planRun(folder);
    expect(ran.exit).toBe(2);
    expect(ran.problems).toHaveLength(1);
    expect(ran.problems[0]?.message).toMatch(sentence);
    expect(readdirSync(folder).sort()).toEqual(["plan.json", "sager.csv"]);
    if (typeof plan !== "string") expect(plans(plan)).toBe(passesSchema);
  });
  it("tells every fault of every step at once", async () => {
    const ran = await planRun(
      await folderWith(planOf([{ ...CREATE, preset: "x" }, { command: "draw" }, { command: "væk" }])),
    );
    expect(ran.problems.map(({ message }) => /^Trin \d/u.exec(message)?.[0])).toEqual([
      "Trin 1",
      "Trin 2",
      "Trin 2",
      "Trin 3",
    ]);
    expect(ran.message).toMatch(/har fejl: 4\. Intet trin er kørt/u);
  });
  it("says that a plan is not there, and refuses options that mean nothing here", async () => {
    const folder = await folderWith({});
    const { exit, output } = await call(["run", path.join(folder, "anden.json")]);
    expect([exit, output]).toEqual([3, expect.stringMatching(/anden\.json/u)]);
    expect((await call(["run", path.join(folder, "plan.json"), "--out", "x.xlsx"])).exit).toBe(2);
  });
});

describe("where JSON breaks off", () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{"a" 1}', 1, 6],
    ["[1, 2", 1, 6],
    ['{\n  "a": "x\ty" }', 2, 8],
    ["[tru]", 1, 2],
    ["{} {}", 1, 4],
    ["", 1, 1],
    ['["\\u12"]', 1, 2],
  ])("%j: line %i, column %i", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
    expect(jsonFault(text)).toEqual({ line, column });
  });
  it("passes whatever JSON.parse passes", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const lines = text.split("\n");
        expect(jsonFault(text)).toEqual({ line: lines.length, column: (lines[lines.length - 1] ?? "").length + 1 });
      }),
    );
  });
});

describe("the schema of plans", () => {
  it("has every command with every option it takes", () => {
    const { steps } = planSchema()["properties"] as {
      steps: { items: { oneOf: { properties: Record<string, object> }[] } };
    };
    const inSchema = steps.items.oneOf.map(({ properties }) => Object.keys(properties).sort());
    const taken = COMMANDS.map(({ options }) =>
      ["command", "out", "user", "now", "accept-loss", ...Object.keys(options)].sort(),
    );
    expect(inSchema).toEqual(taken);
  });
  it("refuses a step that mixes two commands of one name", () => {
    expect(plans(planOf([{ ...IMPORT, history: "tal.csv" }]))).toBe(false);
    expect(plans(planOf([{ command: "import", history: "tal.csv" }]))).toBe(true);
  });
});
