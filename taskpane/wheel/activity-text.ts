/** An activity of the wheel in words: as short as a bar of the picture, and in full. */
import type { IsoDate } from "../../src/kernel/date";
import type { WheelEntry } from "../../src/wheel/facts/wheel";
import { atBeginning } from "../../src/language/counting";
import { dateText, numberText, useText } from "../language";
import { usePaneHost } from "../pane-host";
import { TEXT } from "./text";

type Language = ReturnType<typeof usePaneHost>["language"];

/** `november 2026`, or `nov. 26`. */
export function monthText(day: IsoDate, language: Language, length: "long" | "short"): string {
  const [year, month] = length === "long" ? (["numeric", "long"] as const) : (["2-digit", "short"] as const);
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(language === "da" ? "da-DK" : "en-GB", {
    timeZone: "UTC",
    year,
    month,
  });
}

interface ActivityText {
  /** What it is, of which round and level. */
  readonly name: (entry: WheelEntry) => string;
  /** Cases, days and how far it is. */
  readonly rest: (entry: WheelEntry) => string;
  readonly whole: (entry: WheelEntry) => string;
  /** A line each. */
  readonly short: (entry: WheelEntry) => readonly string[];
}

export function useActivityText(): ActivityText {
  const text = useText(TEXT);
  const { language } = usePaneHost();
  const name = ({ activity: { type, round, level } }: WheelEntry): string =>
    atBeginning(
      [type, round, level === null || type.includes("niveau") ? "" : text.level(level)]
        .filter((part) => part !== "")
        .join(" "),
    );
  const casesOf = ({ activity: { cases } }: WheelEntry): string =>
    cases === null ? "" : text.cases(numberText(cases, language), cases === 1);
  const state = ({ activity: { status }, late }: WheelEntry): string =>
    late > 0 ? text.daysLate(late) : text.states[status];
  const rest = (entry: WheelEntry): string => {
    const { start, deadline } = entry.activity;
    const days = [start, start === deadline ? null : deadline].flatMap((day) =>
      day === null ? [] : dateText(day, language),
    );
    return [days.join(" – "), casesOf(entry), state(entry)].filter((part) => part !== "").join(", ");
  };
  return {
    name,
    rest,
    whole: (entry) => `${name(entry)}, ${rest(entry)}`,
    short: (entry) => {
      const { type, round, cases, status } = entry.activity;
      const parts = [cases === null && type !== "feedback" ? type : "", round, casesOf(entry)];
      return [...parts, entry.late > 0 || status !== "planlagt" ? state(entry) : ""].filter((part) => part !== "");
    },
  };
}
