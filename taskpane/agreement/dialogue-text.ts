/** What Dialogmøde says. Points are shown in Danish, as in the register. */
import type { DialoguePoint } from "../../src/agreement/rules/dialogue";
import type { Texts } from "../language";

interface DialogueText {
  readonly title: string;
  readonly what: string;
  readonly prepare: string;
  readonly again: string;
  readonly preparing: string;
  readonly kinds: Readonly<Record<DialoguePoint["kind"], string>>;
  readonly open: string;
}

export const DIALOGUE: Texts<DialogueText> = {
  da: {
    title: "Dialogmøde",
    what: "Et ark til den fælles drøftelse: fejlmønstre, god praksis og det, læserne vurderede forskelligt. I skriver selv fokuspunkter, udviklingsområder og aftaler.",
    prepare: "Forbered dialogmøde",
    again: "Forbered igen",
    preparing: "Forbereder dialogmødet",
    kinds: {
      fejlmønster: "Fejlmønstre",
      "god praksis": "God praksis",
      "forskellig vurdering": "Forskellig vurdering",
      fokuspunkt: "Fokuspunkter",
      udviklingsområde: "Udviklingsområder",
    },
    open: "Skriv på arket Dialogmøde",
  },
  en: {
    title: "Dialogue meeting",
    what: "A sheet for the discussion you have together: recurring faults, good practice and what the reviewers judged differently. You add focus points, areas for development and what you agree on.",
    prepare: "Prepare the dialogue meeting",
    again: "Prepare again",
    preparing: "Preparing the dialogue meeting",
    kinds: {
      fejlmønster: "Recurring faults",
      "god praksis": "Good practice",
      "forskellig vurdering": "Judged differently",
      fokuspunkt: "Focus points",
      udviklingsområde: "Areas for development",
    },
    open: "Write on the sheet Dialogmøde",
  },
};
