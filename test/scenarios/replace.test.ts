/** replace and add: cases that change after the draw. */
import { describe, it } from "vitest";
import { story } from "../support/scenario";

/** Tickets with the seed "a" on level 1, ascending: 23 12 11 13 21 22 14; on level 2: 13 12 11 23 21 22 14. */
const DRAWN = `
  tblNiveauer
  | Niveau | Trækkes fra | Gruppering    | Antal | Reserver | Udfyldes af |
  | 1      | Sager       | Sagsbehandler | 1     | 1        | Leder       |
  | 2      | niveau 1    | Enhed         | 1     | 1        | Jurist      |
  tblSager
  | Sag | Enhed | Sagsbehandler |
  | 11  | Nord  | Bo            |
  | 12  | Nord  | Bo            |
  | 13  | Nord  | Bo            |
  | 14  | Nord  | Ea            |
  | 23  | Syd   | Bo            |
  > draw --round 2026-K1 --level 1 --seed a
  exit 0`;

describe("a replacement", () => {
  it("takes the next reserve of the same group, and says why", () =>
    story(`${DRAWN}
      > replace --round 2026-k1 --level 1 --case 12 --reason "Sagen er lukket"
      exit 0
      tblUdtrukne
      | Nr | Sag | Udtræksgruppe | Status    | Erstatter | Begrundelse     | Udfyldes af |
      | 1  | 12  | Nord · Bo     | udtrukket |           |                 | Leder       |
      | 2  | 14  | Nord · Ea     | udtrukket |           |                 | Leder       |
      | 3  | 23  | Syd · Bo      | udtrukket |           |                 | Leder       |
      | 4  | 11  | Nord · Bo     | reserve   |           |                 | Leder       |
      | 1  | 12  | Nord · Bo     | erstattet |           | Sagen er lukket | Leder       |
      | 4  | 11  | Nord · Bo     | udtrukket | 12        | Sagen er lukket | Leder       |
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      > verify
      exit 0`));

  it("takes the reserves in the order of their tickets", () =>
    story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Reserver |
      | 1      | Sager       | Enhed      | 1     | 2        |
      tblSager
      | Sag | Enhed | Sagsbehandler |
      | 11  | Nord  | Bo            |
      | 12  | Nord  | Bo            |
      | 13  | Nord  | Bo            |
      > draw --round 2026-K1 --level 1 --seed a
      > replace --round 2026-K1 --level 1 --case 12 --reason "Lukket"
      > replace --round 2026-K1 --level 1 --case 11 --reason "Flyttet"
      exit 0
      tblUdtrukne
      | Nr | Sag | Status    | Erstatter |
      | 1  | 12  | udtrukket |           |
      | 2  | 11  | reserve   |           |
      | 3  | 13  | reserve   |           |
      | 1  | 12  | erstattet |           |
      | 2  | 11  | udtrukket | 12        |
      | 2  | 11  | erstattet | 12        |
      | 3  | 13  | udtrukket | 11        |
      > verify
      exit 0`));

  it("takes the reserve of the same step where there are quotas", () =>
    // Step tickets with the seed "a": Underretning 13 11 12 14; Børnefaglig undersøgelse 13 11 12 14.
    story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering | Antal | Reserver | Kvoter                                     |
      | 1      | Sager       | Enhed      | 2     | 1        | Underretning=1; Børnefaglig undersøgelse=1 |
      tblSager
      | Sag | Enhed | Sagsbehandler |
      | 11  | Nord  | Bo            |
      | 12  | Nord  | Bo            |
      | 13  | Nord  | Bo            |
      | 14  | Nord  | Bo            |
      > draw --round 2026-K1 --level 1 --seed a
      > replace --round 2026-K1 --level 1 --case 11 --reason "Lukket"
      exit 0
      tblUdtrukne
      | Nr | Sag | Sagstrin                 | Lodnummer | Status    | Erstatter |
      | 1  | 13  | Underretning             | 2224b0…   | udtrukket |           |
      | 2  | 11  | Børnefaglig undersøgelse | 61c02e…   | udtrukket |           |
      | 3  | 12  | Underretning             | ba35b4…   | reserve   |           |
      | 4  | 14  | Børnefaglig undersøgelse | d7f55c…   | reserve   |           |
      | 2  | 11  | Børnefaglig undersøgelse | 61c02e…   | erstattet |           |
      | 4  | 14  | Børnefaglig undersøgelse | d7f55c…   | udtrukket | 11        |
      > verify
      exit 0`));

  it("is refused where there is no reserve, no reason, no such case, or a reserve is meant", () =>
    story(`${DRAWN}
      > replace --round 2026-K1 --level 1 --case 14 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode            | Sted           |
      | draw/no-reserve | Udtrukne sager |
      > replace --round 2026-K1 --level 1 --case 12 --reason " "
      exit 1
      problems
      | Kode                | Sted |
      | draw/reason-missing |      |
      > replace --round 2026-K1 --level 1 --case 11 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode           | Sted           |
      | draw/not-drawn | Udtrukne sager |
      > replace --round 2026-K1 --level 1 --case 12 --reason "Sagen er lukket"
      exit 0
      > replace --round 2026-K1 --level 1 --case 11 --reason "Den er også lukket"
      exit 1
      problems
      | Kode            | Sted           |
      | draw/no-reserve | Udtrukne sager |
      > replace --round 2026-K2 --level 1 --case 12 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode               | Sted   |
      | draw/nothing-drawn | Runder |`));

  it("is refused once a level above is drawn from it, until that is annulled", () =>
    story(`${DRAWN}
      > draw --round 2026-K1 --level 2 --seed a
      > replace --round 2026-K1 --level 1 --case 12 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode             | Sted           |
      | draw/above-drawn | Udtrukne sager |
      > draw --round 2026-K1 --level 1 --seed b --redraw --reason "Seed var kendt"
      exit 0
      > replace --round 2026-K1 --level 1 --case 13 --reason "Sagen er lukket"
      exit 0
      > verify
      exit 0`));

  it("is refused in a closed round", () =>
    story(`${DRAWN}
      ! Runder!I5 = lukket
      > replace --round 2026-K1 --level 1 --case 12 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode              | Sted   |
      | draw/round-closed | Runder |`));

  it("in one month is refused once the quarter is drawn from it; a redraw of the month annuls the quarter", () =>
    story(`
      tblNiveauer
      | Niveau | Trækkes fra | Gruppering    | Antal | Reserver | Kadence |
      | 1      | Sager       | Enhed         | 1     | 2        | måned   |
      | 2      | niveau 1    | Enhed         | 3     | 0        | kvartal |
      tblSager
      | Sag | Enhed | Sagsbehandler |
      | 11  | Nord  | Bo            |
      | 12  | Nord  | Bo            |
      | 13  | Nord  | Bo            |
      > draw --round 2026-01 --level 1 --seed a
      exit 0
      > draw --round 2026-02 --level 1 --seed b
      exit 0
      > draw --round 2026-K1 --level 2 --seed a
      exit 0
      problems
      | Kode                | Sted         |
      | draw/rounds-missing | Runder       |
      | draw/group-short    | Opsætning!F8 |
      tblUdtrukne
      | Runde   | Niveau | Sag | Status    |
      | 2026-01 | 1      | 11  | udtrukket |
      | 2026-01 | 1      | 13  | reserve   |
      | 2026-01 | 1      | 12  | reserve   |
      | 2026-02 | 1      | 12  | udtrukket |
      | 2026-02 | 1      | 11  | reserve   |
      | 2026-02 | 1      | 13  | reserve   |
      | 2026-K1 | 2      | 12  | udtrukket |
      | 2026-K1 | 2      | 11  | udtrukket |
      > replace --round 2026-02 --level 1 --case 12 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode             | Sted           |
      | draw/above-drawn | Udtrukne sager |
      > draw --round 2026-02 --level 1 --seed c --redraw --reason "Seed var kendt"
      exit 0
      problems
      | Kode           | Sted           |
      | draw/annulled  | Udtrukne sager |
      tblRunder
      | Runde   | Niveau | Status    |
      | 2026-01 | 1      | udtrukket |
      | 2026-02 | 1      | udtrukket |
      | 2026-K1 | 2      | planlagt  |
      > verify
      exit 0`));
});

