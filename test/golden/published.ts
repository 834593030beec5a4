/** The published Bilag 1 of the first quarter of 2018 as counts. @source test/data/bilag-1-2018-k1.csv (domain: one n per step and round) */
import { readFileSync } from "node:fs";

export interface PublishedRow {
  readonly step: string;
  readonly row: number;
  readonly percents: readonly [number, number | null];
  readonly arrow: string;
  readonly earlier: { readonly k: number; readonly n: number };
  readonly later: { readonly k: number; readonly n: number } | null;
}

export function publishedRows(): readonly PublishedRow[] {
  const text = readFileSync(new URL("../data/bilag-1-2018-k1.csv", import.meta.url), "utf8");
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const [step, row, first, second, arrow, n1, k1, n2, k2] = line.split(";") as string[] as [
        string, string, string, string, string, string, string, string, string,
      ];
      return {
        step,
        row: Number(row),
        percents: [Number(first), second === "" ? null : Number(second)],
        arrow,
        earlier: { k: Number(k1), n: Number(n1) },
        later: n2 === "" ? null : { k: Number(k2), n: Number(n2) },
      };
    });
}
