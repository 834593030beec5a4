/** Runs before each end-to-end file is loaded: what it judges is built, or the file fails with what the build said. */
import { existsSync, readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import type { Ended } from "./built";

const told = inject("built");
while (!existsSync(told)) await setTimeout(100);
const { exit, output } = JSON.parse(readFileSync(told, "utf8")) as Ended;
if (exit !== 0) throw new Error(`npm run built failed:\n${output}`);
