/**
 * attention: the cases of a round that are taken out for special attention, by the reviewers' marks or by hand, and the
 * confidential note about them. What it reports is numbers: no word of a case leaves the sheet and the note.
 */
import type { IsoDate } from "../../kernel/date";
import { hasCpr } from "../../kernel/cpr";
import { caseKey, questionKey, roundKey } from "../../kernel/keys";
import { clean } from "../../kernel/text";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { levelOf } from "../../register/register";
import { LEVEL, registered, ROUND } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import type { FilledIn } from "../../register/sheet/filled-in";
import { readFilledIn } from "../../register/sheet/filled-in";
import { rowKey, rowsFor } from "../../register/sheet/table";
import type { Edit } from "../../workbook/workbook";
import type { DocumentContent } from "../../workbook/document";
import { addedMendings } from "../facts/mending";
import type { Mending } from "../rules/mending";
import { UNTREATED } from "../rules/mending";
import type { Special, SpecialCounts } from "../rules/special";
import {
  changesTo,
  markedSpecials,
  roundNumber,
  SPECIAL_FAULT,
  specialByHand,
  specialCounts,
  specialFinding,
  specialKey,
} from "../rules/special";
import { specialNote, SPECIALS, specialSheet } from "../sheet/special";

export interface AttentionInput {
  readonly round: string;
  /** A case taken out by hand; null where only the marks are gathered. */
  readonly byHand: { readonly level: number; readonly case: string; readonly reason: string } | null;
}

