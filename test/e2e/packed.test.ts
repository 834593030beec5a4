/**
 * What `npm pack` makes, in an empty folder with nothing else in it: the program and the module work there, and it holds what
 * it says. `TILSYN_NODES=/path/to/node22:/path/to/node24` tries other versions of Node too.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CASES, newFolder } from "../support/quarter";

const NODES = [process.execPath, ...(process.env["TILSYN_NODES"] ?? "").split(path.delimiter)].filter(
  (each) => each !== "",
);

let folder = "";
let files: readonly string[] = [];
beforeAll(async () => {
  folder = await newFolder();
  const words = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const { stdout } = spawnSync("npm", words, { encoding: "utf8", shell: process.platform === "win32" });
  const [{ filename, files: packed }] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  files = packed.map((each) => each.path).sort();
  expect(spawnSync("tar", ["xzf", filename], { cwd: folder }).status).toBe(0);
  mkdirSync(path.join(folder, "node_modules"));
  renameSync(path.join(folder, "package"), path.join(folder, "node_modules", "tilsynsregister"));
  const [, example = ""] = /^```ts\n([^]*?)^```/mu.exec(readFileSync("docs/automation.md", "utf8")) ?? [];
  writeFileSync(path.join(folder, "eksempel.mjs"), example);
  writeFileSync(path.join(folder, "sager.csv"), CASES);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("holds the program, the module, its types and schemas, and what there is to read", () => {
    expect(files).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/api.d.ts",
      "dist/api.mjs",
      "dist/plan.schema.json",
      "dist/results.schema.json",
      "dist/tilsyn.mjs",
      "docs/automation.md",
      "package.json",
    ]);
  });

  it.each(NODES)("works in an empty folder with %s", (node) => {
    rmSync(path.join(folder, "register.xlsx"), { force: true });
    const run = (...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(node, words, { cwd: folder, encoding: "utf8", env: {} });
      return { status, stdout, stderr };
    };
    const { status, stdout, stderr } = run("eksempel.mjs");
    expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/\n0 3\n$/u), ""]);
    const { bin } = JSON.parse(
      readFileSync(path.join(folder, "node_modules/tilsynsregister/package.json"), "utf8"),
    ) as {
      bin: { tilsyn: string };
    };
    const program = path.join("node_modules/tilsynsregister", bin.tilsyn);
    expect(run(program, "verify", "register.xlsx")).toMatchObject({ status: 0, stderr: "" });
  });
});
