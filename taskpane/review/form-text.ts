/** What the form says while a case is filled in. */
import { counted, pluralIn } from "../../src/language/counting";
import type { AnswerState, Part, TypedFault } from "../../src/review/facts/answering";
import type { Condition, Question } from "../../src/templates/rules/question";
import type { Texts } from "../language";

interface FormText {
  readonly close: string;
  readonly title: (id: string) => string;
  readonly age: (years: number) => string;
  /** `faulty`: answered, but a comment is missing or the answer is not on the list. */
  readonly progress: (answered: number, asked: number, faulty: number) => string;
  readonly progressLabel: string;
  readonly saving: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly notSaved: string;
  readonly again: string;
  readonly inSheet: string;
  readonly writing: string;
  /** The sheet was edited while the form is open. */
  readonly reading: string;
  readonly requirement: Readonly<Record<Question["requirement"], string>>;
  readonly highlighted: string;
  readonly legal: string;
  readonly basis: string;
  readonly condition: (conditions: string) => string;
  readonly and: string;
  readonly or: string;
  readonly is: (question: string, values: string) => string;
  readonly ageIs: (comparison: Extract<Condition, { readonly kind: "age" }>["comparison"], years: number) => string;
  readonly skipped: (questions: readonly string[]) => string;
  readonly unasked: string;
  readonly clear: string;
  readonly comment: string;
  readonly commentHint: { readonly must: string; readonly nej: (negative: string) => string; readonly mark: string };
  readonly commentMissing: (answer: string) => string;
  readonly offered: { readonly badge: string; readonly hint: (answer: string) => string };
  readonly faults: Readonly<Record<TypedFault, string>>;
  readonly previous: string;
  readonly next: string;
  readonly toEnd: string;
  readonly passStep: (step: string) => string;
  readonly list: {
    readonly title: string;
    readonly ending: string;
    readonly states: Readonly<Record<AnswerState, string>>;
  };
  readonly keys: { readonly title: string; readonly lines: readonly (readonly [string, string])[] };
  readonly differing: {
    readonly title: (where: string) => string;
    readonly found: (text: string) => string;
    readonly mine: (text: string) => string;
    readonly blank: string;
    readonly keep: string;
    readonly use: string;
  };
  readonly unwritten: { readonly title: string; readonly why: string; readonly stay: string; readonly close: string };
  readonly guidance: string;
  readonly parts: Readonly<Record<Exclude<Part["kind"], "answer" | "comment">, string>>;
  readonly ending: {
    readonly title: string;
    readonly missing: (count: number) => string;
    readonly unexplained: (count: number) => string;
    readonly illegal: (count: number) => string;
    readonly complete: string;
    /** The same, where steps are left out as a whole or questions have no rules. */
    readonly completeSteps: string;
    readonly notDone: string;
    readonly noReviewer: string;
    readonly dateDoubt: Readonly<Record<"ahead" | "long-ago", (day: string) => string>>;
    readonly blankSteps: (steps: readonly string[]) => string;
    readonly unknown: (questions: readonly string[]) => string;
    readonly insertName: (name: string) => string;
    readonly today: string;
    readonly dateForm: string;
    readonly doneLabel: string;
    readonly doneHint: (isKnown: boolean) => string;
    readonly doneThough: string;
    readonly afterwards: { readonly register: string; readonly handedOut: string };
    readonly next: (id: string) => string;
  };
}

