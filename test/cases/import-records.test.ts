/** Events, notifications and measures from an export: read with the care of an import of cases, and nothing dropped in silence. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Edit } from "../../src/workbook/workbook";
import type { TableData } from "../../src/workbook/content";
import { openFile } from "../../src/workbook/xlsx-files";
import { CASES, done, newFolder, told, UNITS } from "../support/quarter";

let folder: string;
const at = (name: string): string => path.join(folder, name);
const file = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(at(name), `${lines.join("\n")}\n`);
  return at(name);
};
/** Excel's serial number of a day of 2026. */
const day = (month: number, date: number): number => Date.UTC(2026, month - 1, date) / 86_400_000 + 25_569;

beforeAll(async () => {
  folder = await newFolder();
  await done("create", at("register.xlsx"), "--preset", "bbu-2018", "--units", UNITS.join(";"));
  await done("import", at("register.xlsx"), "--cases", file("sager.csv", CASES));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function rows(table: string): Promise<readonly (readonly unknown[])[]> {
  const { tables } = await (await openFile(at("register.xlsx"))).read({ tables: [table] });
  return (tables[table] as TableData).rows;
}

function codes(problems: readonly { readonly code: string }[]): string[] {
  return problems.map(({ code }) => code);
}

describe("events", () => {
  const EVENTS = [
    "Sagsnummer;Aktivitet;Startdato;Slutdato;Næste opfølgning;Overskridelse begrundet",
    "00100;Underretning modtaget;05-01-2026 14:30;06-01-2026 09:00;;",
    "00100;BFU;06-01-2026;;;",
    "00101;Handleplan udarbejdet;03-02-2026;;;",
    "00102;opfølgning;;10.02.2026;10-08-2026;Ja",
    "99999;Tilsynsbesøg gennemført;2026-03-01;;;",
  ];

  it("stand under their own words; a case that Sager lacks is kept and told", async () => {
    const { exit, problems, message } = await told(
      "import",
      at("register.xlsx"),
      "--events",
      file("h1.csv", ...EVENTS),
    );
    expect([exit, codes(problems)]).toEqual([0, ["records/case-unknown"]]);
    expect(message).toContain("Hændelser læst ind fra h1.csv: 5. Nye: 5, rettede: 0, uændrede: 0.");
    // Nothing is said of rows that there are none of.
    expect(message).not.toMatch(/beholdt|Udeladte/u);
    expect(await rows("tblHaendelser")).toEqual([
      ["00100", null, null, "Underretning", day(1, 5) + 14.5 / 24, day(1, 6) + 9 / 24, null, null],
      ["00100", null, null, "Børnefaglig undersøgelse", day(1, 6), null, null, null],
      ["00101", null, null, "Barnets plan", null, day(2, 3), null, null],
      ["00102", null, null, "Opfølgning", null, day(2, 10), day(8, 10), "ja"],
      ["99999", null, null, "Tilsynsbesøg", null, day(3, 1), null, null],
    ]);
  });

  it("of a later file take the place of the same events and leave the others", async () => {
    const later = file("h2.csv", EVENTS[0] as string, "00100;BFU;06-01-2026;01-04-2026;;", "00103;BFU;02-03-2026;;;");
    const { exit, message } = await told("import", at("register.xlsx"), "--events", later);
    expect(exit).toBe(0);
    expect(message).toContain("Nye: 1, rettede: 1, uændrede: 0.");
    expect(message).toContain("beholdt: 4.");
    const found = await rows("tblHaendelser");
    expect(found).toHaveLength(6);
    expect(found[1]?.slice(3, 6)).toEqual(["Børnefaglig undersøgelse", day(1, 6), day(4, 1)]);
  });

  it("told by one date a row are joined, an end with the latest start before it", async () => {
    const points = file(
      "h3.csv",
      "Sagsnr;Hændelse;Dato",
      "00104;Underretning modtaget;01-01-2026",
      "00104;Underretning modtaget;01-02-2026",
      "00104;Underretning vurderet;02-02-2026",
      "00105;BFU afsluttet;05-02-2026",
      "00105;Kvittering sendt;05-02-2026",
    );
    const { exit, problems } = await told("import", at("register.xlsx"), "--events", points, "--replace");
    expect([exit, codes(problems)]).toEqual([0, ["records/removed", "events/joined", "events/unjoined"]]);
    expect((await rows("tblHaendelser")).map((row) => [row[0], ...row.slice(3, 6)])).toEqual([
      ["00104", "Underretning", day(1, 1), null],
      ["00104", "Underretning", day(2, 1), day(2, 2)],
      ["00105", "Børnefaglig undersøgelse", null, day(2, 5)],
      ["00105", "Kvittering", null, day(2, 5)],
    ]);
    // The same file again, without its ends: they stay.
    const starts = file("h4.csv", "Sagsnr;Hændelse;Dato", "00104;Underretning modtaget;01-02-2026");
    expect((await told("import", at("register.xlsx"), "--events", starts)).message).toContain("uændrede: 1.");
  });

  it("are refused with the cell of every fault", async () => {
    const wrong = file(
      "h5.csv",
      "Sag;Enhed;Hændelse;Start;Slut",
      "00100;Nord;Møde;05-01-2026;",
      "00101;Nrod;BFU;31-02-2026;",
      "00102;Nord;BFU;05-01-2026;04-01-2026",
      "00103;Nord;BFU;;",
      ";Nord;BFU;05-01-2026;",
      "010105-1234;Nord;BFU;05-01-2026;",
      "00106;Nord;Underretning;05-01-2026 14:30;05-01-2026",
    );
    const { exit, problems } = await told("import", at("register.xlsx"), "--events", wrong);
    expect(exit).toBe(1);
    expect(problems.map(({ code, row }) => [code, row])).toEqual([
      ["records/not-listed", 2],
      ["records/unit-misspelt", 3],
      ["records/date", 3],
      ["records/end-before-start", 4],
      ["events/no-date", 5],
      ["records/blank", 6],
      ["privacy/cpr", 7],
    ]);
    expect(problems.map(({ message }) => message).join()).not.toContain("010105");
    const partial = await told("import", at("register.xlsx"), "--events", wrong, "--partial", "--replace");
    expect(partial.exit).toBe(1);
    expect(await rows("tblHaendelser")).toHaveLength(1);
  });

  it("with one date that may be either are asked about", async () => {
    const unclear = file("h6.csv", "Sag;Hændelse;Dato", "00100;BFU;05-01-2026");
    const { problems } = await told("import", at("register.xlsx"), "--events", unclear);
    expect(codes(problems)).toEqual(["events/one-date"]);
  });

  it("typed on the sheet so that they cannot be read stop a file from being laid over them", async () => {
    const book = await openFile(at("register.xlsx"));
    const typed = {
      kind: "update",
      table: "tblHaendelser",
      rows: [{ key: { Sag: "00106" }, set: { Slut: "i går" } }],
    };
    await book.write({ edits: [typed as Edit] });
    writeFileSync(at("register.xlsx"), book.toBytes());
    const more = file("h7.csv", "Sag;Hændelse;Dato", "00100;Tilsyn;05-01-2026");
    const { exit, problems } = await told("import", at("register.xlsx"), "--events", more);
    expect([exit, problems.map(({ code, cell }) => [code, cell])]).toEqual([
      1,
      [
        ["records/standing", null],
        ["sheet/not-date", "F5"],
      ],
    ]);
    expect((await told("import", at("register.xlsx"), "--events", more, "--replace")).exit).toBe(0);
  });
});

describe("notifications", () => {
  const HEAD = "Løbenr.;Sagsnr;Modtaget;Ny/kendt sag;Underretter;Vurderet;Udfald;Udfaldsdato";

  it("have a number each: a later file corrects them", async () => {
    const first = file(
      "u1.csv",
      HEAD,
      "U-1;00100;02-03-2026 10:15;Kendt;Skole;03-03-2026 09:00;BFU;10-03-2026",
      "U-2;;03-03-2026;ny;skole;;;",
      "U-3;00102;04-03-2026;ny;Skole;;Afventer;",
    );
    const { exit, problems } = await told("import", at("register.xlsx"), "--notifications", first);
    expect([exit, codes(problems)]).toEqual([
      0,
      ["records/spelling", "notifications/outcome-unknown", "notifications/no-case"],
    ]);
    const later = file("u2.csv", HEAD, "u-2;00103;03-03-2026;ny;Skole;;Lukket;05-03-2026");
    const { message } = await told("import", at("register.xlsx"), "--notifications", later);
    expect(message).toContain("Nye: 0, rettede: 1, uændrede: 0.");
    expect((await rows("tblUnderretninger")).map((row) => [row[0], row[1], row[5], row[7]])).toEqual([
      ["U-1", "00100", "Skole", "BFU"],
      ["u-2", "00103", "Skole", "Lukket"],
      ["U-3", "00102", "Skole", "Afventer"],
    ]);
  });

  it("of one number that differ are refused; alike they count once", async () => {
    const twice = file(
      "u3.csv",
      HEAD,
      "U-9;;02-03-2026;;;;;",
      "U-9;;03-03-2026;;;;;",
      "U-8;;02-03-2026;;;;;",
      "U-8;;02-03-2026;;;;;",
    );
    const { exit, problems } = await told("import", at("register.xlsx"), "--notifications", twice);
    expect([exit, codes(problems)]).toEqual([1, ["records/key-twice", "records/repeated"]]);
  });
});

describe("measures", () => {
  const PEOPLE = ["010105-1234", "020206-2345", "030307-3456", "040408-4567"];

  it("have their kind from the file, or from the words of their type", async () => {
    const found = file(
      "f1.csv",
      "Sag;Foranstaltning;Fra;Til;Forbrug (kr)",
      "00100;Plejefamilie, netværk;01-01-2025;;125.000",
      "00101;Aflastning i plejefamilie;01-01-2025;30-06-2025;25.000,50 kr.",
      "00102;Kontaktperson;01-02-2025;;",
    );
    const { exit } = await told("import", at("register.xlsx"), "--measures", found);
    expect(exit).toBe(0);
    expect((await rows("tblForanstaltninger")).map((row) => [row[2], row[6]])).toEqual([
      ["anbringelse", 125000],
      ["forebyggelse", 25000.5],
      ["forebyggelse", null],
    ]);
    const wrong = file("f2.csv", "Sag;Type;Start;Udgift", "00100;Kontaktperson;01-01-2026;mange");
    expect(codes((await told("import", at("register.xlsx"), "--measures", wrong)).problems)).toEqual([
      "records/amount",
    ]);
  });

  it("of cases known by serial numbers are known by the same, through the key file", async () => {
    const register = at("løbenumre.xlsx");
    const key = path.join(folder, "nøgle", "nøgle.csv");
    await done("create", register, "--preset", "bbu-2018", "--units", UNITS.join(";"));
    const cases = file("cpr.csv", "CPR;Enhed;Sagsbehandler", ...PEOPLE.map((each) => `${each};Nord;Bo`));
    mkdirSync(path.dirname(key));
    await done("import", register, "--cases", cases, "--serial", key);
    const measures = file("cpr-f.csv", "CPR;Type;Start", ...PEOPLE.map((each) => `${each};Kontaktperson;01-01-2026`));
    expect(codes((await told("import", register, "--measures", measures)).problems)).toContain("population/cpr-key");
    const { exit, problems } = await told("import", register, "--measures", measures, "--serial", key);
    expect([exit, codes(problems)]).toEqual([0, ["serial/given"]]);
  });
});
