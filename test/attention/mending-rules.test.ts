import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UNTREATED } from "../../src/attention/rules/mending";
import { SPECIAL_FAULT } from "../../src/attention/rules/special";
import type { Answer } from "../../src/templates/rules/answer";
import type { Mending, PlacedMending } from "../../src/attention/rules/mending";
import {
  checkMark,
  checkMendings,
  isOverdue,
  markedFault,
  mendingStatus,
  newMendings,
  overdueProblems,
} from "../../src/attention/rules/mending";
import { describe as sentence } from "../../src/language/problem";
import { QUESTIONS, question } from "../support/review-samples";

function answer(over: Partial<Answer> = {}): Answer {
  return {
    round: "2026-K1",
    level: 2,
    unit: "Nord",
    case: "S1",
    step: "Underretning",
    question: "U1",
    value: "nej",
    comment: "! Mangler vurdering",
    state: "gyldig",
    counted: true,
    reviewer: "Else",
    date: "2026-02-10",
    cell: "",
    source: "Nord.xlsx / Skema 1",
    ...over,
  };
}

function mending(over: Partial<Mending> = {}): Mending {
  return {
    round: "2026-K1",
    level: 2,
    unit: "Nord",
    case: "S1",
    step: "Underretning",
    question: "U1",
    fault: "Mangler vurdering",
    responsible: "",
    deadline: null,
    closed: null,
    source: "",
    text: "",
    ...UNTREATED,
    ...over,
  };
}

const CODES = [
  { code: "A", name: "Børnesamtaler" },
  { code: "F", name: "Handleplaner" },
];
const SCALE = [
  { word: "uheldigt", isCriticism: false },
  { word: "stærkt kritisabelt", isCriticism: true },
];

function placed(row: Mending): PlacedMending {
  return { row, place: (header) => ({ sheet: "Genopretning", cell: header }) };
}

const added = (answers: readonly Answer[], standing: readonly Mending[] = []): readonly Mending[] =>
  newMendings(answers, standing, QUESTIONS, (id) => `sagsbehandler for ${id}`);

describe("the mark", () => {
  it.each([
    ["! Planen mangler", "Planen mangler"],
    ["!Planen mangler", "Planen mangler"],
    ["  !  Planen mangler  ", "Planen mangler"],
    ["!! Planen mangler!", SPECIAL_FAULT],
    ["! ! Planen mangler", SPECIAL_FAULT],
    ["!", ""],
    ["Planen mangler!", null],
    ["", null],
  ])("%j means %j", (comment, fault) => {
    expect(markedFault(comment)).toBe(fault);
  });

  it.each([
    ["nej", "! Planen mangler", []],
    ["nej", "!", ["mending/no-words"]],
    ["ja", "! Planen mangler", ["mending/not-negative"]],
    ["ikke relevant", "!", ["mending/not-negative"]],
    ["ja", "Fin plan!", []],
  ])("%s with %j: %j", (value, comment, codes) => {
    const told = checkMark(question("U1"), value, comment, { sag: "S1" }, { sheet: "Skema", cell: "F12" });
    expect(told.map((each) => each.code)).toEqual(codes);
    expect(told.every((each) => each.at?.cell === "F12")).toBe(true);
  });

  it("is for lav grad where the scale is grad", () => {
    expect(checkMark(question("P1", { scale: "grad" }), "lav grad", "! Mål mangler", {}, { sheet: "Skema" })).toEqual(
      [],
    );
    expect(
      sentence(
        checkMark(question("P1", { scale: "grad" }), "nogen grad", "! Mål mangler", {}, { sheet: "Skema" })[0]!,
        "da",
      ),
    ).toContain("lav grad");
  });
});

describe("new rows", () => {
  it("take case, question and words from the answer, and offer the caseworker", () => {
    expect(added([answer()])).toEqual([
      mending({
        text: "Er underretningen vurderet inden 24 timer?",
        responsible: "sagsbehandler for S1",
        source: "Nord.xlsx / Skema 1",
      }),
    ]);
    expect(added([answer({ comment: "!" })])[0]!.fault).toBe(QUESTIONS[0]!.text);
    expect(added([answer({ question: "P1", value: "lav grad" })])).toHaveLength(1);
  });

  it.each([
    ["an answer without a mark", answer({ comment: "Mangler vurdering" })],
    ["a mark on a ja", answer({ value: "ja" })],
    ["a question nobody knows", answer({ question: "X9" })],
  ])("there is none for %s", (_, each) => {
    expect(added([each])).toEqual([]);
  });

  it.each([
    ["open in the same round", {}, 0],
    ["closed in the same round, long ago", { closed: "2026-01-01" }, 0],
    ["open since another round", { round: "2025-K4" }, 0],
    ["open since another level", { level: 1 }, 0],
    ["open, written by hand", { round: "", level: null }, 0],
    ["closed on the day of the mark", { round: "2025-K4", closed: "2026-02-10" }, 0],
    ["closed before the mark", { round: "2025-K4", closed: "2026-02-09" }, 1],
    ["of another question", { question: "U2" }, 1],
    ["of another case", { case: "S2" }, 1],
    ["of the same case spelt otherwise", { case: " s1 " }, 0],
  ] as const)("where a row stands %s: %s, %i more", (_, over, count) => {
    expect(added([answer()], [mending(over)])).toHaveLength(count);
  });

  it("come back when a fault is marked again, and never twice for the same mark", () => {
    const marks = fc.array(
      fc.record({
        case: fc.constantFrom("S1", "S2"),
        question: fc.constantFrom("U1", "U2", "P1"),
        value: fc.constantFrom("ja", "nej", "lav grad"),
        comment: fc.constantFrom("", "!", "! a", "b"),
        date: fc.constantFrom("", "2026-02-01", "2026-03-01"),
      }),
    );
    const standing = fc.array(
      fc.record({
        case: fc.constantFrom("S1", "S2"),
        question: fc.constantFrom("U1", "U2"),
        round: fc.constantFrom("2025-K4", "2026-K1"),
        closed: fc.constantFrom(null, "2026-01-15", "2026-02-15"),
      }),
    );
    fc.assert(
      fc.property(marks, standing, (typed, stood) => {
        const answers = typed.map((each) => answer(each));
        const rows = stood.map((each) => mending(each));
        const first = added(answers, rows);
        expect(added(answers, [...rows, ...first])).toEqual([]);
        expect(first.every((row) => row.closed === null && row.deadline === null)).toBe(true);
      }),
    );
  });
});

