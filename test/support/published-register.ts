/**
 * A register that holds the three rounds of 2017 and 2018 as they were published: the first and the third whole, of the
 * second the one figure that the report tells.
 *
 * @source test/data/bilag-1-2018-k1.csv; Socialudvalget 29 August 2018, item 5: "fra 33 pct. til 44 pct. og er nu på 88 pct."
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { BBU_2018 } from "../../src/templates/bbu-2018";
import { publishedRows } from "../golden/published";
import { done } from "./quarter";

export const FIRST = { round: "2017-K4", label: "Niveau 2, 1. ledelsestilsyn (2017)" };
export const SECOND = { round: "2018-K1", label: "Niveau 2, 2. ledelsestilsyn (2018)" };
export const THIRD = { round: "2018-K2", label: "Niveau 2, 3. ledelsestilsyn (2018)" };
/** 44 per cent over the 18 cases of the first round; the report gives the percent alone. */
const SECOND_A2 = { k: 8, n: 18 };

const HEADER = "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n";

/** The numbers of the template's questions in the order of the published rows. */
export function questionNumbers(): readonly string[] {
  return BBU_2018.steps.flatMap((step) => step.questions.map(({ number }) => number));
}

export async function publishedRegister(folder: string, name = "publiceret.xlsx"): Promise<string> {
  const register = path.join(folder, name);
  await done("create", register, "--preset", "bbu-2018", "--units", "Nord;Syd");
  const numbers = questionNumbers();
  const line = (of: typeof FIRST, number: string, { k, n }: { readonly k: number; readonly n: number }): string =>
    [of.round, of.label, 2, "Alle", "bbu-2018", "2018.1", number, k, n].join(";");
  const lines = publishedRows().flatMap(({ earlier, later }, index) => {
    const number = numbers[index] as string;
    return [line(FIRST, number, earlier), ...(later === null ? [] : [line(THIRD, number, later)])];
  });
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, [HEADER, ...lines, line(SECOND, "A2", SECOND_A2)].join("\n"));
  await done("import", register, "--history", file);
  return register;
}
