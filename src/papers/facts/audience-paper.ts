/** Which paper a reader gets: its outline, and the rows of Notater that belong to it. */
import type { IsoDate } from "../../kernel/date";
import { unitKey } from "../../kernel/keys";
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { figuresOf } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { InternalFacts, PaperBasis } from "../rules/paper";
import type { Area } from "../rules/tendencies";
import { committeeOutline } from "../sheet/committee-document";
import { managementOutline, teamOutline, unitOutline } from "../sheet/internal-document";
import type { Note, NotePlace } from "../sheet/notes";
import { noteKey } from "../sheet/notes";
import type { NoteAt, Outline } from "../sheet/outline";
import { unitsWithFigures } from "./bilag";
import type { PaperPlace } from "./committee";
import { committeeFacts } from "./committee";
import { internalFacts, teamFacts } from "./internal";

export const AUDIENCES = ["udvalg", "ledelse", "enhed", "team"] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface AudiencePaper {
  readonly outline: Outline;
  /** Which rows of Notater are its own. */
  readonly of: Omit<NotePlace, "section" | "topic">;
  readonly noteAt: NoteAt;
  readonly areas: readonly Area[];
}

export interface PaperOrder extends PaperPlace {
  readonly audience: Audience;
  readonly unit: string | null;
}

/** @problems `paper/unit-needed`, `paper/unit-not-here`, `summary/unit-unknown`, `paper/no-teams`, and as `paperBasis` */
export function outlineFor(
  register: Register,
  order: PaperOrder,
  notes: readonly Note[],
  date: IsoDate,
): Outcome<AudiencePaper> {
  const unit = unitOf(register, order);
  if (!unit.ok) return unit;
  switch (order.audience) {
    case "udvalg":
      return paperOf(order, "", notes, committeeFacts(register, order, date), committeeOutline, ({ areas }) => areas);
    case "ledelse":
      return paperOf(order, "", notes, internalFacts(register, order, null, date), managementOutline, allAreas);
    case "enhed":
      return paperOf(
        order,
        unit.value,
        notes,
        internalFacts(register, order, unit.value, date),
        unitOutline,
        unitAreas,
      );
    case "team":
      return paperOf(order, unit.value, notes, teamFacts(register, order, unit.value, date), teamOutline, unitAreas);
  }
}

function paperOf<Facts extends PaperBasis>(
  { audience }: PaperOrder,
  unit: string,
  notes: readonly Note[],
  facts: Outcome<Facts>,
  outline: (facts: Facts, noteAt: NoteAt) => Outline,
  areas: (facts: Facts) => readonly Area[],
): Outcome<AudiencePaper> {
  if (!facts.ok) return facts;
  const of = { ...facts.value.at, audience, unit };
  const noteAt = notesOf(notes, of);
  return done({ outline: outline(facts.value, noteAt), of, noteAt, areas: areas(facts.value) });
}

function allAreas({ all }: InternalFacts): readonly Area[] {
  return all.areas;
}

function unitAreas({ units }: InternalFacts): readonly Area[] {
  return units[0]?.areas ?? [];
}

function notesOf(notes: readonly Note[], of: AudiencePaper["of"]): NoteAt {
  const rows = new Map(notes.map((note) => [noteKey(note), note]));
  return (section, topic) => rows.get(noteKey({ ...of, section, topic }));
}

/** Papers for a unit or its teams are about one; those above it about all. */
function unitOf(register: Register, { audience, unit, round, level }: PaperOrder): Outcome<string> {
  const isOwn = audience === "enhed" || audience === "team";
  if (!isOwn) return unit === null ? done("") : failed(problem("paper/unit-not-here", { audience }));
  const figures = figuresOf(register, round, level);
  if (figures === null) return failed(problem("summary/not-computed", { round, level }, { sheet: "Resultater" }));
  const named = unitsWithFigures(figures.figures);
  const known = named.filter((each) => unitKey(each) !== unitKey(ALL_UNITS));
  if (unit === null) return failed(problem("paper/unit-needed", { audience, known: known.join(", ") }));
  const found = known.find((each) => unitKey(each) === unitKey(unit));
  return found === undefined
    ? failed(problem("summary/unit-unknown", { round, level, unit, known: known.join(", ") }, { sheet: "Resultater" }))
    : done(found);
}
