/** The supervision's counts in the report are those of Resultater, at every level. */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawnRegister, handIn, mustDo, rowsOf } from "../support/filled-round";
import { newFolder } from "../support/quarter";

const NOW = ["--now", "2026-04-10T09:00:00Z"];
let folder: string;
let register: string;
beforeAll(async () => {
  folder = await newFolder();
  register = await drawnRegister(folder);
  await handIn(register, path.join(folder, "retur"), "2026-K1", ({ asked, row, known }) => {
    if (!asked) return { answer: "", comment: "" };
    const isMet = (row + known.id.length + Number(known.id.slice(-1))) % 3 > 0;
    return isMet ? { answer: "ja", comment: "" } : { answer: "nej", comment: "Mangler" };
  });
  const round = ["--round", "2026-K1", "--level", "2"];
  await mustDo(["collect", register, ...round, "--from", path.join(folder, "retur")]);
  await mustDo(["compute", register, ...round]);
  const notifications = path.join(folder, "u.csv");
  writeFileSync(notifications, "Løbenr.;Sag;Modtaget\nU-1;Nord-1;05-01-2026\n");
  await mustDo(["import", register, "--notifications", notifications, ...NOW]);
  await mustDo(["report", register, "--quarter", "2026-K1", ...NOW]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("sums agree from the case to the centre, and with what the round was computed to", async () => {
  const [results, information, levels, questions] = await Promise.all(
    ["tblResultater", "tblLedelsesinformation", "tblLedelsePrSag", "tblSkabelon"].map((table) =>
      rowsOf(register, table),
    ),
  );
  const informs = new Set(
    questions?.filter((row) => row["Kravtype"] === "oplysning").map((row) => row["Spørgsmålsnr."]),
  );
  const computed = (unit: string, header: string): number =>
    (results ?? [])
      .filter((row) => row["Enhed"] === unit && !informs.has(row["Spørgsmålsnr."]))
      .reduce((total, row) => total + Number(row[header]), 0);
  expect(computed("Alle", "Antal vurderede (n)")).toBeGreaterThan(20);
  for (const [area, unit] of [
    ["Centret", "Alle"],
    ["Nord", "Nord"],
    ["Syd", "Syd"],
  ] as const) {
    const told = information?.find(
      (row) =>
        row["Område"] === area && row["Periode"] === "2026-K1" && row["Nøgletal"] === "Lovoverholdelse i tilsynet",
    );
    expect([told?.["Tæller"], told?.["Nævner"]]).toEqual([
      computed(unit, "Opfyldt (k)"),
      computed(unit, "Antal vurderede (n)"),
    ]);
  }
  for (const level of ["centret", "enhed", "team", "sagsbehandler", "sag"]) {
    const own = levels?.filter((row) => row["Niveau"] === level) ?? [];
    const sum = (header: string): number => own.reduce((total, row) => total + Number(row[header]), 0);
    expect([level, sum("Tilsyn opfyldt (k)"), sum("Tilsyn vurderet (n)")]).toEqual([
      level,
      computed("Alle", "Opfyldt (k)"),
      computed("Alle", "Antal vurderede (n)"),
    ]);
  }
});
