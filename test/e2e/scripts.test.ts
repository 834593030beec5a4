/**
 * Office Scripts as they are built, run on the stand-in for Excel: a round by scripts alone is the round by the command line,
 * cell for cell and look for look, logs included where time and user are the same.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { quarterRule } from "../../src/review/commands/sample-answers";
import { RETURNED } from "../../src/review/facts/returned-files";
import { FileWorkbook } from "../../src/workbook/xlsx";
import { saveWorkbook } from "../../workbench/host/file/book";
import { ScriptHost } from "../../workbench/host/script";
import { handIn, mustDo, NOW } from "../support/filled-round";
import { lint } from "../support/lint";
import { runScript } from "../support/office-script";
import { ScriptWorkbook } from "../support/script-workbook";
import { differences } from "../support/same-workbook";
import { validateOoxml } from "../support/validate";

const folder = mkdtempSync(join(tmpdir(), "tilsyn-scripts-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const ROUND = "2026-K1";
const AT = ["--round", ROUND, "--level", "2"];
const BY_CLI = join(folder, "cli.xlsx");
const BY_SCRIPTS = join(folder, "scripts.xlsx");
/** Drawn and handed out, nothing collected. */
const BEFORE = join(folder, "udsendt.xlsx");
const HANDED_IN = join(folder, "afleveret");

interface Answer {
  readonly ok: boolean;
  readonly kode: number;
  readonly besked: string;
  readonly fund: readonly { readonly alvor: string; readonly kode: string; readonly ark: string }[];
  readonly [more: string]: unknown;
}

/** The script run on the register that scripts alone write; what it leaves is saved. */
function byScript(name: string, ...args: readonly unknown[]): Answer & { readonly roundTrips: number } {
  const { result, saved, roundTrips } = runScript(name, new Uint8Array(readFileSync(BY_SCRIPTS)), ...args);
  const check = new Ajv().compile(JSON.parse(readFileSync(`dist/scripts/${name}.schema.json`, "utf8")) as object);
  expect([name, check(result), check.errors]).toEqual([name, true, null]);
  writeFileSync(BY_SCRIPTS, saved);
  return { ...(result as Answer), roundTrips };
}

/** What differs between the two registers. */
function apart(): readonly string[] {
  return differences(BY_CLI, BY_SCRIPTS);
}

const CASES = ["Nord", "Syd"].flatMap((unit) =>
  [1, 2, 3].map((index) =>
    [
      `${unit}-${index}`,
      unit,
      `Sagsbehandler ${unit}`,
      "Underretning",
      `0${index}-02-2026`,
      index === 1 ? "" : `0${index + 1}-02-2026`,
    ].join(";"),
  ),
);

beforeAll(async () => {
  const cases = join(folder, "sager.csv");
  writeFileSync(
    cases,
    ["Sag;Enhed;Sagsbehandler;Sagstrin;Underretning modtaget;Underretning vurderet", ...CASES].join("\n"),
  );
  await mustDo(["create", BY_CLI, "--preset", "bilag-2018", "--units", "Nord;Syd"]);
  await mustDo(["import", BY_CLI, "--cases", cases]);
  cpSync(BY_CLI, BY_SCRIPTS);
}, 120_000);

