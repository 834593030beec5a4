/** All figures in long form: whole, valid by its own schema, and laid together over municipalities by folder names alone. */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { answered, importedRegister, rowsIn, typeInto } from "../support/learning-round";
import { newFolder, told, UNITS } from "../support/quarter";

type Row = Readonly<Record<string, string | number | boolean | null>>;

let folder: string;
let register: string;
const at = (...names: readonly string[]): string => path.join(folder, ...names);
const filesIn = (place: string): readonly string[] =>
  readdirSync(at(place), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/u.test(name))
    .sort();
const jsonRows = (place: string): readonly Row[] =>
  filesIn(place)
    .filter((name) => name.includes("runde="))
    .flatMap((name) => JSON.parse(readFileSync(at(place, name), "utf8")) as Row[]);

beforeAll(async () => {
  folder = await newFolder();
  register = await importedRegister(folder);
  await answered(register, { round: "2026-K1", level: 1, date: "2026-03-01" }, ({ asked, row }) =>
    asked ? { answer: row % 4 === 0 ? "nej" : "ja", comment: 'Hemmeligt, "og" langt' } : { answer: "", comment: "" },
  );
  await typeInto(register, "tblOpsaetning", { Nøgle: "Organisation" }, { Værdi: "Ny/By = 1" });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("export", () => {
  it("gives every figure of Resultater once, valid by the schema beside it", async () => {
    expect(await told("export", register, "--folder", at("json"), "--format", "json")).toMatchObject({ exit: 0 });
    const rows = jsonRows("json");
    const results = await rowsIn(register, "tblResultater");
    expect(rows.map(({ k, n, spoergsmaalsnr }) => [spoergsmaalsnr, k, n])).toEqual(
      results.map((row) => [row["Spørgsmålsnr."], row["Opfyldt (k)"], row["Antal vurderede (n)"]]),
    );
    const schema = JSON.parse(readFileSync(at("json", "tal.schema.json"), "utf8")) as Parameters<
      typeof z.fromJSONSchema
    >[0];
    const read = z.fromJSONSchema(schema);
    const isValid = (data: unknown): boolean => read.safeParse(data).success;
    expect(isValid(rows)).toBe(true);
    expect(isValid([{ ...rows[0], k: "1" }])).toBe(false);
    expect(isValid([{ ...rows[0], sag: "00100" }])).toBe(false);
  });

  it("stands in folders by municipality and round, whatever the name, and is made again in place", async () => {
    for (const _ of [1, 2]) expect((await told("export", register, "--folder", at("csv"))).exit).toBe(0);
    const [id] = (await rowsIn(register, "tblOpsaetning")).filter((row) => row["Nøgle"] === "Register-id");
    expect(filesIn("csv")).toEqual([
      "datakatalog.csv",
      `kommune=Ny-By-1/runde=2026-K1/tal-${String(id?.["Værdi"])}.csv`,
      "tal.schema.json",
    ]);
  });

  it("says in the dictionary what each column of the rows is", () => {
    const [, ...lines] = readFileSync(at("csv", "datakatalog.csv"), "utf8").trim().split("\r\n");
    const [name = ""] = filesIn("csv").filter((each) => each.includes("runde="));
    const [header = "", ...rows] = readFileSync(at("csv", name), "utf8").trimEnd().split("\r\n");
    expect(lines.map((line) => line.split(",")[0])).toEqual(header.split(","));
    expect(rows).toHaveLength(jsonRows("json").length);
  });

  it("holds no case, caseworker or comment, and units by pseudonym unless they are asked for", async () => {
    const all = (place: string): string =>
      filesIn(place)
        .map((name) => readFileSync(at(place, name), "utf8"))
        .join("\n");
    for (const place of ["csv", "json"])
      expect(all(place)).not.toMatch(new RegExp(`Hemmeligt|Opdigtet|\\b001\\d\\d\\b|${UNITS.join("|")}`, "u"));
    const named = await told("export", register, "--folder", at("navne"), "--format", "json", "--with-names");
    expect(named.exit).toBe(0);
    expect(new Set(jsonRows("navne").map(({ enhed }) => enhed))).toEqual(new Set(["Alle", ...UNITS]));
    expect(all("navne")).not.toMatch(/Hemmeligt|Opdigtet|\b001\d\d\b/u);
    expect(new Set(jsonRows("json").map(({ enhed }) => enhed)).size).toBe(3);
  });

  it("marks what a published paper may not show", () => {
    const rows = jsonRows("navne");
    const small = rows.filter(({ enhed, n }) => enhed === "Alle" && (n as number) > 0 && (n as number) < 3);
    expect(rows.some(({ maa_offentliggoeres }) => maa_offentliggoeres === true)).toBe(true);
    expect(small.every(({ maa_offentliggoeres }) => maa_offentliggoeres === false)).toBe(true);
    expect(
      rows.filter(
        ({ enhed, n, maa_offentliggoeres }) =>
          enhed !== "Alle" && (n as number) < 3 && (n as number) > 0 && maa_offentliggoeres === true,
      ),
    ).toEqual([]);
  });

  it("is refused in an unknown format, and with nothing to take along", async () => {
    expect(await told("export", register, ...["--folder", at("x"), "--format", "xml"])).toMatchObject({
      exit: 2,
      problems: [{ code: "usage/format" }],
    });
    const other = await newFolder();
    const empty = await importedRegister(other);
    expect(await told("export", empty, "--folder", at("x"))).toMatchObject({
      exit: 1,
      problems: [{ code: "export/nothing" }],
    });
    rmSync(other, { recursive: true, force: true });
  });
});
