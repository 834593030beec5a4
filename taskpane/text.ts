/** What the pane's frame says; each view has its own texts. */
import { atBeginning, counted } from "../src/language/counting";
import type { Texts } from "./language";

export interface FrameText {
  readonly title: string;
  readonly navigation: string;
  readonly round: string;
  readonly place: (round: string, level: number, name: string) => string;
  readonly refresh: string;
  readonly reading: string;
  readonly loading: string;
  readonly stop: string;
  readonly waiting: string;
  readonly report: {
    readonly done: string;
    /** Done, and there is something to look at: how many of which severity. */
    readonly doneThough: Readonly<Record<"error" | "warning", (count: number) => string>>;
    readonly doneWithout: (count: number) => string;
    readonly stopped: string;
    readonly group: (kind: string, count: number) => string;
    readonly gone: string;
    readonly more: (count: number) => string;
    readonly close: string;
    readonly row: string;
  };
  readonly question: { readonly title: string; readonly yes: string; readonly no: string };
  readonly notHere: { readonly why: string; readonly go: string };
  readonly who: {
    readonly title: string;
    readonly why: string;
    readonly label: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly file: {
    readonly choose: string;
    readonly chooseSeveral: string;
    readonly drop: string;
    readonly dropSeveral: string;
  };
  readonly unreadable: string;
}

export const TEXT: Texts<FrameText> = {
  da: {
    title: "Tilsynsregister",
    navigation: "Tilsynets trin",
    round: "Runde og niveau",
    place: (round, level, name) => `${round}, niveau ${level}${name === "" ? "" : ` (${name})`}`,
    refresh: "Læs projektmappen igen",
    reading: "Læser projektmappen",
    loading: "Henter …",
    stop: "Afbryd",
    waiting: "Excel venter, til du er færdig med at skrive i cellen. Tryk Enter eller Esc.",
    report: {
      done: "Udført",
      doneThough: {
        error: (count) => `Udført, med ${counted.da(count, "fejl", "fejl")}`,
        warning: (count) => `Udført, med ${counted.da(count, "advarsel", "advarsler")}`,
      },
      doneWithout: (count) => `Udført, med ${count} udeladt`,
      stopped: "Ikke udført",
      group: (kind, count) => `${atBeginning(kind)} (${count})`,
      gone: "er her ikke mere",
      more: (count) => `… og ${count} til.`,
      close: "Luk beskeden",
      row: "række",
    },
    question: { title: "Er du sikker?", yes: "Ja, gør det", no: "Nej, lad være" },
    notHere: {
      why: "Der er ikke noget register i projektmappen endnu.",
      go: "Opret et register",
    },
    who: {
      title: "Hvem er du?",
      why: "Dit navn skrives i loggen ved det, du gør. Excel oplyser ikke, hvem der er logget ind, så navnet er det, du selv oplyser. Der spørges kun én gang på denne computer.",
      label: "Navn",
      save: "Fortsæt",
      cancel: "Annullér",
    },
    file: {
      choose: "Vælg fil",
      chooseSeveral: "Vælg filer",
      drop: "eller træk den hertil",
      dropSeveral: "eller træk dem hertil",
    },
    unreadable: "Registret kan ikke læses",
  },
  en: {
    title: "Tilsynsregister",
    navigation: "Steps in the supervision",
    round: "Round and level",
    place: (round, level, name) => `${round}, level ${level}${name === "" ? "" : ` (${name})`}`,
    refresh: "Read the workbook again",
    reading: "Reading the workbook",
    loading: "Loading …",
    stop: "Stop",
    waiting: "Excel is waiting for you to finish editing the cell. Press Enter or Esc.",
    report: {
      done: "Done",
      doneThough: {
        error: (count) => `Done, with ${counted.en(count, "error", "errors")}`,
        warning: (count) => `Done, with ${counted.en(count, "warning", "warnings")}`,
      },
      doneWithout: (count) => `Done, with ${count} left out`,
      stopped: "Not done",
      group: (kind, count) => `${atBeginning(kind)} (${count})`,
      gone: "is no longer here",
      more: (count) => `… and ${count} more.`,
      close: "Close the message",
      row: "row",
    },
    question: { title: "Are you sure?", yes: "Yes, do it", no: "No, leave it" },
    notHere: {
      why: "There is no register in the workbook yet.",
      go: "Create a register",
    },
    who: {
      title: "Who are you?",
      why: "Your name is written in the log beside what you do. Excel does not say who is signed in, so you give the name yourself. You are asked only once on this computer.",
      label: "Name",
      save: "Continue",
      cancel: "Cancel",
    },
    file: {
      choose: "Choose a file",
      chooseSeveral: "Choose files",
      drop: "or drop it here",
      dropSeveral: "or drop them here",
    },
    unreadable: "The register cannot be read",
  },
};
