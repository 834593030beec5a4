/** What the import of earlier figures says. */
import type { Texts } from "../language";

interface HistoryText {
  readonly title: string;
  readonly what: string;
  readonly chooseFile: string;
  readonly importing: string;
  readonly columns: string;
}

export const TEXT: Texts<HistoryText> = {
  da: {
    title: "Tidligere runders tal",
    what: "Har I tal fra tidligere runder, kan de læses ind fra en fil, så udviklingen kan vises.",
    chooseFile: "Fil med tidligere tal",
    importing: "Læser tidligere tal ind",
    columns:
      "Kolonnerne er: Runde, Betegnelse, Niveau, Enhed, Skabelon, Version, Spørgsmålsnr., k (antal opfyldte) og n (antal vurderede).",
  },
  en: {
    title: "Figures from earlier rounds",
    what: "If you have figures from earlier rounds, they can be imported from a file so that the development can be shown.",
    chooseFile: "File with earlier figures",
    importing: "Importing earlier figures",
    columns:
      "The columns are: Runde, Betegnelse, Niveau, Enhed, Skabelon, Version, Spørgsmålsnr., k (number met) and n (number assessed).",
  },
};
