/** What Excel does with the cells of a review sheet by itself: drop-downs with their guidance, and the shading of states. */
import type { Question } from "../../templates/rules/question";
import { cellAddress, region } from "../../workbook/address";
import type { CellValue, ConditionalFormat, ListValidation } from "../../workbook/content";
import { YES_LIST, answerListName } from "../../templates/sheet/lists";
import { COLOR } from "../../workbook/style";
import type { CaseToReview, ReviewLine, SheetRows, caseColumns } from "./review";
import { COUNT_ROW, FIELD, PROGRESS } from "./review";
import { fixed } from "./review-formulas";

/** One case with its columns and the cells of the hidden column. */
export interface Drawn {
  readonly each: CaseToReview;
  readonly columns: ReturnType<typeof caseColumns>;
  readonly own: ReadonlySet<Question>;
  /** Per line; null where the line is not the case's. */
  readonly progress: readonly (Exclude<CellValue, string | number | boolean> | null)[];
  readonly values: readonly (string | null)[];
}

/** Excel shows at most so many characters beside a cell. */
const LONGEST_NOTE = 255;

/** Guidance as it can be shown beside a cell: on one line, and cut between words where it is longer. */
export function guidanceNote(guidance: string): string {
  const text = guidance.replace(/\s+/gu, " ").trim();
  if (text.length <= LONGEST_NOTE) return text;
  const rest = " … (se Skabelon)";
  const cut = text.slice(0, LONGEST_NOTE - rest.length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}${rest}`;
}

function noteOf(note: string): Pick<ListValidation, "prompt" | "promptTitle"> {
  return note === "" ? {} : { promptTitle: "Vejledning", prompt: note };
}

/** Neighbouring lines of the same key, as few regions; a null key belongs to none. */
export function runsOf(
  lines: readonly ReviewLine[],
  keyOf: (line: ReviewLine) => string | null,
): readonly { readonly key: string; readonly start: number; readonly length: number }[] {
  const runs: { key: string; start: number; length: number }[] = [];
  lines.forEach((line, at) => {
    const key = keyOf(line);
    const open = runs[runs.length - 1];
    if (key === null) return;
    if (open !== undefined && open.key === key && open.start + open.length === at) open.length += 1;
    else runs.push({ key, start: at, length: 1 });
  });
  return runs;
}

export function answerValidations(
  lines: readonly ReviewLine[],
  cases: readonly Drawn[],
  place: SheetRows,
): readonly ListValidation[] {
  return cases.flatMap(({ columns, own }) =>
    runsOf(lines, (line) =>
      line.kind === "question" && own.has(line.question)
        ? `${answerListName(line.question)}\n${guidanceNote(line.question.guidance ?? "")}`
        : null,
    ).map((run) => ({
      region: region(place.first + run.start, columns.answer, run.length, 1),
      listName: run.key.slice(0, run.key.indexOf("\n")),
      ...noteOf(run.key.slice(run.key.indexOf("\n") + 1)),
      errorTitle: "Vælg på listen",
      error: "Svaret kan ikke bruges her. Vælg et svar på listen, eller slet indholdet.",
    })),
  );
}

export function doneValidations(cases: readonly Drawn[]): readonly ListValidation[] {
  return cases.map(({ columns }) => ({
    region: region(FIELD.done.row, columns.answer, 1, 2),
    listName: YES_LIST.name,
    promptTitle: "Færdig",
    prompt: "Vælg ja, når sagen er gennemgået. Lad feltet stå tomt indtil da.",
    errorTitle: "Vælg på listen",
    error: "Skriv ja, når du er færdig. Lad ellers feltet stå tomt.",
  }));
}

/** Yellow is to be answered; white is answered; grey is not asked; red lacks its comment. */
export function conditionals({ columns }: Drawn, lines: number, place: SheetRows): readonly ConditionalFormat[] {
  const state = `$${cellAddress(place.first, columns.progress)}`;
  const count = (row: number): string => fixed(row, columns.progress);
  const complete = `AND(${count(COUNT_ROW.answered)}=${count(COUNT_ROW.asked)},${count(COUNT_ROW.unexplained)}=0)`;
  const done = `TRIM(${fixed(FIELD.done.row, columns.answer)})<>""`;
  const good = { fill: COLOR.good, color: COLOR.goodInk };
  const grey = { formula: `${state}="${PROGRESS.notAsked}"`, style: { fill: COLOR.muted, color: COLOR.mutedInk } };
  return [
    {
      region: region(place.first, columns.answer, lines, 1),
      rules: [
        grey,
        {
          formula: `OR(${state}="${PROGRESS.answered}",${state}="${PROGRESS.unexplained}")`,
          style: { fill: COLOR.white },
        },
      ],
    },
    {
      region: region(place.first, columns.comment, lines, 1),
      rules: [grey, { formula: `${state}="${PROGRESS.unexplained}"`, style: { fill: COLOR.bad, color: COLOR.badInk } }],
    },
    {
      region: region(FIELD.reviewer.row, columns.answer, 1, 2),
      rules: [
        {
          formula: `AND(${done},TRIM(${fixed(FIELD.reviewer.row, columns.answer)})="")`,
          style: { fill: COLOR.bad, color: COLOR.badInk },
        },
      ],
    },
    {
      region: region(FIELD.done.row, columns.answer, 1, 2),
      rules: [
        { formula: `AND(${done},NOT(${complete}))`, style: { fill: COLOR.warn, color: COLOR.warnInk } },
        { formula: done, style: good },
      ],
    },
    { region: region(FIELD.progress.row, columns.answer, 1, 2), rules: [{ formula: complete, style: good }] },
  ];
}
