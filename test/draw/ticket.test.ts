/** Tickets against sha256sum itself, hashlib (test/golden/draw.py) and R. */
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  groupKey,
  groupTie,
  byTicket,
  FORBIDDEN_IN_TICKET,
  riskKey,
  ticket,
  ticketText,
} from "../../src/draw/rules/ticket";
import golden from "../golden/draw.json";

/** What anybody can run: `printf '%s' '<text>' | sha256sum`. */
function sha256sum(text: string): string {
  return execFileSync("sha256sum", { input: text, encoding: "utf8" }).slice(0, 64);
}

/** Characters that nobody sees are read as if they were not there; test/kernel/text.test.ts has those. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
const part = fc
  .string({ unit: "grapheme", maxLength: 12 })
  .filter((text) => !FORBIDDEN_IN_TICKET.test(text) && !UNSEEN.test(text));

describe("a ticket", () => {
  it("is made of the text that is shown to whoever wants to check", () => {
    expect(ticketText("lotto 7-12-19", "2026-K1", 2, "000029-45")).toBe("lotto 7-12-19|2026-K1|N2|000029-45");
    expect(ticketText("s", "2026-K1", 2, "1", "Underretning")).toBe("s|2026-K1|N2|1|Underretning");
  });

  it("is what sha256sum says of its text", () => {
    for (const [seed, round, level, id] of [
      ["lotto 7-12-19", "2026-K1", 2, "000029-45"],
      ["blåbær 🫐", "marts", 11, "Ærø/7"],
    ] as const) {
      expect(ticket(seed, round, level, id)).toBe(sha256sum(ticketText(seed, round, level, id)));
    }
  });

  it("is what sha256sum says of any text (law)", () => {
    fc.assert(
      fc.property(part, part, fc.integer({ min: 1, max: 9 }), part, (seed, round, level, id) => {
        const trimmed = [seed, round, `N${level}`, id].map((each) => each.normalize("NFC").trim()).join("|");
        expect(ticket(seed, round, level, id)).toBe(sha256sum(trimmed));
      }),
      { numRuns: 25 },
    );
  });

  it.each(golden.tickets)("of $of is what hashlib says", ({ of, is }) => {
    const [seed, round, level, id, step] = of as [string, string, number, string, string?];
    expect(ticket(seed, round, level, id, step)).toBe(is);
  });

  it("differs by level, round, seed, case and step", () => {
    const all = [
      ticket("s", "r", 1, "a"),
      ticket("s", "r", 2, "a"),
      ticket("s", "q", 1, "a"),
      ticket("t", "r", 1, "a"),
      ticket("s", "r", 1, "b"),
      ticket("s", "r", 1, "a", "x"),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("cannot be blurred: what separates its parts is refused in them", () => {
    for (const text of ["a|b", "a\tb", "a\nb", "a\rb"]) expect(FORBIDDEN_IN_TICKET.test(text)).toBe(true);
    expect(FORBIDDEN_IN_TICKET.test("2026-K1 æøå; 7")).toBe(false);
  });
});

describe("a group", () => {
  it("joins its parts by U+001F, and ties by sha256sum of its documented text", () => {
    expect(groupKey(["Nord ", "Bo"])).toBe("Nord\u001fBo");
    expect(groupTie("s", "2026-K1", 3, groupKey(["Nord", "Bo"]))).toBe(sha256sum("s|2026-K1|N3|gruppe|Nord\u001fBo"));
  });
});

describe("the key of a draw by risk", () => {
  /**
   * @source R 4.2.2: `-log((x + 0.5) / 2^52) / w`, x the first 13 hex digits as a number, printed with 17 digits;
   * the same as Python's math.log in test/golden/draw.py.
   */
  const R = [36.736800569677101, 1.1102230246251565e-16, 0.69314718055994506, 0.27725887222397805, 18.053668007348129];

  it.each(golden.risk.map((each, index) => ({ ...each, r: R[index] as number })))(
    "of $ticket and $weight is R's",
    ({ ticket: own, weight, is, r }) => {
      expect(riskKey(own, weight)).toBeCloseTo(r, 14);
      expect(is).toBeCloseTo(r, 14);
    },
  );

  it("is finite and above 0 for the lowest and the highest ticket", () => {
    for (const digit of ["0", "f"]) {
      expect(riskKey(digit.repeat(64), 1)).toBeGreaterThan(0);
      expect(Number.isFinite(riskKey(digit.repeat(64), 1))).toBe(true);
    }
  });

  it("draws in proportion to the weights: of two cases, one three times as heavy comes first three times in four", () => {
    const rounds = 4000;
    let first = 0;
    for (let round = 0; round < rounds; round++) {
      const key = (id: string, weight: number): number => riskKey(ticket("s", `r${round}`, 1, id), weight);
      if (key("heavy", 3) < key("light", 1)) first += 1;
    }
    // Four standard errors of a share of 0.75 over 4,000 rounds: 0.027.
    expect(Math.abs(first / rounds - 0.75)).toBeLessThan(0.027);
  });

  it("goes before the ticket, and the ticket settles equal keys", () => {
    expect(byTicket({ ticket: "b", key: 1 }, { ticket: "a", key: 2 })).toBeLessThan(0);
    expect(byTicket({ ticket: "b", key: 1 }, { ticket: "a", key: 1 })).toBeGreaterThan(0);
    expect(byTicket({ ticket: "a" }, { ticket: "b" })).toBeLessThan(0);
  });
});
