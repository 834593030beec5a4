/**
 * A built Office Script run on a workbook file, as Excel runs it on an open one: in a realm of its own that has the
 * language and ExcelScript, and nothing of a browser or of Node.
 *
 *     const { result, saved } = runScript("tilsyn-udtraek", bytes, "2026-K1", 1, "udtræk", "seed", "Staben");
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createContext, Script } from "node:vm";
import { transformSync } from "@swc/core";
import { openWorkbook, saveWorkbook } from "../../workbench/host/file/book";
import { Host } from "../../workbench/host/host";
import { SCRIPT_ENUMS, ScriptHost } from "../../workbench/host/script";

export interface ScriptRun {
  /** What `main` gave, as a flow has it: plain JSON. */
  readonly result: unknown;
  /** The workbook as Excel would save it then. */
  readonly saved: Uint8Array;
  /** How often Excel had to answer, and the most that one request or answer was, in bytes. */
  readonly roundTrips: number;
  readonly largest: number;
  /** What the script printed. */
  readonly printed: readonly string[];
}

/** Scripts compiled, by their text. */
const compiled = new Map<string, Script>();

/** @param name of a script in dist/scripts (`npm run build:scripts`) */
export function runScript(name: string, bytes: Uint8Array, ...args: readonly unknown[]): ScriptRun {
  return runScriptText(readFileSync(resolve("dist/scripts", `${name}.ts`), "utf8"), bytes, ...args);
}

/** @throws what the script throws: then a flow stops, and what was written before stands */
export function runScriptText(text: string, bytes: Uint8Array, ...args: readonly unknown[]): ScriptRun {
  const script = compiled.get(text) ?? new Script(`${javascriptOf(text)}\nmain;`);
  compiled.set(text, script);
  const host = new Host(openWorkbook(bytes).workbook);
  const scripts = new ScriptHost(host.session);
  const printed: string[] = [];
  const context = createContext({
    ExcelScript: SCRIPT_ENUMS,
    console: { log: (...said: readonly unknown[]) => void printed.push(said.map(String).join(" ")) },
  });
  const main = script.runInContext(context) as (workbook: object, ...given: readonly unknown[]) => unknown;
  const result = main(scripts.workbook, ...args);
  scripts.finish();
  return {
    result: result === undefined ? undefined : (JSON.parse(JSON.stringify(result)) as unknown),
    saved: saveWorkbook(host.session),
    roundTrips: scripts.roundTrips,
    largest: scripts.largest,
    printed,
  };
}

/** Without its types; that they are right, the build of the scripts has seen. */
function javascriptOf(text: string): string {
  const { code } = transformSync(text, {
    isModule: false,
    jsc: { target: "es2020", parser: { syntax: "typescript" } },
  });
  return code;
}
