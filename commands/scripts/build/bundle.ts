/**
 * One Office Script of an entry and all it leads to: one file without imports, of the declarations it needs and no others.
 * The editor's compiler takes typed text alone, so nothing is compiled here: names that clash are renamed, what the editor
 * refuses (a callback of an array that is no arrow) is written as it wants it, comments go.
 *
 * @source https://learn.microsoft.com/office/dev/scripts/develop/typescript-restrictions
 */
import ts from "typescript-of-office-scripts";

/** A statement of a file's top level, and the names it declares. */
interface Unit {
  readonly file: ts.SourceFile;
  readonly statement: ts.Statement;
  readonly symbols: readonly ts.Symbol[];
}

/** Names that a script may not declare: the editor's own, and what the page around it has. */
const TAKEN: ReadonlySet<string> = new Set(["Excel", "ExcelScript", "OfficeScript", "console", "main"]);

const CALLBACKS: ReadonlySet<string> = new Set(
  "map filter find findIndex some every forEach flatMap reduce reduceRight sort".split(" "),
);

/** Scripts by their entries, and all that stands in any of them, their mains under names of their own. */
export interface Bundled {
  readonly texts: readonly string[];
  readonly all: string;
}

/** What `main` of the n-th script is called where all stand together. */
export function mainName(index: number): string {
  return `main_of_${index}`;
}

export class Bundler {
  private readonly checker: ts.TypeChecker;
  private readonly units = new Map<ts.Symbol, Unit[]>();
  private readonly order: readonly ts.SourceFile[];
  private readonly globals: ReadonlySet<string>;
  private readonly meanings = new Map<ts.Identifier, ts.Symbol | null>();

  constructor(private readonly program: ts.Program) {
    this.checker = program.getTypeChecker();
    this.order = this.inOrder();
    this.globals = new Set(
      this.checker
        .getSymbolsInScope(this.order[0] as ts.SourceFile, ts.SymbolFlags.Value | ts.SymbolFlags.Type)
        .filter((symbol) => symbol.declarations?.every((each) => isForeign(each.getSourceFile())) ?? true)
        .map(({ name }) => name),
    );
    for (const file of this.order)
      for (const statement of file.statements) {
        const unit: Unit = { file, statement, symbols: this.declared(statement) };
        for (const symbol of unit.symbols) this.units.set(symbol, [...(this.units.get(symbol) ?? []), unit]);
      }
  }