export const ATTENTION_SHEETS: readonly RegisteredSheet[] = [
  {
    name: SPECIALS.sheet,
    guide: {
      da: "Sager, hvor der skal handles i selve sagen (fortroligt).",
      en: "Cases in which something must be done in the case itself (confidential).",
    },
    tables: [SPECIALS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => specialSheet([]),
  },
];

export const attentionCommand = registered({
  name: "attention",
  options: {
    round: { ...ROUND, required: true },
    level: LEVEL,
    case: {
      kind: "text",
      example: "sag",
      about: { da: "en sag, der udtages manuelt", en: "a case selected manually" },
    },
    reason: {
      kind: "phrase",
      example: '"…"',
      about: { da: "hvorfor sagen udtages; står ikke i loggen", en: "why the case is taken out; not in the log" },
    },
    docx: {
      kind: "target",
      ending: ".docx",
      example: "fil.docx",
      about: { da: "også det fortrolige notat til Word", en: "also the confidential note for Word" },
    },
  },
  words: {
    about: { da: "saml sager til særlig opmærksomhed", en: "collect the cases for special attention" },
    doing: { da: "Samler sager til særlig opmærksomhed", en: "Collecting the cases for special attention" },
    logged: { da: "Sager til særlig opmærksomhed samlet", en: "Cases for special attention collected" },
  },
  view: "attention",
  sheets: ATTENTION_SHEETS,
  input({ round, level, case: id, reason }): Outcome<AttentionInput> {
    const missing = (option: string): Problem => problem("usage/missing", { command: "attention", option });
    if (id === undefined) return reason === undefined ? done({ round, byHand: null }) : failed(missing("--case"));
    if (level === undefined) return failed(missing("--level"));
    if (reason === undefined) return failed(missing("--reason"));
    return done({ round, byHand: { level, case: id, reason } });
  },
  decide(input: AttentionInput, register, context) {
    const today = context.now.slice(0, 10);
    const round = register.rounds.find((each) => roundKey(each.round) === roundKey(input.round))?.round;
    if (round === undefined) return failed(problem("attention/no-round", { round: input.round }, { sheet: "Runder" }));
    const read = readFilledIn(SPECIALS, register.snapshot.tables[SPECIALS.name]);
    const broken = [...read.problems.filter(({ severity }) => severity === "error"), ...cprProblems(read.rows)];
    if (broken.length > 0) return failed(...broken);
    const byHand = takenByHand(register, round, input.byHand);
    if (!byHand.ok) return byHand;
    const standing = read.rows.map(({ row }) => row);
    const { added, changed } = changesTo(standing, [...marksOf(register, round), ...byHand.value]);
    const twice = rowsTwice(standing);
    const edits = editsOf(
      register,
      added,
      changed.filter((row) => !twice.has(specialKey(row))),
      read.rows,
    );
    const mended = addedMendings(register, markedAnswers(register, round), mendingsFor(register, added));
    const all = ofRound(round, [...standing.map((row) => changed.find(isSame(row)) ?? row), ...added]);
    const counts = specialCounts(all, today);
    const isKnown = byHand.value.some((row) => !added.includes(row));
    return done({
      message: problem("done/attention", { round, ...counts, added: added.length }),
      problems: [
        ...read.problems,
        ...(isKnown ? [problem("attention/already", {}, { sheet: SPECIALS.sheet })] : []),
        ...(twice.size > 0 ? [problem("attention/twice", { count: twice.size }, { sheet: SPECIALS.sheet })] : []),
        ...(counts.overdue > 0
          ? [problem("attention/overdue", { count: counts.overdue }, { sheet: SPECIALS.sheet })]
          : []),
        ...mended.problems.filter(({ code }) => code !== "attention/marked"),
      ],
      data: { ...counts, added: added.length },
      document: noteOf(register, round, all, today),
      ...(edits.length + mended.edits.length === 0
        ? {}
        : {
            edits: [...edits, ...mended.edits],
            after: { mendings: mended.mendings },
            // The log is read by more people than the sheet: it says that something was raised, not what or where.
            log: {
              command: "attention",
              input: JSON.stringify({ runde: round, ihånden: input.byHand === null ? 0 : 1 }),
              counts: `nye=${added.length}; sager=${counts.raised}; handlet=${counts.actedOn}; åbne=${counts.open}`,
            },
            show: SPECIALS.sheet,
          }),
    });
  },
});

function isSame(row: Special): (other: Special) => boolean {
  return (other) => specialKey(other) === specialKey(row);
}

function ofRound(round: string, rows: readonly Special[]): readonly Special[] {
  return rows.filter((row) => roundKey(row.round) === roundKey(round));
}

/** @problems `attention/reason-missing`, `attention/case-unknown`, `plan/level-unknown` */
function takenByHand(register: Register, round: string, input: AttentionInput["byHand"]): Outcome<readonly Special[]> {
  if (input === null) return done([]);
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  if (clean(input.reason) === "") return failed(problem("attention/reason-missing"));
  const key = caseKey(input.case);
  const drawn = register.drawn.find((each) => caseKey(each.id) === key);
  const known = drawn ?? register.population().cases.find((each) => caseKey(each.id) === key);
  if (known === undefined) return failed(problem("attention/case-unknown", { sag: input.case }, { sheet: "Sager" }));
  const { unit, id } = known;
  return done([specialByHand({ round, level: input.level, unit, case: id, why: clean(input.reason) })]);
}

function markedAnswers(register: Register, round: string): Register["answers"] {
  const key = roundKey(round);
  return register.answers.filter((each) => roundKey(each.round) === key && specialFinding(each.comment) !== null);
}

function marksOf(register: Register, round: string): readonly Special[] {
  const questions = register.questions.ok ? register.questions.value : [];
  const texts = new Map(questions.map((each) => [questionKey(each.number), each.text]));
  const heads = register.handIns.filter((each) => roundKey(each.round) === roundKey(round));
  return markedSpecials(markedAnswers(register, round), heads, (number) => texts.get(questionKey(number)) ?? number);
}

/** For the rows that are about no question: the others have their row of Genopretning by the mark itself. */
function mendingsFor(register: Register, added: readonly Special[]): readonly Mending[] {
  const stands = (row: Special): boolean =>
    register.mendings.some(
      ({ row: other }) =>
        other.question === "" &&
        caseKey(other.case) === caseKey(row.case) &&
        roundKey(other.round) === roundKey(row.round),
    );
  return added
    .filter((row) => row.step === "" && !stands(row))
    .map(({ round, level, unit, case: id, source }) => ({
      ...{ round, level, unit, case: id, source },
      step: "",
      question: "",
      fault: SPECIAL_FAULT,
      responsible: "",
      deadline: null,
      closed: null,
      text: "",
      ...UNTREATED,
    }));
}

/** New rows below the table and new findings in it; the sheet itself where the register has none. */
function editsOf(
  register: Register,
  added: readonly Special[],
  changed: readonly Special[],
  standing: readonly FilledIn<Special>[],
): readonly Edit[] {
  const data = register.snapshot.tables[SPECIALS.name];
  if (data === undefined)
    return added.length === 0 ? [] : [{ kind: "sheet", content: specialSheet(added), before: "Log" }];
  const updates = changed.flatMap((row) =>
    standing
      .filter((each) => isSame(row)(each.row))
      .map(({ index }) => ({
        key: rowKey(data, index, SPECIALS.key ?? []),
        set: { Fundet: row.found },
      })),
  );
  return [
    ...(updates.length === 0 ? [] : [{ kind: "update" as const, table: SPECIALS.name, rows: updates }]),
    ...(added.length === 0
      ? []
      : [{ kind: "append" as const, table: SPECIALS.name, rows: rowsFor(SPECIALS, data, added) }]),
  ];
}

/** Keys that stand in more than one row. */
function rowsTwice(rows: readonly Special[]): ReadonlySet<ReturnType<typeof specialKey>> {
  const keys = rows.map(specialKey);
  return new Set(keys.filter((key, index) => keys.indexOf(key) !== index));
}

const TEXTS = [
  ["Sag", "case"],
  ["Fundet", "found"],
  ["Hvorfor", "why"],
  ["Handling", "action"],
  ["Ansvarlig", "responsible"],
  ["Orienteret", "informed"],
] as const;

function cprProblems(rows: readonly FilledIn<Special>[]): readonly Problem[] {
  return rows.flatMap(({ row, place }) =>
    TEXTS.filter(([, field]) => hasCpr(row[field])).map(([header]) => problem("attention/cpr", {}, place(header))),
  );
}

function noteOf(register: Register, round: string, rows: readonly Special[], today: IsoDate): DocumentContent {
  return specialNote(
    rows,
    register.mendings.map(({ row }) => row),
    { roundNumber: roundNumber(register.rounds, round), round, organisation: register.settings.organisation, today },
  );
}

/** A round's cases as they stand on the sheet, and its numbers; for the pane. */
export interface Attention {
  readonly rows: readonly FilledIn<Special>[];
  readonly counts: SpecialCounts;
  readonly note: DocumentContent;
  /** Cases that a reviewer has marked and that are not on the sheet yet. */
  readonly waiting: number;
}

export function attentionOf(register: Register, round: string, today: IsoDate): Attention {
  const read = readFilledIn(SPECIALS, register.snapshot.tables[SPECIALS.name]);
  const rows = read.rows.filter(({ row }) => roundKey(row.round) === roundKey(round));
  const plain = rows.map(({ row }) => row);
  const { added } = changesTo(plain, marksOf(register, round));
  return {
    rows,
    counts: specialCounts(plain, today),
    note: noteOf(register, round, plain, today),
    waiting: new Set(added.map((row) => caseKey(row.case))).size,
  };
}
