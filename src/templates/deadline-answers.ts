/** Questions that dates answer: which of the deadlines D1-D7 tells, by template and number. */

export interface AnsweredBy {
  readonly number: string;
  readonly deadline: "D1" | "D3" | "D4" | "D5" | "D6" | "D7";
  /** An overrun that is reasoned in the case is met too, and one of which nobody has said so is not answered. */
  readonly orReasoned?: true;
  /** The question asks for more than the deadline: that it was kept does not answer it. */
  readonly onlyNo?: true;
  /** The question is of cases decided under this paragraph of barnets lov alone. */
  readonly decidedUnder?: "46" | "47";
  /** The wording of an earlier edition that asked something else under the same number; not there: the question as it stands. */
  readonly was?: string;
}

/** @source systems.md S18: seeds 000:211, 262-277; 002:210-222. Plan (§ 91) and visits (§ 156) as issue #14 names them */
export const ANSWERED_BY: Readonly<Record<string, readonly AnsweredBy[]>> = {
  "bbu-2018": [{ number: "U1", deadline: "D1" }],
  "overordnet-2024": [
    { number: "UN1", deadline: "D1" },
    { number: "BF3", deadline: "D3" },
    { number: "SI16", deadline: "D4" },
    { number: "AN15", deadline: "D4", decidedUnder: "46" },
    { number: "AN15b", deadline: "D4", decidedUnder: "47" },
    { number: "OP1", deadline: "D5" },
    { number: "OP13", deadline: "D7" },
    {
      number: "AN15",
      deadline: "D4",
      was: "Forelå barnets plan eller ungeplanen til tiden: senest 3 måneder efter afgørelsen (§ 46) eller før den (§ 47)?",
    },
    {
      number: "OP13",
      deadline: "D7",
      was: "Hvis ja: Har kommunen det seneste år været på mindst to tilsynsbesøg og talt med barnet eller den unge?",
    },
  ],
  oversigtsskema: [
    { number: "OS17", deadline: "D3" },
    { number: "OS21", deadline: "D6" },
    { number: "OS22", deadline: "D7" },
    {
      number: "OS17",
      deadline: "D3",
      orReasoned: true,
      was: "Blev undersøgelsen færdig til tiden, eller er overskridelsen begrundet i sagen?",
    },
    { number: "OS21", deadline: "D6", onlyNo: true, was: "Er opfølgningen holdt, og er den næste fastsat?" },
    { number: "OS22", deadline: "D7", was: "Er der holdt to tilsynsbesøg med samtale det seneste år?" },
  ],
};