describe("a round by Office Scripts is the round by the command line", () => {
  it("a plan writes nothing, and shows no case", () => {
    const before = readFileSync(BY_SCRIPTS);
    const { result, saved } = runScript("tilsyn-udtraek", new Uint8Array(before), ROUND, 2, "vis planen");
    expect(result).toMatchObject({ ok: true, antalSager: 6, udtrukne: [] });
    writeFileSync(join(folder, "plan.xlsx"), saved);
    expect(differences(BY_SCRIPTS, join(folder, "plan.xlsx"))).toEqual([]);
  });

  it("draw", async () => {
    await mustDo(["draw", BY_CLI, ...AT, "--seed", "prøve", "--date", "2026-01-05"]);
    const drawn = byScript("tilsyn-udtraek", ROUND, 2, "udtræk", "prøve", "Prøve", "2026-01-05", NOW);
    expect(drawn).toMatchObject({ ok: true, kode: 0, antalSager: 6, reserver: 0 });
    expect(drawn["udtrukne"]).toHaveLength(6);
    expect(apart()).toEqual([]);
  });

  it("the same draw once more changes nothing, another is refused", () => {
    const again = byScript("tilsyn-udtraek", ROUND, 2, "udtræk", "prøve", "Prøve", "2026-01-05", NOW);
    expect([again.ok, again["udtrukne"]]).toEqual([true, []]);
    const other = byScript("tilsyn-udtraek", ROUND, 2, "udtræk", "et andet", "Prøve", "2026-01-05", NOW);
    expect([other.ok, other.kode, other.fund.map(({ kode }) => kode)]).toEqual([false, 1, ["draw/drawn-before"]]);
    expect(apart()).toEqual([]);
  });

  it("collect, of what the script for returned workbooks read", async () => {
    await mustDo(["sheets", BY_CLI, ...AT, "--folder", join(folder, "udsendt")]);
    cpSync(BY_CLI, BY_SCRIPTS);
    await handIn(BY_CLI, HANDED_IN, ROUND, quarterRule);
    cpSync(BY_CLI, BEFORE);
    const files = readdirSync(HANDED_IN).sort();
    await mustDo(["collect", BY_CLI, ...AT, "--from", HANDED_IN]);
    const rows = files.flatMap(
      (name) =>
        runScript("tilsyn-laes-skema", new Uint8Array(readFileSync(join(HANDED_IN, name))), name).result as string[][],
    );
    const longest = Math.max(...rows.map((row) => row.length));
    // As a flow hands them on: all as long as the longest.
    const even = rows.map((row) => [...row, ...Array.from({ length: longest - row.length }, () => "")]);
    const collected = byScript("tilsyn-saml-ind", ROUND, 2, even, "Prøve", NOW);
    expect(collected).toMatchObject({ ok: true, faerdigeSager: 6, sager: 6 });
    expect(apart()).toEqual([]);
  });

  it("validate, with mails to those who have not handed in", async () => {
    await mustDo(["validate", BY_CLI, ...AT]);
    expect(byScript("tilsyn-kontrol-og-rykkere", ROUND, 2, "Prøve", NOW)).toMatchObject({ ok: true, rykkere: [] });
    expect(apart()).toEqual([]);
  });

  it("compute and Bilag 1", async () => {
    await mustDo(["compute", BY_CLI, ...AT]);
    await mustDo(["summary", BY_CLI, ...AT]);
    const made = byScript("tilsyn-beregn-og-bilag", ROUND, 2, "beregn og lav bilag", "", "Prøve", NOW);
    expect(made).toMatchObject({ ok: true, bilagLavet: true });
    expect(made["raekker"]).toHaveLength(79);
    expect(apart()).toEqual([]);
  });

  it("deadlines, with the Monday list and its charts, and again the week after", async () => {
    for (const date of ["2026-03-02", "2026-03-09"]) {
      await mustDo(["deadlines", BY_CLI, "--date", date]);
      const made = byScript("tilsyn-mandagsliste", date, "", "", "Prøve", NOW);
      expect(made).toMatchObject({ ok: true, dato: date });
      expect((made["enheder"] as { enhed: string }[]).map(({ enhed }) => enhed)).toEqual(["Alle", "Nord", "Syd"]);
      expect(apart()).toEqual([]);
    }
  });

  it("is sound to the Open XML SDK and to our linter", async () => {
    expect(await validateOoxml(BY_SCRIPTS)).toEqual([]);
    expect(lint(new Uint8Array(readFileSync(BY_SCRIPTS)))).toEqual([]);
  });

  it("verify", () => {
    expect(byScript("tilsyn-efterproev")).toMatchObject({ ok: true, antalUdtraek: 1, fund: [] });
  });
});

describe("a returned workbook that is chosen by hand", () => {
  it("comes as the texts of its cells, and is collected all the same", async () => {
    const [name = ""] = readdirSync(HANDED_IN).sort();
    const file = FileWorkbook.fromBytes(new Uint8Array(readFileSync(join(HANDED_IN, name))), name);
    const { sheets } = await file.read(RETURNED);
    const form = sheets.find(({ cells }) => cells.some((row) => row.includes("Spørgsmålsnr.")));
    const texts = (form?.cells ?? []).map((row) => row.map((cell) => (cell === null ? "" : String(cell))));
    const { result } = runScript(
      "tilsyn-saml-ind",
      new Uint8Array(readFileSync(BEFORE)),
      ROUND,
      2,
      texts,
      "Prøve",
      NOW,
    );
    expect(result).toMatchObject({ ok: true, kode: 0 });
    expect((result as { aendredeSvar: number }).aendredeSvar).toBeGreaterThan(0);
  });
});

