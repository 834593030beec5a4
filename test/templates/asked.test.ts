/** Which templates each level is asked where others than the model's own are chosen. */
import { describe, expect, it } from "vitest";
import { templatesAsked } from "../../src/templates/asked";
import { PRESET_HANDBOOK } from "../../src/templates/presets-2024";
import { PRESET_BBU_2018 } from "../../src/templates/presets-2018";

describe("with the handbook's model", () => {
  it.each([
    [["overordnet-2024", "tematiseret-2024"], "1=overordnet-2024; 2=tematiseret-2024"],
    [["overordnet-2024:underretning", "tilvalg-2024:anbringelse"], ""],
    [
      ["overordnet-2024", "tematiseret-2024:opfølgning", "tilvalg-2024"],
      "1=overordnet-2024,tilvalg-2024; 2=tematiseret-2024,tilvalg-2024",
    ],
    [["tilvalg-2024"], ""],
    [["tematiseret-2024", "tilvalg-2024"], ""],
  ])("%j: %s", (chosen, setting) => {
    expect(templatesAsked(PRESET_HANDBOOK, chosen)).toBe(setting);
  });
});

it("a model that leaves it open asks all on every level", () => {
  expect(templatesAsked(PRESET_BBU_2018, ["bbu-2018", "tilvalg-2024"])).toBe("");
});
