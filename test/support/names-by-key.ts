/**
 * A case, round, unit, question, step or person is never found or told from another by its text: names are spelled in many
 * ways, so they are compared by src/kernel/keys.ts. Written for the compiler of Office Scripts, whose program over the
 * shared rooms architecture.test.ts makes anyway.
 */
import ts from "typescript-of-office-scripts";

const NAMES = /^(id|round|runde|unit|case|caseId|caseworker|reviewer|question|number|step)$/u;
const SEEKING = /^(includes|indexOf|has|get|set|add|startsWith)$/u;
/** In the comment on the line above a comparison that means the letters. */
const TO_THE_LETTER = "to the letter";

/** `12: one.id === other.id` for each place of the file that compares a name by its text. */
export function namesByText(program: ts.Program, file: ts.SourceFile): readonly string[] {
  const checker = program.getTypeChecker();
  const lines = file.text.split("\n");
  const found: string[] = [];

  const isText = (node: ts.Node): boolean => {
    const type = checker.getTypeAtLocation(node);
    return (type.isUnion() ? type.types : [type]).some(({ flags }) => (flags & ts.TypeFlags.String) !== 0);
  };
  const nameOf = (node: ts.Node): string =>
    ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : "";
  const isName = (node: ts.Node): boolean => NAMES.test(nameOf(node)) && isText(node);
  const comparesNames = (node: ts.Node): boolean => {
    if (ts.isBinaryExpression(node)) {
      const { left, right, operatorToken } = node;
      const compares =
        operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
        operatorToken.kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
      return compares && (isName(left) || isName(right)) && isText(left) && isText(right);
    }
    if (!ts.isCallExpression(node)) return false;
    const [first] = node.arguments;
    return first !== undefined && SEEKING.test(nameOf(node.expression)) && isName(first);
  };
  const visit = (node: ts.Node): void => {
    if (comparesNames(node)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (!(lines[line - 1] ?? "").toLowerCase().includes(TO_THE_LETTER)) found.push(`${line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
