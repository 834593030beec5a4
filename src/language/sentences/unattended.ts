/** Plans that run by themselves and folders that are watched. One code, one severity, one Danish and one English sentence. */
import { sayTyped } from "../sentence";

export const UNATTENDED = {
  "plan/not-json": sayTyped<"column" | "file" | "line">(
    "error",
    (v) =>
      `Planen ${v.file} er ikke gyldig JSON: fejlen er i linje ${v.line}, tegn ${v.column}. Ret den, og prøv igen.`,
    (v) =>
      `The plan ${v.file} is not valid JSON: the fault is in line ${v.line}, column ${v.column}. Correct it, and try again.`,
  ),
  "plan/not-object": sayTyped<"file">(
    "error",
    (v) => `Planen ${v.file} skal være ét objekt: { "register": …, "steps": [ … ] }.`,
    (v) => `The plan ${v.file} must be one object: { "register": …, "steps": [ … ] }.`,
  ),
  "plan/key-unknown": sayTyped<"file" | "key" | "known">(
    "error",
    (v) => `Planen ${v.file} har "${v.key}", som ikke kendes. En plan har: ${v.known}.`,
    (v) => `The plan ${v.file} has "${v.key}", which is not known. A plan has: ${v.known}.`,
  ),
  "plan/register": sayTyped<"file">(
    "error",
    (v) => `Planen ${v.file} mangler "register": stien til registret som tekst i anførselstegn.`,
    (v) => `The plan ${v.file} lacks "register": the path of the register as text in quotes.`,
  ),
  "plan/steps": sayTyped<"file">(
    "error",
    (v) => `Planen ${v.file} mangler "steps": en liste med mindst ét trin.`,
    (v) => `The plan ${v.file} lacks "steps": a list of at least one step.`,
  ),
  "plan/step-shape": sayTyped<"step">(
    "error",
    (v) => `Trin ${v.step} skal være et objekt med "command": navnet på en kommando.`,
    (v) => `Step ${v.step} must be an object with "command": the name of a command.`,
  ),
  "usage/not-in-step": sayTyped<"option">(
    "error",
    (v) => `${v.option} gælder hele kørslen og kan ikke stå i et trin. Fjern det.`,
    (v) => `${v.option} applies to the whole run and cannot be used in a step. Remove it.`,
  ),
  "usage/not-text": sayTyped<"option" | "value">(
    "error",
    (v) => `${v.option} skal være tekst i anførselstegn, men er ${v.value}.`,
    (v) => `${v.option} must be text in quotes, but is ${v.value}.`,
  ),
  "usage/not-list": sayTyped<"option" | "value">(
    "error",
    (v) => `${v.option} skal være tekst eller en liste af tekster, men er ${v.value}.`,
    (v) => `${v.option} must be text or a list of texts, but is ${v.value}.`,
  ),
  "usage/not-flag": sayTyped<"option" | "value">(
    "error",
    (v) => `${v.option} skal være true eller false, men er ${v.value}.`,
    (v) => `${v.option} must be true or false, but is ${v.value}.`,
  ),
  "usage/parted": sayTyped<"option" | "separator" | "value">(
    "error",
    (v) =>
      `${v.option}: "${v.value}" har et "${v.separator}" i sig, som skiller to fra hinanden. Skriv dem hver for sig.`,
    (v) => `${v.option}: "${v.value}" contains "${v.separator}", which separates two. Write each on its own.`,
  ),
  "plan/at-step": sayTyped<"command" | "reason" | "step">(
    "error",
    (v) => `Trin ${v.step} (${v.command}): ${v.reason}`,
    (v) => `Step ${v.step} (${v.command}): ${v.reason}`,
  ),
  "plan/refused": sayTyped<"count" | "file">(
    "error",
    (v) => `Planen ${v.file} har fejl: ${v.count}. Intet trin er kørt, og intet er skrevet.`,
    (v) => `The plan ${v.file} has faults: ${v.count}. No step was run, and nothing is written.`,
  ),
  "done/plan": sayTyped<"file" | "steps">(
    "info",
    (v) => `Planen ${v.file} er kørt: alle trin er udført (${v.steps}).`,
    (v) => `The plan ${v.file} has run: all steps were completed (${v.steps}).`,
  ),
  "done/plan-stopped": sayTyped<"all" | "command" | "done" | "file" | "step">(
    "error",
    (v) =>
      `Planen ${v.file} standsede ved trin ${v.step} (${v.command}), se dets fejl: ${v.done} af ${v.all} trin er udført, og dem efter trin ${v.step} er ikke kørt.`,
    (v, n) =>
      `The plan ${v.file} stopped at step ${v.step} (${v.command}), see its errors: ${v.done} of ${n("all", "step is", "steps are")} done, and those after step ${v.step} were not run.`,
  ),
  "done/plan-dry": sayTyped<"file" | "steps">(
    "info",
    (v) => `Planen ${v.file} er prøvet: alle trin kan udføres (${v.steps}). Intet er skrevet.`,
    (v) => `The plan ${v.file} was tried: all steps can be done (${v.steps}). Nothing is written.`,
  ),
  "done/plan-dry-stopped": sayTyped<"command" | "file" | "step">(
    "error",
    (v) => `Planen ${v.file} ville standse ved trin ${v.step} (${v.command}), se dets fejl. Intet er skrevet.`,
    (v) => `The plan ${v.file} would stop at step ${v.step} (${v.command}), see its errors. Nothing is written.`,
  ),
  "watch/open": sayTyped<"file">(
    "info",
    (v) => `${v.file} er åben i et andet program og venter. Luk den, så samles den ind.`,
    (v) => `${v.file} is open in another program and is waiting. Close it, and it will be collected.`,
  ),
  "watch/not-whole": sayTyped<"file">(
    "warning",
    (v) => `${v.file} kan ikke åbnes endnu og venter: den er måske ved at blive kopieret. Den prøves igen.`,
    (v) => `${v.file} cannot be opened yet and is waiting: it may still be arriving. It will be tried again.`,
  ),
  "watch/known": sayTyped<"file">(
    "warning",
    (v) =>
      `${v.file} er samlet ind før med præcis samme indhold, så intet er samlet ind igen. Skal den gælde frem for en nyere, så brug kommandoen collect.`,
    (v) =>
      `${v.file} was collected before with the very same content, so nothing is collected again. If it should take precedence over a newer one, use the command collect.`,
  ),
  "watch/rejected": sayTyped<"file" | "folder">(
    "error",
    (v) => `${v.file} kan ikke samles ind, eller ikke helt. Den står i ${v.folder} med årsagen ved siden af.`,
    (v) => `${v.file} cannot be collected, or only in part. It is in ${v.folder} with the reason beside it.`,
  ),
  "watch/no-round": sayTyped<"file">(
    "error",
    (v) =>
      `Skemaerne i ${v.file} siger ikke, hvilken runde de hører til. Brug kommandoen collect med --round og --level.`,
    (v) =>
      `The review sheets in ${v.file} do not say which round they belong to. Use the command collect with --round and --level.`,
  ),
  "watch/reason": sayTyped<"file" | "time">(
    "info",
    (v) => `${v.file} blev afvist ${v.time}:`,
    (v) => `${v.file} was rejected ${v.time}:`,
  ),
  "watch/partly": sayTyped(
    "info",
    () => "Det, der kunne læses, er samlet ind:",
    () => "What could be read was collected:",
  ),
  "watch/again": sayTyped(
    "info",
    () => "Ret filen, eller få en ny, og læg den i mappen igen.",
    () => "Correct the file, or get a new one, and put it in the folder again.",
  ),
  "done/watch": sayTyped<"folder" | "received" | "rejected" | "waiting">(
    "info",
    (v) => `Mappen ${v.folder}: modtaget: ${v.received}, afvist: ${v.rejected}, venter: ${v.waiting}.`,
    (v) => `The folder ${v.folder}: received: ${v.received}, rejected: ${v.rejected}, waiting: ${v.waiting}.`,
  ),
  "done/watch-stopped": sayTyped<"folder" | "received" | "rejected" | "waiting">(
    "info",
    (v) =>
      `Mappen ${v.folder} overvåges ikke længere. Modtaget: ${v.received}, afvist: ${v.rejected}, venter: ${v.waiting}.`,
    (v) =>
      `The folder ${v.folder} is no longer being watched. Received: ${v.received}, rejected: ${v.rejected}, waiting: ${v.waiting}.`,
  ),
} as const;
