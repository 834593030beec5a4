/** What the view Årshjul says. What the activities are called is shown in Danish, as in the register. */
import { atBeginning, counted } from "../../src/language/counting";
import type { Lane } from "../../src/wheel/rules/activity";
import type { Texts } from "../language";

type State = "planlagt" | "i gang" | "færdig" | "udskudt";

interface WheelText {
  readonly about: string;
  readonly start: string;
  readonly make: string;
  readonly again: string;
  readonly making: string;
  readonly calendar: string;
  readonly fetched: (file: string) => string;
  readonly sheet: string;
  readonly faulty: string;
  readonly onTime: (kept: number, due: number) => string;
  readonly nothingDue: string;
  readonly late: (count: number) => string;
  readonly nothingLate: string;
  readonly daysLate: (days: number) => string;
  readonly why: string;
  readonly year: string;
  readonly yearOf: (from: string, to: string) => string;
  readonly lane: (lane: Lane) => string;
  readonly whole: string;
  readonly rounds: (rounds: number, cases: string | null) => string;
  readonly cases: (count: string, one: boolean) => string;
  readonly casesPerMonth: string;
  readonly daysPerMonth: string;
  readonly months: string;
  readonly load: (cases: string, days: string | null) => string;
  readonly nothing: string;
  readonly today: string;
  readonly level: (level: number) => string;
  readonly states: Readonly<Record<State, string>>;
}

export const TEXT: Texts<WheelText> = {
  da: {
    about:
      "Hvad der skal ske hvornår, regnet ud af niveauernes kadence og forskydning og af rundernes frister. På arket skriver I fokus, ansvarlig, deltagere og afsat tid; det bliver stående.",
    start: "Første måned (åååå-mm)",
    make: "Lav årshjulet",
    again: "Opdater årshjulet",
    making: "Laver årshjulet",
    calendar: "Hent til kalender (.ics)",
    fetched: (file) => `Hentet: ${file}. Den indeholder datoer og antal, ingen navne.`,
    sheet: "Åbn arket",
    faulty: "Årshjulet kan ikke laves, før planen i Opsætning er rettet.",
    onTime: (kept, due) => `Til tiden: ${kept} af ${due} aktiviteter, hvis frist er udløbet.`,
    nothingDue: "Ingen frist er udløbet endnu.",
    late: (count) => `For sent (${count})`,
    nothingLate: "Intet er for sent.",
    daysLate: (days) => `${counted.da(days, "dag", "dage")} for sent`,
    why: "Begyndt, før niveauet under er lukket. Skriv hvorfor i Bemærkning.",
    year: "Året",
    yearOf: (from, to) => `Året fra ${from} til ${to}`,
    lane: (lane) => (typeof lane === "number" ? `Niveau ${lane}` : atBeginning(lane)),
    whole: "Hele året",
    rounds: (rounds, cases) => `${counted.da(rounds, "runde", "runder")}${cases === null ? "" : `, ${cases}`}`,
    cases: (count, one) => (one ? "1 sag" : `${count} sager`),
    casesPerMonth: "Sager pr. måned",
    daysPerMonth: "Dage pr. måned",
    months: "Måned for måned",
    load: (cases, days) => (days === null ? cases : `${cases}, ${days} dage`),
    nothing: "Intet begynder.",
    today: "i dag",
    level: (level) => `niveau ${level}`,
    states: { planlagt: "planlagt", "i gang": "i gang", færdig: "færdig", udskudt: "udskudt" },
  },
  en: {
    about:
      "What is to happen and when, worked out from how often and when each level begins and from the deadlines of the rounds. Focus, person responsible, participants and time set aside are entered on the sheet and are kept.",
    start: "First month (yyyy-mm)",
    make: "Make the annual wheel",
    again: "Update the annual wheel",
    making: "Making the annual wheel",
    calendar: "Download for a calendar (.ics)",
    fetched: (file) => `Downloaded: ${file}. It contains dates and numbers, but no names.`,
    sheet: "Open the sheet",
    faulty: "The annual wheel cannot be made until the plan on the sheet Opsætning has been corrected.",
    onTime: (kept, due) => `On time: ${kept} of ${due} activities whose deadline has passed.`,
    nothingDue: "No deadline has passed yet.",
    late: (count) => `Late (${count})`,
    nothingLate: "Nothing is late.",
    daysLate: (days) => `${counted.en(days, "day", "days")} late`,
    why: "Begun before the level below is closed. Write why in Bemærkning.",
    year: "The year",
    yearOf: (from, to) => `The year from ${from} to ${to}`,
    lane: (lane) =>
      typeof lane === "number"
        ? `Level ${lane}`
        : { feedback: "Feedback", læring: "Learning", dialogmøder: "Dialogue", udvalg: "Committee", andet: "Other" }[
            lane
          ],
    whole: "Whole year",
    rounds: (rounds, cases) => `${counted.en(rounds, "round", "rounds")}${cases === null ? "" : `, ${cases}`}`,
    cases: (count, one) => (one ? "1 case" : `${count} cases`),
    casesPerMonth: "Cases per month",
    daysPerMonth: "Days per month",
    months: "Month by month",
    load: (cases, days) => (days === null ? cases : `${cases}, ${days} days`),
    nothing: "Nothing begins.",
    today: "today",
    level: (level) => `level ${level}`,
    states: { planlagt: "planned", "i gang": "under way", færdig: "finished", udskudt: "postponed" },
  },
};
