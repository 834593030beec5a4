/** Agreement between levels. One code, one severity, one Danish and one English sentence. */
import { say } from "../sentence";

export const AGREEMENT = {
  "agreement/none-below": say<"level">(
    "error",
    (v) => `Niveau ${v.level} har intet niveau under sig. Vælg, hvilket niveau der sammenlignes med (--with).`,
    (v) => `Level ${v.level} has no level below it. Choose the level to compare with (--with).`,
  ),
  "agreement/same-level": say<"level">(
    "error",
    (v) => `Niveau ${v.level} kan ikke sammenlignes med sig selv. Vælg et andet niveau (--with).`,
    (v) => `Level ${v.level} cannot be compared with itself. Choose another level (--with).`,
  ),
  "agreement/no-pairs": say<"against" | "level" | "round">(
    "error",
    (v) =>
      `Niveau ${v.level} og niveau ${v.against} har ingen sager i runde ${v.round}, hvor begge har svaret på det samme spørgsmål. Saml skemaerne fra begge niveauer ind med collect.`,
    (v) =>
      `Level ${v.level} and level ${v.against} have no case in round ${v.round} where both answered the same question. Collect the review sheets of both levels with collect.`,
  ),
  "agreement/corrected": say<"agreedNow" | "count" | "pairs">(
    "info",
    (v) =>
      `${v.count} vurderinger er rettet, efter at sagen blev meldt færdig. Enigheden er beregnet på svarene, som de blev afleveret; efter rettelserne er niveauerne enige i ${v.agreedNow} af ${v.pairs}.`,
    (v) =>
      `${v.count} assessments were corrected after the case was handed in as finished. Agreement is computed on the answers as handed in; after the corrections the levels agree in ${v.agreedNow} of ${v.pairs}.`,
  ),
  "done/agreement": say<"against" | "agreed" | "level" | "pairs" | "percent" | "round">(
    "info",
    (v) =>
      `Enighed for runde ${v.round} er beregnet: Niveau ${v.against} og ${v.level} var enige i ${v.percent} % af ${v.pairs} vurderinger (${v.agreed}).`,
    (v) =>
      `Agreement of round ${v.round} is computed: levels ${v.against} and ${v.level} agreed in ${v.percent} % of ${v.pairs} assessments (${v.agreed}).`,
  ),
};
