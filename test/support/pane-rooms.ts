/** The views of agreement, learning, deadlines and management information on a register that has something in each. All cases and answers are invented. */
import { writeFileSync } from "node:fs";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import type { FileRound } from "./pane-round";
import type { State } from "./pane-states";
import { CASES, unfold } from "./pane-states";
import type { View } from "./pane-view";
import { showView } from "./pane-view";

/** Notifications of one week, every other one assessed in time. */
const DATED = CASES.split("\n")
  .map((line, index) =>
    index === 0
      ? `${line};Underretning modtaget;Underretning vurderet`
      : `${line};0${1 + (index % 7)}-02-2026 10:00;${index % 2 === 0 ? "08-02-2026 12:00" : ""}`,
  )
  .join("\n");
const NOTIFICATIONS =
  "Løbenr.;Sag;Modtaget;Ny/kendt;Underretter;Udfald;Udfald dato\nU-1;Nord-Bo-1;05-01-2026;ny;Skole;BFU;09-01-2026\nU-2;;06-01-2026;ny;Politi;;\n";
const MEASURES =
  "Sag;Type;Start;Slut;Udgift\nNord-Bo-1;Plejefamilie, netværk;01-01-2025;;125000\nSyd-Ea-2;Kontaktperson;01-01-2026;31-03-2026;\n";

/** Level 1 marks a case; level 2 says nej where level 1 said ja. */
const rules: readonly SampleRule[] = [
  ({ asked, row, index }) => {
    if (!asked) return { answer: "", comment: "" };
    if (row === 0 && index === 0) return { answer: "nej", comment: "!! Barnet er ikke set i fire måneder." };
    return row < 4 && index % 6 < 4 - row
      ? { answer: "nej", comment: "! Står ikke i sagen." }
      : { answer: "ja", comment: "" };
  },
  ({ asked, row }) =>
    asked
      ? row === 0
        ? { answer: "nej", comment: "Ingen dato i journalen." }
        : { answer: "ja", comment: "" }
      : { answer: "", comment: "" },
];

/** A register whose rooms all have something to show: two levels read, feedback given, deadlines and figures reckoned. */
export async function registerOfRooms(file: FileRound): Promise<void> {
  const put = (name: string, text: string): string => {
    writeFileSync(file.at(name), text);
    return file.at(name);
  };
  file.now = "2026-02-10T09:00:00Z";
  await file.does("create", "--preset", "bbu-2018", "--units", "Nord;Syd");
  await file.does("import", "--cases", put("sager.csv", DATED));
  await file.does("import", "--notifications", put("underretninger.csv", NOTIFICATIONS));
  await file.does("import", "--measures", put("foranstaltninger.csv", MEASURES));
  const seed = "Lotto 3. januar 2026: 3 8 15 21 29 33 35";
  for (const [index, rule] of rules.entries()) {
    const at = ["--round", "2026-K1", "--level", String(index + 1)];
    await file.does("draw", ...at, "--seed", `${seed}, niveau ${index + 1}`, "--date", "2026-02-10");
    await file.handedIn("2026-K1", index + 1, rule);
    await file.does("collect", ...at, "--from", file.at(`afleveret-2026-K1-${index + 1}`));
    await file.does("compute", ...at);
  }
  const [first, second] = ["1", "2"].map((level) => ["--round", "2026-K1", "--level", level]) as [string[], string[]];
  await file.does("agreement", ...second);
  await file.does("dialogue", ...first);
  await file.does("attention", "--round", "2026-K1");
  await file.does("feedback", ...first, "--folder", file.at("papirer"));
  await file.does("themes", ...first);
  await file.does("goals", "--goal", "Barnet er hørt", "--question", "U1", "--target", "90");
  await file.does("mending");
  await file.does("casereview", "--month", "2026-02", "--cases", "Sagstrin=Underretning");
  await file.does("deadlines", "--date", "2026-02-10");
  await file.does("report", "--month", "2026-01");
  await file.does("wheel", "--from", "2026-01");
  await file.does("trend", "--level", "1");
}

const VIEWS: readonly View[] = [
  "Enighed",
  "Særlig opmærksomhed",
  "Sagsgennemgang",
  "Læringsforløb",
  "Frister",
  "Ledelsesinformation",
  "Årshjul",
];

/** Each view as it opens, with every part folded out. */
export const ROOMS: readonly State[] = VIEWS.map((view) => ({
  name: view,
  reach: async (page) => {
    await showView(page, view);
    await page.getByText("Henter …").waitFor({ state: "hidden" });
    await unfold(page);
  },
}));
