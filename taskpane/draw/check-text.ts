/** How an outsider checks a draw, in words. */
import { pluralIn } from "../../src/language/counting";
import type { Texts } from "../language";

interface CheckText {
  readonly title: string;
  readonly intro: string;
  readonly none: string;
  readonly copied: (level: number) => string;
  readonly first: {
    readonly title: string;
    readonly cases: string;
    readonly below: (level: number, rounds: string) => string;
    readonly seed: string;
  };
  readonly second: {
    readonly title: string;
    readonly what: (id: string) => string;
    readonly step: string;
    readonly text: string;
  };
  readonly third: {
    readonly title: string;
    readonly what: string;
    readonly unix: string;
    readonly windows: string;
    readonly terminal: string;
    readonly result: string;
    readonly resultName: string;
    readonly agrees: string;
    readonly differs: string;
  };
  readonly fourth: {
    readonly title: string;
    readonly lowest: (group: string, drawn: number, reserves: number) => string;
    readonly risk: string;
    readonly quotas: string;
    readonly whole: string;
  };
  readonly more: string;
  readonly fingerprint: string;
  readonly fingerprintName: string;
  readonly algorithm: (name: string) => string;
}

export const CHECK: Texts<CheckText> = {
  da: {
    title: "Sådan kan en udenforstående efterprøve udtrækket",
    intro:
      "Enhver kan regne udtrækket efter uden dette program. Det kræver kun denne projektmappe og en almindelig computer. Her er de fire trin med tal fra dette udtræk.",
    none: "Loggen har ingen læselig række om dette udtræk, så det kan ikke efterprøves.",
    copied: (level) =>
      `Der er ikke trukket lod på dette niveau: det er de samme sager som på niveau ${level}. Efterprøv udtrækket dér.`,
    first: {
      title: "1. Find de sager, der blev trukket blandt",
      cases:
        "De står på det skjulte ark Ramme, som de så ud den dag. Højreklik på en arkfane, vælg Vis, og vælg Ramme. Runde og niveau står i de første kolonner.",
      below: (level, rounds) =>
        `Det er de sager, der er udtrukket på niveau ${level} (${rounds}). De står på arket Udtrukne sager.`,
      seed: "Find lodtrækningsteksten (seed) på arket Log, og spørg, hvornår og hvordan den blev aftalt.",
    },
    second: {
      title: "2. Skriv teksten for en sag",
      what: (id) =>
        `Lodtrækningsteksten, runden, N og niveauets nummer og sagens nummer, med | imellem. For sag ${id} er det:`,
      step: "Her trækkes der til et bestemt sagstrin, så sagstrinnet står til sidst.",
      text: "teksten",
    },
    third: {
      title: "3. Regn lodnummeret ud",
      what: "Lodnummeret regnes ud af teksten med en fast regnemåde, som alle computere kender; den er nævnt på arket Efterprøvning. Sæt linjen ind i PowerShell (Windows):",
      unix: "Eller i Terminal (Mac og Linux):",
      windows: "PowerShell-linjen",
      terminal: "Terminal-linjen",
      result: "Resultatet skal være:",
      resultName: "lodnummeret",
      agrees: "Det samme tal står som lodnummer på arket Udtrukne sager.",
      differs:
        "På arket Udtrukne sager står et andet lodnummer. Efterprøv udtrækkene, og undersøg, hvad der er ændret.",
    },
    fourth: {
      title: "4. Sortér efter lodnummer",
      lowest: (group, drawn, reserves) =>
        `Gør det samme for alle sager i gruppen ${group}, og sortér dem efter lodnummer. ${pluralIn("da", drawn, "Sagen med det laveste er udtrukket", `De ${drawn} laveste er udtrukket`)}${reserves === 0 ? "." : pluralIn("da", reserves, ", og den næste er reserve.", `, og de ${reserves} næste er reserver.`)}`,
      risk: "På dette niveau tæller sagens risiko med: tag lodnummerets første 13 cifre som hexadecimalt tal, læg 0,5 til, og divider med 2^52. Det giver u. Sortér efter -ln(u) divideret med risikoen (tom: 1), mindste først.",
      quotas:
        "Der trækkes først til det sagstrin, som færrest sager i gruppen kan bruges til; en sag, der er udtrukket, springes over ved de næste.",
      whole: "hele udtrækket",
    },
    more: "Knappen »Efterprøv nu« gør det hele for alle sager på én gang.",
    fingerprint: "Kontroltal for de sager, der blev trukket blandt, som det står på arket Log:",
    fingerprintName: "kontroltallet",
    algorithm: (name) => `Regnemåden hedder ${name} i loggen.`,
  },
  en: {
    title: "How an outsider can check the draw",
    intro:
      "Anyone can repeat the draw without this program. All it takes is this workbook and an ordinary computer. Here are the four steps, with the figures of this draw.",
    none: "The log has no readable row of this draw, so it cannot be checked.",
    copied: (level) => `Nothing was drawn at this level: its cases are those of level ${level}. Check the draw there.`,
    first: {
      title: "1. Find the cases that could be drawn",
      cases:
        "They are on the hidden sheet Ramme, as they were that day. Right-click a sheet tab, choose Unhide, and choose Ramme. Round and level are in the first columns.",
      below: (level, rounds) =>
        `They are the cases drawn at level ${level} (${rounds}). They are on the sheet Udtrukne sager.`,
      seed: "Find the seed text of the draw on the sheet Log, and ask when and how it was agreed.",
    },
    second: {
      title: "2. Write the text of a case",
      what: (id) =>
        `The seed text, the round, N and the number of the level, and the case number, separated by |. For case ${id} it is:`,
      step: "Here cases are drawn for one step, so the step comes last.",
      text: "the text",
    },
    third: {
      title: "3. Calculate the ticket number",
      what: "The ticket number is calculated from the text by a fixed method that every computer knows; it is named on the sheet Efterprøvning. Paste the line into PowerShell (Windows):",
      unix: "Or into Terminal (Mac and Linux):",
      windows: "the PowerShell line",
      terminal: "the Terminal line",
      result: "The result should be:",
      resultName: "the ticket number",
      agrees: "The same number is in the column Lodnummer on the sheet Udtrukne sager.",
      differs: "The sheet Udtrukne sager has another number. Check the draws, and find out what has been changed.",
    },
    fourth: {
      title: "4. Sort by ticket number",
      lowest: (group, drawn, reserves) =>
        `Do the same for all cases in the group ${group}, and sort them by ticket number. ${pluralIn("en", drawn, "The lowest is drawn", `The ${drawn} lowest are drawn`)}${reserves === 0 ? "." : pluralIn("en", reserves, ", and the next is in reserve.", `, and the next ${reserves} are in reserve.`)}`,
      risk: "At this level the risk of the case counts too: take the first 13 digits of the ticket number as a hexadecimal number, add 0.5, and divide by 2^52. That gives u. Sort by -ln(u) divided by the risk (blank: 1), smallest first.",
      quotas:
        "The step for which the fewest cases in the group can be used comes first; a case that has been drawn is skipped by the next steps.",
      whole: "the whole draw",
    },
    more: 'The button "Check now" does all this for every case at once.',
    fingerprint: "Control figure of the cases that could be drawn, as on the sheet Log:",
    fingerprintName: "the control figure",
    algorithm: (name) => `The method is called ${name} in the log.`,
  },
};
