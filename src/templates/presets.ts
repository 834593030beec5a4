/**
 * The supervision models that come with the product, each as the rows of tblNiveauer a staff unit would type. A new
 * one is a constant in a file beside this and a place in `PRESETS`.
 */
import { wordOf } from "../kernel/keys";
import type { Preset } from "./preset";
import { PRESET_ACROSS, PRESET_EXTRA_COSTS, PRESET_RISK, PRESET_SCREENING } from "./presets-2016";
import { PRESET_BBU_2017, PRESET_BBU_2018, PRESET_BILAG_2018, PRESET_TASKFORCE } from "./presets-2018";
import { PRESET_HANDBOOK } from "./presets-2024";

export const PRESETS: readonly Preset[] = [
  PRESET_BBU_2018,
  PRESET_BBU_2017,
  PRESET_TASKFORCE,
  PRESET_HANDBOOK,
  PRESET_RISK,
  PRESET_ACROSS,
  PRESET_EXTRA_COSTS,
  PRESET_SCREENING,
  PRESET_BILAG_2018,
];

/** The preset of an id, however it is spelt; undefined where there is none. */
export function findPreset(id: string): Preset | undefined {
  return PRESETS.find((each) => each.id === wordOf(id));
}
