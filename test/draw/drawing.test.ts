/** What the pane shows of a draw: the round to draw, what stands drawn, and how an outsider checks it. */
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { drawCommand } from "../../src/draw/commands/draw";
import { additionOf, reserveFor } from "../../src/draw/commands/replace";
import {
  fitsCadence,
  knownRound,
  newRoundName,
  roundNames,
  suggestedRound,
} from "../../src/draw/facts/drawable-rounds";
import { countByUnit, drawnEntries, levelsToDraw, drawInForce } from "../../src/draw/facts/drawn-cases";
import { planFacts } from "../../src/draw/facts/plan-in-words";
import { seedState } from "../../src/draw/facts/seed-faults";
import { outsiderCheck, powershellLine, terminalLine } from "../../src/draw/facts/ticket-check";
import type { Level } from "../../src/draw/rules/level";
import type { Register } from "../../src/register/register";
import { readRegister, REGISTER_TABLES } from "../../src/register/register";
import { CONTEXT, story } from "../support/scenario";

const PLAN = `
  tblNiveauer
  | Niveau | Trækkes fra              | Gruppering    | Antal | Kvoter         | Reserver | Kadence |
  | 1      | Sager                    | Sagsbehandler | 1     |                | 1        | måned   |
  | 2      | niveau 1                 | Enhed         | 1     | Underretning=1 | 1        | kvartal |
  | 3      | samme sager som niveau 2 |               |       |                |          | kvartal |
  tblSager
  | Sag | Enhed | Sagsbehandler |
  | 11  | Nord  | Bo            |
  | 12  | Nord  | Bo            |
  | 13  | Nord  | Bo            |
  | 14  | Nord  | Ea            |
  | 23  | Syd   | Bo            |`;
/** Tickets on level 1 with the seed "a", ascending (sha256sum of a|2026-01|N1|sag): 14 23 11 13 12. */
const MONTH = "> draw --round 2026-01 --level 1 --seed a --date 2026-01-06";

