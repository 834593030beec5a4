/** A figure in words, the same in chart, table and detail. */
import type { FigureLine } from "../../src/figures/facts/figures";
import { changeText } from "../../src/figures/facts/figures";
import { useText } from "../language";
import { usePaneHost } from "../pane-host";
import { TEXT } from "./text";

export interface FigureWords {
  percent(value: number | "-" | null): string;
  /** `12 af 18`. */
  counts(line: FigureLine): string;
  /** `↗ frem, op 12 procentpoint, statistisk usikker`; empty without a comparison. */
  development(line: FigureLine): string;
  /** What must be known of the question or its figure: `kan-spørgsmål`, `vises ikke i Bilag 1` … */
  marks(line: FigureLine): readonly string[];
}

export function useFigureWords(): FigureWords {
  const { language } = usePaneHost();
  const text = useText(TEXT);
  return {
    // A line never breaks between number and sign.
    percent: (value) => (typeof value === "number" ? `${value}\u00a0%` : "-"),
    counts: ({ k, n }) => (n === 0 ? text.none : text.of(k, n)),
    development: ({ arrow, change, uncertain }) => {
      if (change === null) return "";
      const words =
        change === 0 && arrow !== ""
          ? changeText(0, language)
          : `${arrow === "" ? "" : `${text.arrows[arrow]}, `}${changeText(change, language)}`;
      return `${arrow === "" ? "" : `${arrow} `}${words}${uncertain === true ? `, ${text.uncertain}` : ""}`;
    },
    marks: ({ highlighted, requirement, keptBack }) => [
      ...(highlighted ? [text.highlighted] : []),
      ...(requirement === "kan" ? [text.optional] : requirement === "oplysning" ? [text.informative] : []),
      ...(keptBack ? [text.hidden] : []),
    ],
  };
}
