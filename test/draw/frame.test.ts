/** The fingerprint of a frame, against hashlib (test/golden/draw.py). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint, frameSteps } from "../../src/draw/rules/frame";
import type { FrameCase } from "../../src/draw/rules/sampling";
import golden from "../golden/draw.json";

const STEPS = ["Underretning", "Opfølgning ifm. anbringelse"];

function frameCase(over: Partial<FrameCase>): FrameCase {
  return { id: "1", unit: "Nord", team: "", caseworker: "Bo", steps: [], assigned: "alle", risk: null, ...over };
}

function fromRow([id, unit, team, caseworker, steps, risk]: readonly string[]): FrameCase {
  const listed = (steps ?? "")
    .split(";")
    .map((step) => step.trim())
    .filter((step) => step !== "");
  return {
    id: id ?? "",
    unit: unit ?? "",
    team: team ?? "",
    caseworker: caseworker ?? "",
    steps: listed.reverse(),
    assigned: "alle",
    risk: risk === "" ? null : Number(risk),
  };
}

describe("the fingerprint of a frame", () => {
  it("is what hashlib says of the same rows: NFC, blanks for tabs and line breaks, code-point order, steps in template order", () => {
    expect(fingerprint(golden.fingerprint.of.map(fromRow), STEPS)).toBe(golden.fingerprint.is);
  });

  it("does not hang on the order of the rows (law)", () => {
    const rows = golden.fingerprint.of.map(fromRow);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(fingerprint(shuffled, STEPS)).toBe(golden.fingerprint.is);
      }),
    );
  });

  it("changes with every cell it is made of", () => {
    const whole = frameCase({ team: "Børn", steps: ["Underretning"], risk: 2 });
    const changed: Partial<FrameCase>[] = [
      { id: "2" },
      { unit: "Syd" },
      { team: "" },
      { caseworker: "Eva" },
      { steps: [] },
      { risk: 2.5 },
      { assigned: "Underretning; x" },
    ];
    const prints = [whole, ...changed.map((over) => ({ ...whole, ...over }))].map((each) => fingerprint([each], STEPS));
    expect(new Set(prints).size).toBe(prints.length);
  });

  it("of no rows is that of the empty text", () => {
    expect(fingerprint([], STEPS)).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("Sagstrin of a frame row", () => {
  it("is the assigned step, else the listed ones in template order", () => {
    expect(frameSteps({ steps: ["Opfølgning ifm. anbringelse", "Underretning"], assigned: "alle" }, STEPS)).toBe(
      "Underretning; Opfølgning ifm. anbringelse",
    );
    expect(frameSteps({ steps: ["Underretning"], assigned: "Opfølgning ifm. anbringelse" }, STEPS)).toBe(
      "Opfølgning ifm. anbringelse",
    );
    expect(frameSteps({ steps: [], assigned: "alle" }, STEPS)).toBe("");
  });
});
