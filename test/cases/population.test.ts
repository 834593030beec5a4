/**
 * Faults of a case export, each as a small table. Below a table stand the problems it must give: row, column, code.
 * The figures for the two sample files were counted apart from this program, with Python's csv module
 * (`csv.reader(io.StringIO(bytes.decode("cp1252"), newline=""), delimiter=";")`).
 */
import { readFileSync } from "node:fs";
import { describe as group, expect, it } from "vitest";
import type { Cell } from "../../src/kernel/cell";
import type { Grid } from "../../src/cases/rules/case-table";
import { readMapping } from "../../src/cases/rules/header";
import type { Population, PopulationOptions } from "../../src/cases/rules/population";
import { readPopulation } from "../../src/cases/rules/population";
import { describe } from "../../src/language/problem";
import { casesGrid } from "../../src/cases/sheet/cases";
import { readCsv } from "../../src/workbook/csv";

const STEPS = [
  { name: "Underretning", aliases: ["Indberetning"] },
  { name: "Børnefaglig undersøgelse", aliases: ["BFU", "§ 50, undersøgelse"] },
  { name: "Handleplan ifm. anbringelse", aliases: [] },
  { name: "Handleplan ifm. forebyggende foranstaltning", aliases: [] },
  { name: "Opfølgning ifm. anbringelse", aliases: [] },
  { name: "Opfølgning ifm. forebyggende foranstaltning", aliases: [] },
];

/** Rows of a Markdown table; `\n` is a line break, `\t` a tab, `#12` the number 12, an empty cell is null. */
function table(markdown: string, merges: readonly string[] = []): Grid {
  const rows = markdown
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line
        .slice(1, -1)
        .split(" | ")
        .map((cell): Cell => {
          const text = cell.trim().replace(/\\n/gu, "\n").replace(/\\t/gu, "\t").replace(/\\p/gu, "|");
          if (text === "") return null;
          return text.startsWith("#") ? Number(text.slice(1)) : text;
        }),
    );
  return { name: "udtræk.csv", rows, firstRow: 1, merges };
}

function read(markdown: string, over: Partial<PopulationOptions> = {}): Population {
  return readPopulation(table(markdown), { steps: STEPS, units: [], ...over });
}

function found(population: Population): readonly string[] {
  return population.problems.map((each) =>
    [each.at?.row ?? "-", each.at?.column ?? "-", each.code, each.severity].join(" | "),
  );
}

function sample(name: string): Population {
  const sheet = readCsv(readFileSync(new URL(`../data/${name}`, import.meta.url)), name);
  return readPopulation(casesGrid(sheet), { steps: STEPS, units: [] });
}

group("the sample of 6,719 cases", () => {
  const population = sample("sager-2026-K1.csv");
  const count = (key: (each: (typeof population.cases)[number]) => string | undefined): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const each of population.cases) counts[key(each) ?? ""] = (counts[key(each) ?? ""] ?? 0) + 1;
    return counts;
  };

  it("is read whole, without a fault", () => {
    expect(population.problems).toEqual([]);
    expect(population.cases).toHaveLength(6719);
    expect(Object.keys(count((each) => `${each.unit}|${each.caseworker}`))).toHaveLength(220);
  });

  it("has the counts an independent reader found", () => {
    expect(count((each) => each.unit)).toEqual({
      Amager: 1232,
      Bispebjerg: 1183,
      Nørrebro: 1141,
      "Brønshøj-Husum-Vanløse": 1104,
      "City-Østerbro": 1059,
      "Valby-Vesterbro": 1000,
    });
    expect(count((each) => each.team)).toEqual({ Unge: 2354, Børn: 2248, Undersøgelse: 2117 });
    expect(count((each) => each.decision)).toEqual({ "§ 32": 3381, "": 1368, "§ 46": 1325, "§ 47": 645 });
    expect(count((each) => each.status)).toEqual({ Aktiv: 6060, Lukket: 659 });
    expect(count((each) => (each.decisionDate === null ? "blank" : "date"))).toEqual({ blank: 1368, date: 5351 });
    const steps = STEPS.map(({ name }) => population.cases.filter((each) => each.steps.includes(name)).length);
    expect(steps).toEqual([1368, 2684, 1685, 2832, 1581, 2718]);
  });

  it("reads its first row as it stands in the file", () => {
    expect(population.cases[0]).toMatchObject({
      id: "000029-45",
      unit: "Amager",
      caseworker: "Pernille Lykke",
      team: "Undersøgelse",
      type: "Forebyggende",
      steps: [STEPS[3]?.name, STEPS[5]?.name],
      decision: "§ 32",
      decisionDate: "2025-03-03",
      age: 13,
      risk: 1.4,
      status: "Aktiv",
    });
    // 02-09-2024 14:15: 45,537 days after 1899-12-30, and 14.25 hours
    expect(population.cases[0]?.further["Underretning modtaget"]).toBe(45537 + 14.25 / 24);
  });

  it("keeps the further columns under their own headers", () => {
    expect(population.furtherColumns.map(({ header, kind }) => `${header}: ${kind}`)).toEqual([
      "Underretning modtaget: datetime",
      "Underretning vurderet: datetime",
      "BFU påbegyndt: date",
      "BFU afsluttet: date",
      "Foranstaltning iværksat: date",
      "Barnets plan: date",
      "Seneste opfølgning: date",
      "Seneste tilsynsbesøg: date",
      "Note: text",
    ]);
  });
});

