/**
 * What the code editor of Office Scripts, or a flow that runs one, does not take, looked for in a script as it will be pasted.
 *
 * @source https://learn.microsoft.com/office/dev/scripts/develop/typescript-restrictions
 * @source https://learn.microsoft.com/office/dev/scripts/testing/power-automate-troubleshooting (methods that fail in a flow,
 * web interfaces that are not there)
 * @source https://github.com/OfficeDev/office-scripts-docs/issues/779 (a script that so much as names getDataValidation
 * times out in a flow)
 */
import ts from "typescript-of-office-scripts";

const CALLBACKS: ReadonlySet<string> = new Set(
  "map filter find findIndex some every forEach flatMap reduce reduceRight sort".split(" "),
);

/** Names that mean something of a browser, of Node, or of an add-in, where they stand for themselves. */
const NOT_THERE: ReadonlySet<string> = new Set(
  "eval Function fetch XMLHttpRequest TextEncoder TextDecoder crypto setTimeout setInterval Promise require process Buffer window document globalThis Excel Office structuredClone".split(
    " ",
  ),
);

/** Members of ExcelScript that fail or wait for ever in a flow. */
const FAILING: ReadonlySet<string> = new Set(
  "getDataValidation select getActiveCell getActiveChart getActiveSlicer getSelectedRange getSelectedRanges".split(" "),
);

/** `12: explicit any` for each place; the file is one of a program with its types. */
export function restrictionsIn(file: ts.SourceFile): string[] {
  const found: string[] = [];
  const tell = (node: ts.Node, what: string): void => {
    found.push(`${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`);
  };
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) tell(node, "explicit any");
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) tell(node, "import");
    if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true) tell(node, "export");
    if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true) tell(node, "async");
    if (ts.isAwaitExpression(node)) tell(node, "await");
    if (ts.isYieldExpression(node)) tell(node, "generator");
    if (ts.isIdentifier(node)) identifier(node, tell);
    if (ts.isHeritageClause(node) && /\bExcelScript\b/u.test(node.getText())) tell(node, "a subtype of ExcelScript");
    if (ts.isConstructorDeclaration(node) && /\bExcelScript\b|\bconsole\b/u.test(node.getText()))
      tell(node, "Excel in a constructor");
    if (ts.isCallExpression(node)) callback(node, tell);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

type Tell = (node: ts.Node, what: string) => void;

function identifier(node: ts.Identifier, tell: Tell): void {
  const { parent, text } = node;
  if (FAILING.has(text) && ts.isPropertyAccessExpression(parent) && parent.name === node && !isGivenSomething(parent))
    tell(node, text);
  const isMember =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node) ||
    (ts.isMethodSignature(parent) && parent.name === node) ||
    (ts.isMethodDeclaration(parent) && parent.name === node);
  if (NOT_THERE.has(text) && !isMember) tell(node, text);
  const isDeclared = (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && parent.name === node;
  if (isDeclared && (text === "ExcelScript" || text === "console")) tell(node, `${text} is the editor's own`);
}

/** Those of ExcelScript that fail are given nothing; `Intl.PluralRules.select` is given its number. */
function isGivenSomething(member: ts.PropertyAccessExpression): boolean {
  return (
    ts.isCallExpression(member.parent) && member.parent.expression === member && member.parent.arguments.length > 0
  );
}

/** By its name alone, whatever it is called on: better one arrow too many. */
function callback({ expression, arguments: given }: ts.CallExpression, tell: Tell): void {
  if (!ts.isPropertyAccessExpression(expression) || !CALLBACKS.has(expression.name.text)) return;
  const [first] = given;
  if (first === undefined || ts.isArrowFunction(first)) return;
  if (ts.isIdentifier(first) || ts.isFunctionExpression(first) || ts.isPropertyAccessExpression(first))
    tell(first, `${expression.name.text} with a callback that is no arrow`);
}
