/** Feedback, learning themes and goals. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const LEARNING = {
  "feedback/none": say<"level" | "round">(
    "error",
    (v) =>
      `Ingen sag er gennemgået i runde ${v.round} på niveau ${v.level}, så der er ikke noget at give tilbagemelding om. Saml skemaerne ind først.`,
    (v) =>
      `No case is reviewed in round ${v.round} on level ${v.level}, so there is nothing to give feedback about. Collect the review sheets first.`,
  ),
  "feedback/caseworker-unknown": say<"caseworker" | "known" | "level" | "round">(
    "error",
    (v) => `${v.caseworker} har ingen gennemgået sag i runde ${v.round} på niveau ${v.level}. Skriv en af: ${v.known}.`,
    (v) => `${v.caseworker} has no reviewed case in round ${v.round} on level ${v.level}. Write one of: ${v.known}.`,
  ),
  "feedback/caseworker-twice": say<"caseworker" | "units">(
    "error",
    (v) => `Der er flere, der hedder ${v.caseworker}. Vælg enheden også (--unit): ${v.units}.`,
    (v) => `There are several called ${v.caseworker}. Choose the unit too (--unit): ${v.units}.`,
  ),
  "feedback/already": say<"by" | "caseworker" | "date">(
    "info",
    (v) => `${v.caseworker} fik tilbagemelding ${v.date} (${v.by}). Det står ved, og intet er ændret.`,
    (v) => `${v.caseworker} had feedback on ${v.date} (${v.by}). That stands, and nothing is changed.`,
  ),
  "feedback/not-a-date": say<"caseworker" | "value">(
    "warning",
    (v) =>
      `»${v.value}« er ikke en dato, så ${v.caseworker} tælles ikke med blandt dem, der har fået tilbagemelding. Skriv datoen som 05-01-2026.`,
    (v) =>
      `"${v.value}" is no date, so ${v.caseworker} is not counted among those who have had feedback. Write the date as 05-01-2026.`,
  ),
  "feedback/names-taken": say<"count" | "files">(
    "info",
    (v) =>
      `Navne på andre sagsbehandlere i bemærkningerne er erstattet af [navn]: ${v.count} steder i ${v.files} papirer.`,
    (v) => `Names of other caseworkers in comments are replaced by [navn]: ${v.count} places in ${v.files} papers.`,
  ),
  "feedback/cut": say<"count" | "files">(
    "info",
    (v) =>
      `${v.files} papirer ville fylde mere end to sider. ${v.count} punkter er talt op i papiret og står i skemaet.`,
    (v) =>
      `${v.files} papers would fill more than two pages. ${v.count} points are counted there and stand in the sheet.`,
  ),
  "done/feedback": say<"caseworkers" | "given" | "level" | "percent" | "round">(
    "info",
    (v) =>
      `Runde ${v.round}, niveau ${v.level}: ${v.given} af ${v.caseworkers} sagsbehandlere har fået tilbagemelding (${v.percent} %).`,
    (v) =>
      `Round ${v.round}, level ${v.level}: ${v.given} of ${v.caseworkers} caseworkers have had feedback (${v.percent} %).`,
  ),
  "done/feedback-files": say<"caseworkers" | "files" | "given" | "level" | "percent" | "round">(
    "info",
    (v) =>
      `${v.files} papirer til tilbagemelding er lavet, et til hver sagsbehandler. Runde ${v.round}, niveau ${v.level}: ${v.given} af ${v.caseworkers} har fået tilbagemelding (${v.percent} %).`,
    (v) =>
      `${v.files} feedback papers are made, one for each caseworker. Round ${v.round}, level ${v.level}: ${v.given} of ${v.caseworkers} have had feedback (${v.percent} %).`,
  ),
  "done/feedback-given": say<"caseworker" | "caseworkers" | "given" | "percent">(
    "info",
    (v) =>
      `Tilbagemelding til ${v.caseworker} er noteret. ${v.given} af ${v.caseworkers} sagsbehandlere har fået tilbagemelding (${v.percent} %).`,
    (v) =>
      `Feedback to ${v.caseworker} is noted. ${v.given} of ${v.caseworkers} caseworkers have had feedback (${v.percent} %).`,
  ),
};
