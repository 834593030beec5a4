/** The words of a source that stand in both languages: whatever lies under `da` and `en` beside each other, as the pane's texts do. */
import ts from "typescript";
import type { Language } from "../../src/language/problem";

/** A text as it is written, with … for what is filled in. */
export interface Spoken {
  readonly language: Language;
  readonly text: string;
  /** Number of the line it begins on. */
  readonly line: number;
}

/** What the command line alone shows. */
const TYPED: ReadonlySet<string> = new Set(["about", "example"]);

const nameOf = (node: ts.ObjectLiteralElementLike): string =>
  node.name !== undefined && (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) ? node.name.text : "";

/** Every text of a source that is said in Danish or in English. */
export function spokenIn(source: string, name = "x.tsx"): readonly Spoken[] {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: Spoken[] = [];
  const visit = (node: ts.Node, language: Language | null): void => {
    if (ts.isPropertyAssignment(node) && TYPED.has(nameOf(node))) return;
    if (ts.isObjectLiteralExpression(node) && language === null) {
      const names = node.properties.map(nameOf);
      const speaks = names.includes("da") && names.includes("en");
      for (const each of node.properties) visit(each, speaks ? languageOf(nameOf(each)) : null);
      return;
    }
    if (language !== null) {
      const text = textOf(node);
      if (text !== null)
        found.push({ language, text, line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    node.forEachChild((child) => visit(child, language));
  };
  visit(file, null);
  return found;
}

function languageOf(name: string): Language | null {
  return name === "da" || name === "en" ? name : null;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) && !(ts.isPropertyAssignment(node.parent) && node.parent.name === node))
    return node.text;
  if (ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
  return null;
}
