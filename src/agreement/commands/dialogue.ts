/** dialogue: what a dialogue round is to talk about, from the figures of a review and from where its readers differ. */
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import { isAt } from "../../kernel/keys";
import type { RoundAndLevel } from "../../kernel/keys";
import { levelOf, roundOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import type { RegisteredSheet } from "../../register/sheets";
import { dialogueFacts } from "../facts/dialogue";
import { dialoguePoints } from "../rules/dialogue";
import { DIALOGUES, dialogueSheet, readDialogues } from "../sheet/dialogue";

export const DIALOGUE_SHEETS: readonly RegisteredSheet[] = [
  {
    name: DIALOGUES.sheet,
    guide: {
      da: "Til dialogmødet efter en gennemgang: hvad der skal drøftes, og hvad I aftalte.",
      en: "For the dialogue after a review: what to discuss, and what you agreed.",
    },
    tables: [DIALOGUES],
    since: 2,
    made: "on first use",
    writtenBy: "both",
    blank: () => dialogueSheet([]),
  },
];

export const dialogueCommand = registered({
  name: "dialogue",
  options: AT,
  words: {
    about: {
      da: "forbered et dialogmøde: fejlmønstre, god praksis og fokuspunkter",
      en: "prepare a dialogue meeting: recurring faults, good practice and focus points",
    },
    doing: { da: "Forbereder dialogmødet", en: "Preparing the dialogue meeting" },
    logged: { da: "Dialogmøde forberedt", en: "Dialogue meeting prepared" },
  },
  view: "agreement",
  sheets: DIALOGUE_SHEETS,
  input: ({ round, level }) => done({ round, level }),
  decide(input: RoundAndLevel, register) {
    const level = levelOf(register, input.level);
    if (!level.ok) return level;
    const at = { round: roundOf(register, input.round, input.level)?.round ?? input.round, level: input.level };
    const standing = readDialogues(register.snapshot.tables);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const facts = dialogueFacts(register, at);
    if (facts.figures.length === 0) return failed(problem("dialogue/no-figures", at, { sheet: "Resultater" }));
    const points = dialoguePoints(at, facts, standing.rows);
    const proposed = points.filter(({ question }) => question !== "");
    const count = (kind: string): number => proposed.filter((each) => each.kind === kind).length;
    const told = {
      faults: count("fejlmønster"),
      practice: count("god praksis"),
      apart: count("forskellig vurdering"),
    };
    return done({
      message: problem("done/dialogue", { ...at, ...told }),
      edits: [
        {
          kind: "sheet",
          content: dialogueSheet([...points, ...standing.rows.filter((each) => !isAt(each, at))]),
          before: "Log",
        },
      ],
      log: {
        command: "dialogue",
        input: JSON.stringify({ runde: at.round, niveau: at.level }),
        counts: `fejlmønstre=${told.faults}; god praksis=${told.practice}; forskellig vurdering=${told.apart}`,
      },
      data: { points },
      show: DIALOGUES.sheet,
    });
  },
});
