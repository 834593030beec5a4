/** Which round a button means, and what it then does on an open workbook. */
import { describe, expect, it } from "vitest";
import { computeCommand } from "../../src/figures/commands/compute";
import { atCurrentRound, currentRound } from "../../src/register/current-round";
import { bugReport } from "../../src/register/report";
import type { Round, RoundStatus } from "../../src/register/rules/round";
import { closeCommand } from "../../src/review/commands/validate";
import { OpenWorkbook } from "../support/excel";
import { commanded, CONTEXT, CREATE, importing, levelSteps } from "../support/excel-quarter";

function rounds(...statuses: readonly RoundStatus[]): Round[] {
  return statuses.map(
    (status, index) =>
      ({
        round: "2026-K1",
        level: index + 1,
        label: "",
        from: null,
        to: null,
        deadline: null,
        drawn: null,
        seed: "",
        status,
      }) as unknown as Round,
  );
}

describe("the round under way", () => {
  it.each<[readonly RoundStatus[], boolean, number | null]>([
    [["udsendt", "udtrukket"], false, 1],
    [["lukket", "udtrukket"], false, 2],
    [["planlagt", "afleveret"], false, 2],
    [["lukket", "lukket"], false, null],
    [["lukket", "lukket", "planlagt"], true, 2],
    [["planlagt"], true, null],
    [[], true, null],
  ])("of %j, closed ones too: %s, is of level %s", (statuses, closedToo, level) => {
    const found = currentRound(rounds(...statuses), closedToo);
    expect(found.ok ? found.value.level : null).toBe(level);
    if (!found.ok) expect(found.problems.map(({ code }) => code)).toEqual(["plan/no-open-round"]);
  });

  it("is the one a command without input works on", async () => {
    const excel = new OpenWorkbook();
    const [, draw, , collect, validate] = levelSteps("2026-K1", 1, "2026-01-05");
    for (const step of [CREATE, importing(200), draw!, collect!, validate!])
      expect((await step.act(excel)).exit).toBe(0);
    const at = <Input>(
      command: Parameters<typeof atCurrentRound<Input>>[0],
      input: (round: { round: string; level: number }) => Input,
      closedToo: boolean,
    ) => {
      const chosen = atCurrentRound(command, closedToo, input);
      return commanded<{ readonly none: null }>(
        chosen.name,
        {
          ...chosen,
          decide: (_, register, context) => chosen.decide(null, register, context),
          readsReviewSheets: () => false,
        },
        { none: null },
      );
    };
    const compute = at(computeCommand, (round) => ({ ...round, compare: null }), true);
    const close = at(closeCommand, (round) => round, false);
    expect((await compute.act(excel)).exit).toBe(0);
    expect(excel.host.workbook.active.name).toBe("Resultater");
    expect((await close.act(excel)).exit).toBe(0);
    expect((await close.act(excel)).message).toMatch(/^Der er ingen åben runde/u);
    expect((await compute.act(excel)).exit).toBe(0);
  });

  it("has a sentence for a fault of the program", () => {
    expect(bugReport(new Error("x is not a function"), CONTEXT)).toMatchObject({
      ok: false,
      message: expect.stringContaining("x is not a function") as string,
    });
  });
});
