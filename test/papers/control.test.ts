/**
 * The quarterly report of § 41: three months of local control and the central control above it, in each unit, with faults
 * found, put right and acted on. Cases are invented; the figures are counted by hand from how they are answered.
 */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { answered, rowsIn, typeInto } from "../support/learning-round";
import { done, newFolder } from "../support/quarter";

const UNITS = ["Børnegruppen", "Ungegruppen", "Modtagelsen"] as const;
/** Four of them are drawn a month and none twice, so a quarter reads all twelve. */
const UNIT_OF = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2] as const;
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Afgørelse",
  ...UNIT_OF.map((unit, index) => [`00${100 + index}`, UNITS[unit], `Opdigtet ${index % 4}`, "", "§ 86"].join(";")),
].join("\n");
const MEASURE = "Nyt ark til beregning af merudgifter";
const ACTIVITY = "Fælles gennemgang af reglerne om udmåling";

/** On level 1 every case has its first question unmet, and marked to be mended; on level 2 all is met. */
const unmet: SampleRule = ({ asked, row }) => {
  if (!asked) return { answer: "", comment: "" };
  return row === 0 ? { answer: "nej", comment: "! Fristen er ikke holdt" } : { answer: "ja", comment: "" };
};
const met: SampleRule = ({ asked }) => ({ answer: asked ? "ja" : "", comment: "" });

let folder: string;
let register: string;
beforeAll(async () => {
  folder = await newFolder();
  register = path.join(folder, "register.xlsx");
  const file = path.join(folder, "sager.csv");
  writeFileSync(file, CASES);
  await done("create", register, "--preset", "merudgift-41", "--units", UNITS.join(";"));
  await done("import", register, "--cases", file);
  for (const month of ["01", "02", "03"])
    await answered(register, { round: `2026-${month}`, level: 1, date: `2026-${month}-28` }, unmet);
  await done("compute", register, "--round", "2026-K1", "--level", "1");
  await answered(register, { round: "2026-K1", level: 2, date: "2026-04-15" }, met);
  await done("themes", register, "--round", "2026-K1", "--level", "1");
  const plan = (await rowsIn(register, "tblLaeringsplan")).find(({ Enhed }) => Enhed === UNITS[0]);
  await typeInto(
    register,
    "tblLaeringsplan",
    { Runde: "2026-K1", Niveau: 1, Enhed: UNITS[0], Spørgsmål: String(plan?.["Spørgsmål"]) },
    { Aktivitet: ACTIVITY, "Valgt af": "Afdelingsleder" },
  );
  const right = { Kontrolleret: "2026-04-20", "Kontrolleret af": "Controller", Ansvarlig: "Afdelingsleder" };
  const marked = await rowsIn(register, "tblGenopretning");
  const of = (unit: string) => marked.filter(({ Enhed }) => Enhed === unit);
  const set = async (row: (typeof marked)[number] | undefined, cells: Readonly<Record<string, string>>) => {
    const [id, question] = [row?.["Sag"], row?.["Spørgsmålsnr."]].map(String) as [string, string];
    await typeInto(register, "tblGenopretning", { Sag: id, "Spørgsmålsnr.": question }, cells);
  };
  const [first, second, third] = of(UNITS[0]);
  await set(first, { ...right, Tiltag: MEASURE });
  await set(second, { ...right, Tiltag: MEASURE });
  await set(third, { "Kan ikke rettes": "Afgørelsen er ældre end et år" });
  // Closed by the one responsible and looked at by nobody: not put right.
  await set(of(UNITS[1])[0], { Lukket: "2026-04-20", Ansvarlig: "Afdelingsleder" });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The rows of a table in the paper that follows a heading, cell by cell. */
function tableAfter(html: string, heading: string): readonly (readonly string[])[] {
  const from = html.indexOf(`${heading}</h2>`);
  const table = from < 0 ? "" : html.slice(from, html.indexOf("</table>", from));
  const text = (cell: string): string =>
    cell
      .replace(/<[^>]+>/gu, "")
      .replace(/\u00a0/gu, " ")
      .trim();
  return Array.from(table.matchAll(/<tr[^>]*>([^]*?)<\/tr>/gu), ([, row = ""]) =>
    Array.from(row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/gu), ([, cell = ""]) => text(cell)),
  );
}

async function paper(...words: readonly string[]): Promise<string> {
  const html = path.join(folder, "notat.html");
  await done("paper", register, "--round", "2026-K1", "--level", "1", ...words, "--html", html);
  return readFileSync(html, "utf8");
}

describe("a quarter of local and central control", () => {
  it("stands in each unit, with the faults found, put right and open, and what is done about them", async () => {
    const html = await paper("--for", "ledelse");
    const [header, ...rows] = tableAfter(html, "Tilsynet på hvert niveau");
    expect(header?.slice(1, 3)).toEqual(["Lokalt tilsyn", "Central kontrol"]);
    const drawn = (await rowsIn(register, "tblUdtrukne")).filter(({ Niveau }) => Niveau === 2);
    for (const [index, unit] of UNITS.entries()) {
      const [name, local, central, ...faults] = rows[index] ?? [];
      expect([name, local?.slice(0, 7)]).toEqual([unit, `${[5, 4, 3][index]} sager`]);
      const own = drawn.filter(({ Enhed, Status }) => Enhed === unit && Status !== "reserve").length;
      expect(central?.startsWith(`${own} sag`)).toBe(true);
      expect(faults).toEqual(
        [
          ["5", "2", "1", "2"],
          ["4", "0", "1", "3"],
          ["3", "0", "0", "3"],
        ][index],
      );
    }
    const all = rows.find(([name]) => name === "Alle");
    expect(all?.[1]).toMatch(/^12 sager, /u);
    expect(all?.[2]).toMatch(/^2 sager, 100 %/u);
    expect(all?.slice(3)).toEqual(["12", "2", "2", "8"]);
    expect(html.match(new RegExp(`${UNITS[0]}: ${MEASURE}`, "gu"))).toHaveLength(1);
    expect(html).toContain(`${UNITS[0]}: ${ACTIVITY}`);
  });

  it("is a unit's own in its own paper", async () => {
    const html = await paper("--for", "enhed", "--unit", UNITS[1]);
    const [header, ...rows] = tableAfter(html, "Tilsynet på hvert niveau");
    // Its name stands above it all.
    expect(header).not.toContain("Enhed");
    expect(rows.map(([, , ...faults]) => faults)).toEqual([["4", "0", "1", "3"]]);
    expect(html).not.toContain(MEASURE);
  });

  it("is left out where one level alone has figures: a month", async () => {
    const html = path.join(folder, "maaned.html");
    await done("paper", register, "--round", "2026-02", "--level", "1", "--for", "ledelse", "--html", html);
    expect(readFileSync(html, "utf8")).not.toContain("Tilsynet på hvert niveau");
  });
});
