import { counted } from "../../src/language/counting";
import type { RoundStatus } from "../../src/register/rules/round";
import type { Stage } from "../../src/register/facts/overview";
import type { Texts } from "../language";

interface HomeText {
  readonly welcome: { readonly what: string; readonly how: string; readonly begin: string };
  readonly handedOut: {
    readonly what: (unit: string, round: string, level: number) => string;
    readonly how: string;
    readonly begin: string;
    readonly after: string;
  };
  readonly next: string;
  readonly go: string;
  readonly attention: string;
  readonly theRound: string;
  readonly round: string;
  readonly state: string;
  readonly status: Readonly<Record<RoundStatus, string>>;
  readonly deadline: (day: string) => string;
  readonly stages: Readonly<Record<Stage, string>>;
  readonly reached: string;
  readonly notReached: string;
  readonly errors: (count: number) => string;
  readonly stale: string;
  readonly units: {
    readonly caption: string;
    readonly unit: string;
    readonly finished: string;
    readonly missing: string;
    readonly all: string;
  };
  readonly others: string;
}

export const TEXT: Texts<HomeText> = {
  da: {
    welcome: {
      what: "Et tilsynsregister er en almindelig projektmappe, der holder styr på ledelsestilsynet: sagerne, hvilke der er udtrukket, svarene fra gennemgangen, tallene og Bilag 1.",
      how: "Projektmappen her er endnu ikke et register. Vælg en model og jeres enheder, så oprettes arkene. Det, der allerede står i projektmappen, ændres ikke.",
      begin: "Opret et register",
    },
    handedOut: {
      what: (unit, round, level) =>
        `Her er skemaerne til ${unit}, runde ${round}, niveau ${level}. Svarene bliver skrevet i projektmappens ark.`,
      how: "Du kan svare her, ét spørgsmål ad gangen, eller direkte i arkene. Det giver det samme, og du kan skifte imellem.",
      begin: "Udfyld skemaer",
      after: "Gem projektmappen, når alle sager er færdige, og send den tilbage til den, du fik den af.",
    },
    next: "Næste skridt",
    go: "Gå til",
    attention: "Bemærk",
    theRound: "Runden",
    round: "Runde",
    state: "Status",
    status: {
      planlagt: "planlagt",
      udtrukket: "udtrukket",
      udsendt: "udsendt",
      afleveret: "afleveret",
      lukket: "lukket",
      indlæst: "tidligere runde, læst ind",
      samlet: "lagt sammen af kortere runder",
    },
    deadline: (day) => `frist ${day}`,
    stages: {
      drawn: "Sager udtrukket",
      sent: "Skemaer udsendt",
      received: "Svar afleveret",
      checked: "Svar kontrolleret",
      computed: "Tal beregnet",
      summarised: "Bilag 1 lavet",
    },
    reached: "udført",
    notReached: "mangler",
    errors: (count) => (count === 0 ? "ingen fejl" : counted.da(count, "fejl", "fejl")),
    stale: "svarene er ændret siden beregningen",
    units: {
      caption: "Aflevering pr. enhed",
      unit: "Enhed",
      finished: "Færdige",
      missing: "Ubesvarede spørgsmål",
      all: "I alt",
    },
    others: "Alle runder og niveauer",
  },
  en: {
    welcome: {
      what: "A supervision register is an ordinary workbook that keeps track of the supervision: the cases, which of them have been drawn, the answers from the review, the figures and Bilag 1.",
      how: "This workbook is not a register yet. Choose a model and your units, and the sheets are made. What is already in the workbook is left unchanged.",
      begin: "Create a register",
    },
    handedOut: {
      what: (unit, round, level) =>
        `These are the review sheets for ${unit}, round ${round}, level ${level}. The answers are written in the sheets of this workbook.`,
      how: "You can answer here, one question at a time, or in the sheets themselves. Both have the same effect, and you can move between them.",
      begin: "Fill in review sheets",
      after: "Save the workbook when all cases are finished, and send it back to the person who sent it to you.",
    },
    next: "Next step",
    go: "Go to",
    attention: "Note",
    theRound: "The round",
    round: "Round",
    state: "Status",
    status: {
      planlagt: "planned",
      udtrukket: "drawn",
      udsendt: "sent out",
      afleveret: "handed in",
      lukket: "closed",
      indlæst: "earlier round, imported",
      samlet: "combined from shorter rounds",
    },
    deadline: (day) => `due ${day}`,
    stages: {
      drawn: "Cases drawn",
      sent: "Review sheets sent out",
      received: "Answers handed in",
      checked: "Answers checked",
      computed: "Figures calculated",
      summarised: "Bilag 1 made",
    },
    reached: "done",
    notReached: "not yet",
    errors: (count) => (count === 0 ? "no errors" : counted.en(count, "error", "errors")),
    stale: "answers changed since the calculation",
    units: {
      caption: "Handed in by unit",
      unit: "Unit",
      finished: "Finished",
      missing: "Unanswered questions",
      all: "All",
    },
    others: "All rounds and levels",
  },
};
