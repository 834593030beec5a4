/** What is learned from figures that stand: themes from the lowest level there is, and goals followed round by round. */
import { describe, it } from "vitest";
import { story } from "../support/scenario";

/** Level 1 has figures of Nord, level 2 alone of Syd, and Øst has too few cases. */
const FIGURES = `
  tblResultater
  | Runde   | Niveau | Enhed | Sagstrin     | Spørgsmålsnr. | Spørgsmål | Opfyldt (k) | Antal vurderede (n) |
  | 2026-K1 | 1      | Alle  | Underretning | U1            | Et        | 9           | 12                  |
  | 2026-K1 | 1      | Nord  | Underretning | U1            | Et        | 7           | 10                  |
  | 2026-K1 | 1      | Nord  | Underretning | U5            | To        | 2           | 10                  |
  | 2026-K1 | 1      | Nord  | Underretning | U3            | Tre       | 10          | 10                  |
  | 2026-K1 | 1      | Øst   | Underretning | U1            | Et        | 2           | 2                   |
  | 2026-K1 | 2      | Alle  | Underretning | U1            | Et        | 6           | 18                  |
  | 2026-K1 | 2      | Nord  | Underretning | U1            | Et        | 0           | 6                   |
  | 2026-K1 | 2      | Syd   | Underretning | U1            | Et        | 6           | 12                  |
  | 2026-K2 | 1      | Nord  | Underretning | U1            | Et        | 9           | 11                  |
  | 2026-K2 | 1      | Nord  | Underretning | U5            | To        | 5           | 11                  |
  | 2026-K2 | 2      | Alle  | Underretning | U1            | Et        | 15          | 17                  |
  | 2026-K2 | 2      | Nord  | Underretning | U1            | Et        | 6           | 6                   |
  | 2026-K2 | 2      | Syd   | Underretning | U1            | Et        | 11          | 12                  |
`;

describe("learning from figures that stand", () => {
  it("proposes by level 1 where the unit has it, chooses, and sets the next round beside it", async () => {
    await story(`${FIGURES}
      > themes --round 2026-K1 --level 2
      exit 0
      tblLaeringsplan
      | Enhed | Nr | Spørgsmål | Udgangspunkt k | Udgangspunkt n | Valgt af | Resultat k |
      | Nord  | 1  | U5        | 2              | 10             |          |            |
      | Nord  | 2  | U1        | 7              | 10             |          |            |
      | Syd   | 1  | U1        | 6              | 12             |          |            |
      problems
      | Kode                    | Sted        |
      | themes/none-chosen      | Læringsplan |
      | themes/none-chosen      | Læringsplan |
      | themes/nothing-proposed | Resultater  |

      > themes --round 2026-K1 --level 2 --unit Nord --choose 1,2
      exit 0
      > themes --round 2026-K1 --level 2 --unit syd --choose 1
      exit 0
      problems
      | Kode           | Sted        |
      | themes/too-few | Læringsplan |
      tblLaeringsplan
      | Enhed | Nr | Spørgsmål | Udgangspunkt k | Udgangspunkt n | Valgt af | Resultat k | Resultat n |
      | Nord  | 1  | U5        | 2              | 10             | Prøve    | 5          | 11         |
      | Nord  | 2  | U1        | 7              | 10             | Prøve    | 9          | 11         |
      | Syd   | 1  | U1        | 6              | 12             | Prøve    | 11         | 12         |

      > themes --round 2026-K1 --level 2 --unit Nord --choose 9
      exit 1
    `);
  });

  it("follows a goal of all units on the level that is reported, a unit's on its lowest", async () => {
    await story(`${FIGURES}
      > goals --goal "Døgnet holdes" --question U1 --target 85 --deadline 2026-06-30
      exit 0
      > goals --goal "To er på plads" --question U5 --target 90 --unit Nord
      exit 0
      tblMaal
      | Mål            | Enhed | Udgangspunkt                         | Nået                                 |
      | Døgnet holdes  |       | 2026-K2, niveau 2: 15 af 17 (88 %)   | nået (88 %, 15 af 17, foreløbigt)    |
      | To er på plads | Nord  | 2026-K2, niveau 1: 5 af 11 (45 %)    | kan ikke bedømmes endnu              |

      > goals --goal "døgnet holdes" --question U1 --target 90
      exit 1
    `);
  });
});
