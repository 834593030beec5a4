/** draw: what stands in the register afterwards. The order of tickets is that of sha256sum of their documented text. */
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { importCommand } from "../../src/cases/commands/import";
import { run } from "../../src/register/commands/run";
import type { DrawnCase } from "../../src/cases/rules/case";
import { readCsv } from "../../src/workbook/csv";
import type { MemoryWorkbook } from "../../src/workbook/memory";
import golden from "../golden/draw.json";
import { newRegister, story, typed } from "../support/scenario";

/**
 * Level 1: one case per caseworker; level 2: one of those per unit. Tickets with the seed "a" on level 1, ascending:
 * 23 12 11 13 21 22 14; on level 2: 13 12 11 23 21 22 14.
 */
const REGISTER = `
  tblNiveauer
  | Niveau | Trækkes fra | Afgrænsning    | Gruppering    | Antal | Reserver | Udfyldes af |
  | 1      | Sager       | Status<>Lukket | Sagsbehandler | 1     | 1        | Leder       |
  | 2      | niveau 1    |                | Enhed         | 1     | 1        | Jurist      |
  tblSager
  | Sag | Enhed | Sagsbehandler | Sagstrin     | Risiko | Status |
  | 11  | Nord  | Bo            | Underretning |        |        |
  | 12  | Nord  | Bo            |              | 1,5    |        |
  | 13  | Nord  | Bo            |              |        |        |
  | 14  | Nord  | Ea            |              |        |        |
  | 21  | Syd   | Bo            |              |        |        |
  | 22  | Syd   | Bo            |              |        |        |
  | 23  | Syd   | Bo            |              |        |        |
  | 31  | Vest  | Ib            |              |        | Lukket |`;

const DRAWN = `> draw --round 2026-K1 --level 1 --seed a --date 2026-01-06
  exit 0`;

