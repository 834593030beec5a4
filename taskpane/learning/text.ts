/** What the view Læringsforløb says. Themes, questions, goals and what the staff wrote are shown in Danish, as in the register. */
import { counted } from "../../src/language/counting";
import type { Texts } from "../language";

interface LearningText {
  readonly feedback: {
    readonly title: string;
    readonly none: string;
    readonly told: (given: number, of: number, percent: number) => string;
    readonly days: (median: number) => string;
    readonly notClosed: string;
    readonly papers: string;
    readonly making: string;
    readonly fetched: (file: string) => string;
    readonly own: string;
    readonly columns: readonly [unit: string, given: string, share: string, days: string];
    readonly of: (given: number, of: number) => string;
    readonly all: string;
    readonly missing: (count: number) => string;
    readonly nobodyMissing: string;
    readonly form: string;
    readonly forms: Readonly<Record<"samtale" | "skriftlig" | "dialogbaseret", string>>;
    readonly date: string;
    readonly note: string;
    readonly noteFor: (name: string) => string;
    readonly noting: string;
    readonly cases: (count: number, points: number) => string;
    readonly given: (count: number) => string;
    readonly givenBy: (date: string, form: string, by: string) => string;
    readonly write: string;
    readonly writeFor: (name: string) => string;
    readonly more: (count: number) => string;
  };
  readonly themes: {
    readonly title: string;
    readonly about: string;
    readonly propose: string;
    readonly again: string;
    readonly proposing: string;
    readonly noFigures: string;
    readonly unit: string;
    readonly chooseFor: (unit: string) => string;
    readonly count: (count: number) => string;
    readonly few: string;
    readonly many: string;
    readonly save: string;
    readonly saving: string;
    readonly questions: (numbers: string) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly none: string;
    readonly start: string;
    readonly goal: string;
    readonly activity: string;
    readonly responsible: string;
    readonly period: string;
    readonly chosenBy: string;
    readonly result: string;
    readonly noResult: string;
    readonly missing: string;
    readonly share: (percent: string, k: number, n: number) => string;
    readonly write: string;
    readonly writeFor: (theme: string) => string;
  };
  readonly goals: {
    readonly title: string;
    readonly none: string;
    readonly follow: string;
    readonly following: string;
    readonly circle: readonly [goal: string, data: string, analysis: string, adjustment: string];
    readonly chart: (goal: string) => string;
    readonly reached: string;
    readonly target: string;
    readonly round: string;
    readonly for: (unit: string) => string;
    readonly everybody: string;
    readonly terms: (target: string, deadline: string) => string;
    readonly noData: string;
    readonly notWritten: string;
    readonly decided: (by: string, date: string) => string;
    readonly write: string;
    readonly writeFor: (goal: string) => string;
    readonly undiscussed: string;
    readonly add: string;
    readonly fields: {
      readonly goal: string;
      readonly questions: string;
      readonly questionsHint: string;
      readonly target: string;
      readonly deadline: string;
      readonly unit: string;
      readonly all: string;
      readonly by: string;
      readonly byHint: string;
    };
    readonly save: string;
    readonly saving: string;
  };
}

