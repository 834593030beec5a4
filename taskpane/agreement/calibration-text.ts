/** What Kalibrering says. Questions, answers and comments are shown in Danish, as in the register. */
import { counted } from "../../src/language/counting";
import type { Language } from "../../src/language/problem";
import type { Texts } from "../language";

interface CalibrationText {
  readonly title: string;
  readonly what: string;
  readonly nothing: string;
  readonly notMade: string;
  readonly stale: string;
  readonly make: string;
  readonly again: string;
  readonly making: string;
  readonly told: (percent: number, answers: number, participants: number, cases: number) => string;
  readonly coefficient: (value: string, low: string, high: string) => string;
  readonly participants: (names: readonly string[]) => string;
  readonly learning: string;
  readonly series: string;
  readonly columns: Readonly<Record<"round" | "cases" | "answers" | "alike", string>>;
  readonly differing: (count: number) => string;
  readonly alike: string;
  readonly confidential: string;
  readonly ofAll: (modal: number, answered: number) => string;
  readonly common: string;
  readonly write: string;
  readonly writeFor: (id: string, question: string) => string;
  readonly more: (count: number) => string;
}

export function twoDigits(value: number, language: Language): string {
  return value.toLocaleString(language === "da" ? "da-DK" : "en-GB", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
}

export const CALIBRATION: Texts<CalibrationText> = {
  da: {
    title: "Kalibrering",
    what: "Flere har læst de samme sager og svaret hver for sig. Tal om det, de svarede forskelligt på.",
    nothing: "Ingen to har svaret om den samme sag endnu. Saml skemaerne ind i Gennemgang, når flere har svaret.",
    notMade: "Kalibreringen er ikke lavet endnu.",
    stale: "Svarene er ændret, siden kalibreringen blev lavet. Lav den igen.",
    make: "Lav kalibrering",
    again: "Lav kalibreringen igen",
    making: "Laver kalibrering",
    told: (percent, answers, participants, cases) =>
      `${percent} % af ${answers} svar er det hyppigste på deres spørgsmål (${counted.da(participants, "deltager", "deltagere")}, ${counted.da(cases, "sag", "sager")}).`,
    coefficient: (value, low, high) =>
      `Enighed ud over det tilfældige (AC1): ${value} (95 %-interval: ${low} til ${high}). 1 betyder helt enige.`,
    participants: (names) => `Deltagere: ${names.join(", ")}.`,
    learning: "Læst til læring: kalibrering og selvgennemgang tæller ikke med i nogen procent.",
    series: "Gang for gang",
    columns: { round: "Runde", cases: "Sager", answers: "Svar", alike: "Hyppigste svar" },
    differing: (count) => `Besvaret forskelligt (${count})`,
    alike: "Alle svarede ens.",
    confidential: "Svarene er fra sagerne og er fortrolige.",
    ofAll: (modal, answered) => `${modal} af ${answered} svarede ens`,
    common: "Fælles svar",
    write: "Skriv fælles svar",
    writeFor: (id, question) => `Skriv fælles svar: sag ${id}, ${question}`,
    more: (count) => `Vis ${count} flere`,
  },
  en: {
    title: "Calibration",
    what: "Several people have read the same cases and answered independently. Discuss what they answered differently.",
    nothing:
      "No two people have answered about the same case yet. Collect the answers under Review when several have answered.",
    notMade: "The calibration has not been made yet.",
    stale: "Answers have changed since the calibration was made. Make it again.",
    make: "Make calibration",
    again: "Make the calibration again",
    making: "Making calibration",
    told: (percent, answers, participants, cases) =>
      `${percent}% of ${answers} answers are the most frequent answer to their question (${counted.en(participants, "participant", "participants")}, ${counted.en(cases, "case", "cases")}).`,
    coefficient: (value, low, high) =>
      `Agreement beyond chance (AC1): ${value} (95% interval: ${low} to ${high}). 1 is full agreement.`,
    participants: (names) => `Participants: ${names.join(", ")}.`,
    learning: "Reviewed for learning: calibration and self-review do not count in any percentage.",
    series: "From time to time",
    columns: { round: "Round", cases: "Cases", answers: "Answers", alike: "Most frequent" },
    differing: (count) => `Answered differently (${count})`,
    alike: "Everyone gave the same answers.",
    confidential: "The answers are from the cases and are confidential.",
    ofAll: (modal, answered) => `${modal} of ${answered} gave the same answer`,
    common: "Shared answer",
    write: "Write the shared answer",
    writeFor: (id, question) => `Write the shared answer: case ${id}, ${question}`,
    more: (count) => `Show ${count} more`,
  },
};
