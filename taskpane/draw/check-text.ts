/** How an outsider checks a draw, in words. */
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
      title: "1. Find de sager, der blev trukket fra",
      cases:
        "De står på det skjulte ark Ramme, som de så ud den dag. Højreklik på en arkfane, vælg Vis, og vælg Ramme. Runde og niveau står i de første kolonner.",
      below: (level, rounds) =>
        `Det er de sager, der er udtrukket på niveau ${level} (${rounds}). De står på arket Udtrukne sager.`,
      seed: "Find seed for udtrækket på arket Log, og spørg, hvornår og hvordan det blev aftalt.",
    },
    second: {
      title: "2. Skriv teksten for en sag",
      what: (id) => `Seed, runde, N og niveauets nummer, og sagens nummer, med | imellem. For sag ${id} er det:`,
      step: "Her trækkes der til et bestemt sagstrin, så sagstrinnet står til sidst.",
      text: "teksten",
    },
    third: {
      title: "3. Regn lodnummeret ud",
      what: "Lodnummeret er tekstens SHA-256. Det er en fast regnemåde, som alle computere kender. Windows (PowerShell):",
      unix: "Mac og Linux (Terminal):",
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
        `Gør det samme for alle sager i gruppen ${group}, og sortér dem efter lodnummer. ${drawn === 1 ? "Sagen med det laveste er udtrukket" : `De ${drawn} laveste er udtrukket`}${reserves === 0 ? "." : reserves === 1 ? ", og den næste er reserve." : `, og de ${reserves} næste er reserver.`}`,
      risk: "På dette niveau tæller sagens risiko med: tag lodnummerets første 13 cifre som hexadecimalt tal, læg 0,5 til, og divider med 2^52. Det giver u. Sortér efter -ln(u) divideret med risikoen (tom: 1), mindste først.",
      quotas:
        "Der trækkes først til det sagstrin, som færrest sager i gruppen kan bruges til; en sag, der er udtrukket, springes over ved de næste.",
      whole: "hele udtrækket",
    },
    more: "Knappen »Efterprøv nu« gør det hele for alle sager på én gang.",
    fingerprint: "Rammens fulde fingeraftryk, som det står på arket Log:",
    fingerprintName: "fingeraftrykket",
    algorithm: (name) => `Regnemåden hedder ${name} i loggen.`,
  },
  en: {
    title: "How an outsider can check the draw",
    intro:
      "Anybody can work the draw out again without this program. All it takes is this workbook and an ordinary computer. Here are the four steps, with the figures of this draw.",
    none: "The log has no readable row of this draw, so it cannot be checked.",
    copied: (level) => `No lot was cast on this level: its cases are those of level ${level}. Check the draw there.`,
    first: {
      title: "1. Find the cases that were drawn from",
      cases:
        "They stand on the hidden sheet Ramme, as they were that day. Right-click a sheet tab, choose Unhide, and choose Ramme. Round and level stand in the first columns.",
      below: (level, rounds) =>
        `They are the cases drawn on level ${level} (${rounds}). They stand on the sheet Udtrukne sager.`,
      seed: "Find the seed of the draw on the sheet Log, and ask when and how it was agreed.",
    },
    second: {
      title: "2. Write the text of a case",
      what: (id) =>
        `Seed, round, N and the number of the level, and the case's number, with | in between. For case ${id} it is:`,
      step: "Here cases are drawn for one step, so the step stands last.",
      text: "the text",
    },
    third: {
      title: "3. Work out the ticket",
      what: "The ticket is the text's SHA-256: a fixed calculation that every computer knows. Windows (PowerShell):",
      unix: "Mac and Linux (Terminal):",
      windows: "the PowerShell line",
      terminal: "the Terminal line",
      result: "The result should be:",
      resultName: "the ticket",
      agrees: "The same number stands as Lodnummer on the sheet Udtrukne sager.",
      differs: "The sheet Udtrukne sager has another Lodnummer. Check the draws, and find out who changed it.",
    },
    fourth: {
      title: "4. Sort by ticket",
      lowest: (group, drawn, reserves) =>
        `Do the same for all cases of the group ${group}, and sort them by ticket. ${drawn === 1 ? "The lowest is drawn" : `The ${drawn} lowest are drawn`}${reserves === 0 ? "." : reserves === 1 ? ", and the next is in reserve." : `, and the next ${reserves} are in reserve.`}`,
      risk: "On this level the case's risk weighs too: take the first 13 digits of the ticket as a hexadecimal number, add 0.5, and divide by 2^52. That gives u. Sort by -ln(u) divided by the risk (blank: 1), smallest first.",
      quotas:
        "The step for which the fewest cases of the group will do chooses first; a case that is taken is passed over by the next.",
      whole: "the whole draw",
    },
    more: 'The button "Check now" does all of it for every case at once.',
    fingerprint: "The full fingerprint of the frame, as the sheet Log has it:",
    fingerprintName: "the fingerprint",
    algorithm: (name) => `The method is called ${name} in the log.`,
  },
};
