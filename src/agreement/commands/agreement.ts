/** agreement: how far a level agrees with another that has read the same cases, and a list of where they do not. */
import type { Outcome } from "../../language/outcome";
import { done, failed } from "../../language/outcome";
import { problem } from "../../language/problem";
import type { Register } from "../../register/register";
import { levelOf, roundOf, unitsOf } from "../../register/register";
import { AT, registered } from "../../register/registration";
import { percent } from "../../figures/rules/compliance";
import { answeredByBoth, comparisonOf, isOf, levelBelow } from "../facts/agreement";
import type { Comparison } from "../rules/agreement";
import { agreementOf, corrections, disagrees, disagreementsOf, replaced } from "../rules/agreement";
import { agreementSheet, AGREEMENTS, disagreementSheet, DISAGREEMENTS, readAgreements } from "../sheet/agreement";

export interface AgreementInput {
  readonly round: string;
  readonly level: number;
  /** Null: the level that this one checks. */
  readonly against: number | null;
}

export const agreementCommand = registered({
  name: "agreement",
  options: {
    ...AT,
    with: {
      kind: "number",
      example: "1",
      about: {
        da: "niveauet, der sammenlignes med; ellers det nedenunder",
        en: "the level compared with; else the one below",
      },
    },
  },
  words: {
    about: {
      da: "beregn, hvor enige to niveauer er om de samme sager",
      en: "compute how far two levels agree about the same cases",
    },
    doing: { da: "Beregner enighed", en: "Computing agreement" },
    logged: { da: "Enighed beregnet", en: "Agreement computed" },
  },
  view: "agreement",
  sheets: [
    {
      name: AGREEMENTS.sheet,
      guide: {
        da: "Hvor enige niveauerne er om de samme sager.",
        en: "How far the levels agree about the same cases.",
      },
      tables: [AGREEMENTS],
      since: 2,
      made: "on first use",
      writtenBy: "commands",
      blank: () => agreementSheet([]),
    },
    {
      name: DISAGREEMENTS.sheet,
      guide: {
        da: "Hvor to niveauer svarede forskelligt, og hvad I er blevet enige om (fortroligt).",
        en: "Where two levels answered differently, and what you have agreed on (confidential).",
      },
      tables: [DISAGREEMENTS],
      since: 2,
      made: "on first use",
      writtenBy: "both",
      blank: () => disagreementSheet([]),
    },
  ],
  input: ({ round, level, with: against }) => done({ round, level, against: against ?? null }),
  decide(input: AgreementInput, register) {
    const compared = comparison(register, input);
    if (!compared.ok) return compared;
    const of = compared.value;
    const standing = readAgreements(register.snapshot.tables);
    if (standing.problems.length > 0) return failed(...standing.problems);
    const { questions, pairs } = answeredByBoth(register, of);
    if (pairs.length === 0) return failed(problem("agreement/no-pairs", { ...of }, { sheet: "Svar" }));
    const units = unitsOf(register, pairs);
    const rows = agreementOf(of, pairs, questions, units);
    const isOwn = (row: Comparison): boolean => isOf(row, of);
    const disagreements = disagreementsOf(of, pairs, standing.disagreements.filter(isOwn));
    const agreed = pairs.filter((pair) => !disagrees(pair)).length;
    const corrected = corrections(pairs);
    return done({
      message: problem("done/agreement", {
        ...of,
        pairs: pairs.length,
        agreed,
        percent: percent(agreed, pairs.length) ?? 0,
      }),
      problems: corrected.count === 0 ? [] : [problem("agreement/corrected", { ...corrected, pairs: pairs.length })],
      edits: [
        { kind: "sheet", content: agreementSheet(replaced(standing.agreements, rows, isOwn)), before: "Log" },
        {
          kind: "sheet",
          content: disagreementSheet(replaced(standing.disagreements, disagreements, isOwn)),
          before: "Log",
        },
      ],
      log: {
        command: "agreement",
        input: JSON.stringify({ runde: of.round, niveau: of.level, mod: of.against }),
        counts: `vurderinger=${pairs.length}; enige=${agreed}; uenigheder=${disagreements.length}`,
      },
      data: { agreement: rows, disagreements: disagreements.length },
      show: AGREEMENTS.sheet,
    });
  },
});

/** @problems `plan/level-unknown`, `agreement/same-level`, `agreement/none-below`, `agreement/no-answers` */
function comparison(register: Register, input: AgreementInput): Outcome<Comparison> {
  const level = levelOf(register, input.level);
  if (!level.ok) return level;
  const against = input.against ?? levelBelow(register, input.level);
  if (against === null) return failed(problem("agreement/none-below", { level: input.level }, { sheet: "Opsætning" }));
  const other = levelOf(register, against);
  if (!other.ok) return other;
  if (against === input.level) return failed(problem("agreement/same-level", { level: against }));
  const of = comparisonOf(input, against);
  return done({ ...of, round: roundOf(register, input.round, of.level)?.round ?? input.round });
}