async function registerAfter(...commands: readonly string[]): Promise<Register> {
  const { register } = await story(
    [PLAN, ...(commands.length > 0 ? commands : ["> draw --round 2026-01 --level 1 --preview"])].join("\n"),
  );
  const read = readRegister(await register.read({ tables: REGISTER_TABLES }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function levelOf(register: Register, number: number): Level {
  const level = register.levels.ok ? register.levels.value.find((each) => each.number === number) : undefined;
  if (level === undefined) throw new Error(`no level ${number}`);
  return level;
}

describe("the round to draw", () => {
  it("is the period that today lies in, then the next one", async () => {
    const before = await registerAfter();
    expect([1, 2].map((level) => suggestedRound(before, levelOf(before, level), "2026-02-28"))).toEqual([
      "2026-02",
      "2026-K1",
    ]);
    const after = await registerAfter(MONTH);
    expect(suggestedRound(after, levelOf(after, 1), "2026-01-31")).toBe("2026-02");
    expect([roundNames(after), knownRound(after, "2026-01 "), knownRound(after, "2026-02")]).toEqual([
      ["2026-01"],
      "2026-01",
      null,
    ]);
    expect([1, 2].map((level) => newRoundName(after, levelOf(after, level), "2026-01-31"))).toEqual([
      "2026-02",
      "2026-K1",
    ]);
  });

  it("fits a level by its cadence", async () => {
    const register = await registerAfter();
    expect(
      ["2026-01", "2026-K1", "forår"].map((round) =>
        [1, 2].map((level) => fitsCadence(round, levelOf(register, level))),
      ),
    ).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it("is the quarter of the months that the level below is drawn in, until that is drawn", async () => {
    const months = [MONTH, "> draw --round 2026-02 --level 1 --seed b", "> draw --round 2026-03 --level 1 --seed c"];
    const below = await registerAfter(...months);
    expect(suggestedRound(below, levelOf(below, 2), "2026-05-01")).toBe("2026-K1");
    const both = await registerAfter(...months, "> draw --round 2026-K1 --level 2 --seed d");
    expect([2, 3].map((level) => suggestedRound(both, levelOf(both, level), "2026-05-01"))).toEqual([
      "2026-K2",
      "2026-K1",
    ]);
  });
});

describe("what stands drawn", () => {
  it("is nothing before, and then the draw of the log with those above it", async () => {
    const at = { round: "2026-01", level: 1 };
    expect(drawInForce(await registerAfter(), at)).toBeNull();
    const register = await registerAfter(MONTH, "> draw --round 2026-01 --level 2 --seed d");
    expect(drawInForce(register, at)).toMatchObject({
      status: "udtrukket",
      date: "2026-01-06",
      seed: "a",
      above: [{ round: "2026-01", level: 2 }],
      logged: { row: { user: "Prøve" } },
    });
    expect(drawInForce(register, { round: "2026-01", level: 3 })).toBeNull();
    expect([1, 2, 3].map((level) => levelsToDraw(register, { round: "2026-01", level }))).toEqual([[], [3], []]);
  });

  it("shows each case once, in its last state and at its last row, by unit and caseworker", async () => {
    const register = await registerAfter(MONTH, '> replace --round 2026-01 --level 1 --case 11 --reason "Lukket"');
    const entries = drawnEntries(register, { round: "2026-01", level: 1 });
    const states = entries.map(({ id, unit, caseworker, status, place }) =>
      [unit, caseworker, id, status, place.cell?.replace(/\d+$/u, "")].join(" "),
    );
    expect(states).toEqual([
      "Nord Bo 11 erstattet D",
      "Nord Bo 13 udtrukket D",
      "Nord Ea 14 udtrukket D",
      "Syd Bo 23 udtrukket D",
    ]);
    const rows = entries.map(({ id, place }) => [id, (place.row ?? 0) - register.snapshot.tables["tblUdtrukne"]!.row]);
    expect(rows).toEqual([
      ["11", 5],
      ["13", 6],
      ["14", 2],
      ["23", 3],
    ]);
    expect(
      countByUnit(entries).map(({ unit, count }) => [unit, count.udtrukket, count.erstattet, count.reserve]),
    ).toEqual([
      ["Nord", 2, 1, 0],
      ["Syd", 1, 0, 0],
    ]);
  });
});

describe("the way to a draw", () => {
  it("says the plan in words", async () => {
    const register = await registerAfter();
    const words = (level: number, language: "da" | "en"): string =>
      planFacts(levelOf(register, level), language)
        .map((fact) => fact.join(": "))
        .join(" | ");
    expect(words(1, "da")).toBe(
      "Trækkes fra: Arket Sager | Antal: 1 sag pr. sagsbehandler | Metode: Lodtrækning | Reserver: 1 pr. sagsbehandler",
    );
    expect(words(2, "da")).toBe(
      "Trækkes fra: De udtrukne sager på niveau 1 | Antal: 1 sag pr. enhed | Sagstrin: Hver sag trækkes til ét sagstrin: Underretning 1 | Metode: Lodtrækning | Reserver: 1 pr. enhed og sagstrin",
    );
    expect(words(3, "en")).toBe("Drawn from: No draw: the same cases as at level 2");
    expect(
      words(2, "en")
        .split(" | ")
        .map((each) => each.split(":")[0]),
    ).toEqual(["Drawn from", "Number", "Steps", "Method", "Reserves"]);
  });

  it("says what is wrong with a seed", () => {
    expect(["", "  ", "a|b", "a\tb", "3 8 15", "Lotto 3. januar: 3 8 15"].map(seedState)).toEqual([
      "missing",
      "missing",
      "forbidden",
      "forbidden",
      "short",
      "good",
    ]);
  });
});

describe("a change before it is made", () => {
  it("is the reserve that comes in, or why none does", async () => {
    const register = await registerAfter(MONTH);
    const at = { round: "2026-01", level: 1 };
    expect(reserveFor({ ...at, case: "11" }, register)).toMatchObject({
      ok: true,
      value: { id: "13", replaces: "11" },
    });
    expect(reserveFor({ ...at, case: "14" }, register)).toMatchObject({
      ok: false,
      problems: [{ code: "draw/no-reserve" }],
    });
    expect(additionOf({ ...at, case: "12" }, register)).toMatchObject({
      ok: true,
      value: { id: "12", unit: "Nord", status: "tilføjet manuelt" },
    });
    expect(additionOf({ ...at, case: "99" }, register)).toMatchObject({
      ok: false,
      problems: [{ code: "draw/case-unknown" }],
    });
  });

  it("holds a draw to its preview", async () => {
    const register = await registerAfter();
    const input = { round: "2026-01", level: 1, redraw: false, reason: "", date: "2026-01-06" };
    const preview = drawCommand.decide({ ...input, seed: null }, register, CONTEXT);
    if (!preview.ok) throw new Error("no preview");
    const { fingerprint, plan } = preview.value.data as { fingerprint: string; plan: Record<string, string> };
    const drawn = (previewed: { fingerprint: string; plan: Record<string, string> }): string[] => {
      const decided = drawCommand.decide({ ...input, seed: "a", previewed }, register, CONTEXT);
      return decided.ok ? [decided.value.message.code] : decided.problems.map(({ code }) => code);
    };
    expect(drawn({ fingerprint, plan })).toEqual(["done/draw"]);
    expect(drawn({ fingerprint: "0".repeat(64), plan })).toEqual(["draw/preview-changed"]);
    expect(drawn({ fingerprint, plan: { ...plan, Antal: "2" } })).toEqual(["draw/preview-changed"]);
  });
});

describe("how an outsider checks a draw", () => {
  it("is shown with the ticket of a case that was drawn, as the sheet has it", async () => {
    const register = await registerAfter(
      MONTH,
      "> draw --round 2026-01 --level 2 --seed d",
      "> draw --round 2026-01 --level 3 --seed d",
    );
    const checkOf = (level: number) =>
      outsiderCheck(
        drawInForce(register, { round: "2026-01", level })!,
        drawnEntries(register, { round: "2026-01", level }),
      );
    const first = checkOf(1)!;
    expect(first.example).toMatchObject({ text: "a|2026-01|N1|11", drawn: 1, reserves: 1, entry: { id: "11" } });
    for (const level of [1, 2]) {
      const { text, hash, entry } = checkOf(level)!.example!;
      expect(execFileSync("sh", ["-c", terminalLine(text)], { encoding: "utf8" }).slice(0, 64)).toBe(entry.ticket);
      expect(hash).toBe(entry.ticket);
    }
    expect(checkOf(2)).toMatchObject({
      sources: ["2026-01"],
      byRisk: false,
      example: { text: expect.stringMatching(/^d\|2026-01\|N2\|\d+\|Underretning$/u) as string },
    });
    expect(checkOf(3)?.example).toBeNull();
  });

  it("is quoted so that a terminal reads the text as it is", () => {
    const text = "Lotto 'æøå' $HOME `x` %s \\n|2026-K1|N1|1";
    const printed = execFileSync("sh", ["-c", terminalLine(text).replace(" | sha256sum", "")], { encoding: "utf8" });
    expect(printed).toBe(text);
    expect(powershellLine("it's")).toContain("GetBytes('it''s')");
  });
});
