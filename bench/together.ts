/**
 * All figures of 98 municipalities over twelve rounds laid together: 14 million rows in the partitions that `export` makes,
 * read by DuckDB with the documented statements. The table over all municipalities beside a bare count of the same files,
 * and the same from Parquet: ratios of one run; it prints and asserts nothing. Rows are generated and invented, and taken
 * away again. `node dist/bench-together.mjs 1000000` makes about so many.
 */
import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { DuckDBInstance } from "@duckdb/node-api";
import { EXPORT_COLUMNS } from "../src/papers/rules/export-columns";

const MUNICIPALITIES = 98;
const ROUNDS = 12;
const QUESTIONS = 79;
const rows = Number(process.argv[2] ?? 14_000_000);
const UNITS = Math.max(1, Math.ceil(rows / (MUNICIPALITIES * ROUNDS * QUESTIONS)));
const total = MUNICIPALITIES * ROUNDS * QUESTIONS * UNITS;
/** Bytes of a row in CSV, with what Parquet takes beside it. */
const ROW_BYTES = 400;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Of each exported column, a generated value; unit 0 is all units together. */
const VALUES: Readonly<Record<string, string>> = {
  kommune: "'Kommune-' || m",
  register: "'register-' || m",
  runde: "(2023 + r // 4) || '-K' || (1 + r % 4)",
  periode_fra: "make_date((2023 + r // 4)::int, (1 + 3 * (r % 4))::int, 1)",
  periode_til: "make_date((2023 + r // 4)::int, (3 + 3 * (r % 4))::int, 28)",
  niveau: "2",
  enhed: "case when u = 0 then 'Alle' else 'enhed-' || left(sha256(m || '|' || u), 10) end",
  sagstrin: "'Sagstrin ' || (q // 13)",
  spoergsmaalsnr: "'Q' || q",
  spoergsmaal: "'Er det, som spørgsmål ' || q || ' handler om, i orden i sagen?'",
  emne: "case when q % 7 = 0 then 'inddragelse' else '' end",
  skabelon: "'bbu-2018'",
  version: "'2018.1'",
  svarskala: "'ja/nej'",
  kravtype: "case when q % 20 = 19 then 'oplysning' else 'skal' end",
  beregning: "'udelades'",
  k: "k",
  n: "n",
  procent: "(200 * k + n) // (2 * n)",
  ja: "k",
  nej: "n - k",
  lav_grad: "0",
  nogen_grad: "0",
  hoej_grad: "0",
  ikke_relevant: "(m + q) % 3",
  ikke_spurgt: "0",
  ubesvaret: "u % 2",
  maa_offentliggoeres: "n >= 3",
};

function generated(): string {
  const columns = EXPORT_COLUMNS.map(({ name }) => {
    const value = VALUES[name];
    if (value === undefined) throw new Error(`There is no generated value for ${name}`);
    return `${value} as ${name}`;
  });
  return `select ${columns.join(", ")} from (
    select m, r, u, q, 1 + hash(m, r, u, q) % 30 as n, hash(q, u, r, m) % (1 + 1 + hash(m, r, u, q) % 30) as k
    from range(${MUNICIPALITIES}) a(m), range(${ROUNDS}) b(r), range(${UNITS}) c(u), range(${QUESTIONS}) d(q))`;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The middle of three; of many rows one reading is long enough. */
async function middle(work: () => Promise<unknown>): Promise<number> {
  if (total > 5_000_000) return seconds(work);
  const times = [await seconds(work), await seconds(work), await seconds(work)].sort((a, b) => a - b);
  return times[1] as number;
}

async function main(): Promise<void> {
  const parent = process.env["TMPDIR"] ?? os.tmpdir();
  const { bavail, bsize } = statfsSync(parent);
  if (bavail * bsize < 2 * total * ROW_BYTES) {
    print(
      `Not run: ${parent} has room for ${Math.round((bavail * bsize) / 1e9)} GB, and twice ${Math.round((total * ROW_BYTES) / 1e9)} GB is wanted.`,
    );
    return;
  }
  const folder = mkdtempSync(path.join(parent, "tilsyn-together-"));
  try {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await measured(connection, folder);
    connection.closeSync();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measured(connection: DuckDBConnection, folder: string): Promise<void> {
  const tal = path.join(folder, "tal");
  const parquet = path.join(folder, "tal.parquet");
  const by = "partition_by (kommune, runde), write_partition_columns true, overwrite_or_ignore true";
  await connection.run("set preserve_insertion_order = false");
  const writing = await seconds(() =>
    connection.run(`copy (${generated()}) to '${tal}' (format csv, header true, ${by})`),
  );
  print(
    `${total.toLocaleString("en")} rows of ${MUNICIPALITIES} municipalities in ${MUNICIPALITIES * ROUNDS} partitions, written in ${writing.toFixed(0)} s`,
  );
  const sql = readFileSync(new URL("../docs/figures-together.sql", import.meta.url), "utf8");
  await connection.run(sql.replaceAll("'tal/", `'${tal}/`));
  const count = await middle(() => connection.runAndReadAll(`select count(*) from figures`));
  const table = await middle(() => connection.runAndReadAll("select * from together"));
  const one = await middle(() =>
    connection.runAndReadAll(
      `select sum(k), sum(n) from read_csv('${tal}/kommune=Kommune-7/runde=2025-K4/*.csv', header = true)`,
    ),
  );
  await connection.run(`copy (select * from figures) to '${parquet}' (format parquet)`);
  await connection.run(sql.replaceAll(/read_csv\([^]*?\}\)/gu, `read_parquet('${parquet}')`));
  const stored = await middle(() => connection.runAndReadAll("select * from together"));
  const line = (what: string, time: number): void =>
    print(`${what.padEnd(62)} ${time.toFixed(2).padStart(8)} s   ${(time / count).toFixed(3).padStart(7)} x`);
  line("a bare count of the rows of all CSV files", count);
  line("the table over all municipalities, from CSV", table);
  line("one municipality's one round, from its partition", one);
  line("the table over all municipalities, from Parquet", stored);
}

await main();