  /**
   * The scripts of these entries. What several of them need stands in each under the same names, so that a compiler that
   * takes `all`, every statement of any of them once, takes each of them.
   *
   * @param entries absolute paths of files that export `main`
   */
  bundle(entries: readonly string[]): Bundled {
    const units = entries.map((entry) => this.mainOf(entry));
    const needed = units.map((unit) => this.needed(unit));
    const names = this.named(new Set(needed.flatMap((each) => [...each])));
    const mains = new Set(units.map(({ statement }) => statement));
    const together = new Set(needed.flatMap((each) => [...each]));
    const inOrder = this.order.flatMap((each) =>
      each.statements.filter((statement) => together.has(statement) && !mains.has(statement)),
    );
    const printed = withoutComments(inOrder.map((statement) => this.written(statement, names)));
    const heads = units.map(({ file, statement }) => {
      const comment = file.text.slice(statement.getFullStart(), statement.getStart()).trim();
      return `${comment}\n${this.written(statement, names).trim()}`;
    });
    const texts = needed.map((own, index) => {
      const statements = inOrder.flatMap((statement, at) => (own.has(statement) ? [printed[at] as string] : []));
      return `${heads[index] as string}\n\n${statements.join("\n")}\n`;
    });
    const mainsApart = heads.map((head, index) => head.replace(/^function main\(/mu, `function ${mainName(index)}(`));
    return { texts, all: [...mainsApart, ...printed].join("\n") };
  }

  private mainOf(entry: string): Unit {
    const file = this.program.getSourceFile(entry);
    if (file === undefined) throw new Error(`${entry} is not in the program`);
    const statement = file.statements.find(
      (each): each is ts.FunctionDeclaration => ts.isFunctionDeclaration(each) && each.name?.text === "main",
    );
    if (statement === undefined) throw new Error(`${entry} has no function main`);
    return { file, statement, symbols: this.declared(statement) };
  }

  /** The files in the order in which a program of modules runs them. */
  private inOrder(): readonly ts.SourceFile[] {
    const found = new Set<ts.SourceFile>();
    const result: ts.SourceFile[] = [];
    const visit = (file: ts.SourceFile): void => {
      if (found.has(file) || isForeign(file)) return;
      found.add(file);
      for (const statement of file.statements) {
        if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
        const from = statement.moduleSpecifier;
        const imported = from && this.checker.getSymbolAtLocation(from)?.valueDeclaration;
        if (imported !== undefined) visit(imported.getSourceFile());
      }
      result.push(file);
    };
    for (const name of this.program.getRootFileNames()) visit(this.program.getSourceFile(name) as ts.SourceFile);
    return result;
  }

  private declared(statement: ts.Statement): ts.Symbol[] {
    const names: ts.Identifier[] = [];
    const bound = (name: ts.BindingName): void => {
      if (ts.isIdentifier(name)) names.push(name);
      else for (const each of name.elements) if (ts.isBindingElement(each)) bound(each.name);
    };
    if (ts.isVariableStatement(statement)) for (const each of statement.declarationList.declarations) bound(each.name);
    else if (
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isEnumDeclaration(statement)
    ) {
      if (statement.name !== undefined) names.push(statement.name);
    } else if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement))
      throw new Error(
        `${statement.getSourceFile().fileName}: a script cannot hold "${statement.getText().slice(0, 60)}"`,
      );
    return names.map((name) => this.checker.getSymbolAtLocation(name) as ts.Symbol);
  }

  /** The symbol an identifier means, through imports; undefined where it is none of a top level. */
  private meant(node: ts.Identifier): ts.Symbol | undefined {
    const known = this.meanings.get(node);
    if (known !== undefined) return known === null ? undefined : known;
    const found = this.lookedUp(node);
    this.meanings.set(node, found ?? null);
    return found;
  }

  private lookedUp(node: ts.Identifier): ts.Symbol | undefined {
    const { parent } = node;
    // Names of members, which are most of all: no declaration of a file's own is meant by one.
    if (
      (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
      ((ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodDeclaration(parent)) &&
        parent.name === node) ||
      (ts.isBindingElement(parent) && parent.propertyName === node)
    )
      return undefined;
    const found =
      ts.isShorthandPropertyAssignment(parent) && parent.name === node
        ? this.checker.getShorthandAssignmentValueSymbol(parent)
        : this.checker.getSymbolAtLocation(node);
    if (found === undefined) return undefined;
    const symbol = (found.flags & ts.SymbolFlags.Alias) !== 0 ? this.checker.getAliasedSymbol(found) : found;
    return this.units.has(symbol) ? symbol : undefined;
  }

  private needed(main: Unit): Set<ts.Statement> {
    const found = new Set<ts.Statement>();
    const waiting: Unit[] = [main];
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      if (found.has(unit.statement)) continue;
      found.add(unit.statement);
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) {
          const symbol = this.meant(node);
          if (symbol !== undefined) waiting.push(...(this.units.get(symbol) ?? []));
        }
        ts.forEachChild(node, visit);
      };
      visit(unit.statement);
    }
    return found;
  }

  /** A name of its own for each that is needed; one that is only once in the script keeps its own. */
  private named(needed: ReadonlySet<ts.Statement>): ReadonlyMap<ts.Symbol, string> {
    const used = new Map<string, Set<ts.Symbol | null>>();
    const symbols = new Set<ts.Symbol>();
    for (const statement of needed) {
      const visit = (node: ts.Node): void => {
        if (ts.isIdentifier(node)) {
          const symbol = this.meant(node);
          if (symbol !== undefined) symbols.add(symbol);
          // What a name stands for in its file, where that is not what the declaration calls it, is in the way of it.
          if (symbol === undefined || symbol.name !== node.text) note(used, node.text, null);
          if (symbol !== undefined) note(used, symbol.name, symbol);
        }
        ts.forEachChild(node, visit);
      };
      visit(statement);
    }
    const names = new Map<ts.Symbol, string>();
    const taken = new Set(used.keys());
    for (const symbol of symbols) {
      const { name } = symbol;
      const others = used.get(name) ?? new Set();
      const isAlone = others.size === 1 && !this.globals.has(name) && !TAKEN.has(name);
      if (isAlone || name === "main") names.set(symbol, name);
      else {
        let number = 1;
        while (taken.has(`${name}_${number}`)) number++;
        taken.add(`${name}_${number}`);
        names.set(symbol, `${name}_${number}`);
      }
    }
    return names;
  }

  /** A statement's text as it stands in the script: with the names it has there, and every callback an arrow. */
  private written(node: ts.Node, names: ReadonlyMap<ts.Symbol, string>): string {
    if (ts.isIdentifier(node)) return this.identifier(node, names);
    if (ts.isCallExpression(node)) {
      const at = this.callbackOf(node);
      const callback = at === undefined ? undefined : node.arguments[at];
      if (callback !== undefined && !ts.isArrowFunction(callback)) return this.withArrow(node, callback, names);
    }
    const { text } = node.getSourceFile();
    let at = node.getStart();
    let result = "";
    ts.forEachChild(node, (child) => {
      result += text.slice(at, child.getStart());
      at = child.end;
      if (child.kind !== ts.SyntaxKind.ExportKeyword) result += this.written(child, names);
    });
    return result + text.slice(at, node.end);
  }

  private identifier(node: ts.Identifier, names: ReadonlyMap<ts.Symbol, string>): string {
    const symbol = this.meant(node);
    const name = symbol === undefined ? node.text : (names.get(symbol) ?? node.text);
    return name !== node.text && ts.isShorthandPropertyAssignment(node.parent) ? `${node.text}: ${name}` : name;
  }

  /** `rows.map(clean)` as `rows.map((a) => clean(a))`; a callback that is made by a call is made once, before. */
  private withArrow(call: ts.CallExpression, callback: ts.Expression, names: ReadonlyMap<ts.Symbol, string>): string {
    const [own] = this.checker.getTypeAtLocation(callback).getCallSignatures();
    const context = this.checker.getContextualType(callback);
    const wanted = context && this.checker.getNonNullableType(context).getCallSignatures()[0];
    if (own === undefined || wanted === undefined)
      throw new Error(
        `${call.getSourceFile().fileName}: "${call.getText().slice(0, 80)}" has a callback that can be no arrow`,
      );
    const given = ["a", "b", "c", "d"].slice(0, Math.min(own.parameters.length, wanted.parameters.length)).join(", ");
    const isName = ts.isIdentifier(callback);
    const callee = isName ? this.written(callback, names) : "called";
    const types = call.typeArguments?.map((each) => this.written(each, names)).join(", ");
    const args = call.arguments.map((each) =>
      each === callback
        ? `(${given})${this.predicate(own, callback)} => ${callee}(${given})`
        : this.written(each, names),
    );
    const text = `${this.written(call.expression, names)}${types === undefined ? "" : `<${types}>`}(${args.join(", ")})`;
    return isName ? text : `((called) => ${text})(${this.written(callback, names)})`;
  }

  /** `: a is Formula` of a callback that tells what it is given. */
  private predicate(signature: ts.Signature, where: ts.Node): string {
    const found = (this.checker as unknown as PredicateChecker).getTypePredicateOfSignature(signature);
    if (found?.type === undefined) return "";
    return `: a is ${this.checker.typeToString(found.type, where, ts.TypeFormatFlags.NoTruncation)}`;
  }

  /** Which argument of a call of an array's method is its callback. */
  private callbackOf({ expression, arguments: given }: ts.CallExpression): number | undefined {
    if (!ts.isPropertyAccessExpression(expression) || given.length === 0) return undefined;
    const { name, expression: receiver } = expression;
    if (ts.isIdentifier(receiver) && receiver.text === "Array" && name.text === "from")
      return given.length > 1 ? 1 : undefined;
    if (!CALLBACKS.has(name.text) || ts.isArrowFunction(given[0] as ts.Expression)) return undefined;
    const type = this.checker.getNonNullableType(this.checker.getTypeAtLocation(receiver));
    const parts = type.isUnion() ? type.types : [type];
    return parts.some(
      (each) => /^(?:Readonly)?Array$/u.test((each.symbol as ts.Symbol | undefined)?.name ?? "") || isTuple(each),
    )
      ? 0
      : undefined;
  }
}

