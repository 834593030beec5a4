/**
 * What the end-to-end tests judge (`npm run built`: the command line, the pane, the workbench, the demo) is built beside
 * the other tests, where anything it is made of is newer. Vitest starts it here before the first test of any project;
 * test/support/when-built.ts waits for its end before each end-to-end file.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** A file that is there when the build has ended, and then holds an `Ended` as JSON. */
    readonly built: string;
  }
}

export interface Ended {
  readonly exit: number | null;
  readonly output: string;
}

export default function setup(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-built-"));
  const told = join(folder, "ended.json");
  project.provide("built", told);
  const ended = builtNow().then((each) => {
    writeFileSync(`${told}.half`, JSON.stringify(each));
    renameSync(`${told}.half`, told);
  });
  return async () => {
    await ended;
    rmSync(folder, { recursive: true });
  };
}

function builtNow(): Promise<Ended> {
  // As outside of Vitest, which calls its own environment `test`.
  const env = { ...process.env };
  delete env["NODE_ENV"];
  const child = spawn(process.execPath, ["workbench/build.mjs", "--all", "--missing"], {
    stdio: ["ignore", "pipe", "pipe"],
    env,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ exit: null, output: error.message }));
    child.on("close", (exit) => resolve({ exit, output }));
  });
}