group("the messy sample", () => {
  const population = sample("sager-2026-K1-rodet.csv");

  it("has each of its faults named by row", () => {
    expect(found(population)).toEqual([
      "42 | Sagsnr. | population/duplicate | error",
      "48 | Enhed | population/unit-missing | error",
      "65 | Afgørelsesdato | population/date | error",
      "66 | Note | privacy/cpr | error",
      "67 | Note | population/formula | warning",
      "69 | Risikoscore | population/risk | error",
      "70 | Sagsnr. | population/id-missing | error",
      "71 | Enhed | population/unit-spelling | warning",
      "72 | Aktuelle sagstrin | population/step-unknown | error",
      "202 | - | population/row-blank | info",
      "6671 | - | population/row-total | warning",
    ]);
    expect(population.problems[0]?.values.rows).toBe("12, 42");
  });

  it("never repeats the CPR number", () => {
    expect(JSON.stringify(population)).not.toContain("010110");
    for (const each of population.problems) expect(describe(each, "da")).not.toMatch(/\{\w+\}|010110/u);
  });

  it("gives the cases that are right: 6,668 rows less the repeated one and those without id or unit", () => {
    expect(population.cases).toHaveLength(6665);
    const byId = new Map(population.cases.map((each) => [each.id, each]));
    expect(byId.get("101924-14")?.caseworker).toBe("Anne Nørgård");
    expect(byId.get("605494-46")?.decisionDate).toBe("2025-03-09");
    expect(byId.get("301674-24")?.decisionDate).toBe("2025-03-09");
    expect(byId.get("000183-47")?.further.Note).toBe('to\nlinjer; med "citat"');
    expect(byId.get("001636-74")?.unit).toBe("Amager");
    expect(byId.get("801965-53")?.further.Note).toBe("Barnets CPR [CPR fjernet] nævnt");
  });
});

