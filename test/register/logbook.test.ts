/** The log as it is read in the pane. */
import { describe, expect, it } from "vitest";
import { changeableSettings, logbook } from "../../src/register/facts/logbook";
import { readRegister, REGISTER_TABLES } from "../../src/register/register";
import type { Register } from "../../src/register/register";
import { story } from "../support/scenario";

async function registerOf(more = ""): Promise<Register> {
  const { register } = await story(`
    tblNiveauer
    | Niveau | Trækkes fra | Gruppering    | Antal | Reserver |
    | 1      | Sager       | Sagsbehandler | 1     | 1        |
    tblSager
    | Sag | Enhed | Sagsbehandler |
    | 11  | Nord  | Bo            |
    | 12  | Nord  | Bo            |
    > draw --round 2026-01 --level 1 --seed a
    > draw --round 2026-01 --level 1 --seed b --redraw --reason "Seed var kendt"
    ${more}`);
  const read = readRegister(await register.read({ tables: REGISTER_TABLES }));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("the log", () => {
  it("is read newest first, with what each row was about and what came of it", async () => {
    const entries = logbook(await registerOf());
    expect(
      entries.map(({ number, command, at, reason, seed }) => [number, command, at?.round ?? "", reason, seed]),
    ).toEqual([
      [3, "draw", "2026-01", "Seed var kendt", "b"],
      [2, "draw", "2026-01", "", "a"],
      [1, "create", "", "", ""],
    ]);
    expect(entries[1]?.counts.slice(0, 3)).toEqual([
      { name: "ramme", value: "2" },
      { name: "udtrukket", value: "1" },
      { name: "reserver", value: "1" },
    ]);
    expect(entries.some(({ isBroken }) => isBroken)).toBe(false);
  });

  it("shows which rows were changed afterwards", async () => {
    const clean = await registerOf();
    const log = clean.snapshot.tables["tblLog"]!;
    const cell = `B${log.row + 2}`;
    const entries = logbook(await registerOf(`! Log!${cell} = En anden`));
    expect(entries.filter(({ isBroken }) => isBroken).map(({ number }) => number)).toEqual([2]);
    expect(entries[1]?.place).toMatchObject({ sheet: "Log", cell: `A${log.row + 2}` });
  });
});

describe("the settings", () => {
  it("are those that a staff unit changes, each with its cell", async () => {
    const register = await registerOf();
    const shown = changeableSettings(register);
    const keys = shown.map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(["Pilgrænse", "Mindste antal", "Nogen grad tæller som opfyldt"]));
    expect(keys).not.toContain("Register-id");
    const table = register.snapshot.tables["tblOpsaetning"]!;
    for (const { key, value, place } of shown) {
      const row = table.rows[(place.row ?? 0) - table.row - 1];
      expect([row?.[0], String(row?.[1] ?? "")]).toEqual([key, value]);
    }
  });
});