export const TEXT: Texts<LearningText> = {
  da: {
    feedback: {
      title: "Tilbagemelding",
      none: "Ingen sag er gennemgået på dette niveau endnu. Tilbagemeldingen kan gives, når skemaerne er samlet ind.",
      told: (given, of, percent) =>
        `${given} af ${counted.da(of, "sagsbehandler", "sagsbehandlere")} har fået tilbagemelding (${percent} %).`,
      days: (median) =>
        `Halvdelen fik den inden for ${counted.da(median, "dag", "dage")} efter, at niveauet blev lukket.`,
      notClosed: "Niveauet er ikke lukket, så dage siden lukning kan ikke tælles.",
      papers: "Hent papirer (Word)",
      making: "Laver papirer til tilbagemelding",
      fetched: (file) => `Hentet: ${file}.`,
      own: "Et papir til hver sagsbehandler. Ingens papir nævner en anden; giv hver sit eget.",
      columns: ["Enhed", "Har fået", "Andel", "Median, dage"],
      of: (given, of) => `${given} af ${of}`,
      all: "Alle",
      missing: (count) => `Mangler (${count})`,
      nobodyMissing: "Alle har fået tilbagemelding.",
      form: "Form",
      forms: { samtale: "Samtale", skriftlig: "Skriftlig", dialogbaseret: "Dialogbaseret" },
      date: "Dato",
      note: "Notér givet",
      noteFor: (name) => `Notér givet: ${name}`,
      noting: "Noterer tilbagemelding",
      cases: (count, points) =>
        `${counted.da(count, "sag", "sager")}, ${counted.da(points, "læringspunkt", "læringspunkter")}`,
      given: (count) => `Har fået (${count})`,
      givenBy: (date, form, by) => [date, form, by].filter((each) => each !== "").join(", "),
      write: "Skriv, hvad I aftalte",
      writeFor: (name) => `Skriv, hvad I aftalte: ${name}`,
      more: (count) => `Vis ${count} flere`,
    },
    themes: {
      title: "Læringstemaer",
      about:
        "Det, enheden har mest at lære af: lavt, faldet, hvor niveauerne er uenige, og hvad der er fremhævet. Vælg 2 til 3.",
      propose: "Foreslå temaer",
      again: "Foreslå igen",
      proposing: "Finder læringstemaer",
      noFigures: "Temaer kan foreslås, når rundens tal er beregnet.",
      unit: "Enhed",
      chooseFor: (unit) => `Temaer for ${unit}`,
      count: (count) => `${counted.da(count, "tema", "temaer")} er valgt.`,
      few: "Vælg mindst 2.",
      many: "Vælg højst 3, så der er kræfter til at lære af dem alle.",
      save: "Gem valget",
      saving: "Gemmer valget",
      questions: (numbers) => `Spørgsmål ${numbers}`,
    },
    plan: {
      title: "Læringsplan",
      none: "Der er ikke valgt temaer endnu.",
      start: "Udgangspunkt",
      goal: "Mål",
      activity: "Aktivitet",
      responsible: "Ansvarlig",
      period: "Periode",
      chosenBy: "Valgt af",
      result: "Næste runde",
      noResult: "kommer, når næste runde er beregnet",
      missing: "mangler",
      share: (percent, k, n) => `${percent} (${k} af ${n})`,
      write: "Skriv aktivitet, mål og ansvarlig",
      writeFor: (theme) => `Skriv aktivitet, mål og ansvarlig: ${theme}`,
    },
    goals: {
      title: "Mål",
      none: "Der er ikke sat mål endnu.",
      follow: "Følg op på målene",
      following: "Følger op på målene",
      circle: ["Mål", "Data", "Analyse", "Justering"],
      chart: (goal) => `${goal}, runde for runde`,
      reached: "Opfyldt",
      target: "Mål",
      round: "Runde",
      for: (unit) => `For ${unit}`,
      everybody: "hele centret",
      terms: (target, deadline) => `Mindst ${target}${deadline === "" ? "" : ` senest ${deadline}`}`,
      noData: "Ingen tal endnu.",
      notWritten: "Ikke skrevet endnu.",
      decided: (by, date) => [by, date].filter((each) => each !== "").join(", "),
      write: "Skriv analyse og justering",
      writeFor: (goal) => `Skriv analyse og justering: ${goal}`,
      undiscussed: "Ikke drøftet endnu",
      add: "Sæt et nyt mål",
      fields: {
        goal: "Målet",
        questions: "Spørgsmål",
        questionsHint: "Numrene med semikolon imellem, eller et emne.",
        target: "Målværdi i procent",
        deadline: "Frist",
        unit: "Enhed",
        all: "Hele centret",
        by: "Besluttet af",
        byHint: "Et udvalgs mål kommer med i Bilag 1.",
      },
      save: "Sæt målet",
      saving: "Sætter målet",
    },
  },
  en: {
    feedback: {
      title: "Feedback",
      none: "No cases have been reviewed at this level yet. Feedback can be given once the answers have been collected.",
      told: (given, of, percent) =>
        `${given} of ${counted.en(of, "caseworker has", "caseworkers have")} had feedback (${percent}%).`,
      days: (median) => `Half of them had it within ${counted.en(median, "day", "days")} of the level being closed.`,
      notClosed: "The level has not been closed, so the days since then cannot be counted.",
      papers: "Download papers (Word)",
      making: "Making feedback papers",
      fetched: (file) => `Downloaded: ${file}.`,
      own: "A paper for each caseworker. No paper names anyone else; give each person their own.",
      columns: ["Unit", "Have had it", "Share", "Median, days"],
      of: (given, of) => `${given} of ${of}`,
      all: "All",
      missing: (count) => `Missing (${count})`,
      nobodyMissing: "Everyone has had feedback.",
      form: "Form",
      forms: { samtale: "Conversation", skriftlig: "In writing", dialogbaseret: "In dialogue" },
      date: "Date",
      note: "Record as given",
      noteFor: (name) => `Record as given: ${name}`,
      noting: "Recording feedback",
      cases: (count, points) =>
        `${counted.en(count, "case", "cases")}, ${counted.en(points, "learning point", "learning points")}`,
      given: (count) => `Have had it (${count})`,
      givenBy: (date, form, by) => [date, form, by].filter((each) => each !== "").join(", "),
      write: "Write what was agreed",
      writeFor: (name) => `Write what was agreed: ${name}`,
      more: (count) => `Show ${count} more`,
    },
    themes: {
      title: "Learning themes",
      about:
        "What the unit can learn most from: low or falling figures, disagreement between the levels, and highlighted questions. Choose 2 or 3.",
      propose: "Propose themes",
      again: "Propose again",
      proposing: "Finding learning themes",
      noFigures: "Themes can be proposed once the figures for the round have been calculated.",
      unit: "Unit",
      chooseFor: (unit) => `Themes for ${unit}`,
      count: (count) => `${counted.en(count, "theme", "themes")} chosen.`,
      few: "Choose at least 2.",
      many: "Choose no more than 3, so that there is time to learn from all of them.",
      save: "Save the choice",
      saving: "Saving the choice",
      questions: (numbers) => `Questions ${numbers}`,
    },
    plan: {
      title: "Learning plan",
      none: "No themes have been chosen yet.",
      start: "Starting point",
      goal: "Goal",
      activity: "Activity",
      responsible: "Person responsible",
      period: "Period",
      chosenBy: "Chosen by",
      result: "Next round",
      noResult: "will be filled in when the next round has been calculated",
      missing: "missing",
      share: (percent, k, n) => `${percent} (${k} of ${n})`,
      write: "Write activity, goal and person responsible",
      writeFor: (theme) => `Write activity, goal and person responsible: ${theme}`,
    },
    goals: {
      title: "Goals",
      none: "No goals have been set yet.",
      follow: "Follow up on the goals",
      following: "Following up on the goals",
      circle: ["Goal", "Data", "Analysis", "Adjustment"],
      chart: (goal) => `${goal}, round by round`,
      reached: "Met",
      target: "Target",
      round: "Round",
      for: (unit) => `For ${unit}`,
      everybody: "all units",
      terms: (target, deadline) => `At least ${target}${deadline === "" ? "" : ` by ${deadline}`}`,
      noData: "No figures yet.",
      notWritten: "Not written yet.",
      decided: (by, date) => [by, date].filter((each) => each !== "").join(", "),
      write: "Write analysis and adjustment",
      writeFor: (goal) => `Write analysis and adjustment: ${goal}`,
      undiscussed: "Not discussed yet",
      add: "Set a new goal",
      fields: {
        goal: "The goal",
        questions: "Questions",
        questionsHint: "The question numbers separated by semicolons, or a theme.",
        target: "Percentage to reach",
        deadline: "Deadline",
        unit: "Unit",
        all: "All units",
        by: "Decided by",
        byHint: "A committee's goals are included in Bilag 1.",
      },
      save: "Set the goal",
      saving: "Setting the goal",
    },
  },
};
