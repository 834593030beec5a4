/** The compiler of Office Scripts over the scripts' entries and all they lead to. */
import { join } from "node:path";
import ts from "typescript-of-office-scripts";

/** What the editor has of the language's own objects is not documented; this is as far as the product goes. */
export const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.NodeJs,
  lib: ["lib.es2020.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** @param folder of `commands/scripts` */
export function programOf(folder: string, entries: readonly string[]): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const sha256 = join(folder, "sha256.ts");
  host.resolveModuleNames = (names, from) =>
    names.map((name) =>
      name.startsWith("@noble/hashes/")
        ? { resolvedFileName: sha256 }
        : ts.resolveModuleName(name, from, OPTIONS, host).resolvedModule,
    );
  return ts.createProgram([...entries, join(folder, "../../src/workbook/excelscript.d.ts")], OPTIONS, host);
}

/** What the compiler says, as `draw.ts:12 …`. */
export function errorsOf(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const where =
      file === undefined
        ? ""
        : `${file.fileName.replace(/^.*\//u, "")}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} `;
    return where + ts.flattenDiagnosticMessageText(messageText, " ");
  });
}