describe("a case added by hand", () => {
  it("stands last, with a reason and without a ticket, and the level above does not draw it", () =>
    story(`${DRAWN}
      > add --round 2026-K1 --level 1 --case 13 --reason "Særlig opmærksomhed"
      exit 0
      > draw --round 2026-K1 --level 2 --seed a
      tblUdtrukne
      | Niveau | Nr | Sag | Sagstrin | Udtræksgruppe | Lodnummer | Status           | Begrundelse         |
      | 1      | 1  | 12  | alle     | Nord · Bo     | 1f8cf5…   | udtrukket        |                     |
      | 1      | 2  | 14  | alle     | Nord · Ea     | f62f97…   | udtrukket        |                     |
      | 1      | 3  | 23  | alle     | Syd · Bo      | 03153f…   | udtrukket        |                     |
      | 1      | 4  | 11  | alle     | Nord · Bo     | 30ec69…   | reserve          |                     |
      | 1      | 5  | 13  | alle     |               |           | tilføjet manuelt | Særlig opmærksomhed |
      | 2      | 1  | 12  | alle     | Nord          | 5184bb…   | udtrukket        |                     |
      | 2      | 2  | 23  | alle     | Syd           | 36253b…   | udtrukket        |                     |
      | 2      | 3  | 14  | alle     | Nord          | c6a2ba…   | reserve          |                     |
      > verify
      exit 0`));

  it("is refused where it is in already, or not in Sager", () =>
    story(`${DRAWN}
      > add --round 2026-K1 --level 1 --case 12 --reason "Særlig opmærksomhed"
      exit 1
      problems
      | Kode         | Sted           |
      | draw/already | Udtrukne sager |
      > add --round 2026-K1 --level 1 --case 99 --reason "Særlig opmærksomhed"
      exit 1
      problems
      | Kode              | Sted  |
      | draw/case-unknown | Sager |`));

  it("may be a reserve; it is then no reserve any more", () =>
    story(`${DRAWN}
      > add --round 2026-K1 --level 1 --case 11 --reason "Særlig opmærksomhed"
      exit 0
      > replace --round 2026-K1 --level 1 --case 12 --reason "Sagen er lukket"
      exit 1
      problems
      | Kode            | Sted           |
      | draw/no-reserve | Udtrukne sager |
      > verify
      exit 0`));
});