group("headers", () => {
  it.each([
    ["Sags-id", "Afdeling", "Rådgiver"],
    ["SAGSNUMMER", "Center", "Ansvarlig  rådgiver"],
    ["Journalnr.", "Organisatorisk enhed", "Myndighedsrådgiver"],
    ["Sag", "Område", "Primær sagsbehandler"],
  ])("%s, %s and %s are understood", (id, unit, caseworker) => {
    expect(read(`| ${id} | ${unit} | ${caseworker} |\n| a-1 | Nord | Ida |`)).toMatchObject({
      cases: [{ id: "a-1", unit: "Nord", caseworker: "Ida" }],
      problems: [],
    });
  });

  it("are found below a title", () => {
    const population = read(`
      | Udtræk af sager |  |  |
      | Sagsnr. | Enhed | Rådgiver |
      | a-1 | Nord | Ida |
      | a-2 |  | Ida |`);
    expect(found(population)).toEqual([
      "2 | - | population/header-moved | info",
      "4 | Enhed | population/unit-missing | error",
    ]);
  });

  it("that are missing are named, with those there are", () => {
    const population = read("| Sagsnr. | Enhed | Navn |\n| a-1 | Nord | Ida |");
    expect(found(population)).toEqual(["1 | Sagsbehandler | population/column-missing | error"]);
    expect(population.problems[0]?.values.headers).toBe("Sagsnr., Enhed, Navn");
  });

  it("that would both become the same column are both named", () => {
    const population = read("| Sagsnr. | Journalnr. | Enhed | Rådgiver |\n| a-1 | j-1 | Nord | Ida |");
    expect(found(population)).toEqual(["1 | Sagsnr. | population/column-twice | error"]);
    expect(population.problems[0]?.values.headers).toBe("Sagsnr. (kolonne 1), Journalnr. (kolonne 2)");
  });

  it("are settled by --map", () => {
    const mapping = readMapping("Journalnr.=Sag; navn = Sagsbehandler");
    const population = read(
      "| Sagsnr. | Journalnr. | Enhed | Navn |\n| a-1 | j-1 | Nord | Ida |",
      mapping.ok ? { mapping: mapping.value } : {},
    );
    expect(population.cases).toMatchObject([{ id: "j-1", caseworker: "Ida", further: { "Sagsnr.": "a-1" } }]);
    expect(found(population)).toEqual(["1 | Journalnr. | population/column-also | warning"]);
  });

  it("named in --map must be there, and lead to a column of ours", () => {
    const mapping = [
      { from: "Nøgle", to: "Sag" },
      { from: "Enhed", to: "Kontor" },
    ];
    const population = read("| Sagsnr. | Enhed | Rådgiver |\n| a-1 | Nord | Ida |", { mapping });
    expect(population.problems.map((each) => each.code)).toEqual(["population/map-target", "population/map-unknown"]);
    expect(readMapping("Sagsnr").ok).toBe(false);
  });

  it("of our own prefer their column, and say so", () => {
    const population = read("| Sag | Afdeling | Enhed | Rådgiver |\n| a-1 | Syd | Nord | Ida |");
    expect(population.cases).toMatchObject([{ unit: "Nord", further: { Afdeling: "Syd" } }]);
    expect(found(population)).toEqual(["1 | Enhed | population/column-also | warning"]);
  });

  it("that repeat or are blank get a name of their own; empty columns go", () => {
    const population = read("| Sag | Enhed | Rådgiver | Note | note |  |  |\n| a-1 | Nord | Ida | x | y | z |  |");
    expect(population.cases[0]?.further).toEqual({ Note: "x", "note (2)": "y", "Kolonne 6": "z" });
    expect(found(population)).toEqual([
      "1 | note | population/header-renamed | warning",
      "1 | Kolonne 6 | population/header-blank | warning",
    ]);
  });
});

const HEADER = "| Sag | Enhed | Sagsbehandler | Team | Sagstrin | Afgørelse | Afgørelsesdato | Alder | Risiko | Note |";