/** What the compiler has and does not publish in this version. */
interface PredicateChecker {
  getTypePredicateOfSignature(signature: ts.Signature): { readonly type?: ts.Type } | undefined;
}

function note(into: Map<string, Set<ts.Symbol | null>>, name: string, symbol: ts.Symbol | null): void {
  const known = into.get(name);
  if (known === undefined) into.set(name, new Set([symbol]));
  else known.add(symbol);
}

function isTuple(type: ts.Type): boolean {
  return (
    ((type as ts.TypeReference).target as ts.Type | undefined) !== undefined &&
    "hasRestElement" in (type as ts.TypeReference).target
  );
}

/** Libraries and declarations: nothing of them comes into a script. */
function isForeign(file: ts.SourceFile): boolean {
  return file.isDeclarationFile || file.fileName.includes("/node_modules/");
}

/** Statements without comments, and with no more blanks than it takes. */
function withoutComments(statements: readonly string[]): readonly string[] {
  const file = ts.createSourceFile("all.ts", statements.join("\n"), ts.ScriptTarget.ES2020, true);
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  if (file.statements.length !== statements.length) throw new Error("a declaration has become more than one statement");
  return file.statements.map((statement) =>
    printer
      .printNode(ts.EmitHint.Unspecified, statement, file)
      .replace(/^ +/gmu, (blanks) => " ".repeat(blanks.length / 4)),
  );
}
