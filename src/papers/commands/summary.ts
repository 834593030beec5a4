/** summary: Bilag 1 of a reported round beside the rounds it is compared with. */
import { staleFigures } from "../../figures/facts/round-figures";
import { ALL_UNITS } from "../../figures/rules/compliance";
import type { Problem } from "../../kernel/outcome";
import { done } from "../../kernel/outcome";
import { problem } from "../../language/problem";
import type { Command, Decision } from "../../register/command";
import type { Register } from "../../register/register";
import type { SummaryInput } from "../facts/bilag";
import { summaryOf } from "../facts/bilag";
import type { Bilag } from "../rules/bilag";
import { bilagSheet } from "../sheet/bilag";
import { bilagDocument } from "../sheet/bilag-document";

export const summaryCommand: Command<SummaryInput> = {
  name: "summary",
  decide(input, register, context) {
    const bilag = summaryOf(input, register, context.now.slice(0, 10));
    return bilag.ok ? done(decision(bilag.value, input, register)) : bilag;
  },
};

function decision(bilag: Bilag, input: SummaryInput, register: Register): Decision {
  const questions = bilag.sections.flatMap((section) => section.questions);
  const count = (arrow: string): number => questions.filter((each) => each.arrow === arrow).length;
  const { unit } = bilag;
  const stale: Problem[] = staleFigures(register);
  const paper = bilagSheet(bilag);
  return {
    message: problem(unit === ALL_UNITS ? "done/summary" : "done/summary-unit", {
      round: input.round,
      level: input.level,
      ...(unit === ALL_UNITS ? {} : { unit }),
      rows: questions.length,
      up: count("↗"),
      same: count("→"),
      down: count("↘"),
    }),
    problems: stale,
    edits: [{ kind: "sheet", content: paper }],
    log: {
      command: "summary",
      input: JSON.stringify({
        runde: input.round,
        niveau: input.level,
        sammenlignet: input.compare,
        ...(unit === ALL_UNITS ? {} : { enhed: unit }),
      }),
      counts: `spørgsmål=${questions.length}`,
    },
    data: { bilag },
    paper,
    document: bilagDocument(bilag),
    show: "Bilag 1",
  };
}
