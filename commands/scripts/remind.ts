/** Office Script: the check of the answers, and who has not handed in, with what to write to them. */
import { counted } from "../../src/language/counting";
import { danishDate } from "../../src/kernel/date";
import { hostReport } from "../../src/register/report";
import type { Report } from "../../src/register/command";
import { decideOn } from "../../src/register/commands/decide";
import { statusCommand } from "../../src/register/commands/status";
import { validateCommand } from "../../src/review/commands/validate";
import { checkWhole, writeBook } from "../../src/workbook/script";
import type { Fund } from "./running";
import { contextOf, readFor, stopped, svarOf } from "./running";

/** En enhed, der mangler noget, og mailen til den. */
interface Rykker {
  enhed: string;
  sager: number;
  faerdige: number;
  /** Sager, hvis skema ikke er meldt færdigt. */
  mangler: string[];
  emne: string;
  tekst: string;
}

interface Kontrolleret {
  ok: boolean;
  kode: number;
  besked: string;
  fund: Fund[];
  fejl: number;
  advarsler: number;
  /** Rundens frist som 2026-02-28; tom, hvor der ingen er. */
  frist: string;
  /** Enheder, der ikke har afleveret alt. */
  rykkere: Rykker[];
}

/**
 * Kontrollerer svarene i en runde på et niveau og viser, hvem der mangler at aflevere, med tekst til en mail.
 * Fundene skrives på arket Datakontrol. Mailene sendes ikke: det gør flowet, eller I selv.
 * @param runde Rundens navn, f.eks. 2026-K1.
 * @param niveau Niveauets nummer.
 * @param bruger Hvem der kontrollerer; står i loggen.
 * @param tid Tidspunktet til loggen som 2026-01-05T08:00:00Z; i et flow utcNow(). Udeladt: nu.
 */
export function main(
  workbook: ExcelScript.Workbook,
  runde: string,
  niveau: number,
  bruger: string = "Office Script",
  tid: string = "",
): Kontrolleret {
  const context = contextOf(bruger, tid);
  const at = { round: runde, level: niveau };
  let report: Report<object>;
  const rykkere: Rykker[] = [];
  let frist = "";
  try {
    checkWhole(workbook);
    const book = readFor(workbook, validateCommand, at);
    const decided = decideOn(book.snapshot, validateCommand, at, context);
    report = decided.report;
    // The check changes nothing of who has handed in, so the same reading tells both.
    const status = decideOn(book.snapshot, statusCommand, at, context).report;
    if (decided.change !== null) writeBook(workbook, decided.change, book);
    const rounds = status.data === null ? [] : (status.data as StatusFound).rounds;
    for (const { round, level, deadline, units } of rounds) {
      frist = deadline ?? "";
      for (const { unit, cases, finished, waiting } of units)
        if (waiting.length > 0)
          rykkere.push({
            enhed: unit,
            sager: cases,
            faerdige: finished,
            mangler: waiting.slice(),
            emne: `Ledelsestilsyn ${round}, niveau ${level}: ${countOf(waiting.length)} mangler`,
            tekst: mailTo(unit, round, level, deadline, waiting),
          });
    }
  } catch (failure) {
    report = hostReport(failure, context);
  }
  const svar = svarOf(report);
  return stopped({
    ...svar,
    fejl: svar.fund.filter(({ alvor }) => alvor === "fejl").length,
    advarsler: svar.fund.filter(({ alvor }) => alvor === "advarsel").length,
    frist,
    rykkere,
  });
}

interface StatusFound {
  readonly rounds: readonly {
    readonly round: string;
    readonly level: number;
    readonly deadline: string | null;
    readonly units: readonly {
      readonly unit: string;
      readonly cases: number;
      readonly finished: number;
      readonly waiting: readonly string[];
    }[];
  }[];
}

function countOf(count: number): string {
  return counted.da(count, "skema", "skemaer");
}

/** Case numbers alone: no name of a child or a caseworker. */
function mailTo(
  unit: string,
  round: string,
  level: number,
  deadline: string | null,
  waiting: readonly string[],
): string {
  const until = deadline === null ? "" : ` Fristen er den ${danishDate(deadline)}.`;
  return [
    `Til lederen af ${unit}`,
    "",
    `I runde ${round}, niveau ${level}, mangler ${countOf(waiting.length)} at blive meldt færdigt.${until}`,
    "",
    `Sager: ${waiting.join(", ")}`,
    "",
    "Åbn skemaet, svar på de spørgsmål, der mangler, skriv ja i feltet Færdig, og send filen tilbage.",
    "Har I allerede afleveret, er skemaet ikke læst ind endnu, eller der står ikke ja i Færdig.",
  ].join("\n");
}
