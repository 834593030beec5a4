/** Figures of a round of before the register, imported before or after the draw; and templates that nobody is asked. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { call } from "../../commands/cli";
import { unaskedTemplates } from "../../src/register/register";
import type { Register } from "../../src/register/register";

const folder = mkdtempSync(path.join(os.tmpdir(), "tilsyn-earlier-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);

interface Told {
  readonly message: string;
  readonly problems: readonly { readonly code: string }[];
  readonly rounds: readonly { readonly round: string; readonly status: string }[];
}

async function tell(...argv: readonly string[]): Promise<Told> {
  const { output } = await call([...argv, "--json", "--user", "t", "--now", "2026-01-05T08:00:00Z"]);
  return JSON.parse(output) as Told;
}

writeFileSync(at("cases.csv"), "Sag;Enhed;Sagsbehandler;Status\n1;Nord;Bo;Aktiv\n2;Syd;Ida;Lukket\n");
writeFileSync(
  at("tal.csv"),
  "Runde;Betegnelse;Niveau;Enhed;Skabelon;Version;Spørgsmålsnr.;k;n\n2025;2025;1;Alle;screening;2024.1;SKR1;17;18\n",
);

describe("an earlier round", () => {
  it.each(["before", "after"])(
    "imported %s the draw is marked, first in time and never the next step",
    async (when) => {
      const file = at(`${when}.xlsx`);
      await tell("create", file, "--preset", "screening");
      await tell("import", file, "--cases", at("cases.csv"));
      if (when === "before") await tell("import", file, "--history", at("tal.csv"));
      await tell("draw", file, "--round", "2026", "--level", "1", "--seed", "abc def 12");
      if (when === "after") await tell("import", file, "--history", at("tal.csv"));
      const { rounds, message } = await tell("status", file);
      expect(rounds.map(({ round, status }) => `${round} ${status}`)).toEqual(["2025 indlæst", "2026 udtrukket"]);
      expect(message).not.toMatch(/skridt: .*2025/u);
      const drawn = await tell("draw", file, "--round", "2025", "--level", "1", "--seed", "abc def 12");
      expect(drawn.problems.map(({ code }) => code)).toEqual(["draw/round-imported"]);
    },
  );
});

it("templates that no level of the plan is asked are known, with their questions", () => {
  const register = (setting: string): Register =>
    ({
      levels: { ok: true, value: [{ number: 1 }, { number: 2 }] },
      questions: { ok: true, value: ["a", "b", "egne", "egne"].map((template) => ({ template })) },
      settings: { templatesPerLevel: setting },
    }) as unknown as Register;
  expect(unaskedTemplates(register("1=a; 2=b"))).toEqual([{ template: "egne", count: 2 }]);
  expect(unaskedTemplates(register("1=a"))).toEqual([]);
});

it("what is combined in another model is asked, all of it", async () => {
  const file = at("combined.xlsx");
  await tell(
    "create",
    file,
    "--preset",
    "haandbog-2024",
    "--template",
    "overordnet-2024:underretning",
    "tilvalg-2024:anbringelse",
  );
  writeFileSync(at("decided.csv"), "Sag;Enhed;Sagsbehandler;Afgørelse\n1;Nord;Bo;§ 32, stk. 1\n2;Nord;Bo;§ 320\n");
  await tell("import", file, "--cases", at("decided.csv"));
  const told = (await tell("draw", file, "--round", "2026-01", "--level", "1", "--preview")) as Told & {
    readonly frame: number;
  };
  expect(told.frame).toBe(1);
  expect(told.problems.map(({ code }) => code)).not.toContain("template/unasked");
});