/** name, rows below HEADER, problems, ids that are kept */
const ROWS: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  [
    "what is missing",
    `
    | a-1 |  | Ida |
    | a-2 | Nord |  |
    |  | Nord | Ida | Børn |`,
    [
      "2 | Enhed | population/unit-missing | error",
      "3 | Sagsbehandler | population/caseworker-missing | error",
      "4 | Sag | population/id-missing | error",
    ],
    [],
  ],
  [
    "equal ids",
    `
    | Å-1 | Nord | Ida |
    | å-1 | Nord | Ida |
    | b-1 | Nord | Ida |
    | b-1 | Nord | Bo |
    | c-1 | Nord | Bo |
    | c-1 | Nord | Bo |`,
    [
      "3 | Sag | population/duplicate | error",
      "5 | Sag | population/duplicate | error",
      "7 | Sag | population/duplicate | error",
    ],
    ["c-1"],
  ],
  [
    "characters that a ticket cannot hold",
    `
    | a\\p1 | Nord | Ida |
    | a-2 | Nord\\tVest | Ida |
    | a-3 | Nord | Ida\\nBo |
    | a-4 | Nord | Ida | x\\py |`,
    [
      "2 | Sag | population/forbidden-character | error",
      "3 | Enhed | population/forbidden-character | error",
      "4 | Sagsbehandler | population/forbidden-character | error",
      "5 | Team | population/forbidden-character | error",
    ],
    ["a-4"],
  ],
  [
    "totals, repeated headers and blank rows",
    `
    | a-1 | Nord | Ida |
    |  |  |  |
    | Sag | Enhed | Sagsbehandler | Team | Sagstrin | Afgørelse | Afgørelsesdato | Alder | Risiko | Note |
    | I alt | 1 |  |  |
    | Antal sager: 1 |  |  |
    |  |  |  | 7 |
    |  |  |  |  |`,
    [
      "3 | - | population/row-blank | info",
      "4 | - | population/header-repeated | warning",
      "5 | - | population/row-total | warning",
      "6 | - | population/row-total | warning",
      "7 | - | population/row-total | warning",
    ],
    ["a-1"],
  ],
  [
    "names spelt in two ways",
    `
    | a-1 | Nord | Ida Juhl |
    | a-2 | NORD | Ida Juhl |
    | a-3 | Nord | ida  juhl |
    | a-4 | Syd | ida juhl |`,
    ["3 | Enhed | population/unit-spelling | warning", "4 | Sagsbehandler | population/caseworker-spelling | warning"],
    ["a-1", "a-2", "a-3", "a-4"],
  ],
  [
    "steps",
    `
    | a-1 | Nord | Ida |  | indberetning, BFU |
    | a-2 | Nord | Ida |  | Børnefaglig undersøgelse; Underretning |
    | a-3 | Nord | Ida |  | § 50, undersøgelse\\nUnderretning |
    | a-4 | Nord | Ida |  | Underretning; Ukendt |
    | a-5 | Nord | Ida |  | ukendt |`,
    ["5 | Sagstrin | population/step-unknown | error"],
    ["a-1", "a-2", "a-3", "a-4", "a-5"],
  ],
  [
    "risk",
    `
    | a-1 | Nord | Ida |  |  |  |  |  | 0 |
    | a-2 | Nord | Ida |  |  |  |  |  | -1 |
    | a-3 | Nord | Ida |  |  |  |  |  | høj |
    | a-4 | Nord | Ida |  |  |  |  |  | 1.234,5 |`,
    [
      "2 | Risiko | population/risk | error",
      "3 | Risiko | population/risk | error",
      "4 | Risiko | population/risk | error",
    ],
    ["a-1", "a-2", "a-3", "a-4"],
  ],
  [
    "age",
    `
    | a-1 | Nord | Ida |  |  |  |  | -1 |
    | a-2 | Nord | Ida |  |  |  |  | 26 |
    | a-3 | Nord | Ida |  |  |  |  | 121 |
    | a-4 | Nord | Ida |  |  |  |  | 7,5 |
    | a-5 | Nord | Ida |  |  |  |  | 7 år |`,
    [
      "2 | Alder | population/age | error",
      "3 | Alder | population/age-high | warning",
      "4 | Alder | population/age | error",
      "5 | Alder | population/age | error",
    ],
    ["a-1", "a-2", "a-3", "a-4", "a-5"],
  ],
  [
    "dates",
    `
    | a-1 | Nord | Ida |  |  |  | 31-02-2025 |
    | a-2 | Nord | Ida |  |  |  | 28-02-2025 23:59 |
    | a-3 | Nord | Ida |  |  |  | 28-02-2025 måske |
    | a-4 | Nord | Ida |  |  |  | #45716 |`,
    ["2 | Afgørelsesdato | population/date | error", "4 | Afgørelsesdato | population/date | error"],
    ["a-1", "a-2", "a-3", "a-4"],
  ],
  [
    "formulas",
    `
    | a-1 | Nord | Ida |  |  |  |  |  |  | =1+1 |
    | a-2 | Nord | Ida |  |  |  |  |  |  | @SUM(A1) |
    | a-3 | Nord | Ida |  |  |  |  |  |  | +cmd |
    | a-4 | Nord | Ida |  |  |  |  |  |  | +45 33 66 33 66 |
    | a-5 | Nord | Ida |  |  |  |  |  |  | - |
    | ="006" | Nord | Ida |`,
    [
      "2 | Note | population/formula | warning",
      "3 | Note | population/formula | warning",
      "4 | Note | population/formula | warning",
    ],
    ["a-1", "a-2", "a-3", "a-4", "a-5", "006"],
  ],
  [
    "CPR numbers",
    `
    | 010110-1234 | Nord | Ida |
    | a-2 | Nord | Ida 0101101234 |
    | a-3 | Nord | Ida |  |  |  |  |  |  | se 290200-0000, ring |
    | a-4 | Nord | Ida |  |  |  |  |  |  | 290201-0000 er ingen dag |
    | a-5 | Nord | Ida |  |  |  |  |  |  | 10101101234 |
    | #311299123 | Nord | Ida |`,
    [
      "2 | Sag | privacy/cpr | error",
      "3 | Sagsbehandler | privacy/cpr | error",
      "4 | Note | privacy/cpr | error",
      "7 | Sag | population/id-number | warning",
    ],
    ["a-3", "a-4", "a-5", "311299123"],
  ],
  [
    "ids that Excel has changed",
    `
    | 1,23E+05 | Nord | Ida |
    | #42 | Nord | Ida |
    | 0017 | Nord | Ida |
    | 0018 | Nord | Ida |
    | 0019 | Nord | Ida |
    | 0020 | Nord | Ida |
    | 0021 | Nord | Ida |
    | 0022 | Nord | Ida |
    | 0023 | Nord | Ida |
    | 0024 | Nord | Ida |`,
    [
      "2 | Sag | population/id-scientific | error",
      "3 | Sag | population/id-number | warning",
      "3 | Sag | population/id-short | warning",
    ],
    ["42", "0017", "0018", "0019", "0020", "0021", "0022", "0023", "0024"],
  ],
  [
    "more cells than headers",
    `
    | a-1 | Nord | Ida |  |  |  |  |  |  | fald | Nord |`,
    ["2 | - | population/row-long | error"],
    [],
  ],
  ["nothing", "", ["- | - | population/empty | error"], []],
];

