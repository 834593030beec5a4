/**
 * Every other model but two: bbu-2018 is the demo's own quarter (demo-files.test.ts), and bilag-2018 rebuilds the
 * published round from cases of its own (published.test.ts).
 */
import { expect, it } from "vitest";
import { PRESETS } from "../../src/templates/presets";
import { modelRounds } from "../support/model-round";

const MODELS = ["taskforce", "haandbog-2024", "risiko", "krydstilsyn"];

it("leaves no model out", () => {
  const elsewhere = ["bbu-2018", "bilag-2018", "bbu-2017", "merudgift-41", "screening"];
  expect([...MODELS, ...elsewhere].sort()).toEqual(PRESETS.map((each) => each.id).sort());
});

modelRounds(MODELS);
