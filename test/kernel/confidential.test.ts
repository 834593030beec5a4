/** The mark !!: what is behind it, and what is left of a text for others. */
import { describe, expect, it } from "vitest";
import { cited, citedSigns } from "../../src/kernel/cell";
import { CONFIDENTIAL, confidentialText, withoutConfidential } from "../../src/kernel/confidential";

describe("the mark", () => {
  it.each([
    ["!! Ingen ser barnet", "Ingen ser barnet", CONFIDENTIAL],
    ["  !!Ingen ser barnet", "Ingen ser barnet", CONFIDENTIAL],
    ["! ! Ingen", "Ingen", CONFIDENTIAL],
    ["！！Ingen", "Ingen", CONFIDENTIAL],
    ["!!!! Ingen", "Ingen", CONFIDENTIAL],
    ["!!", "", CONFIDENTIAL],
    ["!! Ingen\nog far", "Ingen\nog far", CONFIDENTIAL],
    ["Ea Ny:\n!! Ingen", "Ingen", `Ea Ny:\n${CONFIDENTIAL}`],
    ["! Planen\n!! Far er voldelig", "Far er voldelig", `! Planen\n${CONFIDENTIAL}`],
    ["! Planen mangler", null, "! Planen mangler"],
    ["Planen mangler!!", null, "Planen mangler!!"],
    ["", null, ""],
  ])("%j holds %j, and for others %j", (text, found, others) => {
    expect([confidentialText(text), withoutConfidential(text)]).toEqual([found, others]);
  });

  it("is never repeated where a cell is quoted", () => {
    expect([cited("!! Ingen"), citedSigns("!! Ingen"), cited("! Planen")]).toEqual([
      CONFIDENTIAL,
      CONFIDENTIAL,
      "! Planen",
    ]);
  });
});
