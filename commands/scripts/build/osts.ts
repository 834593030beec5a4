/**
 * A script as the file that Excel keeps in OneDrive. Microsoft does not document it; the form is that of files that Excel
 * wrote, so it is experimental, and the text to paste is the safe way.
 *
 * @source https://github.com/bsorrentino/OfficeScripts-CLI (FillWeek.osts, a file as Excel writes it)
 */
import ts from "typescript-of-office-scripts";

type Schema = { readonly [key: string]: unknown };

/**
 * @param text the script
 * @param file of the program, where its `main` is called `name`
 */
export function ostsOf(text: string, program: ts.Program, file: ts.SourceFile, name: string): string {
  const checker = program.getTypeChecker();
  const main = file.statements.find(
    (each): each is ts.FunctionDeclaration => ts.isFunctionDeclaration(each) && each.name?.text === name,
  );
  if (main === undefined) throw new Error(`${file.fileName} has no function ${name}`);
  const own = main.parameters.slice(1);
  const properties = own.map((each): [string, Schema] => [
    each.name.getText(),
    {
      ...schemaOf(checker, checker.getTypeAtLocation(each)),
      ...(each.initializer === undefined ? {} : { default: defaultOf(each.initializer) }),
    },
  ]);
  const signature = checker.getSignatureFromDeclaration(main);
  if (signature === undefined) throw new Error("main has no signature");
  const parameterInfo = {
    version: 1,
    originalParameterOrder: own.map((each, index) => ({ name: each.name.getText(), index })),
    parameterSchema: {
      type: "object",
      required: own.filter((each) => each.initializer === undefined).map((each) => each.name.getText()),
      properties: Object.fromEntries(properties),
    },
    returnSchema: {
      type: "object",
      properties: { result: schemaOf(checker, checker.getReturnTypeOfSignature(signature)) },
    },
    signature: {
      comment: commentOf(main),
      parameters: main.parameters.map((each) => ({ name: each.name.getText(), comment: commentOfParameter(each) })),
    },
  };
  return JSON.stringify({
    version: "0.3.0",
    body: text,
    description: commentOf(main),
    noCodeMetadata: "",
    parameterInfo: JSON.stringify(parameterInfo),
    apiInfo: JSON.stringify({ variant: "synchronous", variantVersion: 2 }),
  });
}

function defaultOf(node: ts.Expression): unknown {
  if (ts.isStringLiteral(node)) return node.text;
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return ts.isArrayLiteralExpression(node) ? [] : undefined;
}

function schemaOf(checker: ts.TypeChecker, type: ts.Type): Schema {
  if (type.isUnion()) {
    const texts = type.types.flatMap((each) => (each.isStringLiteral() ? [each.value] : []));
    if (texts.length === type.types.length) return { type: "string", enum: texts };
  }
  if ((type.flags & ts.TypeFlags.StringLike) !== 0) return { type: "string" };
  if ((type.flags & ts.TypeFlags.NumberLike) !== 0) return { type: "number" };
  if ((type.flags & ts.TypeFlags.BooleanLike) !== 0) return { type: "boolean" };
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (item !== undefined) return { type: "array", items: schemaOf(checker, item) };
  const properties = checker.getPropertiesOfType(type).map((each): [string, Schema] => {
    const { valueDeclaration } = each;
    return [each.name, schemaOf(checker, checker.getTypeOfSymbolAtLocation(each, valueDeclaration))];
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}

function commentOf(node: ts.Node): string {
  return (node as { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc?.[0]?.comment ?? "";
}

function commentOfParameter(node: ts.ParameterDeclaration): string {
  return ts.getJSDocParameterTags(node)[0]?.comment ?? "";
}
