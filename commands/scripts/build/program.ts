/** The compiler of Office Scripts over the scripts' entries and all they lead to, and over the scripts that come of them. */
import { join } from "node:path";
import ts from "typescript-of-office-scripts";

/** What the editor has of the language's own objects is not documented; this is as far as the scripts go. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.NodeJs,
  lib: ["lib.es2020.d.ts"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** What a script may use of Excel. */
export const DECLARATIONS = "src/workbook/excelscript.d.ts";

/** @param root the project's folder */
export function sourcesOf(root: string, entries: readonly string[]): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  // A flow has no Crypto: the hash is plain arithmetic, under the names of the library.
  const sha256 = { resolvedFileName: join(root, "commands/scripts/sha256.ts") };
  host.resolveModuleNames = (names, from) =>
    names.map((name) =>
      name.startsWith("@noble/hashes/") ? sha256 : ts.resolveModuleName(name, from, OPTIONS, host).resolvedModule,
    );
  return ts.createProgram([...entries, join(root, DECLARATIONS)], OPTIONS, host);
}

/** A script as it would be pasted, beside the declarations of ExcelScript. */
export function scriptProgram(name: string, text: string, declarations: string): ts.Program {
  const host = ts.createCompilerHost(OPTIONS);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file === name || fileExists(file);
  host.getSourceFile = (file, target, ...rest) =>
    file === name ? ts.createSourceFile(file, text, target, true) : getSourceFile(file, target, ...rest);
  return ts.createProgram([name, declarations], OPTIONS, host);
}

/** What the compiler says, as `tilsyn-udtraek.ts:12 …`. */
export function errorsOf(program: ts.Program): string[] {
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const where =
      file === undefined
        ? ""
        : `${file.fileName.replace(/^.*\//u, "")}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} `;
    return where + ts.flattenDiagnosticMessageText(messageText, " ");
  });
}
