/** Three municipalities' exports laid in one folder and read by DuckDB with the statements of the documentation. All invented. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { DuckDBConnection, Json } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { typeInto } from "../support/learning-round";
import { done, newFolder } from "../support/quarter";

const SQL = readFileSync(new URL("../../docs/figures-together.sql", import.meta.url), "utf8");
/** k and n of two questions in two units, and of all units, by municipality. */
const TOWNS = {
  "Ærø Kommune": { U1: [4, 6], U2: [9, 10], last: [1, 2] },
  "Bjergby, Nordre": { U1: [2, 4], U2: [10, 10], last: [2, 2] },
  "Søby/Havn": { U1: [0, 1], U2: [2, 3], last: [3, 3] },
} as const;
const HEADER = "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n";

let folder: string;
let connection: DuckDBConnection;

const rows = async (sql: string): Promise<readonly Record<string, Json>[]> =>
  (await connection.runAndReadAll(sql)).getRowObjectsJson();

beforeAll(async () => {
  folder = await newFolder();
  for (const [town, { U1, U2, last }] of Object.entries(TOWNS)) {
    const register = path.join(folder, `${town.slice(0, 3)}.xlsx`);
    await done("create", register, "--preset", "bbu-2018", "--units", "Nord;Syd");
    const line = (round: string, unit: string, question: string, [k, n]: readonly [number, number]): string =>
      [round, `Runden ${round}`, 2, unit, "bbu-2018", "2018.1", question, k, n].join(";");
    const lines = [
      ...[line("2026-K1", "Alle", "U1", U1), line("2026-K1", "Alle", "U2", U2), line("2026-K2", "Alle", "U1", last)],
      line("2026-K1", "Nord", "U1", U1),
    ];
    writeFileSync(path.join(folder, "h.csv"), [HEADER, ...lines].join("\n"));
    await done("import", register, "--history", path.join(folder, "h.csv"));
    await typeInto(register, "tblOpsaetning", { Nøgle: "Organisation" }, { Værdi: town });
    await done("export", register, "--folder", path.join(folder, "tal"));
  }
  connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run(SQL.replaceAll("'tal/", `'${folder}/tal/`));
});
afterAll(() => {
  connection.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

describe("exports of several municipalities in one folder", () => {
  it("are one table with their own names and the types of the schema", async () => {
    expect(await rows("select kommune, runde, count(*)::int as antal from figures group by all order by all")).toEqual(
      Object.keys(TOWNS)
        .sort((a, b) => (a < b ? -1 : 1))
        .flatMap((kommune) => [
          { kommune, runde: "2026-K1", antal: 3 },
          { kommune, runde: "2026-K2", antal: 1 },
        ]),
    );
    expect((await rows("select distinct version from figures")).map(({ version }) => version)).toEqual(["2018.1"]);
    const schema = JSON.parse(readFileSync(path.join(folder, "tal", "tal.schema.json"), "utf8")) as {
      readonly items: { readonly properties: Readonly<Record<string, { readonly type: string | readonly string[] }>> };
    };
    const types: Readonly<Record<string, string>> = { string: "VARCHAR", integer: "INTEGER", boolean: "BOOLEAN" };
    const described = await rows("describe figures");
    expect(
      described.map(({ column_name: name, column_type: type }) => [name, type === "DATE" ? "VARCHAR" : type]),
    ).toEqual(Object.entries(schema.items.properties).map(([name, { type }]) => [name, types[[type].flat()[0] ?? ""]]));
  });

  it("sum k and n over municipalities, each register once, halves rounded up", async () => {
    // U1 in the first quarter: 4/6, 2/4 and 0/1 make 6 of 11, 54.5 per cent; U2: 9/10, 10/10 and 2/3 make 21 of 23, 91.3.
    const found = await rows(
      "select spoergsmaalsnr, periode_fra, kommuner::int as kommuner, k::int as k, n::int as n, procent::int as procent from together",
    );
    expect(found).toEqual([
      { spoergsmaalsnr: "U1", periode_fra: "2026-01-01", kommuner: 3, k: 6, n: 11, procent: 55 },
      { spoergsmaalsnr: "U1", periode_fra: "2026-04-01", kommuner: 3, k: 6, n: 7, procent: 86 },
      { spoergsmaalsnr: "U2", periode_fra: "2026-01-01", kommuner: 3, k: 21, n: 23, procent: 91 },
    ]);
  });

  it("let only out what a Bilag may show, and name no unit", async () => {
    const shown = await rows("select kommune, k, n from public_figures where spoergsmaalsnr = 'U1'");
    // Fewer than three assessed cases are kept back: 0 of 1 in the first quarter, 1 of 2 and 2 of 2 in the second.
    expect(shown.map(({ kommune, k, n }) => `${String(kommune)} ${String(k)}/${String(n)}`).sort()).toEqual([
      "Bjergby, Nordre 2/4",
      "Søby/Havn 3/3",
      "Ærø Kommune 4/6",
    ]);
    expect(await rows("select 1 from figures where enhed in ('Nord', 'Syd')")).toEqual([]);
  });
});
