/** npm run build:scripts: every Office Script, as text to paste (`.ts`) and as Excel's own file (`.osts`), in dist/scripts. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import project from "../../../package.json";
import { Bundler, mainName } from "./bundle";
import { ostsOf } from "./osts";
import { DECLARATIONS, errorsOf, scriptProgram, sourcesOf } from "./program";
import { restrictionsIn } from "./restrictions";

/** By the name of their entries in commands/scripts; their own are what Excel lists them by. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  draw: "tilsyn-udtraek",
  deadlines: "tilsyn-mandagsliste",
  "read-returned": "tilsyn-laes-skema",
  collect: "tilsyn-saml-ind",
  remind: "tilsyn-kontrol-og-rykkere",
  compute: "tilsyn-beregn-og-bilag",
  verify: "tilsyn-efterproev",
};

/** A script as it is pasted. */
export interface BuiltScript {
  readonly name: string;
  readonly text: string;
  readonly osts: string;
}

/** @throws where the editor would not take one */
export function buildScripts(root: string, names: readonly string[] = Object.keys(SCRIPTS)): readonly BuiltScript[] {
  const entries = names.map((name) => join(root, "commands/scripts", `${name}.ts`));
  const { texts, all } = new Bundler(sourcesOf(root, entries)).bundle(entries);
  const program = scriptProgram("all.ts", all, join(root, DECLARATIONS));
  const file = program.getSourceFile("all.ts");
  if (file === undefined) throw new Error("all.ts is not in its program");
  const faults = [...errorsOf(program), ...restrictionsIn(file).map((each) => `all.ts:${each}`)];
  if (faults.length > 0) throw new Error(`The editor would not take the scripts:\n${faults.join("\n")}`);
  return names.map((entry, index) => {
    const name = SCRIPTS[entry];
    if (name === undefined) throw new Error(`There is no script ${entry}`);
    const text = withVersion(texts[index] as string, name);
    return { name, text, osts: ostsOf(text, program, file, mainName(index)) };
  });
}

/** The log says which version wrote a row. */
function withVersion(text: string, name: string): string {
  const place = 'VERSION = "0.0.0"';
  if (text.includes("contextOf(") && !text.includes(place)) throw new Error(`${name}.ts has no version`);
  return `// ${name}, version ${project.version}. Se docs/automation.md.\n${text.replace(place, `VERSION = "${project.version}"`)}`;
}

interface Schema {
  readonly type: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** JSON schema (draft 07) of what a script gives a flow: all of it is always there. */
function schemaOfAnswer(name: string, osts: string): object {
  const { parameterInfo } = JSON.parse(osts) as { readonly parameterInfo: string };
  const { returnSchema } = JSON.parse(parameterInfo) as {
    readonly returnSchema: { readonly properties: { readonly result: Schema } };
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: name,
    ...whole(returnSchema.properties.result),
  };
}

function whole({ type, properties, items }: Schema): object {
  return {
    type,
    ...(items === undefined ? {} : { items: whole(items) }),
    ...(properties === undefined
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, whole(each)])),
          required: Object.keys(properties),
          additionalProperties: false,
        }),
  };
}

export function writeScripts(root: string): void {
  const folder = join(root, "dist/scripts");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const { name, text, osts } of buildScripts(root)) {
    writeFileSync(join(folder, `${name}.ts`), text);
    writeFileSync(join(folder, `${name}.osts`), osts);
    writeFileSync(join(folder, `${name}.schema.json`), `${JSON.stringify(schemaOfAnswer(name, osts), null, 2)}\n`);
    console.log(`dist/scripts/${name}.ts  ${Math.round(Buffer.byteLength(text) / 1000)} kB`);
  }
}
