/** Texts that look the same, and CPR numbers however they are written: read as meant, or told. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { mustDo, NOW, rowsOf, tilsyn } from "../support/filled-round";
import { fillIn } from "../support/quarter";
import type { Told } from "../support/filled-round";

let folder: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-alike-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function imported(name: string, rows: readonly string[], ...more: readonly string[]): Promise<Told> {
  const register = at(`${name}.xlsx`);
  await writeFile(at(`${name}.csv`), ["Sag;Enhed;Sagsbehandler;Note", ...rows].join("\n"));
  await mustDo(["create", register, "--preset", "bbu-2018", ...more]);
  return tilsyn("import", register, "--cases", at(`${name}.csv`));
}
const told = (report: Told, code: string): Told["problems"] => report.problems.filter((each) => each.code === code);

describe("characters that nobody sees", () => {
  const rows = [
    "26/0001;Nord;Bo Holm;",
    "26/0002;Nord\u200b;Bo Holm;",
    "26/0003;Nord;Bo\u200b Holm;",
    "26/0004;Syd;Ida\u00adLund;",
    "26/0005;Syd;IdaLund;",
    "26/0007;\u202aSyd\u202c;Ida\u2060Lund;se \ufeffakten",
  ];

  it("make no second unit and no second caseworker, and are told once a column", async () => {
    const report = await imported("unseen", rows, "--units", "Nord;Syd");
    expect(report).toMatchObject({ exit: 0, cases: 6, units: 2, caseworkers: 2 });
    expect(told(report, "population/unseen").map((each) => each.row)).toEqual([3, 4, 7]);
    expect(told(report, "population/unseen")[0]?.message).toContain("Nord[U+200B]");
    const kept = await rowsOf(at("unseen.xlsx"), "tblSager");
    expect(new Set(kept.map((row) => row["Sagsbehandler"]))).toEqual(new Set(["Bo Holm", "IdaLund"]));
    expect(kept[5]?.["Note"]).toBe("se akten");
  });

  it("make two equal ids doubles, with the character named", async () => {
    const report = await imported("doubles", [...rows, "26/0001\u200b;Nord;Bo Holm;", "26/0005\u2060;Syd;IdaLund;"]);
    expect(report.exit).toBe(1);
    expect(told(report, "population/duplicate-alike").map((each) => each.message)).toEqual([
      expect.stringContaining("26/0001, 26/0001[U+200B]: række 2, 8"),
      expect.stringContaining("26/0005, 26/0005[U+2060]: række 6, 9"),
    ]);
  });
});

describe("dashes of another kind", () => {
  it("make doubles of ids and one caseworker of two spellings", async () => {
    const report = await imported("dashes", [
      "702343-61;Nord;Bo Holm;",
      "702343\u201161;Nord;Bo Holm;",
      "702344-62;Nord;Bo Holm;",
      "702344\u201362;Nord;Bo Holm;",
      "702346 - 62;Nord;Anna\u2011Lise Ravn;",
      "702347- 62;Nord;Anna-Lise Ravn;",
      "702348-62;Nord;Anna-Lise Ravn;",
    ]);
    expect(told(report, "population/duplicate-alike").map((each) => each.message)).toEqual([
      expect.stringContaining("702343-61, 702343[U+2011]61: række 2, 3"),
      expect.stringContaining("702344-62, 702344[U+2013]62: række 4, 5"),
    ]);
    expect(told(report, "population/caseworker-spelling")[0]?.message).toContain("Anna[U+2011]Lise Ravn");
  });

  it("name the same round, and a round that is none is told", async () => {
    await imported("rounds", ["1;Nord;Bo Holm;", "2;Nord;Bo Holm;"]);
    const file = at("rounds.xlsx");
    const draw = (round: string, ...more: readonly string[]): Promise<Told> =>
      tilsyn("draw", file, "--round", round, "--level", "1", "--seed", "abc def 12", ...more);
    expect((await draw("2026\u2013K1")).exit).toBe(0);
    expect((await rowsOf(file, "tblRunder")).map((row) => row["Runde"])).toEqual(["2026-K1"]);
    expect(await draw("2026\u2011k1")).toMatchObject({ exit: 0 });
    expect((await rowsOf(file, "tblRunder")).length).toBe(1);
    for (const round of ["2026-K5", "=1+1", "2026-13", "2026 K9", "2026-H3", "§§"]) {
      const report = await draw(round);
      expect([round, report.exit, report.problems[0]?.code]).toEqual([round, 1, "plan/round-unclear"]);
    }
    expect((await rowsOf(file, "tblRunder")).length).toBe(1);
    const named = await tilsyn("draw", file, "--round", "Forår 2026", "--level", "1", "--preview");
    expect(told(named, "plan/round-no-period")).toHaveLength(1);
  });
});

describe("a CPR number", () => {
  const WRITTEN = [
    "010110-1234",
    "0101101234",
    "010110 1234",
    "010110\u00a01234",
    "010110 - 1234",
    "010110\u22121234",
    "010110\u20141234",
    "010110.1234",
    "010110/1234",
    "01 01 10 1234",
    "01-01-10-1234",
    "010110-\u200b1234",
    "010110_1234",
    "CPR010110-1234",
    "01.01.10-1234",
  ];

  it("is refused with its row however it is written, and never repeated", async () => {
    const rows = WRITTEN.map((number, index) => `${100 + index};Nord;Bo Holm;barn ${number} flyttet`);
    const report = await imported("cpr", rows);
    expect(report.exit).toBe(1);
    expect(told(report, "privacy/cpr").map((each) => each.row)).toEqual(WRITTEN.map((_, index) => index + 2));
    expect(JSON.stringify(report)).not.toMatch(/010110|1234/u);
  });

  it.each(["010110 1200", "01 01 10 1200", "010110/1200", "010110\u20131200"])(
    "is no id, and becomes a serial number: %s",
    async (form) => {
      const rows = [0, 1, 2, 3].map((index) => `${form.slice(0, -1)}${index};Nord;Bo Holm;`);
      const name = `id-${Buffer.from(form).toString("hex")}`;
      const report = await imported(name, rows);
      expect([report.exit, told(report, "population/cpr-key").length]).toEqual([1, 1]);
      const key = at(`${name}-key`);
      await mkdir(key);
      const given = await tilsyn(
        "import",
        at(`${name}.xlsx`),
        "--cases",
        at(`${name}.csv`),
        "--serial",
        path.join(key, "key.csv"),
      );
      expect(given).toMatchObject({ exit: 0, cases: 4 });
      const ids = (await rowsOf(at(`${name}.xlsx`), "tblSager")).map((row) => String(row["Sag"]));
      expect(ids.sort()).toEqual(["L000001", "L000002", "L000003", "L000004"]);
    },
  );

  it("goes into no log: neither as a reason, a seed nor a round, and no sentence repeats it", async () => {
    await imported("typed", ["1;Nord;Bo Holm;", "2;Nord;Bo Holm;"]);
    const file = at("typed.xlsx");
    await mustDo(["draw", file, "--round", "2026-K1", "--level", "1", "--seed", "abc def 12"]);
    const at1 = ["--round", "2026-K1", "--level", "1"];
    for (const words of [
      ["draw", file, "--round", "010110 1234", "--level", "1", "--seed", "abc def 12"],
      ["draw", file, ...at1, "--seed", "010110 1234"],
      ["draw", file, ...at1, "--seed", "x y z", "--redraw", "--reason", "barn 01.01.10-1234"],
      ["replace", file, ...at1, "--case", "1", "--reason", "barn 010110\u20131234"],
      ["add", file, ...at1, "--case", "010110/1234", "--reason", "andet"],
      ["collect", file, "--round", "010110-1234", "--level", "1"],
    ]) {
      const { exit, output } = await call([...words, "--user", "Prøve", "--now", NOW]);
      expect([words.slice(2), exit]).toEqual([words.slice(2), 1]);
      expect(output).not.toMatch(/010110|01\.01\.10|1234/u);
    }
  });
});

describe("what is typed with characters that nobody sees, or other dashes", () => {
  it("is the model, the template, the units and the round that are meant; units that become one are told", async () => {
    const file = at("typed-alike.xlsx");
    const units = "Nord\u2013Vest;Nord-Vest;Syd\u200b;Syd; ;\u200b";
    const made = await tilsyn(
      ...["create", file, "--preset", "bbu\u20112018\u200b", "--template", "\u2060overordnet\u20102024:BASE\u200b"],
      ...["--units", units],
    );
    expect(made).toMatchObject({ exit: 0, preset: "bbu-2018", templates: ["overordnet-2024:BASE"] });
    expect(told(made, "create/unit-twice")[0]?.message).toContain(": Nord-Vest, Syd.");
    const settings = await rowsOf(file, "tblOpsaetning");
    expect(settings.find((row) => row["Nøgle"] === "Enheder")?.["Værdi"]).toBe("Nord\u2013Vest;Syd");
  });

  it("is none where nothing else is there", async () => {
    expect(told(await tilsyn("create", at("none.xlsx"), "--preset", "\u200b\u2060"), "usage/missing")).toHaveLength(1);
    expect((await imported("reasons", ["1;Nord;Bo Holm;", "2;Nord;Bo Holm;"])).exit).toBe(0);
    const words = ["--round", "2026-K1", "--level", "1"];
    await mustDo(["draw", at("reasons.xlsx"), ...words, "--seed", "abc\u200b def 12"]);
    expect((await rowsOf(at("reasons.xlsx"), "tblRunder"))[0]?.["Seed"]).toBe("abc def 12");
    const replaced = await tilsyn(
      "replace",
      at("reasons.xlsx"),
      ...words,
      "--case",
      "1\u200b",
      "--reason",
      "\u00ad\u200b",
    );
    expect(told(replaced, "draw/reason-missing")).toHaveLength(1);
  });
});

describe("a CPR number as Udfyldt af", () => {
  it("is taken out, and no finding is told twice where each reader has sheets of their own", async () => {
    const file = at("own-sheets.xlsx");
    await writeFile(at("own-sheets.csv"), "Sag;Enhed;Sagsbehandler\n1;Nord;Bo Holm\n2;Nord;Bo Holm\n");
    await mustDo(["create", file, "--preset", "taskforce", "--template", "overordnet-2024:base", "--units", "Nord"]);
    await mustDo(["import", file, "--cases", at("own-sheets.csv")]);
    const words = ["--round", "2026-T1", "--level", "1"];
    await mustDo(["draw", file, ...words, "--seed", "abc def 12"]);
    await mustDo(["sheets", file, ...words, "--folder", at("own-sheets")]);
    const [returned = ""] = await readdir(at("own-sheets"));
    fillIn(path.join(at("own-sheets"), returned), { usual: "nej", reviewer: "010110/1234", cases: ["1"] });
    const report = await tilsyn("collect", file, ...words, "--from", path.join(at("own-sheets"), returned));
    const places = report.problems.map(({ code, sheet, cell }) => `${code} ${sheet ?? ""} ${cell ?? ""}`);
    expect(told(report, "privacy/cpr")).toHaveLength(1);
    expect(told(report, "comment/required").length).toBeGreaterThan(3);
    expect(places.filter((each, index) => places.indexOf(each) !== index)).toEqual([]);
    expect(JSON.stringify(report)).not.toContain("010110");
  });
});
