/** Questions that dates answer: which of the deadlines D1-D7 tells, by template and number. */

export interface AnsweredBy {
  readonly deadline: "D1" | "D3" | "D4" | "D5" | "D6" | "D7";
  /** An overrun that is reasoned in the case is met too, and one of which nobody has said so is not answered. */
  readonly orReasoned?: true;
  /** The question asks for more than the deadline: that it was kept does not answer it. */
  readonly onlyNo?: true;
}

/** @source systems.md S18: seeds 000:211, 262-277; 002:210-222. Plan (§ 91) and visits (§ 156) as issue #14 names them */
export const ANSWERED_BY: Readonly<Record<string, Readonly<Record<string, AnsweredBy>>>> = {
  "bbu-2018": { U1: { deadline: "D1" } },
  "overordnet-2024": {
    UN1: { deadline: "D1" },
    BF3: { deadline: "D3" },
    SI16: { deadline: "D4" },
    AN15: { deadline: "D4" },
    OP1: { deadline: "D5" },
    OP13: { deadline: "D7" },
  },
  oversigtsskema: {
    OS17: { deadline: "D3", orReasoned: true },
    OS21: { deadline: "D6", onlyNo: true },
    OS22: { deadline: "D7" },
  },
};
