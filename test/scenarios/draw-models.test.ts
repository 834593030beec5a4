/**
 * The ways of drawing that the models need: across units, by risk, the same cases, several rounds, quotas per step, and
 * no case twice in a row. Each is verified again at its end.
 *
 * Tickets with the seed "a", ascending, reckoned with hashlib: level 1: s2 s1 v1 v2 n3 n1 n2; level 2: s2 v2 n2 n1 v1
 * s1 n3. Units by SHA-256 of `a|2026-K1|N1|enhed|<name>`: Vest Syd Nord.
 */
import { describe, expect, it } from "vitest";
import { run } from "../../src/register/commands/run";
import { statusCommand } from "../../src/register/commands/status";
import { collectCommand } from "../../src/review/commands/collect";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { sampleCommand } from "../../src/review/commands/sample-answers";
import { RETURNED } from "../../src/review/facts/returned-files";
import { MemoryWorkbook } from "../../src/workbook/memory";
import { CONTEXT, story } from "../support/scenario";

const CASES = `
  tblSager
  | Sag | Enhed | Sagsbehandler | Team | Risiko |
  | n1  | Nord  | Bo            | Børn | 1      |
  | n2  | Nord  | Bo            |      | 50     |
  | n3  | Nord  | Ea            | Børn | 1      |
  | s1  | Syd   | Ib            |      |        |
  | s2  | Syd   | Ib            |      |        |
  | v1  | Vest  | Al            |      |        |
  | v2  | Vest  | Al            |      |        |`;

const ACROSS = `
  tblNiveauer
  | Niveau | Trækkes fra | Gruppering | Antal | Reserver | Metode   | Udfyldes af |
  | 1      | Sager       | Enhed      | 1     | 1        | på tværs | Leder       |
  ${CASES}`;

