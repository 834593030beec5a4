/** external: what others have found: the sheets to type it in, and the percents beside one's own figures. */
import { figuresOf, roundsWithFigures } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import { questionKey, unitKey } from "../../kernel/keys";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { shareWords } from "../facts/external";
import { labelOf } from "../facts/tendencies";
import {
  APPEALS,
  appealSheet,
  AUDITS,
  auditSheet,
  filledAppeals,
  filledAudits,
  readAppeals,
  readAudits,
} from "../sheet/external";

export const EXTERNAL_SHEETS: readonly RegisteredSheet[] = [
  {
    name: AUDITS.sheet,
    guide: {
      da: "Hvad andre har fundet i jeres sager før og efter, ved siden af jeres egne tal.",
      en: "What others found in your cases before and after, beside your own figures.",
    },
    tables: [AUDITS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => auditSheet([]),
  },
  {
    name: APPEALS.sheet,
    guide: {
      da: "Klager til Ankestyrelsen: påklaget, afgjort og stadfæstet.",
      en: "Appeals: lodged, decided and upheld.",
    },
    tables: [APPEALS],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => appealSheet([]),
  },
];

export const externalCommand = registered({
  name: "external",
  options: {},
  words: {
    about: {
      da: "regn eksterne undersøgelser og klager, og lav arkene til dem",
      en: "calculate external audits and appeals, and make the sheets for them",
    },
    doing: { da: "Beregner eksterne undersøgelser og klager", en: "Calculating external audits and appeals" },
    logged: { da: "Eksterne undersøgelser og klager beregnet", en: "External audits and appeals calculated" },
  },
  view: "papers",
  sheets: EXTERNAL_SHEETS,
  input: () => done({}),
  decide(_: object, register) {
    const audits = readAudits(register.snapshot.tables[AUDITS.name]);
    const appeals = readAppeals(register.snapshot.tables[APPEALS.name]);
    const problems = [...audits.problems, ...appeals.problems];
    if (problems.some(({ severity }) => severity === "error")) return failed(...problems);
    const counts = { audits: audits.rows.length, appeals: appeals.rows.length };
    return done({
      message: problem("done/external", counts),
      problems,
      edits: [
        {
          kind: "sheet",
          content: auditSheet(filledAudits(audits, (question) => ownWords(register, question))),
          before: "Log",
        },
        { kind: "sheet", content: appealSheet(filledAppeals(appeals)), before: "Log" },
      ],
      log: { command: "external", input: "{}", counts: `undersøgelser=${counts.audits}; klager=${counts.appeals}` },
      data: counts,
      show: AUDITS.sheet,
    });
  },
});

/** The latest figure of a question on the level that is reported, with its round; empty where there is none. */
function ownWords(register: Register, question: string): string {
  const levels = register.levels.ok ? register.levels.value : [];
  const level = levels.find(({ reported }) => reported)?.number ?? levels[0]?.number;
  if (level === undefined) return "";
  const rounds = roundsWithFigures(register, level);
  const round = rounds[rounds.length - 1]?.round;
  const figure =
    round === undefined
      ? undefined
      : figuresOf(register, round, level)?.figures.find(
          (each) => questionKey(each.question) === questionKey(question) && unitKey(each.unit) === unitKey(ALL_UNITS),
        );
  if (round === undefined || figure === undefined || figure.n === 0) return "";
  return `${labelOf(register, round, level)}: ${shareWords(figure)}`;
}
