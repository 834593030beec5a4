/** Whether a "nej" has to be explained: the template asks, and a setting waives. */
import { describe, expect, it } from "vitest";
import { questionsAt, readRegister, REGISTER_TABLES } from "../../src/register/register";
import { newRegister } from "../support/scenario";

async function commentRules(setting: string): Promise<readonly string[]> {
  const book = newRegister([
    { name: "tblOpsaetning", headers: ["Nøgle", "Værdi"], rows: [setting.split("=")] },
    {
      name: "tblSkabelon",
      headers:
        "Spørgsmålsnr.|Sagstrin|Spørgsmål|Svarskala|Kravtype|Ikke relevant|Beregning|Pil|Bemærkning|Fremhævet|Skabelon|Version|Gyldig fra".split(
          "|",
        ),
      rows: ["nej", "altid", "aldrig"].map((comment, index) =>
        `A${index}|Underretning|Er det sket?|ja/nej|skal|tilladt|udelades|ja|${comment}|nej|x|1|2026-01-01`.split("|"),
      ),
    },
  ]);
  const register = readRegister(await book.read({ tables: REGISTER_TABLES }));
  if (!register.ok) throw new Error(JSON.stringify(register.problems));
  const asked = questionsAt(register.value, 2);
  if (!asked.ok) throw new Error(JSON.stringify(asked.problems));
  return asked.value.map(({ comment }) => comment);
}

describe("the comment on a nej", () => {
  /** @source seed 001: the template has a comment field that is used as needed ("efter behov") */
  it("is asked for where the setting says so, and where the register has no such row", async () => {
    expect(await commentRules("Nej skal begrundes=ja")).toEqual(["nej", "altid", "aldrig"]);
    expect(await commentRules("Pilgrænse=10")).toEqual(["nej", "altid", "aldrig"]);
  });

  it("is written as it is needed where the setting waives it; one that is always asked for still is", async () => {
    expect(await commentRules("Nej skal begrundes=nej")).toEqual(["aldrig", "altid", "aldrig"]);
  });
});
