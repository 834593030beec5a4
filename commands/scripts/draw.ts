/** Office Script: the draw of a round on a level, or its plan. */
import type { DrawInput } from "../../src/draw/commands/draw";
import { drawCommand } from "../../src/draw/commands/draw";
import type { Fund } from "./running";
import { contextOf, runCommand, stopped, svarOf } from "./running";

/** En udtrukket sag. */
interface UdtrukketSag {
  nr: number;
  sag: string;
  enhed: string;
  team: string;
  sagsbehandler: string;
  sagstrin: string;
  lodnummer: string;
  udfyldesAf: string;
}

interface Udtraek {
  ok: boolean;
  kode: number;
  besked: string;
  fund: Fund[];
  /** Sager, der kan udtrækkes fra. */
  antalSager: number;
  /** Fingeraftryk af dem. */
  fingeraftryk: string;
  /** De udtrukne sager uden reserver; ingen ved en plan, eller hvor det samme allerede er udtrukket. */
  udtrukne: UdtrukketSag[];
  reserver: number;
}

/**
 * Udtrækker sagerne til en runde på et niveau, eller viser planen uden at skrive noget.
 * Samme seed og samme sager giver altid samme udtræk. Er der allerede trukket, sker der intet.
 * @param runde Rundens navn, som på arket Runder, f.eks. 2026-K1.
 * @param niveau Niveauets nummer.
 * @param handling "vis planen" skriver intet og viser ingen sager; "udtræk" trækker og skriver i registret.
 * @param seed Den tekst, der trækkes med, f.eks. ugens lottotal. Tom ved "vis planen".
 * @param bruger Hvem der trækker; står i loggen.
 * @param dato Udtrækkets dato som 2026-01-05. Udeladt: i dag.
 * @param tid Tidspunktet til loggen som 2026-01-05T08:00:00Z; i et flow utcNow(). Udeladt: nu.
 */
export function main(
  workbook: ExcelScript.Workbook,
  runde: string,
  niveau: number,
  handling: "vis planen" | "udtræk",
  seed: string = "",
  bruger: string = "Office Script",
  dato: string = "",
  tid: string = "",
): Udtraek {
  const context = contextOf(bruger, tid);
  const input: DrawInput = {
    round: runde,
    level: niveau,
    seed: handling === "udtræk" ? seed : null,
    redraw: false,
    reason: "",
    date: dato === "" ? context.now.slice(0, 10) : dato,
  };
  const report = runCommand(workbook, drawCommand, input, context);
  const svar: Udtraek = { ...svarOf(report), antalSager: 0, fingeraftryk: "", udtrukne: [], reserver: 0 };
  const found = report.data;
  if (found !== null && "frame" in found) {
    svar.antalSager = found.frame;
    svar.fingeraftryk = found.fingerprint;
    if ("drawn" in found) {
      svar.reserver = found.reserves;
      svar.udtrukne = found.drawn
        .filter((each) => each.status === "udtrukket")
        .map((each) => ({
          nr: each.number,
          sag: each.id,
          enhed: each.unit,
          team: each.team,
          sagsbehandler: each.caseworker,
          sagstrin: each.step,
          lodnummer: each.ticket,
          udfyldesAf: each.reviewer,
        }));
    }
  }
  return stopped(svar);
}
