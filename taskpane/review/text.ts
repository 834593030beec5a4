/** What the view Gennemgang says; the form has texts of its own. */
import { counted, pluralIn } from "../../src/language/counting";
import type { Texts } from "../language";

interface ReviewText {
  readonly reading: string;
  readonly unreadable: string;
  readonly handOut: {
    readonly title: string;
    readonly how: string;
    readonly inRegister: {
      readonly label: string;
      readonly what: string;
      readonly doing: string;
      readonly button: string;
      readonly not: string;
    };
    readonly asFiles: {
      readonly label: string;
      readonly what: string;
      readonly doing: string;
      readonly button: string;
    };
    readonly more: string;
    readonly madeTitle: string;
    readonly made: (file: string) => string;
    readonly again: string;
    readonly then: readonly string[];
    readonly notDownloaded: string;
  };
  readonly progress: {
    readonly title: string;
    readonly deadline: (day: string) => string;
    readonly overdue: (day: string) => string;
    readonly caption: string;
    readonly headers: readonly [string, string, string, string];
    readonly nobody: string;
    readonly all: string;
    readonly waiting: (unit: string, count: number) => string;
    readonly none: string;
    readonly onSheet: (answered: number, asked: number) => string;
    readonly finished: string;
    readonly elsewhere: string;
    readonly uncollected: (count: number) => string;
  };
  readonly handIn: {
    readonly title: string;
    readonly how: string;
    readonly files: string;
    readonly reading: string;
    readonly list: string;
    readonly read: (units: string, cases: number, finished: number, answers: number) => string;
    readonly nothing: string;
    readonly remove: (file: string) => string;
    readonly collect: (count: number) => string;
    readonly doing: string;
    readonly own: string;
    readonly ownHow: string;
  };
  readonly cases: {
    readonly title: string;
    readonly none: string;
    readonly how: string;
    readonly next: (id: string) => string;
    readonly open: (id: string) => string;
    readonly list: string;
    readonly finished: string;
    /** Says Færdig although something is missing. */
    readonly finishedThough: (answered: number, asked: number) => string;
    /** Begun, and not said to be finished. */
    readonly progress: (answered: number, asked: number) => string;
    readonly untouched: string;
    readonly all: string;
    readonly allButMissing: string;
  };
}

