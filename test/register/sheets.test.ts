/** The list of all sheets and the commands that bring them say the same. */
import { expect, it } from "vitest";
import { ALL_SHEETS, COMMANDS } from "../../src/register/commands/list";
import { SHEETS } from "../../src/register/sheets";

it("every sheet that a command brings is in the list of all sheets, in the order of the commands", () => {
  expect(ALL_SHEETS).toEqual([...SHEETS, ...COMMANDS.flatMap(({ sheets }) => sheets ?? [])]);
});
