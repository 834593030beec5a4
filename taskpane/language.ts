/** What the pane says, in Danish and English. */
import type { IsoDate } from "../src/kernel/date";
import { numberIn } from "../src/language/counting";
import type { Language } from "../src/language/problem";
import { usePaneHost } from "./pane-host";

/** The same texts in both languages. */
export interface Texts<Text> {
  readonly da: Text;
  readonly en: Text;
}

/** The texts in the user's language. */
export function useText<Text>(texts: Texts<Text>): Text {
  return texts[usePaneHost().language];
}

/** A whole number as the language writes it. */
export function numberText(value: number, language: Language): string {
  return numberIn(language, value);
}

/** A day as the language writes it: `5. januar 2026`, `5 January 2026`. */
export function dateText(day: IsoDate, language: Language): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language === "da" ? "da-DK" : "en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** A time of ISO 8601 where and as the user reads it: `5. januar 2026 kl. 09.30`; any other text as it is. */
export function timeText(time: string, language: Language): string {
  const at = new Date(time);
  return Number.isNaN(at.getTime())
    ? time
    : at.toLocaleString(language === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeStyle: "short" });
}