describe("what is open", () => {
  const rows = [
    mending({ deadline: "2026-02-28" }),
    mending({ question: "U2", deadline: "2026-03-01" }),
    mending({ question: "P1" }),
    mending({ case: "S2", unit: "", deadline: "2026-01-01" }),
    mending({ case: "S3", unit: "Syd", deadline: "2026-01-01", closed: "2026-02-27" }),
  ];

  it("is overdue from the day after its deadline, until it is closed", () => {
    expect(["2026-02-28", "2026-03-01"].map((day) => isOverdue(rows[0]!, day))).toEqual([false, true]);
    expect(isOverdue(rows[2]!, "2030-01-01")).toBe(false);
    expect(isOverdue(rows[4]!, "2030-01-01")).toBe(false);
  });

  it("is counted per unit over all rounds, a row without a unit in that of its case", () => {
    expect(mendingStatus(rows, "2026-03-01", () => "Øst")).toEqual({
      open: 4,
      overdue: 2,
      undated: 1,
      closed: 1,
      units: [
        { unit: "Nord", open: 3, overdue: 1, undated: 1 },
        { unit: "Øst", open: 1, overdue: 1, undated: 0 },
      ],
    });
  });

  it("is listed at its deadline, the oldest first", () => {
    const told = overdueProblems(rows.map(placed), "2026-03-01");
    expect(told.map((each) => [each.code, each.at?.cell, each.values["sag"], each.values["deadline"]])).toEqual([
      ["mending/overdue", "Frist", "S2", "01-01-2026"],
      ["mending/overdue", "Frist", "S1", "28-02-2026"],
    ]);
  });
});

describe("rows written by hand", () => {
  const codes = (over: Partial<Mending>): readonly (readonly [string, string | undefined])[] =>
    checkMendings([placed(mending(over))], (id) => id === "S1", CODES, SCALE).map((each) => [each.code, each.at?.cell]);

  it("name a case and a fault, and no CPR number", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ case: "" })).toEqual([["mending/no-case", "Sag"]]);
    expect(codes({ case: "S9" })).toEqual([["mending/case-unknown", "Sag"]]);
    expect(codes({ fault: "" })).toEqual([["mending/no-fault", "Fejl"]]);
    expect(codes({ fault: "mor 010180-1234", responsible: "0101801234" })).toEqual([
      ["mending/cpr", "Fejl"],
      ["mending/cpr", "Ansvarlig"],
    ]);
  });

  it.each<readonly [Partial<Mending>, readonly unknown[]]>([
    [{ code: "a", severity: "Uheldigt" }, []],
    [{ code: "Handleplaner" }, []],
    [{ code: "Z" }, [["mending/code-unknown", "Fundkode"]]],
    [{ severity: "slemt" }, [["mending/severity-unknown", "Alvor"]]],
    [{ checked: "2026-03-01" }, [["mending/checked-by-nobody", "Kontrolleret af"]]],
    [
      { checked: "2026-03-01", checkedBy: "EA  NY", responsible: "Ea Ny" },
      [["mending/checked-by-same", "Kontrolleret af"]],
    ],
    [{ checked: "2026-03-01", checkedBy: "Bo", responsible: "Ea Ny" }, []],
    [{ how: "mor 010180-1234" }, [["mending/cpr", "Rettet hvordan"]]],
  ])("are checked in what is filled in later: %j", (over, told) => {
    expect(codes(over)).toEqual(told);
  });

  it("cannot be overdue when they are checked, or cannot be mended", () => {
    const late = mending({ deadline: "2026-01-01" });
    const open = (row: Mending) => mendingStatus([row], "2026-02-01", () => "");
    expect(open(late)).toMatchObject({ open: 1, overdue: 1 });
    expect(open({ ...late, cannot: "Sagen er flyttet" })).toMatchObject({ open: 0, overdue: 0, closed: 1 });
    expect(open({ ...late, checked: "2026-01-05", checkedBy: "Bo" })).toMatchObject({ open: 0, overdue: 0 });
  });

  it("repeats no CPR number", () => {
    const told = checkMendings([placed(mending({ case: "010110-1234", fault: "" }))], () => false, CODES, SCALE);
    expect(told.map((each) => sentence(each, "da")).join(" ")).not.toContain("010110");
  });
});
