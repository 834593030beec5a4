/** What the view Udtræk says of the round and level, of the draw that was made, and of changing and checking it. */
import type { DrawnStatus } from "../../src/cases/rules/case";
import type { Texts } from "../language";

interface DrawText {
  readonly target: {
    readonly title: string;
    readonly round: string;
    readonly newRound: string;
    readonly name: string;
    readonly nameHint: string;
    readonly level: string;
    readonly levelOption: (level: number, name: string) => string;
    readonly plan: string;
    readonly change: string;
    readonly unreadable: string;
  };
  readonly summary: {
    readonly title: string;
    readonly date: string;
    readonly by: string;
    readonly seed: string;
    readonly fingerprint: string;
    readonly drawn: string;
    readonly reserves: string;
    readonly replaced: string;
    readonly added: string;
    readonly closed: string;
    readonly onwards: (level: number) => string;
  };
  readonly list: {
    readonly title: string;
    readonly unit: string;
    readonly all: string;
    readonly option: (unit: string, count: number) => string;
    readonly others: (count: number) => string;
    readonly case: string;
    readonly caseworker: string;
    readonly step: string;
    readonly status: string;
    readonly number: string;
    readonly statuses: Readonly<Record<DrawnStatus, string>>;
    readonly whole: string;
    readonly more: (count: number) => string;
    readonly show: (id: string) => string;
    readonly standsFor: (id: string) => string;
    readonly hint: string;
  };
  readonly replace: {
    readonly title: string;
    readonly what: string;
    readonly case: string;
    readonly choose: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly comesIn: (id: string, caseworker: string, unit: string) => string;
    readonly go: string;
    readonly confirm: string;
    readonly sure: (out: string, into: string) => string;
    readonly doing: string;
  };
  readonly add: {
    readonly title: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly what: string;
    readonly counts: string;
    readonly countsNot: string;
    readonly case: string;
    readonly found: (unit: string, caseworker: string) => string;
    readonly go: string;
    readonly doing: string;
  };
  readonly verify: {
    readonly title: string;
    readonly what: string;
    readonly go: string;
    readonly doing: string;
    readonly good: string;
    readonly bad: string;
    readonly hash: string;
    readonly hashWhat: string;
    readonly badNext: string;
  };
  readonly cancel: string;
}

