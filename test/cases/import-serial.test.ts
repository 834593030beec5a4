/** import --serial: serial numbers in the register, CPR numbers in the key file alone. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Told } from "../support/filled-round";
import { mustDo, rowsOf, tilsyn } from "../support/filled-round";

// Invented numbers.
const CPR = ["010110-1234", "150312-2345", "280214-3456", "070709-4567"];
const csv = (numbers: readonly string[]): string =>
  ["CPR-nummer;Enhed;Sagsbehandler", ...numbers.map((each) => `${each};Nord;Bo`)].join("\n");

let folder: string;
let register: string;
let key: string;
const at = (name: string): string => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "tilsyn-serial-"));
  register = at("register.xlsx");
  key = at("nøgler/nøgle.csv");
  await mkdir(at("nøgler"));
  await mustDo(["create", register, "--preset", "bbu-2018", "--units", "Nord"]);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function imported(numbers: readonly string[], ...more: readonly string[]): Promise<Told> {
  await writeFile(at("sager.csv"), csv(numbers));
  return tilsyn("import", register, "--cases", at("sager.csv"), ...more);
}

/** Parts of a file in which one of the numbers stands, in any of its forms. */
function partsWithCpr(file: string): string[] {
  const forms = CPR.flatMap((each) => [each, each.replace("-", ""), each.replace("-", "").replace(/^0/u, "")]);
  return Object.entries(unzipSync(readFileSync(file))).flatMap(([name, bytes]) =>
    forms.some((form) => strFromU8(bytes).includes(form)) ? [name] : [],
  );
}

describe("import --serial", () => {
  it("is offered where CPR numbers are the only key, and nothing is written without it", async () => {
    const before = readFileSync(register);
    const told = await imported(CPR);
    expect(told.exit).toBe(1);
    expect(told.problems).toMatchObject([
      { code: "population/cpr-key", message: expect.stringContaining("--serial") as string },
    ]);
    expect(readFileSync(register)).toEqual(before);
  });

  it("puts serial numbers into the register, and no CPR number into any part of it, nor into what is said", async () => {
    const told = await imported(CPR, "--serial", key);
    expect(told.exit).toBe(0);
    expect(told.files).toEqual([key, register]);
    expect((await rowsOf(register, "tblSager")).map((row) => String(row["Sag"])).sort()).toEqual([
      "L000001",
      "L000002",
      "L000003",
      "L000004",
    ]);
    expect(partsWithCpr(register)).toEqual([]);
    for (const number of CPR) expect(JSON.stringify(told)).not.toContain(number);
    const lines = readFileSync(key, "utf8").replace(/\r\n$/u, "").split("\r\n");
    expect(lines[0]).toBe("\ufeffLøbenummer;CPR-nummer");
    expect(
      lines
        .slice(1)
        .map((line) => String(line.split(";")[1]))
        .sort(),
    ).toEqual([...CPR].sort());
    expect(statSync(key).mode & 0o077).toBe(0);
  });

  it("would find a number that did get in", async () => {
    await imported(CPR, "--serial", key);
    await mustDo(["import", register, "--replace", "--cases", await planted()]);
    expect(partsWithCpr(register)).not.toEqual([]);
  });

  /** Numbers that are no CPR numbers, but hold the digits of one: to see that the search sees. */
  async function planted(): Promise<string> {
    await writeFile(at("plantet.csv"), `Sag;Enhed;Sagsbehandler\nX${CPR[0] as string}9;Nord;Bo`);
    return at("plantet.csv");
  }

  it("keeps each number over imports, whatever the order, and gives new cases new ones", async () => {
    await imported(CPR.slice(0, 3), "--serial", key);
    const first = readFileSync(key, "utf8");
    await imported([...CPR].reverse(), "--serial", key, "--replace");
    const second = readFileSync(key, "utf8");
    expect(second.startsWith(first)).toBe(true);
    expect(second.slice(first.length)).toBe(`L000004;${CPR[3] as string}\r\n`);
    const written = statSync(key, { bigint: true }).mtimeNs;
    await imported(CPR, "--serial", key, "--replace");
    expect(statSync(key, { bigint: true }).mtimeNs).toBe(written);
  });

  it("refuses a key in the register's folder, by whatever path, and writes nothing", async () => {
    const before = readFileSync(register);
    await symlink(folder, at("nøgler/genvej"));
    for (const beside of [at("nøgle.csv"), at("nøgler/../nøgle.csv"), at("nøgler/genvej/nøgle.csv")]) {
      const told = await imported(CPR, "--serial", beside);
      expect([told.exit, told.problems[0]?.code]).toEqual([2, "usage/serial-beside"]);
    }
    const out = await imported(CPR, "--serial", key, "--out", at("nøgler/register.xlsx"));
    expect([out.exit, out.problems[0]?.code]).toEqual([2, "usage/serial-beside"]);
    expect(existsSync(at("nøgle.csv")) || existsSync(key)).toBe(false);
    expect(readFileSync(register)).toEqual(before);
  });

  it("leaves a file that is no key alone", async () => {
    await writeFile(key, "vigtigt;andet\n1;2\n");
    const told = await imported(CPR, "--serial", key);
    expect([told.exit, told.problems[0]?.code]).toEqual([1, "serial/not-key"]);
    expect(readFileSync(key, "utf8")).toBe("vigtigt;andet\n1;2\n");
  });

  it("writes no key where the import is refused", async () => {
    const told = await imported([...CPR, "ikke et nummer"], "--serial", key);
    expect([told.exit, told.problems[0]?.code]).toEqual([1, "serial/not-cpr"]);
    expect(existsSync(key)).toBe(false);
    expect(
      (await imported([...CPR, "ikke et nummer"], "--serial", key, "--partial")).problems.map((each) => each.code),
    ).toContain("serial/given");
    expect(partsWithCpr(register)).toEqual([]);
  });

  it("keeps its key in a .csv file alone", async () => {
    const told = await imported(CPR, "--serial", at("nøgler/nøgle.xlsx"));
    expect([told.exit, told.problems[0]?.code]).toEqual([2, "usage/option"]);
  });

  it("needs cases", async () => {
    const told = await tilsyn("import", register, "--history", at("h.csv"), "--serial", key);
    expect(told.exit).toBe(2);
  });
});
