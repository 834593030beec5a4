/** What the three steps of a draw say: preview, seed and confirmation. */
import { pluralIn } from "../../src/language/counting";
import type { Texts } from "../language";

interface DrawingText {
  readonly preview: {
    readonly title: string;
    readonly what: string;
    readonly go: string;
    readonly again: string;
    readonly doing: string;
    readonly failed: string;
    readonly total: (drawn: string, frame: string) => string;
    readonly groups: (count: number, short: number) => string;
    readonly shortfalls: string;
    readonly notes: string;
    readonly more: (count: number) => string;
    readonly perUnit: string;
    readonly unit: string;
    readonly groupCount: string;
    readonly cases: string;
    readonly drawn: string;
    readonly all: string;
    readonly showAll: (count: number) => string;
    readonly hide: string;
    readonly allGroups: string;
    readonly group: string;
    readonly quota: (step: string, asked: number, eligible: number) => string;
    readonly secret: string;
  };
  readonly seed: {
    readonly title: string;
    readonly why: string;
    readonly agree: string;
    readonly examples: readonly string[];
    readonly then: string;
    readonly label: string;
    readonly hint: string;
    readonly forbidden: string;
    readonly short: string;
    readonly unsaved: string;
    readonly go: string;
  };
  readonly copy: { readonly title: string; readonly what: (level: number) => string };
  readonly early: { readonly reason: string; readonly reasonHint: string };
  readonly redraw: {
    readonly title: string;
    readonly what: string;
    readonly above: (levels: string) => string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly begin: string;
  };
  readonly confirm: {
    readonly title: string;
    readonly round: string;
    readonly level: string;
    readonly plan: string;
    readonly frame: string;
    readonly seed: string;
    readonly reason: string;
    readonly frameOf: (cases: string, fingerprint: string) => string;
    readonly once: string;
    readonly go: string;
    readonly goCopy: string;
    readonly goAgain: string;
    readonly back: string;
    readonly doing: string;
  };
}

