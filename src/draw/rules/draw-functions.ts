/** A draw worked out in cells: tickets, and the fingerprint of a frame. */
import { WHOLE_CASE } from "../../cases/rules/case";
import type { Cell } from "../../kernel/cell";
import { cellText, cited } from "../../kernel/cell";
import { isErrorValue } from "../../kernel/error-value";
import { wordKey } from "../../kernel/keys";
import { problem } from "../../language/problem";
import type { CellFunction, CellParameter, CellResult } from "../../register/rules/cell-function";
import { isBlankText, isProblem, named, overCells, wholeNumber } from "../../register/rules/cell-function";
import { fingerprintOfRows } from "./frame";
import { FORBIDDEN_IN_TICKET, ticket } from "./ticket";

const SEED: CellParameter = {
  name: { da: "seed", en: "seed" },
  about: { da: "Udtrækkets seed, som loggen har den.", en: "The seed text of the draw, as in the log." },
};
const ROUND: CellParameter = {
  name: { da: "runde", en: "round" },
  about: { da: "Runden, som 2026-K1.", en: "The round, as 2026-K1." },
};
const LEVEL: CellParameter = {
  name: { da: "niveau", en: "level" },
  about: { da: "Niveauets tal, som 2.", en: "The number of the level, e.g. 2." },
};
const CASE: CellParameter = {
  name: { da: "sag", en: "case" },
  about: {
    da: "En sag eller en hel kolonne af sager. En tom celle giver en tom tekst.",
    en: "A case, or a whole column of cases. An empty cell gives an empty text.",
  },
};
const STEP: CellParameter = {
  name: { da: "sagstrin", en: "step" },
  about: {
    da: "Kun hvor niveauet har Kvoter: sagstrinnet, sagen er trukket på. »alle« er som intet.",
    en: "Only where the level has Kvoter: the step the case was drawn for. “alle” is the same as leaving it out.",
  },
  optional: true,
};

const TICKET_PARAMETERS = [SEED, ROUND, LEVEL, CASE, STEP] as const;

function ticketOf([seed, round, level, caseId, step]: readonly (Cell | undefined)[]): CellResult {
  if (isBlankText(caseId)) return "";
  const number = wholeNumber(level, LEVEL, 1);
  if (isProblem(number)) return number;
  for (const [parameter, cell] of [
    [SEED, seed],
    [ROUND, round],
  ] as const)
    if (isBlankText(cell)) return problem("function/missing", named(parameter));
  const cells = [seed, round, null, caseId, step];
  const wrong = cells.findIndex((cell) => FORBIDDEN_IN_TICKET.test(cellText(cell)));
  const parameter = TICKET_PARAMETERS[wrong];
  if (parameter !== undefined)
    return problem("function/forbidden", { ...named(parameter), value: cited(cells[wrong]) });
  const isWhole = isBlankText(step) || wordKey(cellText(step)) === wordKey(WHOLE_CASE);
  return ticket(
    cellText(seed),
    cellText(round),
    number,
    cellText(caseId),
    ...(isWhole ? [] : ([cellText(step)] as const)),
  );
}

export const TICKET_FUNCTION: CellFunction = {
  name: "LODNUMMER",
  about: {
    da: "Lodnummeret, som udtrækket ordner sager efter. Laveste lod i gruppen er trukket først.",
    en: "The ticket number by which a draw orders cases. The lowest in a group is drawn first.",
  },
  parameters: TICKET_PARAMETERS,
  compute: overCells(TICKET_PARAMETERS, ticketOf),
};

const FRAME: CellParameter = {
  name: { da: "område", en: "range" },
  about: {
    da: "Udtrækkets rækker på arket Ramme, kolonnerne Sag til Risiko, uden overskrift. Rækkefølgen er ligegyldig.",
    en: "The rows of the draw on the sheet Ramme, columns Sag to Risiko, without the header. Their order does not matter.",
  },
};

export const FINGERPRINT_FUNCTION: CellFunction = {
  name: "FINGERAFTRYK",
  about: {
    da: "Rammens fingeraftryk, som loggen har det. Ændres en eneste celle, bliver det et andet.",
    en: "The control figure of the cases that could be drawn, as in the log. If a single cell is changed, it is different.",
  },
  parameters: [FRAME],
  compute: ([area = []]) => {
    const wrong = area.flat().find(isErrorValue);
    if (wrong !== undefined) return [[problem("function/error-value", { ...named(FRAME), value: String(wrong) })]];
    const rows = area.filter((row) => !row.every(isBlankText));
    if (rows.length === 0) return [[problem("function/empty-area", named(FRAME))]];
    return [[fingerprintOfRows(rows.map((row) => row.map((cell) => (isBlankText(cell) ? "" : cellText(cell)))))]];
  },
};