export const FORM: Texts<FormText> = {
  da: {
    close: "Alle sager",
    title: (id) => `Sag ${id}`,
    age: (years) => `${years} år`,
    progress: (answered, asked, faulty) =>
      [
        `${answered} af ${asked} besvaret`,
        ...(asked > answered ? [`${asked - answered} mangler`] : []),
        ...(faulty > 0 ? [`${faulty} skal rettes`] : []),
      ].join(", "),
    progressLabel: "Besvarede spørgsmål",
    saving: "Skriver i arket …",
    saved: "Skrevet i arket",
    unsaved: "Ikke skrevet endnu",
    notSaved: "Svaret kunne ikke skrives i arket",
    again: "Prøv igen",
    inSheet: "Se i arket",
    writing: "Skriver svaret",
    reading: "Ser efter i arket",
    requirement: { skal: "Lovkrav (skal)", kan: "Kvalitet (kan)", oplysning: "Oplysning" },
    highlighted: "Fremhævet",
    legal: "Lovgrundlag",
    basis: "Lovgrundlag og vejledning",
    condition: (conditions) => `Stilles kun, når ${conditions}.`,
    and: "og",
    or: "eller",
    is: (question, values) => `svaret på ${question} er ${values}`,
    ageIs: (comparison, years) =>
      ({
        ">=": `alderen er mindst ${years} år`,
        ">": `alderen er over ${years} år`,
        "<=": `alderen er højst ${years} år`,
        "<": `alderen er under ${years} år`,
        "=": `alderen er ${years} år`,
      })[comparison],
    skipped: (questions) =>
      `${pluralIn("da", questions.length, "Spørgsmålet", "Spørgsmålene")} ${questions.join(", ")} stilles ikke i denne sag og springes over.`,
    unasked:
      "Spørgsmålet er besvaret, men skal efter de øvrige svar ikke stilles. Fjern svaret, eller ret det svar, det afhænger af.",
    clear: "Fjern svaret",
    comment: "Bemærkning",
    commentHint: {
      must: "Svaret skal begrundes.",
      nej: (negative) => `Skal udfyldes, når svaret er ${negative}.`,
      mark: "Skal fejlen rettes i sagen, så begynd med !",
    },
    offered: {
      badge: "Forudfyldt",
      hint: (answer) =>
        `Sagens datoer giver svaret ${answer}; de står i bemærkningen. Skriv hvorfor, hvis du svarer noget andet.`,
    },
    commentMissing: (answer) => `Skriv en bemærkning: svaret "${answer}" skal begrundes, før du går videre.`,
    faults: {
      cpr: "Her står noget, der ligner et CPR-nummer. Slet det, og skriv sagens nummer i stedet. Teksten er ikke skrevet i arket endnu.",
      "too-long": "Teksten er længere, end en celle kan indeholde. Forkort den.",
      "not-listed": "Svaret er ikke på listen. Vælg et af svarene.",
      "not-date": "Det er ikke en dato. Skriv den som 28-02-2026.",
    },
    previous: "Forrige",
    next: "Næste",
    toEnd: "Til afslutningen",
    passStep: (step) => `Spring hele sagstrinnet "${step}" over`,
    list: {
      title: "Alle spørgsmål",
      ending: "Afslutning",
      states: {
        answered: "besvaret",
        unexplained: "mangler bemærkning",
        missing: "mangler",
        illegal: "ugyldigt svar",
        "not asked": "stilles ikke",
      },
    },
    keys: {
      title: "Taster",
      lines: [
        ["Svarets første bogstav (J, N, I, L, H)", "vælger svaret"],
        ["1, 2, 3, 4", "vælger svar nr. 1, 2, 3 eller 4"],
        ["Pil op, pil ned", "skifter mellem svarene"],
        ["Delete", "fjerner svaret"],
        ["Enter", "næste spørgsmål"],
        ["Ctrl + Enter", "næste spørgsmål, også fra bemærkningen"],
        ["Alt + pil til venstre", "forrige spørgsmål"],
        ["Alt + pil til højre", "næste spørgsmål"],
        ["B", "til bemærkningen"],
        ["Esc", "fra bemærkningen tilbage til svarene"],
      ],
    },
    differing: {
      title: (where) => `${where}: der er skrevet i arket i mellemtiden`,
      found: (text) => `I arket står nu: ${text}`,
      mine: (text) => `Du har skrevet: ${text}`,
      blank: "(intet)",
      keep: "Behold det, der står",
      use: "Brug mit",
    },
    unwritten: {
      title: "Noget er ikke skrevet i arket",
      why: "Ret det først. Lukker du nu, går det tabt:",
      stay: "Bliv her",
      close: "Luk alligevel",
    },
    guidance: "Vejledning",
    parts: {
      reviewer: "Udfyldt af",
      date: "Dato",
      assessment: "Samlet vurdering",
      done: "Færdig",
      participants: "Deltagere",
      focus: "Fokuspunkter",
      actions: "Aftalte handlinger",
    },
    ending: {
      title: "Afslutning",
      missing: (count) => counted.da(count, "spørgsmål mangler svar", "spørgsmål mangler svar"),
      unexplained: (count) => counted.da(count, "svar mangler en bemærkning", "svar mangler en bemærkning"),
      illegal: (count) => counted.da(count, "svar er ikke på listen", "svar er ikke på listen"),
      complete: "Alle spørgsmål er besvaret.",
      completeSteps: "Det, du har gennemgået, er besvaret.",
      notDone:
        "Sagen kan ikke meldes færdig endnu. Det, der mangler, står ovenfor; klik på et nummer for at gå til spørgsmålet.",
      noReviewer: "Sagen er meldt færdig, men Udfyldt af er tomt. Skriv, hvem der har gennemgået sagen.",
      dateDoubt: {
        ahead: (day) => `${day} er ikke kommet endnu. Er datoen rigtig?`,
        "long-ago": (day) => `${day} er mere end et år siden. Er datoen rigtig?`,
      },
      blankSteps: (steps) =>
        `Ikke gennemgået (hele sagstrinnet er tomt): ${steps.join("; ")}. Det er i orden, hvis du ikke skulle gennemgå det.`,
      unknown: (questions) => `Kan kun besvares på arket: ${questions.join(", ")}.`,
      insertName: (name) => `Indsæt ${name}`,
      today: "I dag",
      dateForm: "dd-mm-åååå",
      doneLabel: "Færdig: sagen er gennemgået",
      doneHint: (isKnown) =>
        isKnown
          ? "Er Udfyldt af eller Dato tomme, indsættes dit navn og dags dato."
          : "Er Dato tom, indsættes dags dato. Husk at udfylde Udfyldt af.",
      doneThough: "Sagen er meldt færdig, selv om noget mangler. Det vil stå som fejl i Datakontrol.",
      afterwards: {
        register: 'Svarene står i arket. Staben samler dem ind under "Saml svar ind".',
        handedOut: "Gem projektmappen, når alle sager er færdige, og send den tilbage.",
      },
      next: (id) => `Næste sag: ${id}`,
    },
  },
  en: {
    close: "All cases",
    title: (id) => `Case ${id}`,
    age: (years) => `${years} years`,
    progress: (answered, asked, faulty) =>
      [
        `${answered} of ${asked} answered`,
        ...(asked > answered ? [`${asked - answered} missing`] : []),
        ...(faulty > 0 ? [`${faulty} to correct`] : []),
      ].join(", "),
    progressLabel: "Questions answered",
    saving: "Writing in the sheet …",
    saved: "Written in the sheet",
    unsaved: "Not written yet",
    notSaved: "The answer could not be written in the sheet",
    again: "Try again",
    inSheet: "See it in the sheet",
    writing: "Writing the answer",
    reading: "Looking at the sheet",
    requirement: { skal: "Legal requirement (skal)", kan: "Quality (kan)", oplysning: "Information" },
    highlighted: "Highlighted",
    legal: "Legal basis",
    basis: "Legal basis and guidance",
    condition: (conditions) => `Asked only when ${conditions}.`,
    and: "and",
    or: "or",
    is: (question, values) => `the answer to ${question} is ${values}`,
    ageIs: (comparison, years) =>
      ({
        ">=": `the age is at least ${years}`,
        ">": `the age is above ${years}`,
        "<=": `the age is at most ${years}`,
        "<": `the age is below ${years}`,
        "=": `the age is ${years}`,
      })[comparison],
    skipped: (questions) =>
      `${pluralIn("en", questions.length, "The question", "The questions")} ${questions.join(", ")} ${pluralIn("en", questions.length, "is", "are")} not asked in this case and will be skipped.`,
    unasked:
      "The question has been answered, but given the other answers it should not be asked. Remove the answer, or correct the one it depends on.",
    clear: "Remove the answer",
    comment: "Comment",
    commentHint: {
      must: "The answer needs an explanation.",
      nej: (negative) => `Required when the answer is ${negative}.`,
      mark: "If the fault must be corrected in the case, begin with !",
    },
    offered: {
      badge: "Pre-filled",
      hint: (answer) =>
        `The case's dates give the answer ${answer}; they are in the comment. If your answer differs, say why.`,
    },
    commentMissing: (answer) => `Write a comment: the answer "${answer}" needs an explanation before you go on.`,
    faults: {
      cpr: "This looks like a CPR number. Delete it, and write the case number instead. The text has not been written in the sheet yet.",
      "too-long": "The text is longer than a cell can hold. Shorten it.",
      "not-listed": "The answer is not on the list. Choose one of the answers.",
      "not-date": "This is not a date. Write it as 28-02-2026.",
    },
    previous: "Previous",
    next: "Next",
    toEnd: "To the last step",
    passStep: (step) => `Skip the whole step "${step}"`,
    list: {
      title: "All questions",
      ending: "Finish",
      states: {
        answered: "answered",
        unexplained: "comment missing",
        missing: "missing",
        illegal: "invalid answer",
        "not asked": "not asked",
      },
    },
    keys: {
      title: "Keys",
      lines: [
        ["First letter of the answer (J, N, I, L, H)", "chooses the answer"],
        ["1, 2, 3, 4", "chooses answer 1, 2, 3 or 4"],
        ["Up arrow, down arrow", "moves between the answers"],
        ["Delete", "removes the answer"],
        ["Enter", "next question"],
        ["Ctrl + Enter", "next question, also from the comment"],
        ["Alt + left arrow", "previous question"],
        ["Alt + right arrow", "next question"],
        ["B", "to the comment"],
        ["Esc", "from the comment back to the answers"],
      ],
    },
    differing: {
      title: (where) => `${where}: the sheet has been changed in the meantime`,
      found: (text) => `The sheet now says: ${text}`,
      mine: (text) => `You wrote: ${text}`,
      blank: "(nothing)",
      keep: "Keep the existing text",
      use: "Use mine",
    },
    unwritten: {
      title: "Something has not been written in the sheet",
      why: "Correct it first. If you close now, this is lost:",
      stay: "Stay here",
      close: "Close anyway",
    },
    guidance: "Guidance",
    parts: {
      reviewer: "Filled in by",
      date: "Date",
      assessment: "Overall assessment",
      done: "Finished",
      participants: "Participants",
      focus: "Focus points",
      actions: "Agreed actions",
    },
    ending: {
      title: "Finish",
      missing: (count) => counted.en(count, "question has no answer", "questions have no answer"),
      unexplained: (count) => counted.en(count, "answer lacks a comment", "answers lack a comment"),
      illegal: (count) => counted.en(count, "answer is not on the list", "answers are not on the list"),
      complete: "All questions have been answered.",
      completeSteps: "Everything you have reviewed has been answered.",
      notDone:
        "The case cannot be reported as finished yet. What is missing is listed above; click a number to go to the question.",
      noReviewer: "The case is reported as finished, but Filled in by is blank. Write who reviewed the case.",
      dateDoubt: {
        ahead: (day) => `${day} is in the future. Is the date right?`,
        "long-ago": (day) => `${day} is more than a year ago. Is the date right?`,
      },
      blankSteps: (steps) =>
        `Not reviewed (the whole step is blank): ${steps.join("; ")}. That is fine if you were not meant to review it.`,
      unknown: (questions) => `Can only be answered on the sheet: ${questions.join(", ")}.`,
      insertName: (name) => `Insert ${name}`,
      today: "Today",
      dateForm: "dd-mm-yyyy",
      doneLabel: "Finished: the case has been reviewed",
      doneHint: (isKnown) =>
        isKnown
          ? "If Filled in by or Date is blank, your name and today's date are filled in."
          : "If Date is blank, today's date is filled in. Remember to complete Filled in by.",
      doneThough:
        "The case is reported as finished although something is missing. This will appear as errors in Data control.",
      afterwards: {
        register: 'The answers are in the sheet. The staff unit collects them under "Collect answers".',
        handedOut: "Save the workbook when all cases are finished, and send it back.",
      },
      next: (id) => `Next case: ${id}`,
    },
  },
};

/** The conditions of a question in words. */
export function conditionWords(conditions: readonly Condition[], text: FormText): string {
  return conditions
    .map((each) =>
      each.kind === "age"
        ? text.ageIs(each.comparison, each.years)
        : text.is(each.question, each.values.join(` ${text.or} `)),
    )
    .join(` ${text.and} `);
}

/** Which field of the form is meant. */
export function partWords(part: Part, text: FormText): string {
  if (!("question" in part)) return text.parts[part.kind];
  return part.kind === "comment" ? `${part.question}, ${text.comment}` : part.question;
}
