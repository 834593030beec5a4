/** Efterprøvning: how somebody outside checks that a draw was a draw, in words first and then with a computer's help. */
import { blankSheet, heading, page } from "../../register/sheet/page";
import { heightFor } from "../../register/sheet/wrapping";
import { region } from "../../workbook/address";
import type { SheetContent } from "../../workbook/content";
import { COLOR, STYLE, layered } from "../../workbook/style";

export const CHECKING_SHEET = "Efterprøvning";

const WIDTHS = [5, 95] as const;
const FIRST_ROW = 4;

interface Part {
  readonly title: string;
  readonly lines: readonly string[];
  /** To be typed as it stands. */
  readonly recipe?: readonly string[];
}

const PARTS: readonly Part[] = [
  {
    title: "Det korte svar",
    lines: [
      "I ruden: åbn Udtræk, og tryk Efterprøv. Så trækkes der igen ud fra det, der står på arkene Ramme og Log, og ruden siger, om alt er som dengang. Intet ændres i registret.",
    ],
  },
  {
    title: "Sådan er der trukket lod",
    lines: [
      "Før udtrækket skrives en tekst, som ingen har kunnet vælge eller forudse, fx lottotallene fra en aftalt dato. Den hedder lodtrækningsteksten (seed) og står på arket Runder.",
      "Hver sag får et lodnummer, som regnes ud af lodtrækningsteksten, runden, niveauet og sagens nummer. Samme tekst giver altid samme lodnummer, og ingen kan se på forhånd, hvilket det bliver.",
      "I hver gruppe (fx en sagsbehandlers eller en enheds sager) er de laveste lodnumre udtrukket. De næste er reserver, i samme rækkefølge.",
      "De sager, der blev trukket blandt, står på det skjulte ark Ramme, som de så ud den dag. Lodnumrene står på arket Udtrukne sager.",
    ],
  },
  {
    title: "Sådan kan alle efterprøve det",
    lines: [
      "Spørg, hvornår og hvordan lodtrækningsteksten blev aftalt. Den skal være valgt, før sagerne blev trukket.",
      "Regn lodnumrene ud for et par sager, både nogle, der er udtrukket, og nogle, der ikke er (se nedenfor). Lodnumrene skal være som på arket Udtrukne sager, og de udtrukne skal være gruppens laveste.",
      "Ruden kan skrive regnestykket for en bestemt sag: åbn Udtræk, og vælg sagen.",
    ],
  },
  {
    title: "For den, der selv vil regne efter",
    lines: [
      "Lodnummeret er regnet med metoden SHA-256, som alle computere kender. Teksten er lodtrækningsteksten, runden, N og niveauets nummer og sagens nummer, med en lodret streg imellem. Trækkes der til et bestemt sagstrin, står sagstrinnet til sidst.",
      "Udskift det i spidse parenteser, og skriv i PowerShell (Windows) eller Terminal (Mac og Linux):",
    ],
    recipe: [
      "-join ([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes('<lodtrækningstekst>|2026-K1|N1|<sag>')) | % { $_.ToString('x2') })",
      "printf '%s' '<lodtrækningstekst>|2026-K1|N1|<sag>' | sha256sum",
    ],
  },
];

/** The whole sheet: the same in every register. */
export function checkingSheet(): SheetContent {
  const columns = WIDTHS.map((width) => ({ width }));
  const head = heading(
    "Sådan efterprøves et udtræk",
    "Enhver kan kontrollere, at sagerne er trukket ved lod og ikke valgt. Arket fortæller hvordan, også til en, der ikke arbejder med registret.",
    columns,
  );
  const rows: { readonly number: number | null; readonly text: string; readonly kind: "title" | "line" | "recipe" }[] =
    PARTS.flatMap(({ title, lines, recipe = [] }) => [
      { number: null, text: title, kind: "title" as const },
      ...lines.map((text, index) => ({ number: lines.length === 1 ? null : index + 1, text, kind: "line" as const })),
      ...recipe.map((text) => ({ number: null, text, kind: "recipe" as const })),
    ]);
  const at = (index: number): number => FIRST_ROW + index;
  return {
    ...blankSheet(CHECKING_SHEET),
    columns,
    heights: [
      ...head.heights,
      ...rows.map(({ text, kind }, index) => ({
        row: at(index),
        height: kind === "title" ? 30 : heightFor([{ text, width: WIDTHS[1] }]),
      })),
    ],
    blocks: [
      ...head.blocks,
      ...rows.map(({ number, text, kind }, index) => ({
        row: at(index),
        column: 1,
        values: [kind === "title" ? [text, null] : [number, text]],
      })),
    ],
    merges: head.merges,
    styles: [
      ...head.styles,
      ...rows.flatMap(({ kind }, index) =>
        kind === "title"
          ? [{ region: region(at(index), 1), style: layered(STYLE.heading, { vertical: "bottom" }) }]
          : [
              {
                region: region(at(index), 1),
                style: layered(STYLE.text, { horizontal: "center", color: COLOR.quiet }),
              },
              {
                region: region(at(index), 2),
                style: kind === "line" ? STYLE.wrapped : layered(STYLE.wrapped, { fill: COLOR.muted, format: "@" }),
              },
            ],
      ),
    ],
    tabColor: "52606D",
    protected: true,
    page: page("portrait"),
  };
}