group("rows", () => {
  it.each(ROWS)("%s", (_name, rows, problems, ids) => {
    const population = read(`${HEADER}\n${rows}`);
    expect(found(population)).toEqual(problems);
    expect(population.cases.map((each) => each.id)).toEqual(ids);
    for (const each of population.problems) {
      expect(describe(each, "da")).not.toMatch(/\{\w+\}/u);
      expect(describe(each, "en")).not.toMatch(/\{\w+\}|\d{6}-?\d{4}/u);
    }
  });

  it("list steps in the order of tblTrin, through the names of the case system", () => {
    const rows =
      "| a-1 | N | I |  | BFU, indberetning |\n| a-2 | N | I |  | § 50, undersøgelse\\nunderretning |\n| a-3 | N | I |";
    const both = ["Underretning", "Børnefaglig undersøgelse"];
    expect(read(`${HEADER}\n${rows}`).cases.map((each) => each.steps)).toEqual([both, both, []]);
  });

  it("hold composed letters, however the file writes them", () => {
    expect(read(`${HEADER}\n| A\u030a-1 | No\u0308rd | A\u030ase |`).cases).toMatchObject([
      { id: "\u00c5-1", unit: "N\u00f6rd", caseworker: "\u00c5se" },
    ]);
  });

  it("write a paragraph one way", () => {
    const rows = ["§32", "32", "§  46", "§ 32, stk. 1", "Hjemgivet"]
      .map((text, index) => `| a-${index} | N | I |  |  | ${text} |`)
      .join("\n");
    expect(read(`${HEADER}\n${rows}`).cases.map((each) => each.decision)).toEqual([
      "§ 32",
      "§ 32",
      "§ 46",
      "§ 32, stk. 1",
      "Hjemgivet",
    ]);
  });

  it("of a unit that the settings do not have are refused, with the nearest name", () => {
    const population = read(`${HEADER}\n| a-1 | amager | Ida |\n| a-2 | Amagr | Ida |\n| a-3 | Vesterhavsøen | Bo |`, {
      units: ["Amager", "Valby"],
    });
    expect(found(population)).toEqual([
      "2 | Enhed | population/unit-spelling | warning",
      "3 | Enhed | population/unit-misspelt | error",
      "4 | Enhed | population/unit-unknown | error",
    ]);
    expect(population.problems[1]?.values.near).toBe("Amager");
    expect(population.cases.map((each) => each.unit)).toEqual(["Amager"]);
  });
});

