/** The README's test vectors, run by the shell and by the program; and its pictures and commands exist. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandNames, isCommand } from "../commands/options";
import { fingerprint } from "../src/draw/rules/frame";
import { FIRST_HASH, logHash } from "../src/register/rules/log";
import { ticket } from "../src/draw/rules/ticket";

const readme = readFileSync("README.md", "utf8");
const vectors = Array.from(readme.matchAll(/^\$ (printf .*\| sha256sum)\n([0-9a-f]{64})/gmu), ([, command, hash]) => ({
  command: command as string,
  hash: hash as string,
}));

describe("the README", () => {
  it("has the three vectors of a draw", () => {
    expect(vectors).toHaveLength(3);
  });

  it.each(vectors)("$command", ({ command, hash }) => {
    const { stdout } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
    expect(stdout.slice(0, 64)).toBe(hash);
  });

  it("agrees with the program on all three", () => {
    const steps = ["Handleplan ifm. forebyggende foranstaltning", "Opfølgning ifm. forebyggende foranstaltning"];
    const frame = [
      {
        id: "302281-39",
        unit: "Bispebjerg",
        team: "Undersøgelse",
        caseworker: "Maja Dahl",
        steps: [steps[1] as string],
        assigned: "alle",
        risk: 4.1,
      },
      {
        id: "000029-45",
        unit: "Amager",
        team: "Undersøgelse",
        caseworker: "Pernille Lykke",
        steps: [...steps].reverse(),
        assigned: "alle",
        risk: 1.4,
      },
    ];
    const entry = {
      time: "2026-01-05T08:00:00Z",
      user: "staben",
      command: "create",
      input: '{"model":"bbu-2018"}',
      seed: "",
      fingerprint: "",
      counts: "spørgsmål=79",
      version: "0.1.0",
    };
    const ours = [
      ticket("lottotal 04 11 23", "2026-K1", 1, "000029-45"),
      fingerprint(frame, steps),
      logHash(FIRST_HASH, entry),
    ];
    expect(ours).toEqual(vectors.map(({ hash }) => hash));
  });

  it("shows pictures that are there", () => {
    const pictures = Array.from(readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/gu), ([, path]) => path as string);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter((path) => !existsSync(path))).toEqual([]);
  });

  it("names every command of the program, and no other", () => {
    const named = new Set(Array.from(readme.matchAll(/`tilsyn ([a-z]+)/gu), ([, name]) => name as string));
    for (const word of ["replace", "add", "demo"])
      if (readme.includes(`\`${word}\``) || readme.includes(`run ${word}`)) named.add(word);
    expect([...named].filter((name) => !isCommand(name))).toEqual([]);
    expect(
      commandNames()
        .split(", ")
        .filter((name) => !named.has(name)),
    ).toEqual([]);
  });
});
