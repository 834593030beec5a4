/** A release in a repository of its own, whose builds leave two small files. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let folder = "";
const at = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

function run(program: string, ...parameters: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: folder, encoding: "utf8" });
  return { status, said: stdout + stderr };
}

const git = (...parameters: readonly string[]): Ended =>
  run("git", "-c", "user.name=Test", "-c", "user.email=test@example.org", ...parameters);
const release = (...parameters: readonly string[]): Ended => run(process.execPath, "release.mjs", ...parameters);

const CHANGELOG =
  "# Changelog\n\n## [Unreleased]\n\n### Added\n- Something.\n\n## [0.1.0] - 2026-01-01\n\n- The first.\n";
const BUILT =
  "const fs = require('fs'); for (const f of ['pane', 'scripts', 'workbench']) fs.mkdirSync('dist/' + f, { recursive: true }); for (const f of ['tilsyn.mjs', 'api.mjs', 'api.d.ts', 'plan.schema.json', 'results.schema.json', 'pane/taskpane.js', 'scripts/a.ts', 'workbench/æ.js']) fs.writeFileSync('dist/' + f, f)";

function commit(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(at(name), text);
  expect(git("add", "-A").status).toBe(0);
  expect(git("commit", "-qm", "test: a state").status).toBe(0);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tilsyn-release-"));
  symlinkSync(resolve("node_modules"), at("node_modules"));
  expect(git("init", "-q").status).toBe(0);
  const project = { name: "sample", version: "0.1.0", private: true };
  commit({
    ".gitignore": "node_modules\ndist\n",
    "package.json": JSON.stringify({ ...project, scripts: { built: "node build.cjs" } }, null, 2),
    "package-lock.json": JSON.stringify({ ...project, lockfileVersion: 3, packages: { "": project } }, null, 2),
    "manifest.xml": "<OfficeApp><Version>0.1.0.0</Version></OfficeApp>\n",
    "CHANGELOG.md": CHANGELOG,
    "build.cjs": BUILT,
    "release.mjs": readFileSync("release.mjs", "utf8"),
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("npm run release", () => {
  it("sets the version everywhere, moves the changes, builds, and sums what was built", () => {
    const { status, said } = release("0.2.0");
    expect([status, said]).toEqual([0, expect.stringContaining('git commit -am "release: 0.2.0" && git tag v0.2.0')]);
    expect((JSON.parse(read("package.json")) as { readonly version: string }).version).toBe("0.2.0");
    const lock = JSON.parse(read("package-lock.json")) as {
      readonly version: string;
      readonly packages: Readonly<Record<string, { readonly version: string }>>;
    };
    expect([lock.version, lock.packages[""]?.version]).toEqual(["0.2.0", "0.2.0"]);
    expect(read("manifest.xml")).toContain("<Version>0.2.0.0</Version>");
    expect(read("CHANGELOG.md").replace(/\d{4}-\d\d-\d\d(?=\n\n###)/u, "today")).toBe(
      CHANGELOG.replace("## [Unreleased]\n", "## [Unreleased]\n\n## [0.2.0] - today\n"),
    );
    // The system's own program reads the list.
    expect(spawnSync("sha256sum", ["-c", "SHA256SUMS"], { cwd: at("dist"), encoding: "utf8" }).stdout).toBe(
      [
        "api.d.ts",
        "api.mjs",
        "pane/taskpane.js",
        "plan.schema.json",
        "results.schema.json",
        "scripts/a.ts",
        "tilsyn.mjs",
        "workbench/æ.js",
      ]
        .map((name) => `${name}: OK\n`)
        .join(""),
    );
    expect(git("log", "--oneline").said.trim().split("\n")).toHaveLength(1);
  });

  it.each([
    ["no version", [], "Say which version: npm run release -- 0.2.0"],
    ["no version's text", ["v2"], "Say which version"],
    ["a version to come", ["0.2.0-beta.1"], "Say which version"],
    ["the version there is", ["0.1.0"], "0.1.0 is not later than 0.1.0"],
  ] as const)("refuses %s", (_, parameters, why) => {
    expect(release(...parameters)).toEqual({ status: 1, said: expect.stringContaining(why) as string });
    expect(git("status", "--porcelain").said).toBe("");
  });

  it("refuses what is not committed, and touches nothing", () => {
    writeFileSync(at("ny.txt"), "");
    const { status, said } = release("0.2.0");
    expect([status, said]).toEqual([1, expect.stringContaining("?? ny.txt")]);
    expect(git("status", "--porcelain").said).toBe("?? ny.txt\n");
    expect(existsSync(at("dist"))).toBe(false);
  });

  it.each([
    [
      "nothing changed",
      { "CHANGELOG.md": "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n" },
      "Nothing stands",
    ],
    ["nowhere to say what changed", { "CHANGELOG.md": "# Changelog\n" }, "no heading ## [Unreleased]"],
    ["a manifest without a version", { "manifest.xml": "<OfficeApp/>\n" }, "manifest.xml has no Version"],
    ["a build that fails", { "build.cjs": "throw new Error('i stykker')" }, "i stykker"],
    ["a build that leaves something out", { "build.cjs": "" }, "The build left no"],
  ] as const)("takes its changes back where there is %s", (_, files, why) => {
    commit(files);
    expect(release("0.2.0")).toEqual({ status: 1, said: expect.stringContaining(why) as string });
    expect(git("status", "--porcelain").said).toBe("");
  });
});