export const DRAWING: Texts<DrawingText> = {
  da: {
    preview: {
      title: "Planen",
      what: "Se først, hvor mange sager der vil blive trukket, og om der er nok. Planen viser aldrig hvilke, og intet skrives.",
      go: "Se planen",
      again: "Se planen igen",
      doing: "Regner planen ud",
      failed: "Der kan ikke trækkes endnu",
      total: (drawn, frame) => `${drawn} af ${frame} sager trækkes`,
      groups: (count, short) =>
        count < 2
          ? "Alle sager er i én gruppe."
          : `Fordelt på ${count} grupper. ${short === 0 ? "Der er sager nok i dem alle." : pluralIn("da", short, "Én af dem har for få sager.", `${short} af dem har for få sager.`)}`,
      shortfalls: "For få sager",
      notes: "Bemærk",
      more: (count) => `Vis ${count} til`,
      perUnit: "Pr. enhed",
      unit: "Enhed",
      groupCount: "Grupper",
      cases: "Sager",
      drawn: "Trækkes",
      all: "I alt",
      showAll: (count) => `Vis alle grupper (${count})`,
      hide: "Skjul grupperne",
      allGroups: "Alle grupper",
      group: "Gruppe",
      quota: (step, asked, eligible) => `${step}: ${asked} af ${eligible}`,
      secret: "Hvilke sager det bliver, ved ingen, før der er trukket.",
    },
    seed: {
      title: "Lodtrækningstekst (seed)",
      why: "Det er den tekst, der afgør lodtrækningen: den samme tekst giver altid de samme sager. Derfor skal det være en tekst, som ingen kunne vælge eller forudse.",
      agree: "Aftal først, hvad det bliver, og skriv aftalen ned, fx i et referat:",
      examples: [
        "lottotallene på en bestemt dato, fx Lotto 10. januar 2026: 3 8 15 21 29 33 35",
        "terninger, som flere ser kastet på et møde, fx Terninger 12. januar 2026: 4 1 6 2 5 3",
      ],
      then: "Skriv teksten her, når den er kendt.",
      label: "Lodtrækningstekst (seed)",
      hint: "Uden tegnet | og uden navne og oplysninger om sager: teksten står i loggen og på arket Runder. Store og små bogstaver gør forskel.",
      forbidden: "Tegnet |, tabulator og linjeskift kan ikke bruges. Slet dem.",
      short: "Andre kan tro, at nogen selv har valgt så kort en tekst. Skriv hele resultatet med dato.",
      unsaved: "Teksten gemmes først, når der trækkes.",
      go: "Videre til bekræftelse",
    },
    copy: {
      title: "Samme sager",
      what: (level) =>
        `Niveauet gennemgår de samme sager som niveau ${level}. Der trækkes ikke lod; sagerne føres over. Skriv en tekst, så udtrækket kan genkendes i loggen, fx datoen.`,
    },
    early: {
      reason: "Hvorfor begynder niveauet nu?",
      reasonHint: "Niveauet under er ikke lukket endnu. Begrundelsen gemmes i loggen og står i årshjulet.",
    },
    redraw: {
      title: "Træk om",
      what: "Et nyt udtræk annullerer det, der står nu. Intet slettes: begge udtræk, din begrundelse og dit navn står i loggen, og alle kan se det. Svar til de annullerede sager bevares, men tæller ikke.",
      above: (levels) => `Udtræk, der bygger på dette, annulleres også: ${levels}.`,
      reason: "Begrundelse for at trække om",
      reasonHint: "Fx sager manglede på arket Sager. Begrundelsen gemmes i loggen.",
      begin: "Begynd et nyt udtræk",
    },
    confirm: {
      title: "Træk nu?",
      round: "Runde",
      level: "Niveau",
      plan: "Sager",
      frame: "Trækkes blandt",
      seed: "Lodtrækningstekst (seed)",
      reason: "Begrundelse",
      frameOf: (cases, fingerprint) => `${cases} sager (kontroltal ${fingerprint} …)`,
      once: "Udtrækket skrives i registret og i loggen med det samme. Det kan ikke laves om, uden at det kan ses: et nyt udtræk kræver en begrundelse, og begge kan ses bagefter.",
      go: "Træk sagerne",
      goCopy: "Før sagerne over",
      goAgain: "Annullér, og træk om",
      back: "Tilbage",
      doing: "Trækker sager",
    },
  },
  en: {
    preview: {
      title: "The plan",
      what: "See first how many cases will be drawn, and whether there are enough. The plan never shows which, and nothing is written.",
      go: "Show the plan",
      again: "Show the plan again",
      doing: "Working out the plan",
      failed: "The draw cannot be made yet",
      total: (drawn, frame) => `${drawn} of ${frame} cases will be drawn`,
      groups: (count, short) =>
        count < 2
          ? "All cases are in one group."
          : `In ${count} groups. ${short === 0 ? "There are enough cases in all of them." : pluralIn("en", short, "One of them has too few cases.", `${short} of them have too few cases.`)}`,
      shortfalls: "Too few cases",
      notes: "Note",
      more: (count) => `Show ${count} more`,
      perUnit: "Per unit",
      unit: "Unit",
      groupCount: "Groups",
      cases: "Cases",
      drawn: "Drawn",
      all: "All",
      showAll: (count) => `Show all groups (${count})`,
      hide: "Hide the groups",
      allGroups: "All groups",
      group: "Group",
      quota: (step, asked, eligible) => `${step}: ${asked} of ${eligible}`,
      secret: "Nobody knows which cases they will be until the draw is made.",
    },
    seed: {
      title: "Seed text",
      why: "This is the text that decides the draw: the same text always gives the same cases. So it must be a text that nobody could choose or foresee.",
      agree: "First agree what it will be, and write the agreement down, for example in the minutes:",
      examples: [
        "the lottery numbers on a given date, e.g. Lotto 10 January 2026: 3 8 15 21 29 33 35",
        "dice that several people see thrown at a meeting, e.g. Dice 12 January 2026: 4 1 6 2 5 3",
      ],
      then: "Enter the text here once it is known.",
      label: "Seed text",
      hint: "Without the character |, and without names or anything about cases: the text is kept in the log and on the sheet Runder. Capital letters matter.",
      forbidden: "The character |, tabs and line breaks cannot be used. Remove them.",
      short: "Others may suspect that someone chose such a short text. Enter the whole result, with the date.",
      unsaved: "The text is kept only when the draw is made.",
      go: "Continue to confirm",
    },
    copy: {
      title: "Same cases",
      what: (level) =>
        `This level reviews the same cases as level ${level}. Nothing is drawn; the cases are carried over. Enter a text by which the draw can be recognised in the log, for example the date.`,
    },
    early: {
      reason: "Why does the level begin now?",
      reasonHint: "The level below is not closed yet. The reason is kept in the log and shown in the annual wheel.",
    },
    redraw: {
      title: "Draw again",
      what: "A new draw cancels the current one. Nothing is deleted: both draws, your reason and your name are kept in the log for everyone to see. Answers about the cancelled cases are kept, but do not count.",
      above: (levels) => `Draws that build on this one are cancelled too: ${levels}.`,
      reason: "Reason for drawing again",
      reasonHint: "For example: cases were missing on the sheet Sager. It is kept in the log.",
      begin: "Begin a new draw",
    },
    confirm: {
      title: "Draw now?",
      round: "Round",
      level: "Level",
      plan: "Cases",
      frame: "Drawn from",
      seed: "Seed text",
      reason: "Reason",
      frameOf: (cases, fingerprint) => `${cases} cases (control figure ${fingerprint} …)`,
      once: "The draw is written to the register and the log at once. It cannot be repeated without this showing: a new draw needs a reason, and both can be seen afterwards.",
      go: "Draw the cases",
      goCopy: "Carry the cases over",
      goAgain: "Cancel, and draw again",
      back: "Back",
      doing: "Drawing cases",
    },
  },
};
