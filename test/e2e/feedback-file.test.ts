/** A feedback paper with more to say than two pages hold: judged by the Open XML SDK, and counted by LibreOffice. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SampleRule } from "../../src/review/commands/sample-answers";
import { newFolder, told } from "../support/quarter";
import { answered, importedRegister } from "../support/learning-round";
import { validateOoxml } from "../support/validate";

const AT = ["--round", "2026-K1", "--level", "1"];
/** Every step in each of three cases of one caseworker. */
const STEPS = "Underretning, Børnefaglig undersøgelse, Handleplan ifm. anbringelse, Opfølgning ifm. anbringelse";
const CASES = [
  "Sag;Enhed;Sagsbehandler;Sagstrin;Alder",
  ...[1, 2, 3].map((index) => `L${index};Nord;Kim Lang;${STEPS};17`),
].join("\n");

const long = (answer: string, words: string): SampleRule => {
  const comment = words.repeat(20);
  return ({ asked }) => (asked ? { answer, comment } : { answer: "", comment: "" });
};
/** Every other question nej to be mended, the others praised: all four lists are long. */
const mixed: SampleRule = ({ asked, row }) => {
  if (!asked) return { answer: "", comment: "" };
  return row % 2 === 0
    ? { answer: "nej", comment: `! ${"Planen mangler mål for skolegang og fritid. ".repeat(4)}` }
    : { answer: "ja", comment: "Godt beskrevet. ".repeat(30) };
};

const papers: Record<string, string> = {};
let folder: string;
beforeAll(async () => {
  folder = await newFolder();
  const scenes = {
    words: [
      long("nej", "Der mangler en begrundelse for, hvorfor barnet ikke er talt med. "),
      long("ja", "Vi læser det sådan, at samtalen er holdt og beskrevet. "),
    ],
    lists: [mixed, long("nej", "Kort. ")],
  };
  for (const [name, [lower, upper]] of Object.entries(scenes)) {
    mkdirSync(path.join(folder, name));
    const register = await importedRegister(path.join(folder, name), CASES);
    await answered(register, { round: "2026-K1", level: 1, date: "2026-03-02" }, lower as SampleRule);
    await answered(register, { round: "2026-K1", level: 2, date: "2026-03-09" }, upper as SampleRule);
    const out = path.join(folder, name, "ud");
    const { problems } = await told("feedback", register, ...AT, "--folder", out);
    expect(problems.map(({ code }) => code)).toContain("feedback/cut");
    papers[name] = path.join(out, readdirSync(out)[0] as string);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("a feedback paper", () => {
  it("is a valid document", async () => {
    for (const [name, file] of Object.entries(papers)) expect(await validateOoxml(file), name).toEqual([]);
  });

  it("fills two pages at most, however much there is to say, and more than one", () => {
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    const pages = Object.values(papers).map((file, index) => {
      const out = path.join(folder, `pdf-${index}`);
      const words = ["--headless", "--norestore", "--convert-to", "pdf", "--outdir", out, file];
      spawnSync("soffice", [`-env:UserInstallation=${profile}`, ...words], { encoding: "utf8" });
      const pdf = path.join(out, readdirSync(out)[0] as string);
      return Number(/^Pages:\s+(\d+)$/mu.exec(spawnSync("pdfinfo", [pdf], { encoding: "utf8" }).stdout)?.[1]);
    });
    expect(pages).toEqual([2, 2]);
    expect(readFileSync(papers["words"] as string).length).toBeGreaterThan(1000);
  });
});
