/**
 * JSON schemas (draft 07) of plans and of what `--json` prints, made from the options of the commands: whoever writes a
 * plan in an editor that knows schemas is helped as they type, and a flow knows what it gets.
 */
import type { Language } from "../src/language/problem";
import { COMMANDS } from "../src/register/commands/list";
import type { Option, Options, Registered, RegisteredMaker } from "../src/register/registration";
import { COMMON } from "./options";

type Schema = Readonly<Record<string, unknown>>;

const DRAFT = "http://json-schema.org/draft-07/schema#";
/** Options of every command that a step may have. */
const OF_A_STEP = ["out", "user", "now", "accept-loss"] as const;
const TIME: Schema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T" };
const VISIBLE: Schema = { type: "string", pattern: "\\S" };

/** Escaped for a regular expression. */
function ending(option: Option): Schema {
  if (option.ending === undefined) return VISIBLE;
  const letters = Array.from(option.ending.slice(1), (each) => `[${each.toLowerCase()}${each.toUpperCase()}]`);
  return { type: "string", pattern: `\\S.*\\.${letters.join("")}\\s*$` };
}

function listOf(part: Schema): Schema {
  return { anyOf: [VISIBLE, { type: "array", items: part, minItems: 1 }] };
}

/** What a value of this kind looks like in a plan. */
const SHAPES: Readonly<Record<Option["kind"], (option: Option) => Schema>> = {
  text: () => VISIBLE,
  phrase: () => ({ type: "string" }),
  number: () => ({ type: ["integer", "string"], minimum: 0, maximum: 999, pattern: "^\\s*\\d{1,3}\\s*$" }),
  date: () => ({ type: "string", pattern: "^\\s*\\d" }),
  list: ({ separator = ";" }) => listOf({ type: "string", pattern: `^[^${separator}]*$` }),
  words: () => listOf(VISIBLE),
  returned: () => listOf(VISIBLE),
  table: ending,
  key: ending,
  target: ending,
  flag: () => ({ type: "boolean" }),
};

/** A plan, as `tilsyn run` takes it. */
export function planSchema(language: Language = "da"): Schema {
  const words =
    language === "da"
      ? {
          title: "Plan for tilsyn run",
          register: "stien til registret, fra planens mappe",
          steps: "trinnene i rækkefølge",
        }
      : {
          title: "Plan of tilsyn run",
          register: "the path of the register, from the plan's folder",
          steps: "the steps in order",
        };
  return {
    $schema: DRAFT,
    title: words.title,
    type: "object",
    properties: {
      $schema: { type: "string" },
      register: { ...VISIBLE, description: words.register },
      user: { type: "string", description: COMMON.user.about[language] },
      now: { ...TIME, description: COMMON.now.about[language] },
      steps: {
        type: "array",
        minItems: 1,
        description: words.steps,
        items: { type: "object", required: ["command"], oneOf: COMMANDS.map((each) => stepSchema(each, language)) },
      },
    },
    required: ["register", "steps"],
    additionalProperties: false,
  };
}

function stepSchema({ name, given, words, options }: Registered | RegisteredMaker, language: Language): Schema {
  const own: Options = { ...options, ...Object.fromEntries(OF_A_STEP.map((each) => [each, COMMON[each]])) };
  const properties = Object.entries(own).map(([option, each]): [string, Schema] => [
    option,
    { ...(option === "now" ? TIME : SHAPES[each.kind](each)), description: each.about[language] },
  ]);
  const required = Object.entries(options).flatMap(([option, each]) =>
    each.required === true || option === given ? [option] : [],
  );
  return {
    description: words.about[language],
    properties: { command: { const: name }, ...Object.fromEntries(properties) },
    required: ["command", ...required],
    additionalProperties: false,
  };
}

const MAYBE: Schema = { type: ["string", "null"] };
const SEVERITY: Schema = { enum: ["error", "warning", "info"] };
const PROBLEM: Schema = {
  type: "object",
  properties: {
    code: { type: "string" },
    severity: SEVERITY,
    message: { type: "string" },
    file: MAYBE,
    sheet: MAYBE,
    cell: MAYBE,
    row: { type: ["integer", "null"] },
    case: MAYBE,
    question: MAYBE,
  },
  required: ["code", "severity", "message", "file", "sheet", "cell", "row", "case", "question"],
  additionalProperties: false,
};
const KIND: Schema = {
  type: "object",
  properties: { code: { type: "string" }, kind: { type: "string" }, severity: SEVERITY, count: { type: "integer" } },
  required: ["code", "kind", "severity", "count"],
  additionalProperties: false,
};
const FILES: Schema = { type: "array", items: { type: "string" } };

const report = {
  ok: { type: "boolean" },
  message: { type: "string" },
  problems: list(PROBLEM),
  kinds: list(KIND),
  files: FILES,
};
const always = ["ok", "message", "problems", "kinds", "files"];

/** What became of a file in a watched folder. */
const EVENT: Schema = {
  type: "object",
  properties: {
    event: { enum: ["received", "known", "rejected", "waiting", "failed"] },
    time: { type: "string" },
    file: { type: "string" },
    place: { type: "string" },
    ok: { type: "boolean" },
    message: { type: "string" },
    problems: list(PROBLEM),
    kinds: list(KIND),
  },
  required: ["event", "time", "file", "place", "ok", "message", "problems", "kinds"],
  additionalProperties: false,
};

function list(items: Schema): Schema {
  return { type: "array", items };
}

/** What `--json` prints: of any command, of a plan, and of a watched folder. */
export function resultsSchema(): Schema {
  const names = [...new Set(COMMANDS.map(({ name }) => name))];
  const head = { step: { type: "integer", minimum: 1 }, command: { enum: names } };
  return {
    $schema: DRAFT,
    title: "tilsyn --json",
    definitions: {
      command: { type: "object", properties: report, required: always },
      plan: {
        type: "object",
        properties: {
          ...report,
          plan: { type: "string" },
          register: { type: "string" },
          dryRun: { type: "boolean" },
          steps: list({
            oneOf: [
              {
                type: "object",
                properties: { ...head, run: { const: false } },
                required: ["step", "command", "run"],
                additionalProperties: false,
              },
              {
                type: "object",
                properties: { ...head, run: { const: true }, exit: { enum: [0, 1, 2, 3] }, ...report },
                required: ["step", "command", "run", "exit", ...always],
              },
            ],
          }),
        },
        required: [...always, "steps"],
        additionalProperties: false,
      },
      event: EVENT,
      watch: {
        type: "object",
        properties: { ...report, events: list({ $ref: "#/definitions/event" }) },
        required: [...always, "events"],
        additionalProperties: false,
      },
    },
    anyOf: [{ $ref: "#/definitions/plan" }, { $ref: "#/definitions/watch" }, { $ref: "#/definitions/command" }],
  };
}
