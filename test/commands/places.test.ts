/** Where a command writes: what stands there already, what a path leads to, and who runs it. */
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import type { Stats } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { call } from "../../commands/cli";
import { withMacros } from "../support/foreign";
import { ROUND, done, drawnRegister, newFolder, told } from "../support/quarter";

let folder: string;
let drawn: string;
const at = (name: string): string => path.join(folder, name);
beforeAll(async () => {
  folder = await newFolder();
  drawn = await drawnRegister(folder, "trukket.xlsx");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => copyFileSync(drawn, at("register.xlsx")));
afterEach(() => vi.restoreAllMocks());

const validate = (file: string, ...more: readonly string[]) => told("sheets", file, ...ROUND, ...more);

describe("--out", () => {
  it("takes the place of an earlier copy of the register, and of no other file that is there", async () => {
    await done("create", at("andet.xlsx"), "--preset", "bbu-2018", "--units", "Nord;Syd");
    writeFileSync(at("noter.xlsx"), "noter");
    for (const name of ["andet.xlsx", "noter.xlsx"]) {
      const before = readFileSync(at(name));
      const { exit, problems } = await validate(at("register.xlsx"), "--out", at(name));
      expect([exit, problems.map(({ code }) => code)]).toEqual([3, ["file/exists"]]);
      expect(readFileSync(at(name)).equals(before), name).toBe(true);
    }
    expect(readFileSync(at("register.xlsx")).equals(readFileSync(drawn))).toBe(true);
    copyFileSync(drawn, at("nyt.xlsx"));
    await done("sheets", at("register.xlsx"), ...ROUND, "--out", at("nyt.xlsx"));
    expect(readFileSync(at("nyt.xlsx")).equals(readFileSync(drawn))).toBe(false);
  });

  it("that leads to the register itself by a link is no other place for what would be lost", async () => {
    writeFileSync(at("register.xlsx"), withMacros(new Uint8Array(readFileSync(drawn))));
    const before = readFileSync(at("register.xlsx"));
    symlinkSync("register.xlsx", at("link.xlsx"));
    const { exit, problems } = await validate(at("register.xlsx"), "--out", at("link.xlsx"));
    expect([exit, problems[0]?.code]).toEqual([3, "file/would-lose"]);
    expect(readFileSync(at("register.xlsx")).equals(before)).toBe(true);
  });

  it("makes no workbook that is called something else", async () => {
    for (const name of ["ud.csv", "ud", "ud.xls"]) {
      const { exit, problems } = await validate(at("register.xlsx"), "--out", at(name));
      expect([name, exit, problems.map(({ code }) => code)]).toEqual([name, 3, ["file/not-called-xlsx"]]);
      expect(existsSync(at(name))).toBe(false);
    }
  });
});

describe("a link", () => {
  it("to a register stays a link, and the register is written where it is", async () => {
    mkdirSync(at("drev"));
    copyFileSync(drawn, at("drev/register.xlsx"));
    symlinkSync(path.join("drev", "register.xlsx"), at("genvej.xlsx"));
    await done("sheets", at("genvej.xlsx"), ...ROUND);
    expect(readlinkSync(at("genvej.xlsx"))).toBe(path.join("drev", "register.xlsx"));
    expect(readFileSync(at("drev/register.xlsx")).equals(readFileSync(drawn))).toBe(false);
  });

  it("to a register that is not made yet stays a link", async () => {
    symlinkSync(path.join("drev", "kommer.xlsx"), at("ny.xlsx"));
    await done("create", at("ny.xlsx"), "--preset", "bbu-2018", "--units", "Nord;Syd");
    expect(lstatSync(at("ny.xlsx")).isSymbolicLink()).toBe(true);
    expect(existsSync(at("drev/kommer.xlsx"))).toBe(true);
  });
});

it("whoever runs it may be a number without an account, as in a container", async () => {
  vi.spyOn(os, "userInfo").mockImplementation(() => {
    throw new Error("uv_os_get_passwd returned ENOENT");
  });
  expect((await call(["status", at("register.xlsx")])).exit).toBe(0);
});

const isRoot = process.getuid?.() === 0;
/** Ids that stand for no account here. */
const [SOMEBODY, THEIR_GROUP] = [61_234, 61_235];

it(
  isRoot
    ? "a register is whose it was after a command, and may be read by whom it could"
    : "a register may be read by whom it could after a command (run by root this shows the owner too, which nobody else may give away)",
  async () => {
    const register = at("register.xlsx");
    if (isRoot) chownSync(register, SOMEBODY, THEIR_GROUP);
    chmodSync(register, 0o660);
    const of = ({ uid, gid, mode }: Stats): readonly number[] => [uid, gid, mode & 0o777];
    const before = of(statSync(register));
    const bytes = readFileSync(register);
    await done("sheets", register, ...ROUND);
    expect(readFileSync(register).equals(bytes)).toBe(false);
    expect(of(statSync(register))).toEqual(before);
    if (isRoot) expect(before).toEqual([SOMEBODY, THEIR_GROUP, 0o660]);
  },
);
