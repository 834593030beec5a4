/** create: a register that explains itself, from a preset and templates. */
import type { Level } from "../domain/level";
import { chained } from "../domain/log";
import type { Outcome } from "../domain/outcome";
import { done, failed } from "../domain/outcome";
import { parseLevels } from "../domain/plan";
import { problem } from "../domain/problem";
import { nextStep } from "../domain/progress";
import type { Settings } from "../domain/settings";
import { DEFAULT_SETTINGS, settingRows } from "../domain/settings";
import { fold } from "../domain/text";
import { sha256Hex } from "../domain/hash";
import { answersSheet, handInsSheet } from "../sheets/answers";
import { emptyBilagSheet } from "../sheets/bilag";
import { casesSheet } from "../sheets/cases";
import { controlSheet } from "../sheets/control";
import { drawnSheet, frameSheet } from "../sheets/drawn";
import { templateHistorySheet } from "../sheets/history";
import { listsSheet } from "../sheets/lists";
import { logSheet } from "../sheets/log";
import { resultsSheet } from "../sheets/results";
import { roundsSheet } from "../sheets/rounds";
import { setupSheet } from "../sheets/setup";
import type { Step } from "../sheets/setup";
import { startSheet } from "../sheets/start";
import { QUESTION_LISTS, templateRows, templateSheet } from "../sheets/template";
import type { Preset } from "../templates/preset";
import { findPreset, PRESETS } from "../templates/presets";
import type { Template } from "../templates/template";
import { findTemplate, TEMPLATES } from "../templates/templates";
import type { SheetContent } from "../sheets/content";
import type { Context, Decision } from "./command";
import { logEntry } from "./command";

export interface CreateInput {
  readonly preset: string;
  /** Empty: the preset's own. */
  readonly templates: readonly string[];
  readonly units: readonly string[];
}

/**
 * Every sheet of a new register. There is nothing to read, so this is a decision without a register.
 *
 * @problems `usage/preset`, `usage/template`, `template/clash`
 */
export function createRegister(input: CreateInput, context: Context): Outcome<Decision> {
  const preset = findPreset(input.preset);
  if (preset === undefined) {
    return failed(problem("usage/preset", { preset: input.preset, known: PRESETS.map((each) => each.id).join(", ") }));
  }
  const ids = input.templates.length > 0 ? input.templates : preset.templates;
  const templates: Template[] = [];
  for (const id of ids) {
    const found = findTemplate(id);
    if (found === undefined) return failed(problem("usage/template", { template: id, known: TEMPLATES.map((each) => each.id).join(", ") }));
    templates.push(found);
  }
  const rows = templateRows(templates);
  if (!rows.ok) return rows;
  const steps = stepsOf(templates);
  const levels = parseLevels(preset.levels.map((row) => ({ text: (header) => String((row as unknown as Record<string, unknown>)[header] ?? ""), place: () => ({ sheet: "Opsætning" }) })), steps.map((step) => step.name));
  if (!levels.ok) return levels;
  const settings = settingsFor(preset, templates, input, context);
  const log = logEntry({ command: "create", input: JSON.stringify({ model: preset.id, skabeloner: settings.templates, enheder: settings.units }), counts: `spørgsmål=${rows.value.length}` }, context);
  const sheets = registerSheets(settings, preset, levels.value, steps, templateSheet(rows.value), logSheet([chained([], log)]));
  return done({
    message: problem("done/create", { preset: preset.name, questions: rows.value.length }),
    edits: sheets.map((content) => ({ kind: "sheet" as const, content })),
    data: { preset: preset.id, templates: settings.templates, questions: rows.value.length, levels: levels.value.length },
    show: "Start",
  });
}

/** Steps in template order; a step that two templates share has the names of both. */
function stepsOf(templates: readonly Template[]): Step[] {
  const steps = new Map<string, Step>();
  for (const step of templates.flatMap((template) => template.steps)) {
    const known = steps.get(fold(step.name));
    steps.set(fold(step.name), { name: known?.name ?? step.name, aliases: Array.from(new Set([...(known?.aliases ?? []), ...step.aliases])) });
  }
  return Array.from(steps.values());
}

function settingsFor(preset: Preset, templates: readonly Template[], input: CreateInput, context: Context): Settings {
  const units = input.units.length > 0 ? input.units : preset.units;
  const names = templates.map((template) => template.id);
  const identity = [context.now, context.user, preset.id, ...names, ...units].join("|");
  return { ...DEFAULT_SETTINGS, registerId: sha256Hex(identity).slice(0, 16), preset: preset.id, templates: names, units };
}

function registerSheets(
  settings: Settings,
  preset: Preset,
  levels: readonly Level[],
  steps: readonly Step[],
  template: SheetContent,
  log: SheetContent,
): SheetContent[] {
  const start = startSheet({
    settings,
    presetName: preset.name,
    cases: 0,
    rounds: [],
    progress: [],
    next: nextStep(0, levels, [], [], () => false),
    stale: [],
  });
  return [
    start,
    setupSheet(settingRows(settings), levels, steps),
    roundsSheet([]),
    casesSheet([], []),
    template,
    drawnSheet(),
    answersSheet([]),
    handInsSheet([]),
    controlSheet([], "Her står, hvad kontrollen fandt. Kør validate, når skemaerne er samlet ind.", []),
    resultsSheet([], settings.arrowThreshold, "none"),
    emptyBilagSheet(),
    log,
    frameSheet(),
    templateHistorySheet([]),
    listsSheet(QUESTION_LISTS),
  ];
}
