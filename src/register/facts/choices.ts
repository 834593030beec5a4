/** What a new register can be made of: the models, and the templates with their parts. */
import { partNames, readChoice } from "../../templates/parts";
import { PRESETS } from "../../templates/presets";
import { TEMPLATES } from "../../templates/templates";

export interface TemplateChoice {
  readonly id: string;
  readonly name: string;
  readonly questions: number;
  /** As they can be named behind the id. */
  readonly parts: readonly string[];
}

export interface ModelChoice {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly levels: number;
  /** Not for a supervision of one's own. */
  readonly isExample: boolean;
  /** The templates it comes with, each with the parts it names (none: the whole template). */
  readonly templates: readonly { readonly id: string; readonly parts: readonly string[] }[];
  readonly units: readonly string[];
}

export function modelChoices(): readonly ModelChoice[] {
  return PRESETS.map(({ id, name, description, levels, templates, units, isExample = false }) => ({
    id,
    name,
    description,
    levels: levels.length,
    isExample,
    templates: templates.map(readChoice),
    units,
  }));
}

export function templateChoices(): readonly TemplateChoice[] {
  return TEMPLATES.map((template) => ({
    id: template.id,
    name: template.name,
    questions: template.steps.reduce((sum, step) => sum + step.questions.length, 0),
    parts: partNames(template),
  }));
}
