/** A register of an earlier edition of the questions goes on with its own, and a new one is compared with its figures. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { obstacleBetween } from "../../src/figures/rules/comparison";
import type { RoundQuestion } from "../../src/figures/rules/comparison";
import { asksTheSame, WORDINGS } from "../../src/templates/rules/wordings";
import { findTemplate, TEMPLATES } from "../../src/templates/templates";
import type { Scalar } from "../../src/workbook/content";
import { FileWorkbook } from "../../src/workbook/xlsx";

const folder = mkdtempSync(path.join(os.tmpdir(), "tilsyn-edition-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

const asked = (over: Partial<RoundQuestion>): RoundQuestion => ({
  round: "r",
  level: 1,
  number: "UN2",
  step: "Underretning",
  text: "",
  scale: "ja/nej",
  requirement: "skal",
  calculation: "udelades",
  arrow: true,
  highlighted: false,
  template: "overordnet-2024",
  version: "2024.1",
  ...over,
});

async function table(file: string, name: string): Promise<readonly Readonly<Record<string, Scalar>>[]> {
  const read = await FileWorkbook.fromBytes(new Uint8Array(readFileSync(file)), file).read({ tables: [name] });
  const { headers = [], rows = [] } = read.tables[name] ?? {};
  return rows.map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? null])));
}

describe("a question in clearer words", () => {
  it("ends with the words it has today, and every wording is one of a kind", () => {
    for (const [id, byNumber] of Object.entries(WORDINGS)) {
      const questions = findTemplate(id)?.steps.flatMap((step) => step.questions) ?? [];
      for (const [number, texts] of Object.entries(byNumber)) {
        expect([id, number, texts[texts.length - 1]]).toEqual([
          id,
          number,
          questions.find((each) => each.number === number)?.text,
        ]);
        expect(new Set(texts).size, number).toBe(texts.length);
      }
    }
  });

  it("is the same question, and one that staff have reworded is not", () => {
    const [before = "", now = ""] = WORDINGS["overordnet-2024"]?.["UN2"] ?? [];
    const one = { template: "Overordnet-2024", number: "un2", text: before };
    expect(asksTheSame(one, { ...one, text: now })).toBe(true);
    expect(asksTheSame(one, { ...one, text: "Er den vurderet i dag?" })).toBe(false);
    expect(asksTheSame({ ...one, number: "UN3" }, { ...one, number: "UN3", text: now })).toBe(false);
    expect(obstacleBetween(asked({ text: before }), asked({ text: now }))).toBeNull();
    expect(obstacleBetween(asked({ text: before }), asked({ text: "Er den vurderet i dag?" }))).toBe("wording");
    expect(obstacleBetween(asked({ text: now }), asked({ text: now, version: "2025.1" }))).toBe("template");
  });
});

describe("a register of program 0.1.0", () => {
  const register = "test/data/0.1.0/register.xlsx";

  it("holds the words of then, and each of its questions is one of today's", async () => {
    const rows = await table(register, "tblSkabelon");
    const told = rows.map((row) => {
      const [template, number, text] = ["Skabelon", "Spørgsmålsnr.", "Spørgsmål"].map((each) => String(row[each]));
      const found = findTemplate(template ?? "");
      const ours = found?.steps.flatMap((step) => step.questions).find((each) => each.number === number);
      const asking = { template: template ?? "", number: number ?? "" };
      const isSame = ours !== undefined && asksTheSame({ ...asking, text: text ?? "" }, { ...asking, text: ours.text });
      return { number, version: row["Version"], isSame, isReworded: ours?.text !== text };
    });
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ isSame, version }) => !isSame || version !== "2018.1")).toEqual([]);
    expect(told.filter(({ isReworded }) => isReworded).length).toBeGreaterThan(10);
  });
});

describe("editions of a template", () => {
  it("list as unchanged only questions that there are, once", () => {
    for (const template of TEMPLATES) {
      const numbers = template.steps.flatMap((step) => step.questions.map(({ number }) => number));
      for (const { unchanged } of template.earlier ?? []) {
        expect(unchanged.filter((number) => !numbers.includes(number))).toEqual([]);
        expect(new Set(unchanged).size).toBe(unchanged.length);
      }
    }
  });

  it("stand in Skabelon by question: what is unchanged under the edition it has been so since", async () => {
    const file = at("nyt.xlsx");
    expect((await call(["create", file, "--preset", "haandbog-2024", "--template", "overordnet-2024"])).exit).toBe(0);
    const rows = await table(file, "tblSkabelon");
    const of = (number: string): readonly unknown[] => {
      const row = rows.find((each) => each["Spørgsmålsnr."] === number);
      return [row?.["Version"], row?.["Gyldig fra"]];
    };
    // Excel's serial numbers of 1 January 2024 and 17 March 2025.
    expect([of("UN1"), of("UN2")]).toEqual([
      ["2024.1", 45292],
      ["2024.1", 45292],
    ]);
    expect([of("UN8"), of("UN8b"), of("SI3"), of("OP28")]).toEqual(Array(4).fill(["2025.1", 45733]));
  });

  it("figures of the earlier one are imported where the question is the same; the others are named", async () => {
    const file = at("historik.xlsx");
    await call(["create", file, "--preset", "haandbog-2024", "--template", "overordnet-2024:underretning"]);
    const line = (number: string): string => `2024-06;Juni 2024;1;Alle;overordnet-2024;2024.1;${number};12;18\n`;
    writeFileSync(
      at("tal.csv"),
      `Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n\n${["UN1", "UN2", "UN8"].map(line).join("")}`,
    );
    const { output } = await call(["import", file, "--history", at("tal.csv"), "--json"]);
    const told = JSON.parse(output) as {
      readonly ok: boolean;
      readonly problems: readonly { readonly code: string }[];
    };
    expect([told.ok, told.problems.map(({ code }) => code)]).toEqual([true, ["history/question-changed"]]);
    const results = await table(file, "tblResultater");
    expect(results.map((row) => row["Spørgsmålsnr."])).toEqual(["UN1", "UN2"]);
  });
});
