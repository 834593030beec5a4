/** What the set-up of a register says. */
import { counted } from "../../src/language/counting";
import type { Texts } from "../language";

interface SetupText {
  readonly create: {
    readonly model: string;
    readonly modelHint: string;
    readonly examples: string;
    readonly templates: string;
    readonly templatesHint: string;
    readonly questions: (count: number) => string;
    readonly parts: (template: string) => string;
    readonly partsHint: string;
    readonly units: string;
    readonly unitsHint: string;
    readonly make: string;
    readonly making: string;
    readonly noTemplate: string;
  };
  readonly facts: {
    readonly title: string;
    readonly model: string;
    readonly templates: string;
    readonly units: string;
    readonly unitsOfCases: string;
    readonly cases: string;
    readonly where: string;
    readonly sheet: string;
  };
}

export const TEXT: Texts<SetupText> = {
  da: {
    create: {
      model: "Model for tilsynet",
      modelHint:
        "Modellen bestemmer niveauer, hvor mange sager der udtrækkes, og hvor tit. Alt kan rettes på arket Opsætning bagefter.",
      examples: "Eksempler",
      templates: "Spørgsmål",
      templatesHint: "Vælg en eller flere skabeloner. De lægges sammen på arket Skabelon.",
      questions: (count) => counted.da(count, "spørgsmål", "spørgsmål"),
      parts: (template) => `Dele af ${template}`,
      partsHint: "Ingen valgt: hele skabelonen.",
      units: "Enheder, én på hver linje",
      unitsHint: "Kan stå tomt: så bruges de enheder, sagerne har.",
      make: "Opret registret",
      making: "Opretter registret",
      noTemplate: "Vælg mindst én skabelon.",
    },
    facts: {
      title: "Registret",
      model: "Model",
      templates: "Skabeloner",
      units: "Enheder",
      unitsOfCases: "dem, sagerne har",
      cases: "Sager",
      where: "Niveauer, antal og indstillinger rettes på arket",
      sheet: "Opsætning",
    },
  },
  en: {
    create: {
      model: "Model for the supervision",
      modelHint:
        "The model decides the levels, how many cases are drawn, and how often. Everything can be changed afterwards on the sheet Opsætning.",
      examples: "Examples",
      templates: "Questions",
      templatesHint: "Choose one or more templates. They are combined on the sheet Skabelon.",
      questions: (count) => counted.en(count, "question", "questions"),
      parts: (template) => `Parts of ${template}`,
      partsHint: "If none is chosen: the whole template.",
      units: "Units, one per line",
      unitsHint: "May be left blank: then the units of the cases are used.",
      make: "Create the register",
      making: "Creating the register",
      noTemplate: "Choose at least one template.",
    },
    facts: {
      title: "The register",
      model: "Model",
      templates: "Templates",
      units: "Units",
      unitsOfCases: "those the cases have",
      cases: "Cases",
      where: "Levels, numbers and settings are changed on the sheet",
      sheet: "Opsætning",
    },
  },
};
