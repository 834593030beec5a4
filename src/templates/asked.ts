/** Which templates a level is asked where others than the model's own are chosen: nothing that is combined goes unasked. */
import { readChoice } from "./parts";
import type { Preset } from "./preset";

/**
 * The setting "Skabeloner pr. niveau" for the chosen templates: each level keeps those of the model's that are chosen, and is
 * asked every template besides that the model names on no level. A level none of whose own are chosen is asked all, as is
 * every level where that comes to all.
 */
export function templatesAsked(preset: Preset, chosen: readonly string[]): string {
  const levels = readAssignment(preset.templatesPerLevel ?? "");
  const ids = Array.from(new Set(chosen.map((each) => readChoice(each).id)));
  const named = new Set(levels.flatMap(({ templates }) => templates));
  const besides = ids.filter((id) => !named.has(id));
  return levels
    .flatMap(({ level, templates }) => {
      const own = ids.filter((id) => templates.includes(id));
      const asked = own.length === 0 ? ids : ids.filter((id) => own.includes(id) || besides.includes(id));
      return asked.length === ids.length ? [] : [`${level}=${asked.join(",")}`];
    })
    .join("; ");
}

function readAssignment(text: string): readonly { readonly level: string; readonly templates: readonly string[] }[] {
  return text
    .split(";")
    .filter((part) => part.includes("="))
    .map((part) => {
      const [level = "", names = ""] = part.split("=");
      return { level: level.trim(), templates: names.split(",").map((name) => readChoice(name).id) };
    });
}