describe("review sheets in the register", () => {
  it("are collected where no others are given, as by the command line", async () => {
    const [own, other] = [join(folder, "egne.xlsx"), join(folder, "egne-cli.xlsx")];
    cpSync(BEFORE, other);
    await mustDo(["sheets", other, ...AT]);
    cpSync(other, own);
    await mustDo(["collect", other, ...AT]);
    const { result, saved } = runScript(
      "tilsyn-saml-ind",
      new Uint8Array(readFileSync(own)),
      ROUND,
      2,
      [],
      "Prøve",
      NOW,
    );
    expect(result).toMatchObject({ ok: true, faerdigeSager: 0 });
    writeFileSync(own, saved);
    expect(differences(other, own)).toEqual([]);
  });
});

describe("who has not handed in", () => {
  it("is told with a mail that names cases and nobody", async () => {
    const register = join(folder, "udtrukket.xlsx");
    cpSync(BY_CLI, register);
    await mustDo(["draw", register, "--round", "2026-K2", "--level", "2", "--seed", "ny", "--date", "2026-04-01"]);
    const { result } = runScript(
      "tilsyn-kontrol-og-rykkere",
      new Uint8Array(readFileSync(register)),
      "2026-K2",
      2,
      "Prøve",
      NOW,
    );
    const { rykkere } = result as { rykkere: { enhed: string; mangler: string[]; tekst: string }[] };
    expect(rykkere.map(({ enhed, mangler }) => [enhed, [...mangler].sort()])).toEqual([
      ["Nord", ["Nord-1", "Nord-2", "Nord-3"]],
      ["Syd", ["Syd-1", "Syd-2", "Syd-3"]],
    ]);
    expect(rykkere[0]?.tekst).toContain("3 skemaer");
    expect(rykkere[0]?.tekst).not.toContain("Sagsbehandler");
  });
});

describe("docs/power-automate.md", () => {
  it("names the scripts with what they take and what they give", () => {
    const text = readFileSync("docs/power-automate.md", "utf8");
    const rows = [...text.matchAll(/^\| (tilsyn-[\w-]+) \|([^|]*)\|([^|]*)\|$/gmu)];
    const listed = (cell = ""): string[] =>
      cell.split(",").flatMap((each) => (each.trim() === "" ? [] : [each.trim()]));
    const read = (name: string): Record<string, unknown> =>
      JSON.parse(readFileSync(join("dist/scripts", name), "utf8")) as Record<string, unknown>;
    for (const [, name = "", takes, gives] of rows) {
      const { parameterSchema } = JSON.parse(String(read(`${name}.osts`)["parameterInfo"])) as {
        parameterSchema: { properties: object };
      };
      expect([name, listed(takes)]).toEqual([name, Object.keys(parameterSchema.properties)]);
      expect([name, listed(gives)]).toEqual([name, Object.keys(read(`${name}.schema.json`)["properties"] as object)]);
    }
    const names = readdirSync("dist/scripts").flatMap((name) => /^(.*)\.osts$/u.exec(name)?.slice(1) ?? []);
    const told = new Set([...rows.map(([, name]) => name), "tilsyn-laes-skema"]);
    expect(told).toEqual(new Set(names));
  });
});

describe("a flow is stopped", () => {
  it("by a workbook that is no register, with a sentence", () => {
    const bytes = FileWorkbook.blank("tom.xlsx").toBytes();
    expect(() => runScript("tilsyn-efterproev", bytes)).toThrow("Filen er ikke et tilsynsregister.");
  });

  it("by a run before that was stopped half-way", () => {
    const { host } = new ScriptWorkbook(new Uint8Array(readFileSync(BY_CLI)));
    const left = new ScriptHost(host.session).workbook as ExcelScript.Workbook;
    left.addNamedItem("tilsyn_skriver", '="1"');
    expect(() => runScript("tilsyn-efterproev", saveWorkbook(host.session))).toThrow("Versionshistorik");
  });
});