describe("på tværs", () => {
  it("the last three units read each other in a ring, settled by the seed; a reserve and an added case have the same reader", () =>
    story(`${ACROSS}
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      tblUdtrukne
      | Nr | Sag | Enhed | Status    | Udfyldes af |
      | 1  | n3  | Nord  | udtrukket | Syd         |
      | 2  | s2  | Syd   | udtrukket | Vest        |
      | 3  | v1  | Vest  | udtrukket | Nord        |
      | 4  | n1  | Nord  | reserve   | Syd         |
      | 5  | s1  | Syd   | reserve   | Vest        |
      | 6  | v2  | Vest  | reserve   | Nord        |
      > replace --round 2026-K1 --level 1 --case n3 --reason "Lukket"
      > add --round 2026-K1 --level 1 --case n2 --reason "Særlig opmærksomhed"
      exit 0
      tblUdtrukne
      | Nr | Sag | Enhed | Status           | Udfyldes af |
      | 1  | n3  | Nord  | udtrukket        | Syd         |
      | 2  | s2  | Syd   | udtrukket        | Vest        |
      | 3  | v1  | Vest  | udtrukket        | Nord        |
      | 4  | n1  | Nord  | reserve          | Syd         |
      | 5  | s1  | Syd   | reserve          | Vest        |
      | 6  | v2  | Vest  | reserve          | Nord        |
      | 1  | n3  | Nord  | erstattet        | Syd         |
      | 4  | n1  | Nord  | udtrukket        | Syd         |
      | 7  | n2  | Nord  | tilføjet manuelt | Syd         |
      > verify
      exit 0`));

  it("the sheet belongs to the reading unit, and says whose case it is", async () => {
    const { reports } = await story(`${ACROSS}
      > draw --round 2026-K1 --level 1 --seed a
      > sheets --round 2026-K1 --level 1 --folder x
      exit 0`);
    const handouts = reports[1]?.handouts ?? [];
    expect(handouts.map((each) => each.fileName)).toEqual([
      "2026-K1 N1 Nord.xlsx",
      "2026-K1 N1 Syd.xlsx",
      "2026-K1 N1 Vest.xlsx",
    ]);
    const syd = JSON.stringify(handouts[1]?.sheets);
    expect([syd.includes('"n3"'), syd.includes('"s2"'), syd.includes("Nord, Børn")]).toEqual([true, false, true]);
    expect(syd).toContain('{"name":"tilsyn_enhed","scope":"sheet","refersTo":{"text":"Syd"}}');
  });

  it("the figures belong to the owning unit, and status waits for the reading one", async () => {
    const { register } = await story(`${ACROSS}
      > draw --round 2026-K1 --level 1 --seed a
      > sheets --round 2026-K1 --level 1 --folder x
      exit 0`);
    const rule: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });
    const returned = await run(
      sampleCommand,
      { round: "2026-K1", level: 1, rule, date: "2026-02-01", done: (drawn) => drawn.unit !== "Vest" },
      register,
      CONTEXT,
    );
    const files = await Promise.all(
      returned.handouts.map(async ({ fileName, sheets }) => ({
        name: fileName,
        sheets: (await new MemoryWorkbook(sheets).read(RETURNED)).sheets,
      })),
    );
    const collected = await run(collectCommand, { round: "2026-K1", level: 1, files }, register, CONTEXT);
    expect(collected.problems.filter((each) => each.severity === "error")).toEqual([]);
    const { tables } = await register.read({ tables: ["tblSvar"] });
    const answers = tables.tblSvar;
    const column = (header: string): number => answers?.headers.indexOf(header) ?? -1;
    expect(
      new Set(answers?.rows.map((row) => `${String(row[column("Sag")])} ${String(row[column("Enhed")])}`)),
    ).toEqual(new Set(["n3 Nord", "s2 Syd", "v1 Vest"]));
    const status = await run(statusCommand, { round: null, level: null }, register, CONTEXT);
    const rounds = status.data?.rounds ?? [];
    expect(rounds[0]?.units.map(({ unit, waiting }) => [unit, waiting])).toEqual([
      ["Nord", ["v1"]],
      ["Syd", []],
      ["Vest", []],
    ]);
  });

  it("the pairs of Opsætning are obeyed and logged; a later change of them changes no draw that stands", () =>
    story(`
      tblOpsaetning
      | Nøgle            | Værdi              |
      | Enheder på tværs | nord + Syd + Vest  |
      ${ACROSS}
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      tblUdtrukne
      | Sag | Enhed | Status    | Udfyldes af |
      | n3  | Nord  | udtrukket | Vest        |
      | s2  | Syd   | udtrukket | nord        |
      | v1  | Vest  | udtrukket | Syd         |
      | n1  | Nord  | reserve   | Vest        |
      | s1  | Syd   | reserve   | nord        |
      | v2  | Vest  | reserve   | Syd         |
      ! Opsætning!{Enheder på tværs} = Vest + Syd + Nord
      > verify
      exit 0
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode              | Sted   |
      | draw/drawn-before | Runder |`));

  it("faults of the pairs stand at the cell of the setting", () =>
    story(`
      tblOpsaetning
      | Nøgle            | Værdi       |
      | Enheder på tværs | Nord + Syd  |
      ${ACROSS}
      > draw --round 2026-K1 --level 1 --preview
      exit 1
      problems
      | Kode              | Sted          |
      | draw/ring-missing | Opsætning!{Enheder på tværs} |
      ! Opsætning!{Enheder på tværs} = Nord; Syd + Vest + syd
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode            | Sted          |
      | draw/ring-short | Opsætning!{Enheder på tværs} |
      | draw/ring-twice | Opsætning!{Enheder på tværs} |`));

  it("one unit alone has no other to read it", () =>
    story(`${ACROSS}
      ! Opsætning!D7 = Enhed=Nord
      > draw --round 2026-K1 --level 1 --seed a
      exit 1
      problems
      | Kode                    | Sted         |
      | draw/across-alone       | Opsætning!I7 |
      | draw/unit-without-cases | Sager        |
      | draw/unit-without-cases | Sager        |
      | draw/filtered           | Opsætning!D7 |`));

  // The key -ln(u)/w is smallest for the highest ticket: n2 0.0005, n1 0.381, n3 0.383; of cases alike the highest ticket.
  it("by risk the heavy case comes first", () =>
    story(`${ACROSS}
      ! Opsætning!I7 = på tværs, risiko
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      tblUdtrukne
      | Sag | Status    | Udfyldes af |
      | n2  | udtrukket | Syd         |
      | s1  | udtrukket | Vest        |
      | v2  | udtrukket | Nord        |
      | n1  | reserve   | Syd         |
      | s2  | reserve   | Vest        |
      | v1  | reserve   | Nord        |
      > verify
      exit 0`));
});

