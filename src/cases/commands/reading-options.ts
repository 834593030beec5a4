/** Options of every reading of an export: of cases, events, notifications and measures. */
export const MAP = {
  kind: "text",
  example: '"Sagsnr=Sag;…"',
  about: { da: "hvilken overskrift der er hvilken kolonne", en: "which header is which column" },
} as const;

export const PARTIAL = {
  kind: "flag",
  example: "",
  about: {
    da: "skriv de rigtige rækker, selv om andre har fejl",
    en: "write the rows that are right although others are wrong",
  },
} as const;