describe("a draw", () => {
  it("draws the lowest tickets, keeps the frame, notes the round and says whom it does not reach", () =>
    story(`${REGISTER}
      ${DRAWN}
      tblUdtrukne
      | Runde   | Niveau | Nr | Sag | Enhed | Sagsbehandler | Sagstrin | Udtræksgruppe | Lodnummer | Status    | Udfyldes af |
      | 2026-K1 | 1      | 1  | 12  | Nord  | Bo            | alle     | Nord · Bo     | 1f8cf5…   | udtrukket | Leder       |
      | 2026-K1 | 1      | 2  | 14  | Nord  | Ea            | alle     | Nord · Ea     | f62f97…   | udtrukket | Leder       |
      | 2026-K1 | 1      | 3  | 23  | Syd   | Bo            | alle     | Syd · Bo      | 03153f…   | udtrukket | Leder       |
      | 2026-K1 | 1      | 4  | 11  | Nord  | Bo            | alle     | Nord · Bo     | 30ec69…   | reserve   | Leder       |
      | 2026-K1 | 1      | 5  | 21  | Syd   | Bo            | alle     | Syd · Bo      | 97d434…   | reserve   | Leder       |
      tblRamme
      | Runde   | Niveau | Sag | Enhed | Sagsbehandler | Sagstrin     | Risiko |
      | 2026-K1 | 1      | 11  | Nord  | Bo            | Underretning |        |
      | 2026-K1 | 1      | 12  | Nord  | Bo            |              | 1.5    |
      | 2026-K1 | 1      | 13  | Nord  | Bo            |              |        |
      | 2026-K1 | 1      | 14  | Nord  | Ea            |              |        |
      | 2026-K1 | 1      | 21  | Syd   | Bo            |              |        |
      | 2026-K1 | 1      | 22  | Syd   | Bo            |              |        |
      | 2026-K1 | 1      | 23  | Syd   | Bo            |              |        |
      tblRunder
      | Runde   | Niveau | Betegnelse                | Periode fra | Periode til | Udtrukket | Seed | Status    |
      | 2026-K1 | 1      | Niveau 1, 1. kvartal 2026 | 46023       | 46112       | 46028     | a    | udtrukket |
      problems
      | Kode                         | Sted  |
      | draw/unit-without-cases      | Sager |
      | draw/filtered                | Opsætning!D7 |
      | draw/caseworkers-without-case | Sager |
      tblLog
      | Kommando | Bruger | Seed | Antal |
      | create   | Prøve  |      | spørgsmål: 79 |
      | draw     | Prøve  | a    | ramme: 7; udtrukket: 3; reserver: 2; annulleret: 0; mangler: 0; udeladt: 0; enheder uden sager: 1; sagsbehandlere uden sag: 1 |
      > draw --round 2026-k1 --level 2 --seed a
      exit 0
      tblUdtrukne
      | Runde   | Niveau | Nr | Sag | Udtræksgruppe | Lodnummer | Status    |
      | 2026-K1 | 1      | 1  | 12  | Nord · Bo     | 1f8cf5…   | udtrukket |
      | 2026-K1 | 1      | 2  | 14  | Nord · Ea     | f62f97…   | udtrukket |
      | 2026-K1 | 1      | 3  | 23  | Syd · Bo      | 03153f…   | udtrukket |
      | 2026-K1 | 1      | 4  | 11  | Nord · Bo     | 30ec69…   | reserve   |
      | 2026-K1 | 1      | 5  | 21  | Syd · Bo      | 97d434…   | reserve   |
      | 2026-K1 | 2      | 1  | 12  | Nord          | 5184bb…   | udtrukket |
      | 2026-K1 | 2      | 2  | 23  | Syd           | 36253b…   | udtrukket |
      | 2026-K1 | 2      | 3  | 14  | Nord          | c6a2ba…   | reserve   |
      > verify
      exit 0`));

  it("is previewed without a seed: counts, no case, nothing written", async () => {
    const { reports, register } = await story(`${REGISTER}
      > draw --round 2026-K1 --level 1 --preview
      exit 0
      tblUdtrukne
      | Sag |
      tblLog
      | Kommando |
      | create   |`);
    expect(reports[0]?.data).toMatchObject({
      frame: 7,
      groups: [{ group: "Nord · Bo", cases: 3, least: 1, most: 1 }, { group: "Nord · Ea" }, { group: "Syd · Bo" }],
    });
    for (const id of ["11", "12", "13", "14", "21", "22", "23"])
      expect(JSON.stringify(reports[0])).not.toMatch(new RegExp(`"${id}"|\\b${id},`, "u"));
    expect(register.shown).toBeUndefined();
  });

  it("the same again changes nothing; another seed, frame or plan is refused", () =>
    story(`${REGISTER}
      ${DRAWN}
      > draw --round 2026-K1 --level 1 --seed " a "
      exit 0
      tblLog
      | Kommando |
      | create   |
      | draw     |
      > draw --round 2026-K1 --level 1 --seed b
      exit 1
      problems
      | Kode              | Sted   |
      | draw/drawn-before | Runder |
      ! Sager!D5 = Kim
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      ! Sager!D5 = Bo
      ! Opsætning!L7 = 2
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      ! Opsætning!L7 = 1
      ! Opsætning!B7 = Andet navn
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      tblLog
      | Kommando |
      | create   |
      | draw     |`));

  it("is made again with a reason: the old rows annulled, the levels that drew from it too", () =>
    story(`${REGISTER}
      ${DRAWN}
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      > draw --round 2026-K1 --level 1 --seed b --redraw
      exit 1
      problems
      | Kode                | Sted |
      | draw/reason-missing |      |
      > draw --round 2026-K1 --level 1 --seed c --redraw --reason "Seed var kendt på forhånd"
      exit 0
      tblUdtrukne
      | Niveau | Nr | Sag | Status     | Begrundelse               |
      | 1      | 1  | 12  | udtrukket  |                           |
      | 1      | 2  | 14  | udtrukket  |                           |
      | 1      | 3  | 23  | udtrukket  |                           |
      | 1      | 4  | 11  | reserve    |                           |
      | 1      | 5  | 21  | reserve    |                           |
      | 2      | 1  | 12  | udtrukket  |                           |
      | 2      | 2  | 23  | udtrukket  |                           |
      | 2      | 3  | 14  | reserve    |                           |
      | 1      | 1  | 12  | annulleret | Seed var kendt på forhånd |
      | 1      | 2  | 14  | annulleret | Seed var kendt på forhånd |
      | 1      | 3  | 23  | annulleret | Seed var kendt på forhånd |
      | 1      | 4  | 11  | annulleret | Seed var kendt på forhånd |
      | 1      | 5  | 21  | annulleret | Seed var kendt på forhånd |
      | 2      | 1  | 12  | annulleret | Seed var kendt på forhånd |
      | 2      | 2  | 23  | annulleret | Seed var kendt på forhånd |
      | 2      | 3  | 14  | annulleret | Seed var kendt på forhånd |
      | 1      | 1  | 11  | udtrukket  |                           |
      | 1      | 2  | 14  | udtrukket  |                           |
      | 1      | 3  | 23  | udtrukket  |                           |
      | 1      | 4  | 13  | reserve    |                           |
      | 1      | 5  | 21  | reserve    |                           |
      tblRunder
      | Niveau | Seed | Status    | Udtrukket |
      | 1      | c    | udtrukket | 46027     |
      | 2      |      | planlagt  |           |
      tblRamme
      | Sag |
      | 11  |
      | 12  |
      | 13  |
      | 14  |
      | 21  |
      | 22  |
      | 23  |
      > verify
      exit 0`));

  it("made again twice annuls only what stood", () =>
    story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Reserver |
      | 1      | Sager       | Ingen      | 1     | 0        |
      tblSager
      | Sag | Enhed | Sagsbehandler |
      | 11  | Nord  | Bo            |
      | 12  | Nord  | Bo            |
      > draw --round 2026-K1 --level 1 --seed a
      > draw --round 2026-K1 --level 1 --seed b --redraw --reason "Første"
      > draw --round 2026-K1 --level 1 --seed a --redraw --reason "Anden"
      exit 0
      tblUdtrukne
      | Sag | Status     | Begrundelse |
      | 12  | udtrukket  |             |
      | 12  | annulleret | Første      |
      | 11  | udtrukket  |             |
      | 11  | annulleret | Anden       |
      | 12  | udtrukket  |             |
      > verify
      exit 0`));

  it("of a closed round, or under a closed level, is refused", () =>
    story(`${REGISTER}
      ${DRAWN}
      > draw --round 2026-K1 --level 2 --seed a
      ! Runder!I6 = lukket
      > draw --round 2026-K1 --level 1 --seed b --redraw --reason "Prøve"
      exit 1
      problems
      | Kode              | Sted   |
      | draw/round-closed | Runder |
      > draw --round 2026-K1 --level 2 --seed b --redraw --reason "Prøve"
      exit 1`));
});

describe("a draw is refused", () => {
  it("without a seed, with one that blurs, and in a round that does", () =>
    story(`${REGISTER}
      > draw --round 2026-K1 --level 1 --seed " "
      exit 1
      problems
      | Kode              | Sted |
      | draw/seed-missing |      |
      > draw --round "2026;K1" --level 7 --seed "x"
      exit 1
      problems
      | Kode               | Sted      |
      | plan/level-unknown | Opsætning |`));

  it("where the frame is empty, and where the level below is not drawn: at the cell", () =>
    story(`${REGISTER}
      > draw --round 2026-K1 --level 2 --seed a
      exit 1
      problems
      | Kode                | Sted         |
      | plan/below-not-drawn | Opsætning!C8 |
      ! Opsætning!D7 = Status=Ukendt
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode                | Sted         |
      | draw/frame-empty    | Opsætning!D7 |
      | plan/filter-no-case | Opsætning!D7 |
      ! Opsætning!D7 = Status=Lukkede
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode                 | Sted         |
      | plan/filter-misspelt | Opsætning!D7 |
      ! Opsætning!D7 = Afgørelse=§ 32
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode                 | Sted  |
      | plan/columns-missing | Sager |`));

  it("where the filter or the plan cannot be read: every fault at its cell", () =>
    story(`${REGISTER}
      ! Opsætning!D7 = Farve=rød; Alder>gammel
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode               | Sted         |
      | plan/filter-column | Opsætning!D7 |
      | plan/filter-value  | Opsætning!D7 |
      ! Opsætning!E7 = Afdeling
      ! Opsætning!F8 = mange
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode              | Sted         |
      | plan/word-unknown | Opsætning!E7 |
      | plan/not-whole    | Opsætning!F8 |`));

  it("while Sager has faults: a frame must be right", () =>
    story(`${REGISTER}
      ! Sager!A6 = 11
      > draw --round 2026-K1 --level 1 --seed a
      exit 1`));
});

describe("a plan that asks for more than there is", () => {
  it("draws what there is, and says so at the cell", () =>
    story(`${REGISTER}
      ! Opsætning!F7 = 2
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      problems
      | Kode                          | Sted         |
      | draw/unit-without-cases       | Sager        |
      | draw/filtered                 | Opsætning!D7 |
      | draw/caseworkers-without-case | Sager        |
      | draw/group-short              | Opsætning!F7 |
      ! Opsætning!F8 = 9
      ! Opsætning!G8 = ligelig fordeling
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      problems
      | Kode                    | Sted         |
      | draw/unit-without-cases | Sager        |
      | draw/total-short        | Opsætning!F8 |`));
});

describe("the sample of 6,719 cases", () => {
  let register: MemoryWorkbook;
  const { seed, round } = golden.quarter;

  beforeAll(async () => {
    register = newRegister();
    const table = readCsv(readFileSync(new URL("../data/sager-2026-K1.csv", import.meta.url)), "sager-2026-K1.csv");
    const context = { now: "2026-01-05T08:00:00Z", user: "Prøve", version: "0", language: "da" } as const;
    const imported = await run(
      importCommand,
      { table, map: "", replace: false, partial: false, serial: null },
      register,
      context,
    );
    expect(imported.exit).toBe(0);
  });

  it("gives 220, 90, 40 and 20 cases, the very ones that Python draws by the documented rules", async () => {
    const drawn: DrawnCase[][] = [];
    for (const level of [1, 2, 3, 4]) {
      const report = await typed(["draw", "--round", round, "--level", String(level), "--seed", seed], register);
      expect([report.exit, report.problems.map((each) => each.code)]).toEqual([
        0,
        level === 1 ? ["draw/filtered"] : ["draw/early"],
      ]);
      drawn.push(report.data.drawn as DrawnCase[]);
      if (level === 1)
        expect([report.data.frame, report.data.fingerprint]).toEqual([
          golden.quarter.frame,
          golden.quarter.fingerprint,
        ]);
    }
    expect(drawn.map((each) => each.length)).toEqual([220, 90, 40, 20]);
    drawn.forEach((each, index) => expect(each.map((row) => row.id).sort()).toEqual(golden.quarter.drawn[index]));

    expect(new Set(drawn[0]?.map((row) => `${row.unit}|${row.caseworker}`)).size).toBe(220);
    const perUnit = (rows: readonly DrawnCase[] | undefined): number[] => {
      const counts = new Map<string, number>();
      for (const row of rows ?? []) counts.set(row.unit, (counts.get(row.unit) ?? 0) + 1);
      return Array.from(counts.values()).sort((a, b) => b - a);
    };
    expect(perUnit(drawn[1])).toEqual([15, 15, 15, 15, 15, 15]);
    expect(perUnit(drawn[2])).toEqual([7, 7, 7, 7, 6, 6]);
    expect(perUnit(drawn[3])).toEqual([4, 4, 3, 3, 3, 3]);
    for (const level of [1, 2, 3]) {
      const below = new Set(drawn[level - 1]?.map((row) => row.id));
      for (const row of drawn[level] ?? []) expect(below).toContain(row.id);
    }
    expect((await typed(["verify"], register)).exit).toBe(0);
  });
});
