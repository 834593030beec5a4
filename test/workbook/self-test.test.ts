/** The probes of "Afprøv i denne Excel", run by the real client against the stand-in host. */
import { expect, it } from "vitest";
import type { SelfTest } from "../../src/workbook/self-test";
import { PROBES, selfTest, selfTestFile } from "../../src/workbook/self-test";
import { shifted } from "../../src/workbook/self-test-cells";
import type { Answer } from "../../workbench/host/host";
import { Host } from "../../workbench/host/host";
import { Workbook } from "../../workbench/host/model";
import { connect } from "../support/office-client";

/** The host with its answers changed on their way. */
function planting(host: Host, planted: (answer: string, asked: string) => string): Host {
  const answer = host.answer.bind(host);
  host.answer = async (asked, flags): Promise<Answer> => {
    const given = await answer(asked, flags);
    return { ...given, body: planted(given.body, asked) };
  };
  return host;
}

const failing = (code: string): string =>
  JSON.stringify({ Error: { Code: code, Message: "tblSager" }, ProcessedResults: { Results: [] } });

/** A workbook with something of its own, and what the probes say there. */
async function tested(host: Host, probes = PROBES): Promise<SelfTest> {
  const { Excel } = connect(host);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").values = [["Sag"], ["2026-114477"]];
    sheet.tables.add("A1:A2", true).name = "tblSager";
    // Somebody's own sheet of nearly the same name.
    context.workbook.worksheets.add("Tilsynsprøve").getRange("A1").values = [["vores egen"]];
    context.workbook.names.add("egne", '="egne"');
    sheet.activate();
    await context.sync();
  });
  const test = await selfTest(
    { supports: (set, version) => host.isSetSupported(set, version), clock: () => performance.now() },
    probes,
  );
  if (test.kind !== "done") throw new Error(test.code);
  return test;
}

const differing = ({ results }: SelfTest): string[] =>
  results.flatMap(({ probe, outcome }) => (outcome === "different" ? [probe.id] : []));

it("finds in the stand-in host what it expects of Excel, and takes away all that it made", async () => {
  const host = new Host(new Workbook());
  const test = await tested(host);
  expect(test.results.length).toBeGreaterThan(100);
  expect(new Set(test.results.map(({ probe }) => probe.id)).size).toBe(test.results.length);
  expect(
    test.results.flatMap(({ probe, answer }) =>
      answer === JSON.stringify(probe.expected[0]) || probe.needs !== undefined
        ? []
        : [`${probe.id}: ${String(answer)}`],
    ),
  ).toEqual([]);
  expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Tilsynsprøve"]);
  expect(host.workbook.active.name).toBe("Sheet1");
  const { Excel } = connect(host);
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load("items/name");
    await context.sync();
    expect(names.items.map(({ name }) => name)).toEqual(["egne"]);
  });
  // Nothing of the workbook is in the file.
  const file = new TextDecoder().decode(selfTestFile(test, { program: "0.1.0" }));
  expect(JSON.parse(file)).toMatchObject({ program: "0.1.0", left: [], probes: { length: test.results.length } });
  for (const own of ["2026-114477", "tblSager", "egne", "Sheet1"]) expect(file).not.toContain(own);
});

it("finds a difference that is planted, asks a narrow Excel less, and goes on after an error", async () => {
  const some = PROBES.filter(({ group, id }) => group === "print" || id === "requests/one-undo-step");
  const turned = planting(new Host(new Workbook()), (answer) => answer.replaceAll('"Landscape"', '"Portrait"'));
  expect(differing(await tested(turned, some))).toEqual(["print/paper"]);
  const broken = planting(new Host(new Workbook()), (answer, asked) =>
    asked.includes('"SetPrintArea"') ? failing("GeneralException") : answer,
  );
  const refused = await tested(broken, some);
  expect(differing(refused)).toEqual(["print/area"]);
  const file = new TextDecoder().decode(selfTestFile(refused, {}));
  expect(file).toContain('"answer": "fejl: GeneralException"');
  expect(file).not.toContain("tblSager");
  const narrow = await tested(new Host(new Workbook(), { sets: { ExcelApi: "1.13" } }), some);
  expect(narrow.results.filter(({ outcome }) => outcome === "not asked").map(({ probe }) => probe.needs)).toEqual([
    "1.20",
  ]);
  expect(narrow.api).toBe("1.13");
});

it("says why nothing could be asked, as in a workbook whose sheets are locked", async () => {
  connect(
    planting(new Host(new Workbook()), (answer, asked) => (asked.includes('"Add"') ? failing("AccessDenied") : answer)),
  );
  expect(await selfTest({ supports: () => true, clock: () => 0 })).toEqual({ kind: "refused", code: "AccessDenied" });
});

it("moves the cells that a formula speaks of, and nothing that only looks like one", () => {
  expect(shifted('=IF($A$1="A1",SUM(tbl[A1],B2:C$3),LOG10(D4))', 40)).toBe(
    '=IF($A$41="A1",SUM(tbl[A1],B42:C$43),LOG10(D44))',
  );
});
