/** create: a register that explains itself, from a preset and templates. */
import { parseLevels } from "../../draw/rules/plan";
import { sha256Hex } from "../../kernel/hash";
import type { StepKey } from "../../kernel/keys";
import { distinct, stepKey, unitKey } from "../../kernel/keys";
import { clean, plainSigns, withSignsNamed } from "../../kernel/text";
import type { Outcome, Problem } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { conceptSections } from "../../papers/rules/koncept";
import { nextStep } from "../../review/rules/progress";
import { choiceText, partNames, readChoice, unknownParts, withArrows, withParts } from "../../templates/parts";
import { templatesAsked } from "../../templates/asked";
import type { Preset } from "../../templates/preset";
import { findPreset, PRESETS } from "../../templates/presets";
import { templateRows } from "../../templates/sheet/questions";
import { EVERY_CASE } from "../../templates/steps-2024";
import type { Template } from "../../templates/template";
import { findTemplate, TEMPLATES } from "../../templates/templates";
import type { SheetContent } from "../../workbook/content";
import type { Context, Decision } from "../command";
import { logEntry } from "../command";
import { maker } from "../registration";
import { chained } from "../rules/log";
import type { Settings } from "../rules/settings";
import { DEFAULT_SETTINGS } from "../rules/settings";
import { typedProblems } from "../rules/typed";
import type { Step } from "../setup-sheet";
import type { NewRegister } from "../sheets";
import { SHEETS } from "../sheets";
import { guideOf, startSheet } from "../start-sheet";

export interface CreateInput {
  readonly preset: string;
  /** Empty: the preset's own. */
  readonly templates: readonly string[];
  readonly units: readonly string[];
}

/** As the log says it. */
const LOGGED = { da: "Registret oprettet", en: "Register created" } as const;

export const createCommand = maker({
  name: "create",
  options: {
    preset: {
      kind: "text",
      required: true,
      example: "model",
      about: { da: "tilsynsmodel", en: "supervision model" },
    },
    template: {
      kind: "words",
      example: "skabelon …",
      about: {
        da: "en eller flere skabeloner; ellers modellens egne",
        en: "one or more templates; else the model's own",
      },
    },
    units: { kind: "list", separator: ";", example: '"A;B;…"', about: { da: "enhederne", en: "the units" } },
  },
  words: {
    about: { da: "lav et nyt register", en: "make a new register" },
    doing: { da: "Opretter registret", en: "Creating the register" },
    logged: LOGGED,
  },
  view: "setup",
  make: ({ preset, template, units }, context) =>
    createRegister({ preset, templates: template ?? [], units: units ?? [] }, context),
});

/** @problems `usage/preset`, with the presets there are */
export function choosePreset(id: string): Outcome<Preset> {
  const found = findPreset(plainSigns(id));
  return found === undefined
    ? failed(problem("usage/preset", { preset: id, known: PRESETS.map((each) => each.id).join(", ") }))
    : done(found);
}

/**
 * Every sheet of a new register. There is nothing to read, so this is a decision without a register.
 *
 * @problems `privacy/cpr-typed`, `privacy/cpr-user`, `usage/preset`, `usage/template`, `usage/template-part`, `template/clash`
 */
export function createRegister(input: CreateInput, context: Context): Outcome<Decision> {
  const typed = typedProblems(input, context.user);
  if (typed.length > 0) return failed(...typed);
  const found = choosePreset(input.preset);
  if (!found.ok) return found;
  const preset = found.value;
  const ids = input.templates.length > 0 ? input.templates.map(plainSigns) : preset.templates;
  const chosen = chooseTemplates(ids);
  if (!chosen.ok) return chosen;
  const templates = chosen.value.map((each) => withArrows(each, preset.printedArrows ?? []));
  const rows = templateRows(templates);
  if (!rows.ok) return rows;
  const steps = stepsOf(templates);
  const levels = parseLevels(
    preset.levels.map((row) => ({
      text: (header) => String((row as unknown as Record<string, unknown>)[header] ?? ""),
      place: () => ({ sheet: "Opsætning" }),
    })),
    steps.map((step) => step.name),
  );
  if (!levels.ok) return levels;
  const typedUnits = input.units.map(clean).filter((unit) => unit !== "");
  const units = distinct(typedUnits, unitKey);
  const settings = settingsFor(preset, ids.map(choiceText), units, context);
  const log = logEntry(
    {
      command: "create",
      input: JSON.stringify({ model: preset.id, skabeloner: settings.templates, enheder: settings.units }),
      counts: `spørgsmål=${rows.value.length}`,
    },
    context,
  );
  const concept = conceptSections({
    model: preset.name,
    levels: levels.value,
    templates: templates.map((each) => each.name),
    questions: questionsOf(templates),
    settings,
  });
  const sheets = registerSheets(
    { settings, levels: levels.value, steps, questions: rows.value, concept, log: [chained([], log, LOGGED.da)] },
    preset.name,
  );
  return done({
    message: problem("done/create", { preset: preset.name, questions: rows.value.length }),
    problems: unitsTwice(input.units, units),
    edits: sheets.map((content) => ({ kind: "sheet" as const, content })),
    data: {
      preset: preset.id,
      templates: settings.templates,
      questions: rows.value.length,
      levels: levels.value.length,
    },
    show: "Start",
  });
}