export const TEXT: Texts<ReviewText> = {
  da: {
    reading: "Læser skemaerne",
    unreadable: "Skemaerne kan ikke læses",
    handOut: {
      title: "Send skemaer ud",
      how: "Vælg, hvor skemaerne skal udfyldes. Skemaer, der allerede er i registret, ændres ikke.",
      inRegister: {
        label: "I registret",
        what: "Skemaerne kommer som ark i denne projektmappe. Brug det, når alle, der gennemgår, har adgang til den.",
        doing: "Laver skemaer i registret",
        button: "Lav skemaer i registret",
        not: "På dette niveau har hver udfylder sit eget skema, så de laves som filer.",
      },
      asFiles: {
        label: "Som filer",
        what: "Én projektmappe pr. enhed eller udfylder, til at sende ud. Flere filer kommer samlet i en .zip.",
        doing: "Laver filer med skemaer",
        button: "Lav filer med skemaer",
      },
      more: "Send flere skemaer ud",
      madeTitle: "Filen er klar",
      made: (file) => `Filen ${file} er lavet og ligger blandt dine overførsler.`,
      again: "Hent filen igen",
      then: [
        "Find filen blandt dine overførsler. Er det en .zip, så pak den ud: den har én projektmappe pr. modtager.",
        "Send hver projektmappe sikkert til modtageren (fx sikker mail), og skriv fristen.",
        "Modtageren svarer i arkene eller i denne rude, gemmer og sender filen tilbage.",
        'Saml svarene ind fra filerne her under "Saml svar ind".',
      ],
      notDownloaded:
        "Kommer der ingen fil, så tillader Excel ikke overførsler her. Åbn registret i Excel på nettet og lav filerne der, eller lav skemaerne i registret.",
    },
    progress: {
      title: "Hvem har afleveret",
      deadline: (day) => `Fristen er ${day}.`,
      overdue: (day) => `Fristen var ${day}. Send en påmindelse til dem, der mangler.`,
      caption: "Aflevering pr. enhed",
      headers: ["Enhed", "Udfyldt af", "Færdige", "Ubesvarede spørgsmål"],
      nobody: "ingen endnu",
      all: "I alt",
      waiting: (unit, number) => `${unit}: ${counted.da(number, "sag mangler", "sager mangler")}`,
      none: "Alle sager er afleveret som færdige.",
      onSheet: (answered, asked) => `${answered} af ${asked} besvaret på arket`,
      finished: "meldt færdig på arket, ikke samlet ind endnu",
      elsewhere: "skemaet er ikke i denne projektmappe",
      uncollected: (number) =>
        `${counted.da(number, "sag er meldt færdig", "sager er meldt færdige")} på arkene her, men svarene er ikke samlet ind endnu.`,
    },
    handIn: {
      title: "Saml svar ind",
      how: "Vælg alle de filer, I har fået tilbage. De læses først, så du kan se, hvad der er i dem; intet skrives, før du samler svarene ind.",
      files: "Filer, I har fået tilbage",
      reading: "Læser filerne",
      list: "Filer, der er læst",
      read: (units, cases, finished, answers) =>
        `${units}: ${counted.da(cases, "sag", "sager")}, heraf ${finished} ${pluralIn("da", finished, "færdig", "færdige")}, ${answers} svar`,
      nothing: "Intet at samle ind til denne runde",
      remove: (file) => `Fjern ${file} fra listen`,
      collect: (number) => `Saml svar ind fra ${counted.da(number, "fil", "filer")}`,
      doing: "Samler svar ind",
      own: "Saml svar ind fra registrets egne skemaer",
      ownHow: "Er skemaerne udfyldt her i projektmappen, samles svarene ind med ét klik, så tit I vil.",
    },
    cases: {
      title: "Udfyld skemaer",
      none: "Der er ingen skemaer til runden i denne projektmappe.",
      how: "Svar på ét spørgsmål ad gangen. Svarene skrives i arket, mens du svarer, og du kan fortsætte, hvor du slap.",
      next: (id) => `Fortsæt med sag ${id}`,
      open: (id) => `Udfyld sag ${id}`,
      list: "Sager, der kan udfyldes her",
      finished: "færdig",
      finishedThough: (answered, asked) =>
        answered < asked ? `meldt færdig, men ${answered} af ${asked}` : "meldt færdig, men noget mangler",
      progress: (answered, asked) =>
        answered < asked
          ? `i gang: ${answered} af ${asked}, ${asked - answered} mangler`
          : `i gang: ${answered} af ${asked}, ikke meldt færdig`,
      untouched: "tom",
      allButMissing: "Alle sager er meldt færdige, men nogle mangler svar eller bemærkninger. Se dem efter i listen.",
      all: "Alle sager er meldt færdige. Gem projektmappen, og send den tilbage, hvis du har fået den tilsendt.",
    },
  },
  en: {
    reading: "Reading the review sheets",
    unreadable: "The review sheets cannot be read",
    handOut: {
      title: "Hand out review sheets",
      how: "Choose where the review sheets are to be filled in. Those already in the register are left unchanged.",
      inRegister: {
        label: "In the register",
        what: "The review sheets are added to this workbook. Use this where every reviewer has access to it.",
        doing: "Making review sheets in the register",
        button: "Make sheets in the register",
        not: "At this level each reviewer has sheets of their own, so they are made as files.",
      },
      asFiles: {
        label: "As files",
        what: "One workbook per unit or reviewer, to send out. Several files come together in a .zip.",
        doing: "Making files with review sheets",
        button: "Make files with review sheets",
      },
      more: "Hand out more",
      madeTitle: "The file is ready",
      made: (file) => `The file ${file} has been made and is among your downloads.`,
      again: "Download the file again",
      then: [
        "Find the file among your downloads. If it is a .zip, unpack it: it has one workbook per recipient.",
        "Send each workbook securely to its recipient, and say when it is due.",
        "The recipient answers in the sheets or in this pane, saves, and sends the file back.",
        'Collect the answers from the files here under "Collect answers".',
      ],
      notDownloaded:
        "If no file appears, Excel does not allow downloads here. Open the register in Excel on the web and make the files there, or make the sheets in the register.",
    },
    progress: {
      title: "Who has handed in",
      deadline: (day) => `Due on ${day}.`,
      overdue: (day) => `They were due on ${day}. Remind those who have not handed in.`,
      caption: "Handed in by unit",
      headers: ["Unit", "Filled in by", "Finished", "Unanswered questions"],
      nobody: "nobody yet",
      all: "All",
      waiting: (unit, number) => `${unit}: ${counted.en(number, "case missing", "cases missing")}`,
      none: "All cases have been handed in as finished.",
      onSheet: (answered, asked) => `${answered} of ${asked} answered on the sheet`,
      finished: "finished on the sheet, not collected yet",
      elsewhere: "its sheet is not in this workbook",
      uncollected: (number) =>
        `${counted.en(number, "case is", "cases are")} finished on the sheets here, but the answers have not been collected yet.`,
    },
    handIn: {
      title: "Collect answers",
      how: "Choose all the files you have received back. They are read first, so that you can see what is in them; nothing is written before you collect the answers.",
      files: "Files you have received back",
      reading: "Reading the files",
      list: "Files that were read",
      read: (units, cases, finished, answers) =>
        `${units}: ${counted.en(cases, "case", "cases")}, ${finished} of them finished, ${counted.en(answers, "answer", "answers")}`,
      nothing: "Nothing to collect for this round",
      remove: (file) => `Remove ${file} from the list`,
      collect: (number) => `Collect answers from ${counted.en(number, "file", "files")}`,
      doing: "Collecting answers",
      own: "Collect answers from the register's own sheets",
      ownHow:
        "Where the sheets are filled in in this workbook, collect the answers with one click, as often as you like.",
    },
    cases: {
      title: "Fill in review sheets",
      none: "There are no review sheets for the round in this workbook.",
      how: "Answer one question at a time. The answers are written in the sheet as you go, and you can continue where you left off.",
      next: (id) => `Continue with case ${id}`,
      open: (id) => `Fill in case ${id}`,
      list: "Cases that can be filled in here",
      finished: "finished",
      finishedThough: (answered, asked) =>
        answered < asked
          ? `reported as finished, but ${answered} of ${asked}`
          : "reported as finished, but something is missing",
      allButMissing: "All cases are reported as finished, but answers or comments are missing in some. See the list.",
      progress: (answered, asked) =>
        answered < asked
          ? `in progress: ${answered} of ${asked}, ${asked - answered} missing`
          : `in progress: ${answered} of ${asked}, not reported as finished`,
      untouched: "blank",
      all: "All cases are reported as finished. Save the workbook, and send it back if it was sent to you.",
    },
  },
};
