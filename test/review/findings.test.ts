/** What Datakontrol holds, as the pane works it off. */
import { describe, expect, it } from "vitest";
import {
  closingOf,
  findingCounts,
  findingGroups,
  mendedInOwnSheets,
  vanishedCount,
} from "../../src/review/facts/findings";
import { checkedAnew, findingsAt, foundTheSame } from "../../src/review/facts/checks";
import type { Finding } from "../../src/review/sheet/control";
import { FINDINGS, controlSheet, fromFinding, toFinding } from "../../src/review/sheet/control";
import { describe as describeProblem, problem } from "../../src/language/problem";
import type { Register } from "../../src/register/register";
import { readRegister, REGISTER_TABLES } from "../../src/register/register";
import { newRegister } from "../support/scenario";

const AT = { round: "2026-K1", level: 2 };

interface Given {
  readonly findings: readonly string[];
  readonly handIns?: readonly string[];
  readonly checked?: string;
  readonly status?: string;
  /** `Runde|Niveau|` where the rows have them; an earlier version's have not. */
  readonly places?: string;
}

/** Rows as text, cells parted by `|`. Two cases of Nord and one of Syd are drawn. */
async function register({
  findings,
  handIns = [],
  checked = '{"runde":"2026-K1","niveau":2}',
  status = "udsendt",
  places = "",
}: Given): Promise<Register> {
  const table = (name: string, headers: string, rows: readonly string[]) => ({
    name,
    headers: headers.split("|"),
    rows: rows.map((row) => row.split("|")),
  });
  const drawn = ["1|n2|Nord", "2|n1|Nord", "3|s1|Syd"].map((row) => `2026-K1|2|${row}|Bo|alle|udtrukket`);
  const book = newRegister([
    table("tblRunder", "Runde|Niveau|Status", [`2026-K1|2|${status}`]),
    table("tblUdtrukne", "Runde|Niveau|Nr|Sag|Enhed|Sagsbehandler|Sagstrin|Status", drawn),
    table(
      "tblAfleveringer",
      "Runde|Niveau|Enhed|Sag|Færdig|Kilde",
      handIns.map((row) => `2026-K1|2|${row}`),
    ),
    table("tblDatakontrol", `${places}Alvor|Kode|Besked|Ark|Celle|Sag|Spørgsmålsnr.|Fil`, findings),
    table("tblLog", "Tid|Bruger|Kommando|Input|Version|Hash", [`2026-02-01T08:00:00Z|Prøve|validate|${checked}|0|x`]),
  ]);
  const read = readRegister(await book.read({ tables: REGISTER_TABLES }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("the findings of a round and level", () => {
  it("stand errors first, those of one kind together, by unit, a unit's cases as they were drawn, what is about no case last", async () => {
    const groups = findingGroups(
      await register({
        findings: [
          "oplysning|validate/sheets-not-checked|a||||",
          "advarsel|comment/required|b|Svar|H3|s1|U1",
          "fejl|answer/illegal|c|Svar|G9|s1|U1",
          "fejl|answer/illegal|d|Svar|G5|n1|U1",
          "fejl|answer/missing|e|Svar|G2|n2|U2",
          "fejl|sheet/merged-cells|f|Start|B2||",
        ],
      }),
      AT,
    );
    expect(
      groups?.map(({ severity, code, findings }) => [severity, code, findings.map(({ message }) => message).join("")]),
    ).toEqual([
      ["fejl", "answer/illegal", "dc"],
      ["fejl", "answer/missing", "e"],
      ["fejl", "sheet/merged-cells", "f"],
      ["advarsel", "comment/required", "b"],
      ["oplysning", "validate/sheets-not-checked", "a"],
    ]);
    expect(findingCounts(groups ?? [])).toEqual([
      { unit: "Nord", fejl: 2, advarsel: 0, oplysning: 0 },
      { unit: "Syd", fejl: 1, advarsel: 1, oplysning: 0 },
      { unit: "", fejl: 1, advarsel: 0, oplysning: 1 },
    ]);
  });

  it("are none while the last check was of another round or level", async () => {
    expect(
      findingGroups(
        await register({
          findings: ["fejl|answer/illegal|a|Svar|G2|n1|U1"],
          checked: '{"runde":"2025-K4","niveau":2}',
        }),
        AT,
      ),
    ).toBeNull();
    expect(
      findingGroups(await register({ findings: ["fejl|answer/illegal|a|Svar|G2|n1|U1"], checked: "skrevet om" }), AT),
    ).toBeNull();
  });

  it("say the file where their cell is in another workbook, and where an answer of Svar is mended", async () => {
    const groups =
      findingGroups(
        await register({
          handIns: ["Nord|n1|ja|Nord.xlsx / Skema N2 n1", "Syd|s1|ja|Skema N2 s1"],
          findings: [
            "fejl|answer/illegal|in the file|Skema N2 n1|E9|n1|U1",
            "fejl|answer/illegal|in Svar, came in a file|Svar|G5|n1|U2",
            "fejl|answer/illegal|in Svar, came from here|Svar|G7|s1|U2",
            "fejl|sheet/changed|a file's sheet, no case|Skema N2 n1|A3||",
            "fejl|file/no-review-sheet|no sheet of ours|noter.xlsx|||",
            "fejl|sheet/other-register|an unknown sheet|Skema N2 x|||",
            "fejl|mending/cpr|a sheet alone|Start|||",
            "fejl|answer/missing|the file is named|Start|E12|n2|U4|Nord (2).xlsx",
          ],
        }),
        AT,
      ) ?? [];
    const places = new Map(
      groups.flatMap(({ findings }) => findings.map(({ message, unit, at, file }) => [message, { unit, at, file }])),
    );
    expect(Object.fromEntries(places)).toEqual({
      "in the file": { unit: "Nord", at: null, file: { name: "Nord.xlsx", sheet: "Skema N2 n1", cell: "E9" } },
      "in Svar, came in a file": {
        unit: "Nord",
        at: { sheet: "Svar", cell: "G5" },
        file: { name: "Nord.xlsx", sheet: "Skema N2 n1", cell: "" },
      },
      "in Svar, came from here": { unit: "Syd", at: { sheet: "Svar", cell: "G7" }, file: null },
      "a file's sheet, no case": {
        unit: "Nord",
        at: null,
        file: { name: "Nord.xlsx", sheet: "Skema N2 n1", cell: "A3" },
      },
      "no sheet of ours": { unit: "", at: null, file: { name: "noter.xlsx", sheet: "", cell: "" } },
      "an unknown sheet": { unit: "", at: null, file: { name: "", sheet: "Skema N2 x", cell: "" } },
      "the file is named": {
        unit: "Nord",
        at: null,
        file: { name: "Nord (2).xlsx", sheet: "Start", cell: "E12" },
      },
      "a sheet alone": { unit: "", at: { sheet: "Start", cell: null }, file: null },
    });
  });

  it("are of the file the case came in, where a sheet of the register has the same name", async () => {
    const found = async (source: string) =>
      findingGroups(
        await register({ handIns: [`Syd|s1|ja|${source}`], findings: ["fejl|answer/illegal|a|Start|E9|s1|U1"] }),
        AT,
      )?.[0]?.findings[0];
    expect(await found("Syd.xlsx / Start")).toMatchObject({
      at: null,
      file: { name: "Syd.xlsx", sheet: "Start", cell: "E9" },
    });
    expect(await found("Start")).toMatchObject({ at: { sheet: "Start", cell: "E9" }, file: null });
  });

  it("have gone when the same fault on the same answer is not there any more, wherever Svar's rows now stand", async () => {
    const of = async (...findings: string[]) => findingGroups(await register({ findings }), AT) ?? [];
    const before = await of(
      "fejl|answer/illegal|a|Skema N2 n1|E9|n1|U1",
      "fejl|answer/missing|b|Svar|G3|n2|U2",
      "fejl|sheet/changed|c|Start|A1||",
      "fejl|sheet/changed|c|Start|A2||",
    );
    const after = await of(
      "fejl|answer/illegal|a|Svar|G7|n1|U1",
      "fejl|sheet/changed|c|Start|A2||",
      "fejl|answer/illegal|new|Svar|G8|s1|U1",
    );
    expect([vanishedCount(before, after), vanishedCount(after, before), vanishedCount(before, before)]).toEqual([
      2, 1, 0,
    ]);
  });

  it("count each of several alike", async () => {
    const twice =
      findingGroups(
        await register({ findings: ["fejl|answer/missing|a|Svar|G3|n2|U2", "fejl|answer/missing|a|Svar|G3|n2|U2"] }),
        AT,
      ) ?? [];
    const once = findingGroups(await register({ findings: ["fejl|answer/missing|a|Svar|G3|n2|U2"] }), AT) ?? [];
    expect(new Set(twice.flatMap(({ findings }) => findings.map(({ key }) => key))).size).toBe(2);
    expect(vanishedCount(twice, once)).toBe(1);
  });
});

describe("the checks that stand on Datakontrol", () => {
  const below = { round: "2026-K1", level: 1 };
  const problems = [problem("answer/uncollected", { count: 2 })];
  const rowsText = (rows: readonly Finding[]): string[] =>
    rows.map(({ round, level, code, message }) => `${round}|${level ?? ""}|${code}|${message}`);

  it("are each level's last: one level's check leaves another's alone", async () => {
    const made = await register({
      places: "Runde|Niveau|",
      findings: [
        "2026-K1|1|oplysning|validate/nothing-found|Ingen fund den 01-02-2026.||||",
        "2026-K1|2|fejl|answer/missing|a|Svar|G3|n2|U2",
        "||advarsel|mending/cpr|b|Genopretning|C9||",
      ],
    });
    expect(findingsAt(made, below)?.map(({ message }) => message)).toEqual(["b"]);
    expect(findingsAt(made, AT)?.map(({ message }) => message)).toEqual(["a", "b"]);
    expect(findingsAt(made, { round: "2026-K2", level: 2 })).toBeNull();
    const anew = checkedAnew(made, below, problems, "2026-02-03");
    expect(rowsText(anew)).toEqual([
      "2026-K1|1|answer/uncollected|2 svar i registrets skemaer er ændret, siden de blev samlet ind. Saml svarene ind igen.",
      "2026-K1|2|answer/missing|a",
      "||mending/cpr|b",
    ]);
    expect(rowsText(checkedAnew(made, AT, [], "2026-02-03", []))).toEqual([
      "2026-K1|1|validate/nothing-found|Ingen fund den 01-02-2026.",
      "2026-K1|2|validate/nothing-found|Ingen fund den 03-02-2026.",
    ]);
    const later = checkedAnew(made, below, [], "2026-02-09");
    expect(foundTheSame(made.findings, later)).toBe(true);
    expect(foundTheSame(made.findings, anew)).toBe(false);
  });

  it("go when their level is closed and another round is checked", async () => {
    const made = await register({
      places: "Runde|Niveau|",
      status: "lukket",
      findings: ["2026-K1|2|advarsel|comment/required|a|Svar|H3|s1|U1"],
    });
    expect(findingsAt(made, AT)).toHaveLength(1);
    expect(checkedAnew(made, below, [], "2026-02-03")).toHaveLength(2);
    expect(rowsText(checkedAnew(made, { round: "2026-K2", level: 1 }, [], "2026-05-03"))).toEqual([
      "2026-K2|1|validate/nothing-found|Ingen fund den 03-05-2026.",
    ]);
  });

  it("of an earlier version are those that the log names", async () => {
    const made = await register({ findings: ["fejl|answer/missing|a|Svar|G3|n2|U2"] });
    expect(findingsAt(made, below)).toBeNull();
    expect(rowsText(checkedAnew(made, below, [], "2026-02-03"))).toEqual([
      "2026-K1|1|validate/nothing-found|Ingen fund den 03-02-2026.",
      "2026-K1|2|answer/missing|a",
    ]);
    expect(findingsAt(await register({ findings: [] }), AT)).toEqual([]);
    expect(findingsAt(await register({ findings: [] }), below)).toBeNull();
  });
});

describe("a finding", () => {
  const told = problem(
    "answer/conflict",
    { sag: "n1", spørgsmål: "U1", kilde: "Nord.xlsx / Skema N2", found: "ja", other: "nej", elsewhere: "Syd.xlsx" },
    { sheet: "Skema N2", cell: "E9" },
  );
  const row = FINDINGS.columns.find(({ header }) => header === "Værdier");

  it("is told again in another language, with no more than its sentence takes", () => {
    const kept = toFinding({ ...told, values: { ...told.values, note: "Fortroligt 010190-1234" } });
    expect(describeProblem(fromFinding(kept), "en")).toBe(describeProblem(told, "en"));
    expect(describeProblem(fromFinding(kept), "da")).toBe(kept.message);
    expect(row?.write(kept)).not.toContain("Fortroligt");
    expect(row?.write({ ...kept, values: { found: "010190-1234" } })).not.toContain("010190-1234");
  });

  it("keeps its Danish sentence where an earlier version, or somebody's hand, left no values", () => {
    const kept = { ...toFinding(told), values: null };
    expect(describeProblem(fromFinding(kept), "en")).toBe(kept.message);
    expect(describeProblem(fromFinding({ ...kept, code: "no/such", values: {} }), "en")).toBe(kept.message);
  });
});

describe("the sheet Datakontrol", () => {
  const finding = (severity: Finding["severity"], code: string, cell: string, level = 2): Finding => ({
    round: "2026-K1",
    level,
    severity,
    code,
    message: "Besked",
    sheet: "Skema",
    cell,
    case: "s1",
    question: "U1",
    file: cell === "E9" ? "Syd.xlsx" : "",
    values: null,
  });
  const content = controlSheet(
    [
      finding("advarsel", "comment/required", "F1"),
      finding("fejl", "answer/missing", "E2"),
      finding("fejl", "answer/illegal", "E9"),
      finding("fejl", "answer/missing", "E4"),
    ],
    "",
    ["Skema"],
  );

  it("has those of one kind below each other, and says above how many there are of each", () => {
    expect(content.tables[0]!.rows.map((row) => `${String(row[3])} ${String(row[6])}`)).toEqual([
      "answer/missing E2",
      "answer/missing E4",
      "answer/illegal E9",
      "comment/required F1",
    ]);
    expect(content.blocks.find(({ row }) => row === 3)?.values[0]?.[0]).toBe(
      "2 × svar mangler (fejl); 1 × svar, der ikke kan bruges (fejl); 1 × begrundelse mangler (advarsel)",
    );
  });

  it("links to cells of this workbook, and to none of another's that happens to have a sheet of the same name", () => {
    expect(content.links.map(({ cell }) => cell)).toEqual(["E2", "E4", "F1"]);
    expect(content.tables[0]!.rows.map((row) => row[9])).toEqual([null, null, "Syd.xlsx", null]);
  });

  it("has a line for each level that was checked", () => {
    const two = controlSheet(
      [finding("fejl", "answer/missing", "E2", 1), finding("advarsel", "comment/required", "F1", 2)],
      "",
      [],
    );
    expect(two.blocks.find(({ row }) => row === 3)?.values[0]?.[0]).toBe(
      "Runde 2026-K1, niveau 1: 1 × svar mangler (fejl)\nRunde 2026-K1, niveau 2: 1 × begrundelse mangler (advarsel)",
    );
  });
});

describe("where answers are mended", () => {
  it("is in the register's own sheets only where nothing came in a file, and the round is open", async () => {
    const own = { findings: [], handIns: ["Nord|n1|ja|Skema N2 n1"] };
    expect(mendedInOwnSheets(await register(own), AT)).toBe(true);
    expect(mendedInOwnSheets(await register({ ...own, status: "lukket" }), AT)).toBe(false);
    expect(
      mendedInOwnSheets(await register({ ...own, handIns: [...own.handIns, "Syd|s1|ja|Syd.xlsx / Skema N2 s1"] }), AT),
    ).toBe(false);
    expect(mendedInOwnSheets(await register({ findings: [] }), AT)).toBe(false);
  });
});

describe("what stands in the way of closing", () => {
  it("is an error, a case that is not finished, or that nobody has checked", async () => {
    const made = await register({
      findings: ["fejl|answer/missing|a|Svar|G3|n2|U2", "advarsel|comment/required|b|Svar|H3|s1|U1"],
      handIns: ["Nord|n1|ja|Skema", "Nord|n2|nej|Skema"],
    });
    expect(closingOf(made, AT, findingGroups(made, AT))).toEqual({
      status: "udsendt",
      errors: 1,
      waiting: [
        { unit: "Nord", cases: ["n2"] },
        { unit: "Syd", cases: ["s1"] },
      ],
    });
    expect(closingOf(made, AT, null).errors).toBeNull();
    expect(closingOf(made, { round: "2027-K1", level: 2 }, null)).toEqual({ status: null, errors: null, waiting: [] });
  });
});
