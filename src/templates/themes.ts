/**
 * Emne: what questions are about across the steps of a case, so that a unit sees that the same thing fails in more than
 * one step. A question has one theme at most, and none where two would fit.
 */
export const BY_THEME: Readonly<Record<string, readonly string[]>> = {
  inddragelse: [
    ...["U7", "U8", "B5", "B6", "B7", "A8", "A9", "OA2", "OA4", "OA5", "OF3", "OF4"],
    ...[
      "UN7",
      "UN8",
      "UN8b",
      "SC5",
      "SC5b",
      "SC5c",
      "AF3",
      "AF4",
      "AF4b",
      "AF5",
      "BF8",
      "BF9",
      "BF9b",
      "BF10",
      "BF10b",
    ],
    ...["BF15", "BF15b", "SI7", "SI8", "SI8b", "SI18", "SI18b", "AN8", "AN9", "AN9b", "AN17", "AN17b", "AN30"],
    ...["OP5", "OP6", "OP6b", "OP7", "OP13b", "OP14"],
    ...["TUN4", "TAF2", "TBF3", "TSI5", "TAN3", "TOP2", "TOP6", "TBL2", "TBL6"],
    ...["TV2", "TV7", "TV17c", "ME3", "SKR8", "SKR9", "SKR9b", "OS1", "OS2", "OS2b", "OS19", "OS19b", "OS22b"],
  ],
  rettidighed: [
    ...["U1", "U2", "A2", "F2", "F3", "OA1", "OA3", "OF1"],
    ...[
      "UN1",
      "UN2",
      "UN4",
      "AF8",
      "BF3",
      "BF4",
      "BF4b",
      "SI16",
      "SI20",
      "AN15",
      "AN15b",
      "OP1",
      "OP4",
      "OP13",
      "OP15",
    ],
    ...["TOP3", "TBL4", "ME1", "ME1b", "ME14", "SKR3", "SKR6", "OS17", "OS17b", "OS17c", "OS18", "OS21", "OS22"],
  ],
  begrundelse: [
    ...[
      "U9",
      "B2",
      "F12",
      "UN12b",
      "SC4",
      "AF7",
      "BF2",
      "BF14",
      "SI2c",
      "SI10",
      "AN11",
      "AN14",
      "AN25b",
      "OP3",
      "OP3b",
    ],
    ...["TUN5", "TSC1", "TSC4", "TAF4", "TBF1", "TBF5", "TBF6", "TSI2", "TAN1"],
    ...["TV13b", "TV16", "TV16b", "TV19", "ME4", "ME9", "ME12", "OS3b", "OS4b"],
  ],
  vejledning: [
    ...["B11", "A15", "A18", "F9", "F10", "F13", "OA6", "OF5"],
    ...["BF2b", "SI10b", "SI12", "SI13", "SI21", "SI22", "AN11b", "AN26", "TBL3"],
    ...["TV17", "TV17b", "TV19b", "ME2", "ME12b", "ME13", "OS6", "OS8", "OS9", "OS12", "OS12b"],
  ],
  samtykke: [
    ...["B3", "B4", "A11", "A12", "OA9", "OF8"],
    ...["AF6", "BF13", "SI3", "SI4", "AN3", "AN4", "AN5", "AN6", "OP11", "OP24", "OP25", "OP26"],
    ...["ME7b", "OS10", "OS10b", "OS11", "OS11b"],
  ],
  partshøring: ["U6", "A10", "UN9", "SI9", "SI9b", "AN10", "AN10b", "ME8"],
  "mål og plan": [
    ...["A3", "A4", "A5", "F4", "F5", "F6", "F7", "OA8", "OF7"],
    ...[
      "SI5",
      "SI14",
      "SI17",
      "SI17b",
      "SI19",
      "AN16",
      "AN16b",
      "AN18",
      "AN18b",
      "AN19",
      "AN36",
      "OP9",
      "OP31",
      "OP34",
    ],
    ...["TSI3", "TSI4", "TSI6", "TAN4", "TAN8", "TOP1", "SKR5", "SKR7", "OS18b"],
  ],
  samarbejde: [
    ...[
      "B8",
      "OA7",
      "OF6",
      "AF2",
      "BF12",
      "BF16",
      "OP16",
      "OP23",
      "OP30",
      "TAF3",
      "TBF4",
      "TSI7",
      "TBL5",
      "TV7b",
      "TV8",
    ],
  ],
  samvær: ["A6", "A20", "A21", "AN20", "AN20b", "AN21", "AN22", "AN37", "AN38", "TAN5", "OS5", "OS23"],
  støtteperson: ["A23", "A24", "OA12", "OA13", "AN23", "AN24", "AN27", "OS13", "OS14"],
};

/** What part of its theme a question is about, so that the same thing can be set beside itself across steps. */
const BY_ASPECT: Readonly<Record<string, readonly string[]>> = {
  "barnet eller den unge": [
    ...["U7", "B5", "OA2", "OF3", "UN7", "SC5", "AF3", "BF8", "SI7", "OP5"],
    ...["TAF2", "TBF3", "TSI5", "TAN3", "TOP2", "TBL2", "ME3", "SKR8"],
  ],
  forældre: ["A9", "OA5", "OF4", "AF5", "BF10", "OP7", "TOP6", "TBL6"],
  "grund, hvor barnet ikke er inddraget": ["U8", "B6", "B7", "UN8", "AF4", "BF9", "SI8", "AN9", "OP6", "SKR9", "OS2"],
  "samtale før afgørelse om anbringelse": ["A8", "AN8", "OS1"],
  "samtale uden ansatte til stede": ["OA4", "OP14"],
};

const ASPECTS: Readonly<Record<string, string>> = byNumber(BY_ASPECT);

/** What stands in Emne for each question, by its number: its theme, and behind a colon the part of it. */
export const THEMES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(byNumber(BY_THEME)).map(([number, theme]) => [
    number,
    ASPECTS[number] === undefined ? theme : `${theme}: ${ASPECTS[number]}`,
  ]),
);

function byNumber(lists: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, numbers]) => numbers.map((number) => [number, name] as const)),
  );
}
