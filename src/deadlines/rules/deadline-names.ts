/** What the seven deadlines are called, and what each asks, as it stands beside the figures. */
import type { Words } from "../../language/words";
import type { DeadlineId } from "./deadline";

interface Naming {
  readonly name: Words;
  /** With its limit. */
  readonly short: Words;
  /** What it is counted from, to what, and what the law says: one sentence or two, Danish as on the sheets. */
  readonly definition: string;
}

export const DEADLINE_NAMES: Readonly<Record<DeadlineId, Naming>> = {
  D1: {
    name: { da: "Vurdering", en: "Assessment" },
    short: { da: "Vurdering, 24 timer", en: "Assessment, 24 hours" },
    definition:
      "Fra underretningen er modtaget, til den er vurderet: 24 timer i træk, også over weekend og helligdag (barnets lov § 136). Uden klokkeslæt er det tvivl, når vurderingen ligger dagen efter.",
  },
  D2: {
    name: { da: "Kvittering", en: "Receipt" },
    short: { da: "Kvittering, 6 hverdage", en: "Receipt, 6 working days" },
    definition:
      "Fra underretningen er modtaget, til der er sendt kvittering: 6 hverdage, modtagelsesdagen ikke talt med (§ 137).",
  },
  D3: {
    name: { da: "Undersøgelse", en: "Examination" },
    short: { da: "Undersøgelse, 4 måneder", en: "Examination, 4 months" },
    definition:
      "Fra underretningen er modtaget, til den børnefaglige undersøgelse er afsluttet: 4 måneder (§ 20, stk. 3). Kendes modtagelsen ikke, regnes fra undersøgelsens begyndelse, og en overskridelse står som tvivl.",
  },
  D4: {
    name: { da: "Plan", en: "Plan" },
    short: { da: "Plan, 3 måneder", en: "Plan, 3 months" },
    definition:
      "Fra foranstaltningen er iværksat, til planen foreligger: 3 måneder (§§ 91 og 108), og før afgørelsen ved anbringelse uden samtykke (§ 47).",
  },
  D5: {
    name: { da: "Første opfølgning", en: "First follow-up" },
    short: { da: "Første opfølgning, 3 måneder", en: "First follow-up, 3 months" },
    definition: "Fra foranstaltningen er iværksat, til der første gang er fulgt op: 3 måneder (§ 95, stk. 2).",
  },
  D6: {
    name: { da: "Næste opfølgning", en: "Next follow-up" },
    short: { da: "Næste opfølgning", en: "Next follow-up" },
    definition:
      "Den dag, der er besluttet i sagen (§ 95, stk. 3). Følges der op før tiden, skal den næste dato besluttes igen.",
  },
  D7: {
    name: { da: "Tilsynsbesøg", en: "Visits" },
    short: { da: "Tilsynsbesøg, 2 om året", en: "Visits, 2 a year" },
    definition:
      "Ved anbringelse: mindst to besøg de seneste 12 måneder (§ 156, stk. 5). Gøres op pr. dato for anbringelser, der har varet et år eller har to besøg.",
  },
};

/** What the figures are, as it stands on every sheet with them. */
export const FIGURE_DEFINITION =
  "Rettidige: frister, der udløb i perioden, og som blev overholdt. Fristudløb: alle, der udløb i perioden, uanset om de blev overholdt. Procent: rettidige af fristudløb. " +
  "Frister i tvivl, og frister, der ikke kan beregnes, indgår i ingen af dem. En tom dato tæller aldrig som overholdt.";

/** What is ours to read, and no jurist has looked at. */
export const READING_DEFINITION =
  "Tvivl: loven kan læses på to måder, og dagene er ikke de samme: om lørdag, 5. juni, 24. og 31. december er hverdag, eller om en frist fra månedens sidste dag udløber på en sidste dag. Imellem de to dage tæller fristen ikke som overskredet. En frist i måneder, der udløber på en fridag, flyttes til næste hverdag; det er vores læsning. Lovhenvisningerne er ikke efterprøvet af en jurist.";