/** Units that are one before them, spelt otherwise or with what nobody sees. */
function unitsTwice(typed: readonly string[], units: readonly string[]): Problem[] {
  const left = [...units];
  const twice = typed.filter((unit) => {
    const at = left.indexOf(clean(unit));
    if (at >= 0) left.splice(at, 1);
    return at < 0 && clean(unit) !== "";
  });
  return twice.length === 0 ? [] : [problem("create/unit-twice", { units: twice.map(withSignsNamed).join(", ") })];
}

/** The templates, each with its chosen parts; every fault of every choice. */
function chooseTemplates(typed: readonly string[]): Outcome<readonly Template[]> {
  const problems: Problem[] = [];
  const templates: Template[] = [];
  for (const each of typed) {
    const template = findTemplate(each);
    const { parts } = readChoice(each);
    const unknown = template === undefined ? [] : unknownParts(template, parts);
    if (template === undefined)
      problems.push(
        problem("usage/template", { template: each, known: TEMPLATES.map((known) => known.id).join(", ") }),
      );
    else if (unknown.length > 0)
      problems.push(
        problem("usage/template-part", {
          template: template.id,
          part: unknown.join(", "),
          known: partNames(template).join(", "),
        }),
      );
    else templates.push(withParts(template, parts));
  }
  return problems.length > 0 ? failed(...problems) : done(templates);
}

/**
 * Steps in template order; a step that two templates share has the names of both. A name that is a step of its own, or
 * was another step's before, is dropped: a case system's word means one step.
 */
function stepsOf(templates: readonly Template[]): Step[] {
  const all = templates.flatMap((template) => template.steps);
  const owners = new Map(all.map((step) => [stepKey(step.name), stepKey(step.name)]));
  const steps = new Map<StepKey, { readonly name: string; readonly aliases: Set<string> }>();
  for (const step of all) {
    const key = stepKey(step.name);
    const known = steps.get(key) ?? { name: step.name, aliases: new Set<string>() };
    steps.set(key, known);
    for (const alias of step.aliases) {
      const owner = owners.get(stepKey(alias)) ?? key;
      if (owner !== key && alias !== EVERY_CASE) continue;
      owners.set(stepKey(alias), key);
      if (stepKey(alias) !== key) known.aliases.add(alias);
    }
  }
  return Array.from(steps.values(), (step) => ({ name: step.name, aliases: Array.from(step.aliases) }));
}

function questionsOf(templates: readonly Template[]) {
  return templates.flatMap(({ steps, defaults }) =>
    steps.flatMap((step) =>
      step.questions.map((each) => ({
        step: step.name,
        scale: each.scale ?? defaults.scale,
        requirement: each.requirement ?? defaults.requirement,
        highlighted: each.highlighted ?? false,
        notApplicable: each.notApplicable ?? defaults.notApplicable,
      })),
    ),
  );
}

function settingsFor(
  preset: Preset,
  names: readonly string[],
  typedUnits: readonly string[],
  context: Context,
): Settings {
  const units = typedUnits.length > 0 ? typedUnits : preset.units;
  const identity = [context.now, context.user, preset.id, ...names, ...units].join("|");
  return {
    ...DEFAULT_SETTINGS,
    registerId: sha256Hex(identity).slice(0, 16),
    preset: preset.id,
    templates: names,
    templatesPerLevel: templatesAsked(preset, names),
    units,
  };
}

/** Start, and every sheet that a register has from the beginning. */
function registerSheets(facts: NewRegister, presetName: string): SheetContent[] {
  const sheets = SHEETS.filter(({ made }) => made === "with the register");
  const start = startSheet({
    settings: facts.settings,
    presetName,
    cases: 0,
    rounds: [],
    progress: [],
    next: nextStep(0, facts.levels, [], [], () => false),
    attention: [],
    guide: guideOf(sheets),
  });
  return [start, ...sheets.map((sheet) => sheet.blank(facts))];
}
