/** The steps of a plan, run in order until one of them has a problem; or tried on a copy. */
import { describe, problem } from "../src/language/problem";
import type { Context, Report } from "../src/register/command";
import { hostReport } from "../src/register/report";
import { systemFailure } from "../src/workbook/xlsx-files";
import { DryRun } from "./dry-run";
import type { Engine, Performed, Plan, PlanStep } from "./engine";
import { atStep } from "./plan";
import { reportObject, textReport } from "./print";

interface StepDone {
  readonly step: PlanStep;
  readonly performed: Performed;
}

/** @param dry tried on a copy in memory: nothing is written, and of what a draw found nothing is told */
export async function runPlan(plan: Plan, engine: Engine, context: Context, dry: boolean): Promise<Performed> {
  const disk = new DryRun(engine);
  const ran: StepDone[] = [];
  for (const step of plan.steps) {
    const own: Context = { ...step.context, language: context.language };
    const performed = await (dry ? disk.perform(step.understood, own) : engine.perform(step.understood, own)).catch(
      (failure: unknown): Performed => ({ report: hostReport(systemFailure(failure), own), files: [] }),
    );
    ran.push({ step, performed });
    if (performed.report.exit !== 0) break;
  }
  return told(plan, ran, context, dry);
}

function told(plan: Plan, ran: readonly StepDone[], context: Context, dry: boolean): Performed {
  const last = ran[ran.length - 1];
  const stopped = last !== undefined && last.performed.report.exit !== 0 ? last : undefined;
  const names = { file: plan.name, steps: ran.length };
  const at =
    stopped === undefined
      ? undefined
      : {
          ...names,
          step: stopped.step.number,
          command: nameOf(stopped.step),
          done: ran.length - 1,
          all: plan.steps.length,
        };
  const message =
    at === undefined
      ? problem(dry ? "done/plan-dry" : "done/plan", names)
      : problem(dry ? "done/plan-dry-stopped" : "done/plan-stopped", at);
  const report: Report = {
    ok: stopped === undefined && ran.every(({ performed }) => performed.report.ok),
    exit: stopped?.performed.report.exit ?? 0,
    message: describe(message, context.language, context.surface),
    problems: ran.flatMap(({ step, performed }) =>
      performed.report.problems.map((each) => atStep(each, step.number, nameOf(step), context)),
    ),
    data: null,
    handouts: [],
  };
  const files = [...new Set(ran.flatMap(({ performed }) => performed.files))];
  return {
    report,
    files,
    more: {
      plan: plan.name,
      register: plan.register,
      dryRun: dry,
      steps: plan.steps.map((step, index) => {
        const head = { step: step.number, command: nameOf(step) };
        const done = ran[index];
        if (done === undefined) return { ...head, run: false };
        const { report: own, files: written } = done.performed;
        return { ...head, run: true, exit: own.exit, ...reportObject(own, { files: written }) };
      }),
    },
    text: [...ran.map((each) => stepText(each, plan, context, dry)), report.message].join("\n\n"),
  };
}

function stepText({ step, performed }: StepDone, plan: Plan, { language }: Context, dry: boolean): string {
  const da = language === "da";
  const count = da ? `Trin ${step.number} af ${plan.steps.length}` : `Step ${step.number} of ${plan.steps.length}`;
  const tried = !dry ? "" : da ? " (prøve, intet skrives)" : " (trial, nothing is written)";
  const files = performed.files.map(
    (each) => `${dry ? (da ? "Ville skrive" : "Would write") : da ? "Skrevet" : "Written"}: ${each}`,
  );
  return [`${count}: ${nameOf(step)}${tried}`, textReport(performed.report, language), ...files].join("\n");
}

function nameOf({ understood }: PlanStep): string {
  return understood.command.name;
}