group("whole columns", () => {
  const three = ["010110-1234", "0201101234", "030110-1234"];

  it("of CPR numbers as the only key are explained once", () => {
    const asId = read(`| Sag | Enhed | Rådgiver |\n${three.map((cpr) => `| ${cpr} | Nord | Ida |`).join("\n")}`);
    expect(found(asId)).toEqual(["1 | Sag | population/cpr-key | error"]);
    expect(asId.cases).toEqual([]);
    const noId = read(`| CPR-nr. | Enhed | Rådgiver |\n${three.map((cpr) => `| ${cpr} | Nord | Ida |`).join("\n")}`);
    expect(found(noId)).toEqual(["1 | CPR-nr. | population/cpr-key | error"]);
  });

  it("of CPR numbers whose first 0 is lost are seen as a whole column", () => {
    const rows = ["#101101234", "#201101234", "#3112991234"].map((cpr) => `| ${cpr} | Nord | Ida |`).join("\n");
    expect(found(read(`| Sag | Enhed | Rådgiver |\n${rows}`))).toEqual(["1 | Sag | population/cpr-key | error"]);
  });

  it("of CPR numbers beside an id are named once and not kept", () => {
    const population = read(
      `| Sag | CPR | Enhed | Rådgiver |\n${three.map((cpr, index) => `| a-${index} | ${cpr} | Nord | Ida |`).join("\n")}`,
    );
    expect(found(population)).toEqual(["1 | CPR | privacy/cpr-column | error"]);
    expect(population.cases.map((each) => each.further)).toEqual([{}, {}, {}]);
  });

  it("are dates or numbers only where nothing is lost", () => {
    const population = read(`
      | Sag | Enhed | Rådgiver | Dag | Tid | Beløb | Postnr | Blandet |
      | a-1 | N | I | 05-01-2026 | 5/1-2026 16:30 | 1,5 | 0900 | 5 |
      | a-2 | N | I | 2026-01-05 |  | -12 | 2100 | fem |`);
    expect(population.furtherColumns.map((each) => each.kind)).toEqual(["date", "datetime", "number", "text", "text"]);
    // 2026-01-05 is day 46,027 in Excel
    expect(population.cases[0]?.further).toEqual({
      Dag: 46027,
      Tid: 46027.6875,
      Beløb: 1.5,
      Postnr: "0900",
      Blandet: "5",
    });
  });

  it("of dates with a few mistakes keep them as text and say so", () => {
    const rows = Array.from(
      { length: 12 },
      (_, index) => `| a-${index} | N | I | ${index === 7 ? "senere" : "05-01-2026"} |`,
    ).join("\n");
    const population = read(`| Sag | Enhed | Rådgiver | Møde |\n${rows}`);
    expect(found(population)).toEqual(["9 | Møde | population/date-mixed | warning"]);
    expect(population.cases[7]?.further.Møde).toBe("senere");
    expect(population.cases[6]?.further.Møde).toBe(46027);
  });
});

it("merged cells are named by area, titles above the header are not", () => {
  const grid = table("| Titel |  |  |\n| Sag | Enhed | Rådgiver |\n| a-1 | Nord | Ida |\n| a-2 | Nord | Ida |", [
    "A1:C1",
    "B3:B4",
  ]);
  const population = readPopulation(grid, { steps: [], units: [] });
  expect(
    population.problems.filter((each) => each.code === "population/merged-cells").map((each) => each.values.area),
  ).toEqual(["B3:B4"]);
});
