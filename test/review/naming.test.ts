import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/kernel/text";
import {
  fileName,
  overviewTableName,
  reviewSheetName,
  reviewTableName,
  sheetName,
} from "../../src/register/sheet/naming";

describe("names of sheets", () => {
  // The digits were made with: printf '%s' '<full name>' | sha256sum
  it.each([
    ["Skema N2 2026-1", [], "Skema N2 2026-1"],
    ["Skema [N2]: a/b\\c*?", [], "Skema -N2-- a-b-c--"],
    ["'Nord'", [], "-Nord-"],
    ["Oversigt N2 Borgercenter Handicap", [], "Oversigt N2 Borgercenter Ha~1b8"],
    ["Skema N2 A", ["skema n2 a"], "Skema N2 A~224"],
    ["History", [], "History~0e7"],
  ])("%s beside %j", (full, taken, expected) => {
    expect(sheetName(full, new Set(taken))).toBe(expected);
  });

  it("are accepted by Excel and free, whatever the name and however many are taken", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.constantFrom("Nord", "nord", "'", "a".repeat(40))),
          { maxLength: 20 },
        ),
        (wanted) => {
          const taken = new Set<string>();
          for (const full of wanted) {
            const name = sheetName(full, taken);
            expect(name.length).toBeGreaterThan(0);
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$/u);
            expect(taken.has(fold(name))).toBe(false);
            taken.add(fold(name));
          }
        },
      ),
    );
  });

  it("never cut through a character", () => {
    expect(sheetName(`${"a".repeat(26)}👧${"b".repeat(9)}`, new Set())).toMatch(/^a{26}~[0-9a-f]{3}$/u);
  });

  it("carry the round only where it is needed", () => {
    expect(reviewSheetName("Skema", 2, "S1", "2026-K1", new Set())).toBe("Skema N2 S1");
    expect(reviewSheetName("Skema", 2, "S1", "2026-K2", new Set(["skema n2 s1"]))).toBe("Skema N2 S1 2026-K2");
  });
});

describe("names of tables", () => {
  // printf '%s' '2026-K1|2|Nord|S1' | sha256sum, and so on
  it("are the first 8 digits of the documented text's SHA-256", () => {
    expect(reviewTableName("2026-K1", 2, "Nord", ["S1"])).toBe("tblSkema_bcd4aa54");
    expect(reviewTableName("2026-K1", 2, "Nord", ["S1", "S2"])).toBe("tblSkema_0dd517f5");
    expect(overviewTableName("2026-K1", 2, "Nord")).toBe("tblOversigt_61b591a6");
  });
});

describe("names of files", () => {
  it.each([
    ["2026-K1 N2 Borgercenter Nord", "2026-K1 N2 Borgercenter Nord.xlsx"],
    ['Børn & Unge: "Øst" / Vest?', "Børn & Unge- -Øst- - Vest-.xlsx"],
    ["..", "-.xlsx"],
    ["con", "-con.xlsx"],
    ["COM1.nord", "-COM1.nord.xlsx"],
    ["Nord. ", "Nord.xlsx"],
  ])("%s becomes %s", (full, expected) => expect(fileName(full, new Set())).toBe(expected));

  it("are accepted by Windows and free", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("Nord", "NORD", "a".repeat(150))), {
          maxLength: 12,
        }),
        (wanted) => {
          const taken = new Set<string>();
          for (const full of wanted) {
            const name = fileName(full, taken);
            expect(name).toMatch(/^[^<>:"/\\|?*]{1,120}\.xlsx$/u);
            expect(name).not.toMatch(/^[\s.]|[\s.]\.xlsx$/u);
            expect(taken.has(fold(name))).toBe(false);
            taken.add(fold(name));
          }
        },
      ),
    );
  });
});
