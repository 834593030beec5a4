/** The versions of Node that package.json names are versions that everything installed runs on, so `npm ci` warns of none. */
import { readFileSync } from "node:fs";
import semver from "semver";
import { describe, expect, it } from "vitest";

interface Package {
  readonly version?: string;
  readonly engines?: { readonly node?: string };
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const ours = packages[""]?.engines?.node ?? "";

/** Packages that do not run on all of these versions. */
const unfit = (range: string): string[] =>
  Object.entries(packages)
    .filter(([, { engines }]) => engines?.node !== undefined && !semver.subset(range, engines.node))
    .map(([path, { version = "", engines }]) => `${path} ${version} wants Node ${engines?.node}`);

describe("Node", () => {
  it.each([
    ["20.18.3", false],
    ["20.19.0", true],
    ["22.12.0", false],
    ["22.13.0", true],
    ["24.0.0", true],
  ])("%s is one of ours: %s", (version, is) => {
    expect(semver.satisfies(version, ours)).toBe(is);
  });

  it("runs every package in any version of ours", () => {
    expect(unfit(ours)).toEqual([]);
  });

  it("would be seen not to", () => {
    expect(unfit(">=18")).not.toEqual([]);
  });
});
