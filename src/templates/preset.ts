/** A supervision model as the staff unit would type it into the sheet Opsætning: one row per level of tblNiveauer. */
export interface PresetLevel {
  readonly Niveau: number;
  readonly Navn: string;
  readonly "Trækkes fra": string;
  readonly Afgrænsning: string;
  readonly Gruppering: string;
  readonly Antal: string;
  readonly Fordeling: string;
  readonly Kvoter: string;
  readonly Metode: string;
  readonly Kadence: string;
  readonly Forskydning: number;
  readonly Reserver: number;
  readonly "Udeluk seneste runder": number;
  readonly "Skema pr.": string;
  readonly "Udfyldes af": string;
  readonly Rapporteres: string;
  /** Blank: `alene`. */
  readonly Form?: string;
}

export interface Preset {
  readonly id: string;
  /** Shown to people, Danish. */
  readonly name: string;
  readonly description: string;
  readonly source: string;
  /** Ids of the templates used where `create` names none. */
  readonly templates: readonly string[];
  /** Which of them a level uses, as tblOpsaetning has it; none: every level uses all. */
  readonly templatesPerLevel?: string;
  /** Units used where `create` names none; empty: the units of the imported cases. */
  readonly units: readonly string[];
  /** Information questions that get their arrow all the same, because a published table printed it. */
  readonly printedArrows?: readonly string[];
  readonly levels: readonly PresetLevel[];
}
