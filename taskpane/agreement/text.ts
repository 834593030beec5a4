/** What the view Enighed says. Questions, steps, answers and comments are shown in Danish, as in the register. */
import { counted } from "../../src/language/counting";
import type { Texts } from "../language";

interface AgreementText {
  readonly none: string;
  readonly toReview: string;
  readonly compare: string;
  readonly level: (number: number) => string;
  readonly compute: string;
  readonly again: string;
  readonly computing: string;
  readonly notComputed: string;
  readonly stale: string;
  readonly told: (percent: number, pairs: number) => string;
  readonly direction: (against: number, level: number, milder: number, stricter: number) => string;
  readonly handedIn: string;
  readonly coefficient: (value: string, low: string, high: string) => string;
  readonly steps: string;
  readonly unit: string;
  readonly all: string;
  readonly columns: {
    readonly step: string;
    readonly pairs: string;
    readonly percent: string;
    readonly ac1: string;
    readonly negatives: (level: number) => string;
    readonly round: string;
  };
  readonly series: string;
  readonly chart: string;
  readonly seriesNote: string;
  readonly disagreements: (count: number) => string;
  readonly nothing: string;
  readonly confidential: string;
  readonly write: string;
  readonly writeFor: (id: string, question: string) => string;
  readonly agreedOn: string;
  readonly more: (count: number) => string;
}

export const TEXT: Texts<AgreementText> = {
  da: {
    none: "Ingen andre niveauer har svaret om de samme sager. Enighed kan beregnes, når to niveauer har læst de samme sager og afleveret.",
    toReview: "Gå til Gennemgang",
    compare: "Sammenlign med",
    level: (number) => `Niveau ${number}`,
    compute: "Beregn enighed",
    again: "Beregn igen",
    computing: "Beregner enighed",
    notComputed: "Enigheden er ikke beregnet endnu.",
    stale: "Svarene er ændret, siden enigheden blev beregnet. Beregn den igen.",
    told: (percent, pairs) => `Enige i ${percent} % af ${counted.da(pairs, "vurdering", "vurderinger")}.`,
    direction: (against, level, milder, stricter) =>
      `Niveau ${against} var mildere end niveau ${level} i ${milder} vurderinger og skarpere i ${stricter}.`,
    handedIn: "Beregnet på svarene, som de blev afleveret.",
    coefficient: (value, low, high) =>
      `Enighed ud over det tilfældige (AC1): ${value} (95 %-interval: ${low} til ${high}). 1 betyder helt enige.`,
    steps: "Sagstrin",
    unit: "Enhed",
    all: "Alle enheder",
    columns: {
      step: "Sagstrin",
      pairs: "Vurderinger",
      percent: "Enige",
      ac1: "AC1",
      negatives: (level) => `Nej, niveau ${level}`,
      round: "Runde",
    },
    series: "Runde for runde",
    chart: "Enighed i procent, runde for runde",
    seriesNote: "Alle enheder og alle sagstrin. Tallene kommer, når enigheden beregnes for en runde.",
    disagreements: (count) => `Uenigheder (${count})`,
    nothing: "Niveauerne svarede ens på alt.",
    confidential: "Bemærkningerne er fra sagerne og er fortrolige.",
    write: "Skriv fælles forståelse",
    writeFor: (id, question) => `Skriv fælles forståelse: sag ${id}, ${question}`,
    agreedOn: "Fælles forståelse",
    more: (count) => `Vis ${count} flere`,
  },
  en: {
    none: "No other level has answered about the same cases. Agreement can be calculated when two levels have reviewed the same cases and handed in their answers.",
    toReview: "Go to Review",
    compare: "Compare with",
    level: (number) => `Level ${number}`,
    compute: "Calculate agreement",
    again: "Calculate again",
    computing: "Calculating agreement",
    notComputed: "Agreement has not been calculated yet.",
    stale: "Answers have changed since agreement was calculated. Calculate it again.",
    told: (percent, pairs) => `Agreed in ${percent}% of ${counted.en(pairs, "assessment", "assessments")}.`,
    direction: (against, level, milder, stricter) =>
      `Level ${against} was milder than level ${level} in ${milder} assessments and stricter in ${stricter}.`,
    handedIn: "Calculated from the answers as they were handed in.",
    coefficient: (value, low, high) =>
      `Agreement beyond chance (AC1): ${value} (95% interval: ${low} to ${high}). 1 is full agreement.`,
    steps: "Steps",
    unit: "Unit",
    all: "All units",
    columns: {
      step: "Step",
      pairs: "Assessments",
      percent: "Agreed",
      ac1: "AC1",
      negatives: (level) => `No, level ${level}`,
      round: "Round",
    },
    series: "Round by round",
    chart: "Agreement in per cent, round by round",
    seriesNote: "All units and all steps. A round has figures once its agreement has been calculated.",
    disagreements: (count) => `Disagreements (${count})`,
    nothing: "The levels gave the same answers throughout.",
    confidential: "The comments are from the cases and are confidential.",
    write: "Write the shared understanding",
    writeFor: (id, question) => `Write the shared understanding: case ${id}, ${question}`,
    agreedOn: "Shared understanding",
    more: (count) => `Show ${count} more`,
  },
};