describe("samme sager", () => {
  it("are copied without a draw, reserves and added cases left behind", () =>
    story(`
      tblNiveauer
      | Niveau | Trækkes fra              | Gruppering | Antal | Reserver | Udfyldes af |
      | 1      | Sager                    | Enhed      | 1     | 1        | Leder       |
      | 2      | samme sager som niveau 1 |            |       |          | Jurist      |
      ${CASES}
      > draw --round 2026-K1 --level 1 --seed a
      > add --round 2026-K1 --level 1 --case n2 --reason "Særlig opmærksomhed"
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      tblUdtrukne
      | Niveau | Nr | Sag | Lodnummer | Status           | Udfyldes af |
      | 1      | 1  | n3  | ae813a…   | udtrukket        | Leder       |
      | 1      | 2  | s2  | 224d7d…   | udtrukket        | Leder       |
      | 1      | 3  | v1  | 866236…   | udtrukket        | Leder       |
      | 1      | 4  | n1  | aedd08…   | reserve          | Leder       |
      | 1      | 5  | s1  | 6cfc2b…   | reserve          | Leder       |
      | 1      | 6  | v2  | 8828a7…   | reserve          | Leder       |
      | 1      | 7  | n2  |           | tilføjet manuelt | Leder       |
      | 2      | 1  | n3  |           | udtrukket        | Jurist      |
      | 2      | 2  | s2  |           | udtrukket        | Jurist      |
      | 2      | 3  | v1  |           | udtrukket        | Jurist      |
      > verify
      exit 0`));
});

