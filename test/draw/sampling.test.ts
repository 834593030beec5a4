/** The draw: laws over random municipalities, and hand-worked quotas. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Level } from "../../src/draw/rules/level";
import type { Draw, FrameCase, Selected } from "../../src/draw/rules/sampling";
import { drawSample, groupParts, holdsStep } from "../../src/draw/rules/sampling";
import { riskKey, ticket } from "../../src/draw/rules/ticket";
import { frameCase, levelOf, municipalities, plans, quotaPlans, STEPS } from "../support/municipality";

const seeds = fc
  .string({ minLength: 1, maxLength: 8 })
  .filter((text) => text.trim() !== "" && !/[|\t\r\n]/u.test(text));
const anyPlan = fc.oneof(plans, quotaPlans);

function draw(frame: readonly FrameCase[], level: Level, seed: string | null): Draw {
  return drawSample(frame, level, "2026-K1", seed, STEPS);
}

function ids(selected: readonly Selected[]): string[] {
  return selected.map((each) => each.case.id);
}

describe("laws of the draw", () => {
  it("the order of the rows is no matter", () => {
    fc.assert(
      fc.property(municipalities, anyPlan, seeds, fc.infiniteStream(fc.nat()), (frame, level, seed, order) => {
        const shuffled = frame
          .map((each) => ({ each, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(draw(shuffled, level, seed)).toEqual(draw(frame, level, seed));
      }),
    );
  });

  it("a larger sample holds the smaller one, whatever the allocation and method", () => {
    fc.assert(
      fc.property(municipalities, plans, seeds, fc.integer({ min: 1, max: 9 }), (frame, level, seed, more) => {
        fc.pre(level.count !== "alle");
        const larger = draw(frame, { ...level, count: (level.count as number) + more }, seed);
        const kept = new Set(ids(larger.drawn));
        for (const id of ids(draw(frame, level, seed).drawn)) expect(kept).toContain(id);
      }),
      { numRuns: 300 },
    );
  });

  it("a larger quota of the step that chooses last holds the smaller sample", () => {
    fc.assert(
      fc.property(municipalities, seeds, fc.integer({ min: 0, max: 4 }), (frame, seed, count) => {
        const level = levelOf({ Gruppering: "Ingen", Kvoter: "Underretning=2", Antal: "2" });
        const eligible = (step: string): number => frame.filter((each) => holdsStep(each, step)).length;
        fc.pre(eligible("Underretning") <= eligible("Opfølgning"));
        const of = (last: number): Level => ({
          ...level,
          quotas: [...level.quotas, { step: "Opfølgning", count: last }],
          count: 2 + last,
        });
        const kept = ids(draw(frame, of(count + 1), seed).drawn);
        for (const id of ids(draw(frame, of(count), seed).drawn)) expect(kept).toContain(id);
      }),
    );
  });

  it("nobody is drawn twice, and no reserve is drawn", () => {
    fc.assert(
      fc.property(municipalities, anyPlan, seeds, (frame, level, seed) => {
        const { drawn, reserves } = draw(frame, level, seed);
        const all = [...ids(drawn), ...ids(reserves)];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });

  it("counts add up: per group, in all, and with what is said to be short", () => {
    fc.assert(
      fc.property(municipalities, anyPlan, seeds, (frame, level, seed) => {
        const { groups, drawn, reserves } = draw(frame, level, seed);
        expect(groups.reduce((sum, group) => sum + group.size, 0)).toBe(frame.length);
        for (const group of groups) {
          const own = drawn.filter((each) => each.group === group.name).length;
          expect([group.least, group.most]).toEqual([own, own]);
          expect(own).toBeLessThanOrEqual(group.size);
          const spare = reserves.filter((each) => each.group === group.name).length;
          const most = level.reserves * Math.max(1, level.quotas.length);
          expect(spare).toBeLessThanOrEqual(most);
          if (level.quotas.length === 0) expect(spare).toBe(Math.min(level.reserves, group.size - own));
          if (level.allocation === "fast antal pr. gruppe" && level.count !== "alle")
            expect(own + group.short).toBe(level.count);
        }
        if (level.allocation !== "fast antal pr. gruppe" && level.count !== "alle")
          expect(drawn.length).toBe(Math.min(level.count, frame.length));
        if (level.count === "alle") expect(drawn.length).toBe(frame.length);
      }),
      { numRuns: 300 },
    );
  });

  it("each case is drawn in its own group, and the lowest tickets of the group are drawn", () => {
    fc.assert(
      fc.property(municipalities, plans, seeds, (frame, level, seed) => {
        const { drawn, reserves } = draw(frame, level, seed);
        const key = (each: FrameCase): number | string => {
          const own = ticket(seed, "2026-K1", level.number, each.id);
          return level.method === "risiko" ? riskKey(own, each.risk ?? 1) : own;
        };
        for (const one of drawn) {
          expect(one.ticket).toBe(ticket(seed, "2026-K1", level.number, one.case.id));
          expect(one.group).toBe(
            groupParts(one.case, level)
              .filter((part) => part !== "")
              .join(" · "),
          );
          const others = frame.filter(
            (each) => groupParts(each, level).join("\u001f") === groupParts(one.case, level).join("\u001f"),
          );
          const left = others.filter((each) => !ids(drawn).includes(each.id));
          for (const each of left) expect(key(one.case) < key(each)).toBe(true);
          for (const spare of reserves.filter((each) => each.group === one.group)) {
            for (const each of left.filter((other) => !ids(reserves).includes(other.id)))
              expect(key(spare.case) < key(each)).toBe(true);
          }
        }
      }),
    );
  });

  it("each quota is filled, or every case that could have filled it is drawn for another, and the shortfall is said", () => {
    fc.assert(
      fc.property(municipalities, quotaPlans, seeds, (frame, level, seed) => {
        const { groups, drawn } = draw(frame, level, seed);
        for (const group of groups) {
          const own = drawn.filter((each) => each.group === group.name);
          expect(group.short).toBe(group.quotas.reduce((sum, quota) => sum + quota.asked - (quota.taken as number), 0));
          for (const quota of group.quotas) {
            const taken = own.filter((each) => each.step === quota.step);
            expect(taken.length).toBe(quota.taken);
            for (const each of taken) expect(holdsStep(each.case, quota.step)).toBe(true);
            const members = frame.filter(
              (each) =>
                groupParts(each, level)
                  .filter((part) => part !== "")
                  .join(" · ") === group.name && holdsStep(each, quota.step),
            );
            expect(quota.eligible).toBe(members.length);
            if (taken.length < quota.asked) for (const each of members) expect(ids(own)).toContain(each.id);
            if (taken.length > quota.asked) throw new Error("more than asked");
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("a preview's counts bracket every draw, and it holds no case", () => {
    fc.assert(
      fc.property(municipalities, anyPlan, seeds, (frame, level, seed) => {
        const preview = draw(frame, level, null);
        expect([...preview.drawn, ...preview.reserves]).toEqual([]);
        const text = JSON.stringify(preview);
        for (const each of frame) expect(text).not.toContain(`"${each.id}"`);
        const made = draw(frame, level, seed);
        expect(preview.groups.map((group) => group.name)).toEqual(made.groups.map((group) => group.name));
        made.groups.forEach((group, index) => {
          const before = preview.groups[index] as (typeof made.groups)[number];
          expect(before.size).toBe(group.size);
          expect(before.least).toBeLessThanOrEqual(group.least);
          expect(before.most).toBeGreaterThanOrEqual(group.most);
          if (
            level.quotas.length === 0 &&
            level.allocation !== "efter størrelse" &&
            level.allocation !== "ligelig fordeling"
          )
            expect(before.least).toBe(before.most);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("is numbered by group in code-point order, step in template order, ticket", () => {
    fc.assert(
      fc.property(municipalities, anyPlan, seeds, (frame, level, seed) => {
        const { drawn } = draw(frame, level, seed);
        const key = (each: Selected): string => {
          const group = groupParts(each.case, level)
            .map((part) => Array.from(part, (letter) => letter.codePointAt(0)!.toString(16).padStart(6, "0")).join(""))
            .join("!");
          return `${group} ${STEPS.indexOf(each.step) + 1} ${each.ticket}`;
        };
        const keys = drawn.map(key);
        expect(keys).toEqual([...keys].sort());
      }),
    );
  });
});

describe("groups", () => {
  it("two caseworkers of one name in two units are two", () => {
    const frame = [frameCase("1", { unit: "Nord" }), frameCase("2", { unit: "Syd" }), frameCase("3", { unit: "Syd" })];
    const { groups, drawn } = draw(frame, levelOf({ Gruppering: "Sagsbehandler", Antal: "1" }), "s");
    expect(groups.map((group) => [group.name, group.most])).toEqual([
      ["Nord · Bo", 1],
      ["Syd · Bo", 1],
    ]);
    expect(drawn).toHaveLength(2);
  });

  it("a team is a team of its unit", () => {
    expect(groupParts({ unit: "Nord", team: "Børn", caseworker: "Bo" }, levelOf({ Gruppering: "Team" }))).toEqual([
      "Nord",
      "Børn",
    ]);
  });
});

describe("quotas per step", () => {
  const quotas = levelOf({ Gruppering: "Ingen", Kvoter: "Underretning=1; Screening=1; Opfølgning=2", Antal: "4" });

  it("the step with fewest eligible cases chooses first, so that it is not robbed", () => {
    // Screening can only be had from case 1. Underretning, which stands first in the template, would take it half the time.
    const frame = [
      frameCase("1", { steps: ["Underretning", "Screening"] }),
      frameCase("2", { steps: ["Underretning", "Opfølgning"] }),
      frameCase("3", { steps: ["Opfølgning"] }),
      frameCase("4", { steps: ["Opfølgning"] }),
    ];
    for (let seed = 0; seed < 30; seed++) {
      const { drawn, groups } = draw(frame, quotas, `seed ${seed}`);
      expect(drawn.map((each) => [each.step, each.case.id]).slice(0, 2)).toEqual([
        ["Underretning", "2"],
        ["Screening", "1"],
      ]);
      expect(groups[0]?.short).toBe(0);
    }
  });

  it("equally scarce steps choose in template order", () => {
    const level = levelOf({ Gruppering: "Ingen", Kvoter: "Screening=1; Underretning=1", Antal: "2" });
    const { drawn } = draw([frameCase("1", { steps: ["Underretning", "Screening"] })], level, "s");
    expect(drawn.map((each) => each.step)).toEqual(["Underretning"]);
  });

  it("a case that lists no step holds them all, and the ticket is that of the step", () => {
    const { drawn } = draw([frameCase("1")], levelOf({ Kvoter: "Screening=1", Antal: "1" }), "s");
    expect(drawn[0]?.ticket).toBe(ticket("s", "2026-K1", 1, "1", "Screening"));
  });

  it("a case keeps the step it was drawn for below, and can be drawn for no other", () => {
    const below = [frameCase("1", { assigned: "Screening", steps: ["Underretning", "Screening"] })];
    expect(draw(below, levelOf({ Niveau: "2", Antal: "1" }), "s").drawn.map((each) => each.step)).toEqual([
      "Screening",
    ]);
    expect(draw(below, levelOf({ Niveau: "2", Kvoter: "Underretning=1", Antal: "1" }), "s").drawn).toEqual([]);
  });
});
