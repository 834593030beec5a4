/** Office Script: the figures of a round on a level, and Bilag 1. */
import { computeCommand } from "../../src/figures/commands/compute";
import { summaryCommand } from "../../src/papers/commands/summary";
import type { Bilag } from "../../src/papers/rules/bilag";
import type { BilagCell } from "../../src/papers/rules/bilag-table";
import { cellText } from "../../src/papers/sheet/bilag";
import type { Fund } from "./running";
import { contextOf, runCommand, stopped, svarOf } from "./running";

/** En række i Bilag 1. */
interface BilagsRaekke {
  sagstrin: string;
  spoergsmaal: string;
  /** Procent i den runde, der rapporteres, som i bilaget: "67 %", "-" eller tom. */
  procent: string;
  /** ↗, → eller ↘; tom, hvor der ikke sammenlignes. */
  udvikling: string;
  /** Ændringen i ord, f.eks. op 12 procentpoint. */
  aendring: string;
}

interface Beregnet {
  ok: boolean;
  kode: number;
  besked: string;
  fund: Fund[];
  /** Om arket Bilag 1 er lavet. */
  bilagLavet: boolean;
  titel: string;
  raekker: BilagsRaekke[];
}

/**
 * Beregner procenter og pile for en runde på et niveau og laver Bilag 1.
 * @param runde Rundens navn, f.eks. 2026-K1.
 * @param niveau Niveauets nummer.
 * @param handling "beregn og lav bilag" gør begge dele; de andre kun det ene.
 * @param sammenlign Runder at sammenligne med, adskilt af komma, den første er grundlaget. Udeladt: den seneste tidligere.
 * @param bruger Hvem der beregner; står i loggen.
 * @param tid Tidspunktet til loggen som 2026-01-05T08:00:00Z; i et flow utcNow(). Udeladt: nu.
 */
export function main(
  workbook: ExcelScript.Workbook,
  runde: string,
  niveau: number,
  handling: "beregn og lav bilag" | "kun beregn" | "kun bilag" = "beregn og lav bilag",
  sammenlign: string = "",
  bruger: string = "Office Script",
  tid: string = "",
): Beregnet {
  const context = contextOf(bruger, tid);
  const compare = sammenlign
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const svar: Beregnet = { ok: true, kode: 0, besked: "", fund: [], bilagLavet: false, titel: "", raekker: [] };
  if (handling !== "kun bilag") {
    const input = { round: runde, level: niveau, compare: compare[0] ?? null };
    const report = runCommand(workbook, computeCommand, input, context);
    Object.assign(svar, svarOf(report));
    if (!report.ok || handling === "kun beregn") return stopped(svar);
  }
  const report = runCommand(workbook, summaryCommand, { round: runde, level: niveau, compare }, context);
  const told = svarOf(report);
  svar.ok = told.ok;
  svar.kode = told.kode;
  svar.besked = `${svar.besked} ${told.besked}`.trim();
  svar.fund = svar.fund.concat(told.fund);
  if (report.data !== null) {
    const { bilag } = report.data as { readonly bilag: Bilag };
    svar.bilagLavet = true;
    svar.titel = bilag.title;
    svar.raekker = raekkerOf(bilag);
  }
  return stopped(svar);
}

function raekkerOf({ sections }: Bilag): BilagsRaekke[] {
  const rows: BilagsRaekke[] = [];
  for (const { step, questions } of sections)
    for (const each of questions)
      rows.push({
        sagstrin: step,
        spoergsmaal: each.text,
        procent: lastText(each.cells),
        udvikling: each.arrow,
        aendring: each.change,
      });
  return rows;
}

/** Of the round that is reported, the last column. */
function lastText(cells: readonly BilagCell[]): string {
  const last = cells[cells.length - 1];
  return last === undefined ? "" : cellText(last);
}
