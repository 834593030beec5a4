/** What stands in package.json to be run over all sources: tests like others, so that they run beside them and are counted. */
import { spawn } from "node:child_process";
import { expect, it } from "vitest";

/** In milliseconds. On a machine that others use too they take a quarter of an hour, which is no fault. */
const HANGING = 3_600_000;

it.each(["lint", "formatted", "types"])(
  "npm run %s",
  async (script) => {
    const { exit, output } = await ran("npm", "run", "-s", script);
    expect(exit, `npm run ${script}:\n${output}`).toBe(0);
  },
  HANGING,
);

function ran(program: string, ...parameters: readonly string[]) {
  const child = spawn(program, parameters, { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  return new Promise<{ readonly exit: number | null; readonly output: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, output }));
  });
}
