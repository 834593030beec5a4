/**
 * Parts of a template: `overordnet-2024:base,opfølgning` is the base and one step of it. A part is a step, by its name or
 * what case systems call it, or `base`: the highlighted questions of all steps. The id alone is the whole template.
 */
import type { Template, TemplateQuestion } from "./template";

/** The name of the part that holds the highlighted questions. */
export const BASE = "base";

type TemplateStep = Template["steps"][number];

function plain(text: string): string {
  return text.normalize("NFC").trim().toLowerCase();
}

/** What stands before the colon, and the parts behind it; no parts where there is no colon. */
export function readChoice(typed: string): { readonly id: string; readonly parts: readonly string[] } {
  const [id = "", ...rest] = typed.split(":");
  return {
    id: plain(id),
    parts: rest
      .join(":")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  };
}

/** A choice as tblOpsaetning keeps it. */
export function choiceText(typed: string): string {
  const { id, parts } = readChoice(typed);
  return parts.length === 0 ? id : `${id}:${parts.join(",")}`;
}

/** Every part a template has, as it can be typed. */
export function partNames(template: Template): readonly string[] {
  const steps = template.steps.map((step) => step.name.toLowerCase());
  return template.steps.some((step) => step.questions.some(isBase)) ? [BASE, ...steps] : steps;
}

/** The parts that the template has not. */
export function unknownParts(template: Template, parts: readonly string[]): readonly string[] {
  const names = partNames(template);
  return parts.filter((part) => !names.includes(plain(part)) && !template.steps.some((step) => isNamed(step, part)));
}

/**
 * The template with the questions of its chosen parts only, in its own order; all of them where none is chosen. A question
 * stays where another that stays depends on its answer, so that no condition hangs in the air. Every step stays, if need be
 * without questions: cases are told apart by step, and a level may be limited to those that have it.
 */
export function withParts(template: Template, parts: readonly string[]): Template {
  if (parts.length === 0) return template;
  const base = parts.some((part) => plain(part) === BASE);
  const kept = new Set<string>();
  for (const step of template.steps) {
    const whole = parts.some((part) => isNamed(step, part));
    for (const question of step.questions) if (whole || (base && isBase(question))) kept.add(plain(question.number));
  }
  keepParents(template, kept);
  const steps = template.steps.map((step) => ({
    ...step,
    questions: step.questions.filter((each) => kept.has(plain(each.number))),
  }));
  return { ...template, steps };
}

/** The template with an arrow also for these of its questions. */
export function withArrows(template: Template, numbers: readonly string[]): Template {
  const wanted = new Set(numbers.map(plain));
  const steps = template.steps.map((step) => ({
    ...step,
    questions: step.questions.map((each) => (wanted.has(plain(each.number)) ? { ...each, arrow: true } : each)),
  }));
  return { ...template, steps };
}

function isBase(question: TemplateQuestion): boolean {
  return question.highlighted === true;
}

function isNamed(step: TemplateStep, part: string): boolean {
  return [step.name, ...step.aliases].some((name) => plain(name) === plain(part));
}

/** Adds the parents of what is kept, and theirs, until nothing is missing. */
function keepParents(template: Template, kept: Set<string>): void {
  const questions = template.steps.flatMap((step) => step.questions);
  const sizeBefore = kept.size;
  for (const question of questions) {
    if (kept.has(plain(question.number))) for (const parent of parentsOf(question)) kept.add(parent);
  }
  if (kept.size > sizeBefore) keepParents(template, kept);
}

/** The left sides of a question's conditions, numbers and `alder` alike; what is no question is never met. */
function parentsOf(question: TemplateQuestion): readonly string[] {
  return (question.condition ?? "").split(";").map((part) => plain(part.split(/[=<>]/u)[0] ?? ""));
}