export const TEXT: Texts<DrawText> = {
  da: {
    target: {
      title: "Hvad skal trækkes?",
      round: "Runde",
      newRound: "Ny runde …",
      name: "Ny runde",
      nameHint: "Giv runden et navn, fx 2026-03, 2026-K1, 2026-H1 eller 2026. Navnet giver rundens periode.",
      level: "Niveau",
      levelOption: (level, name) => `${level}${name === "" ? "" : `: ${name}`}`,
      plan: "Sådan trækkes der på niveauet",
      change: "Ret planen på arket Opsætning",
      unreadable: "Planen på arket Opsætning kan ikke læses. Ret den, og læs projektmappen igen.",
    },
    summary: {
      title: "Udtrækket",
      date: "Trukket",
      by: "Af",
      seed: "Lodtrækningstekst (seed)",
      fingerprint: "Kontroltal for de sager, der blev trukket blandt",
      drawn: "Udtrukne sager",
      reserves: "Reserver",
      replaced: "Erstattede",
      added: "Tilføjet manuelt",
      closed: "Niveauet er lukket, så udtrækket kan ses og efterprøves, men ikke ændres.",
      onwards: (level) => `Videre til niveau ${level}`,
    },
    list: {
      title: "De udtrukne sager",
      unit: "Enhed",
      all: "Alle enheder",
      option: (unit, count) => `${unit} (${count})`,
      others: (count) => `Vis også reserver og udgåede sager (${count})`,
      case: "Sag",
      caseworker: "Sagsbehandler",
      step: "Sagstrin",
      status: "Status",
      number: "Nr.",
      whole: "hele sagen",
      statuses: {
        udtrukket: "udtrukket",
        reserve: "reserve",
        erstattet: "erstattet",
        annulleret: "annulleret",
        "tilføjet manuelt": "tilføjet manuelt",
      },
      more: (count) => `Vis ${count} til`,
      show: (id) => `Vis sag ${id} på arket Udtrukne sager`,
      standsFor: (id) => `i stedet for ${id}`,
      hint: "Klik på en sag for at se den på arket Udtrukne sager.",
    },
    replace: {
      title: "Erstat en sag",
      what: "En sag, der ikke kan gennemgås, går ud, og den næste reserve i samme gruppe kommer ind. Rækkefølgen er afgjort ved lodtrækningen, så ingen vælger reserven.",
      case: "Sag, der skal ud",
      choose: "Vælg en sag",
      reason: "Begrundelse for at erstatte",
      reasonHint:
        "Fx sagen er lukket eller flyttet. Begrundelsen gemmes i loggen; skriv ikke navne eller følsomme oplysninger.",
      comesIn: (id, caseworker, unit) => `Den erstattes af sag ${id} (${caseworker}, ${unit}).`,
      go: "Erstat sagen",
      confirm: "Ja, erstat sagen",
      sure: (out, into) =>
        `Sag ${out} går ud, og sag ${into} kommer ind. Begge dele står i registret bagefter og kan ikke slettes.`,
      doing: "Erstatter sagen",
    },
    add: {
      title: "Tilføj en sag manuelt",
      reason: "Begrundelse for at tilføje",
      reasonHint:
        "Fx en underretning, I vil følge op på. Begrundelsen gemmes i loggen; skriv ikke navne eller følsomme oplysninger.",
      what: "Til en sag, som I vil se på af en særlig grund. Den er ikke udtrukket ved lodtrækning og mærkes derfor »tilføjet manuelt«.",
      counts: "Efter indstillingerne tæller den med i procenterne.",
      countsNot: "Den tæller ikke med i procenterne.",
      case: "Sagsnummer",
      found: (unit, caseworker) => `Fundet på arket Sager: ${caseworker}, ${unit}.`,
      go: "Tilføj sagen",
      doing: "Tilføjer sagen",
    },
    verify: {
      title: "Efterprøv udtrækkene",
      what: "Alle udtræk i registret trækkes igen ud fra loggen og arket Ramme og sammenlignes med arket Udtrukne sager, celle for celle. Intet ændres.",
      go: "Efterprøv nu",
      doing: "Efterprøver udtrækkene",
      good: "Udtrækkene er efterprøvet",
      bad: "Noget stemmer ikke",
      hash: "Loggens kontroltal",
      hashWhat:
        "Gem loggens kontroltal et andet sted, fx i et referat. Så kan det også ses, hvis nogen senere skriver hele loggen om.",
      badNext:
        "Se på cellerne herunder. Gå tilbage til en tidligere version af projektmappen, hvis nogen har rettet i den ved en fejl.",
    },
    cancel: "Fortryd",
  },
  en: {
    target: {
      title: "What is to be drawn?",
      round: "Round",
      newRound: "New round …",
      name: "New round",
      nameHint: "Name the round, for example 2026-03, 2026-K1, 2026-H1 or 2026. The name gives the period.",
      level: "Level",
      levelOption: (level, name) => `${level}${name === "" ? "" : `: ${name}`}`,
      plan: "How the level is drawn",
      change: "Change the plan on the sheet Opsætning",
      unreadable: "The plan on the sheet Opsætning cannot be read. Correct it, and read the workbook again.",
    },
    summary: {
      title: "The draw",
      date: "Drawn",
      by: "By",
      seed: "Seed text",
      fingerprint: "Control figure of the cases that could be drawn",
      drawn: "Drawn cases",
      reserves: "Reserves",
      replaced: "Replaced",
      added: "Added manually",
      closed: "The level is closed: the draw can be seen and checked, but not changed.",
      onwards: (level) => `On to level ${level}`,
    },
    list: {
      title: "The drawn cases",
      unit: "Unit",
      all: "All units",
      option: (unit, count) => `${unit} (${count})`,
      others: (count) => `Also show reserves and cases no longer included (${count})`,
      case: "Case",
      caseworker: "Caseworker",
      step: "Step",
      status: "Status",
      number: "No.",
      whole: "whole case",
      statuses: {
        udtrukket: "drawn",
        reserve: "reserve",
        erstattet: "replaced",
        annulleret: "cancelled",
        "tilføjet manuelt": "added manually",
      },
      more: (count) => `Show ${count} more`,
      show: (id) => `Show case ${id} on the sheet Udtrukne sager`,
      standsFor: (id) => `in place of ${id}`,
      hint: "Click a case to see it on the sheet Udtrukne sager.",
    },
    replace: {
      title: "Replace a case",
      what: "A case that cannot be reviewed goes out, and the next reserve in the same group comes in. The draw has decided the order, so nobody chooses the reserve.",
      case: "Case to go out",
      choose: "Choose a case",
      reason: "Reason for replacing it",
      reasonHint:
        "For example: the case is closed or moved. The reason is kept in the log; do not write names or sensitive information.",
      comesIn: (id, caseworker, unit) => `It is replaced by case ${id} (${caseworker}, ${unit}).`,
      go: "Replace the case",
      confirm: "Yes, replace the case",
      sure: (out, into) =>
        `Case ${out} goes out and case ${into} comes in. Both stay in the register and cannot be deleted.`,
      doing: "Replacing the case",
    },
    add: {
      title: "Add a case manually",
      reason: "Reason for adding it",
      reasonHint:
        "For example: a notification that you want to follow up. The reason is kept in the log; do not write names or sensitive information.",
      what: 'For a case that you want to look at for a particular reason. It is not drawn at random, and is therefore marked "tilføjet manuelt".',
      counts: "According to the settings it counts in the percentages.",
      countsNot: "It does not count in the percentages.",
      case: "Case number",
      found: (unit, caseworker) => `Found on the sheet Sager: ${caseworker}, ${unit}.`,
      go: "Add the case",
      doing: "Adding the case",
    },
    verify: {
      title: "Check the draws",
      what: "Every draw in the register is repeated from the log and the sheet Ramme, and compared with the sheet Udtrukne sager, cell by cell. Nothing is changed.",
      go: "Check now",
      doing: "Checking the draws",
      good: "The draws have been checked",
      bad: "Something does not match",
      hash: "Control figure of the log",
      hashWhat:
        "Keep the control figure of the log elsewhere, for example in the minutes. Then it also shows if somebody later rewrites the whole log.",
      badNext:
        "Look at the cells below. Go back to an earlier version of the workbook if somebody changed it by mistake.",
    },
    cancel: "Cancel",
  },
};
