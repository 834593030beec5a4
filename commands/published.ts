/**
 * What the package publishes beside its programs, written anew at each build into the folder of this program: the types of
 * the package, and the JSON schemas of plans and results. All of it is made from the list of commands.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { declarations } from "./declarations";
import { planSchema, resultsSchema } from "./schemas";

const folder = path.dirname(path.resolve(process.argv[1] ?? ""));
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

writeFileSync(path.join(folder, "api.d.ts"), declarations());
writeFileSync(path.join(folder, "plan.schema.json"), json(planSchema()));
writeFileSync(path.join(folder, "results.schema.json"), json(resultsSchema()));