describe("the recently reviewed", () => {
  it("are left out, counted in the preview and listed by the draw; after that they may be drawn again", async () => {
    // Tickets: 2026-K1 s2 s1 v1 v2 n3 n1 n2; 2026-K2 s1 v1 v2 n2 n1 n3 s2; 2026-K3 n2 s1 s2 v1 v2 n3 n1.
    const { reports } = await story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Reserver | Udeluk seneste runder |
      | 1      | Sager       | Ingen      | 2     | 0        | 1                     |
      ${CASES}
      > draw --round 2026-K1 --level 1 --seed a
      exit 0
      > draw --round 2026-K2 --level 1 --preview
      exit 0
      problems
      | Kode                    | Sted         |
      | draw/unit-without-cases | Sager        |
      | draw/excluded           | Opsætning!M7 |
      > draw --round 2026-K2 --level 1 --seed a
      exit 0
      problems
      | Kode                    | Sted         |
      | draw/unit-without-cases | Sager        |
      | draw/excluded           | Opsætning!M7 |
      | draw/excluded-cases     | Opsætning!M7 |
      > draw --round 2026-K3 --level 1 --seed a
      exit 0
      tblUdtrukne
      | Runde   | Sag |
      | 2026-K1 | s2  |
      | 2026-K1 | s1  |
      | 2026-K2 | v1  |
      | 2026-K2 | v2  |
      | 2026-K3 | n2  |
      | 2026-K3 | s1  |
      > draw --round 2026-K2 --level 1 --seed b --redraw --reason "Seed var kendt"
      exit 0
      > verify
      exit 0`);
    expect([reports[1]?.data.excluded, reports[2]?.data.excluded]).toEqual([2, ["s1", "s2"]]);
    // A redraw of the second round leaves out the first round's cases, not those of the third, which came later.
    expect(reports[4]?.data.excluded).toEqual(["s1", "s2"]);
  });

  it("are named in the sentence as far as it can be read, and all of them in the data", async () => {
    const rows = Array.from({ length: 25 }, (_, index) => `| c${index} | Nord | Bo |`).join("\n");
    const { reports } = await story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Udeluk seneste runder |
      | 1      | Sager       | Ingen      | 22    | 1                     |
      tblSager
      | Sag | Enhed | Sagsbehandler |
      ${rows}
      > draw --round 2026-K1 --level 1 --seed a
      > draw --round 2026-K2 --level 1 --seed a
      exit 0`);
    expect(reports[1]?.data.excluded).toHaveLength(22);
    const told = reports[1]?.problems.find((each) => each.code === "draw/excluded-cases")?.message ?? "";
    expect([told.match(/c\d+/gu)?.length, told.endsWith(" …")]).toEqual([20, true]);
  });

  it("on a level drawn from another are left out too, and verify does the same", () =>
    story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Reserver | Udeluk seneste runder |
      | 1      | Sager       | Ingen      | alle  | 0        |                       |
      | 2      | niveau 1    | Ingen      | 3     | 0        | 2                     |
      ${CASES}
      > draw --round 2026-K1 --level 1 --seed a
      > draw --round 2026-K1 --level 2 --seed a
      > draw --round 2026-K2 --level 1 --seed a
      > draw --round 2026-K2 --level 2 --seed a
      exit 0
      problems
      | Kode                | Sted         |
      | draw/excluded       | Opsætning!M8 |
      | draw/excluded-cases | Opsætning!M8 |
      > verify
      exit 0`));
});

describe("a quarter over three months", () => {
  const NESTED = `
    tblNiveauer
    | Niveau | Trækkes fra | Gruppering | Antal | Reserver | Kvoter                                     | Kadence |
    | 1      | Sager       | Enhed      | 1     | 0        |                                            | måned   |
    | 2      | niveau 1    | Ingen      | 3     | 0        | Underretning=1; Børnefaglig undersøgelse=2 | kvartal |
    | 3      | niveau 2    | Ingen      | 2     | 1        |                                            | kvartal |
    ${CASES}`;

  it("draws from all its rounds, each case once, and the steps go with the cases", () =>
    // Lowest per unit: January n1 s1 v1; February n1 s2 v1; March n1 s1 v2. Together: n1 s1 v1 s2 v2.
    story(`${NESTED}
      > draw --round 2026-01 --level 1 --seed a
      > draw --round 2026-02 --level 1 --seed a
      > draw --round 2026-03 --level 1 --seed a
      exit 0
      problems
      | Kode | Sted |
      > draw --round 2026-K1 --level 2 --preview
      exit 0
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      problems
      | Kode | Sted |
      > draw --round 2026-K1 --level 3 --seed a
      exit 0
      tblUdtrukne
      | Runde   | Niveau | Nr | Sag | Sagstrin                 | Status    |
      | 2026-01 | 1      | 1  | n1  | alle                     | udtrukket |
      | 2026-01 | 1      | 2  | s1  | alle                     | udtrukket |
      | 2026-01 | 1      | 3  | v1  | alle                     | udtrukket |
      | 2026-02 | 1      | 1  | n1  | alle                     | udtrukket |
      | 2026-02 | 1      | 2  | s2  | alle                     | udtrukket |
      | 2026-02 | 1      | 3  | v1  | alle                     | udtrukket |
      | 2026-03 | 1      | 1  | n1  | alle                     | udtrukket |
      | 2026-03 | 1      | 2  | s1  | alle                     | udtrukket |
      | 2026-03 | 1      | 3  | v2  | alle                     | udtrukket |
      | 2026-K1 | 2      | 1  | s2  | Underretning             | udtrukket |
      | 2026-K1 | 2      | 2  | n1  | Børnefaglig undersøgelse | udtrukket |
      | 2026-K1 | 2      | 3  | v1  | Børnefaglig undersøgelse | udtrukket |
      | 2026-K1 | 3      | 1  | s2  | Underretning             | udtrukket |
      | 2026-K1 | 3      | 2  | n1  | Børnefaglig undersøgelse | udtrukket |
      | 2026-K1 | 3      | 3  | v1  | Børnefaglig undersøgelse | reserve   |
      > verify
      exit 0`));

  it("is refused while a month that is planned is not drawn, and says which months there are not", () =>
    story(`${NESTED}
      > draw --round 2026-01 --level 1 --seed a
      > draw --round 2026-K1 --level 2 --preview
      exit 0
      problems
      | Kode                | Sted   |
      | draw/rounds-missing | Runder |
      > draw --round 2026-K2 --level 2 --preview
      exit 1
      problems
      | Kode                 | Sted         |
      | plan/below-not-drawn | Opsætning!C8 |`));

  it("a month's level drawn for a quarter is said", () =>
    story(`${NESTED}
      > draw --round 2026-K1 --level 1 --preview
      exit 0
      problems
      | Kode         | Sted         |
      | draw/cadence | Opsætning!J7 |`));
});
