/** Office Script: deadlines as of a day, and the Monday list. */
import { danishDate } from "../../src/kernel/date";
import { deadlinesCommand } from "../../src/deadlines/commands/deadlines";
import type { Fund } from "./running";
import { contextOf, runCommand, stopped, svarOf } from "./running";

/** En enheds frister i tal, og mailen til den. */
interface EnhedsFrister {
  enhed: string;
  rettidige: number;
  /** Frister, der faldt i perioden. */
  fristudloeb: number;
  overskredneNu: number;
  forfalder7Dage: number;
  forfalder14Dage: number;
  forfalder28Dage: number;
  kanIkkeBeregnes: number;
  tvivl: number;
  emne: string;
  tekst: string;
}

interface Mandagsliste {
  ok: boolean;
  kode: number;
  besked: string;
  fund: Fund[];
  dato: string;
  frister: number;
  enheder: EnhedsFrister[];
}

/**
 * Gør fristerne op pr. en dag og laver mandagslisten: arkene Mandagsliste, Frister og Fristtal.
 * @param dato Pr. hvilken dag, som 2026-03-16. Udeladt: i dag.
 * @param fra Periodens første dag. Udeladt: fire uger før.
 * @param enhed Kun denne enheds side på mandagslisten. Udeladt: alle.
 * @param bruger Hvem der gør op; står i loggen.
 * @param tid Tidspunktet til loggen som 2026-01-05T08:00:00Z; i et flow utcNow(). Udeladt: nu.
 */
export function main(
  workbook: ExcelScript.Workbook,
  dato: string = "",
  fra: string = "",
  enhed: string = "",
  bruger: string = "Office Script",
  tid: string = "",
): Mandagsliste {
  const context = contextOf(bruger, tid);
  const input = {
    date: dato === "" ? null : dato,
    from: fra === "" ? null : fra,
    unit: enhed === "" ? null : enhed,
    apart: false,
  };
  const report = runCommand(workbook, deadlinesCommand, input, context);
  const found = report.data as Found | null;
  const enheder: EnhedsFrister[] = [];
  for (const { unit, kept, fell, overdue, within7, within14, within28, untold, doubtful } of found === null
    ? []
    : found.figures) {
    let own = enheder.find((each) => each.enhed === unit);
    if (own === undefined) {
      own = blank(unit);
      enheder.push(own);
    }
    own.rettidige += kept;
    own.fristudloeb += fell;
    own.overskredneNu += overdue;
    own.forfalder7Dage += within7;
    own.forfalder14Dage += within14;
    own.forfalder28Dage += within28;
    own.kanIkkeBeregnes += untold;
    own.tvivl += doubtful;
  }
  const asOf = found === null ? "" : found.date;
  for (const each of enheder) {
    each.emne = `Mandagsliste pr. ${danishDate(asOf)}: ${each.enhed}`;
    each.tekst = mailTo(each, asOf);
  }
  return stopped({ ...svarOf(report), dato: asOf, frister: found === null ? 0 : found.deadlines, enheder });
}

interface Found {
  readonly date: string;
  readonly deadlines: number;
  readonly figures: readonly {
    readonly unit: string;
    readonly kept: number;
    readonly fell: number;
    readonly overdue: number;
    readonly within7: number;
    readonly within14: number;
    readonly within28: number;
    readonly untold: number;
    readonly doubtful: number;
  }[];
}

function blank(unit: string): EnhedsFrister {
  return {
    enhed: unit,
    rettidige: 0,
    fristudloeb: 0,
    overskredneNu: 0,
    forfalder7Dage: 0,
    forfalder14Dage: 0,
    forfalder28Dage: 0,
    kanIkkeBeregnes: 0,
    tvivl: 0,
    emne: "",
    tekst: "",
  };
}

/** Figures alone: which cases they are stands in the register. */
function mailTo(of: EnhedsFrister, date: string): string {
  const doubt = of.tvivl === 0 ? [] : [`${of.tvivl} er der tvivl om: begyndelsen eller slutningen er ikke noteret.`];
  const untold = of.kanIkkeBeregnes === 0 ? [] : [`${of.kanIkkeBeregnes} kan ikke beregnes, fordi en dato mangler.`];
  return [
    `Frister pr. ${danishDate(date)}, ${of.enhed === "Alle" ? "alle enheder" : of.enhed}`,
    "",
    `Overskredet nu: ${of.overskredneNu}`,
    `Forfalder inden for 7 dage: ${of.forfalder7Dage}, 14 dage: ${of.forfalder14Dage}, 28 dage: ${of.forfalder28Dage}`,
    `Overholdt i perioden: ${of.rettidige} af ${of.fristudloeb}`,
    ...doubt,
    ...untold,
    "",
    "Sagerne står på arket Mandagsliste i registret.",
  ].join("\n");
}
