/**
 * Who may import whom, and what a file may be called and hold, as functions over sources (path → text), so that the
 * same rules judge the product and the planted faults that show them able to fail.
 */
import { dirname, join } from "node:path/posix";
import ts from "typescript";

export type Sources = ReadonlyMap<string, string>;

export interface Import {
  readonly from: string;
  /** As written: `./text`, `node:fs`, `@noble/hashes/sha2.js`. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

type Room = "domain" | "templates" | "sheets" | "port" | "adapter" | "app" | "wayIn" | "workbench";

/** Ways in that may reach for an adapter. */
const ENTRIES = new Set(["taskpane/excel-work.ts", "commands/cli.ts", "commands/script.ts"]);

/** `types` rooms may be imported by `import type` only; a file may import at most `hosts` packages of its own choice. */
const RULES: Readonly<
  Record<Room, { rooms: readonly Room[]; types: readonly Room[]; packages: readonly string[]; hosts: number }>
> = {
  domain: { rooms: ["domain"], types: [], packages: ["@noble/hashes"], hosts: 0 },
  templates: { rooms: ["templates"], types: ["domain"], packages: [], hosts: 0 },
  sheets: { rooms: ["sheets", "domain", "templates"], types: [], packages: [], hosts: 0 },
  port: { rooms: [], types: ["sheets"], packages: [], hosts: 0 },
  adapter: { rooms: ["adapter", "port", "sheets"], types: [], packages: [], hosts: 1 },
  app: { rooms: ["app", "domain", "templates", "sheets", "port"], types: [], packages: ["zod"], hosts: 0 },
  wayIn: {
    rooms: ["wayIn", "app"],
    types: ["domain"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons"],
    hosts: 0,
  },
  workbench: { rooms: ["workbench"], types: ["port", "sheets"], packages: [], hosts: Infinity },
};

/** Rooms where `node:` modules may be imported. */
const ON_NODE: ReadonlySet<Room> = new Set<Room>(["adapter", "wayIn", "workbench"]);

const FORBIDDEN_NAMES = /(^|[/.-])(utils?|helpers?|common|shared|misc|managers?|services?|index)(?=[/.-])/u;

export const LONGEST_FILE = 500;

/** The room a product file belongs to; undefined outside the rooms. */
export function roomOf(path: string): Room | undefined {
  if (/^src\/workbook\/workbook(?:\.ts)?$/u.test(path)) return "port";
  const inSource = /^src\/(domain|templates|sheets|app)\//u.exec(path)?.[1] as Room | undefined;
  if (inSource !== undefined) return inSource;
  if (path.startsWith("src/workbook/")) return "adapter";
  if (/^(taskpane|commands)\//u.test(path)) return "wayIn";
  return path.startsWith("workbench/") ? "workbench" : undefined;
}

/** Every import, re-export, `import()` and `import("…").T` of a file. */
export function importsOf(path: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node !== undefined && ts.isStringLiteralLike(node)) found.push({ from: path, specifier: node.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

/** The file a relative import means, by path without regard to whether it is there. */
function target(sources: Sources, { from, specifier }: Import): string {
  const path = join(dirname(from), specifier);
  return [path, `${path}.ts`, `${path}.tsx`].find((each) => sources.has(each)) ?? path;
}

const isRelative = (specifier: string): boolean => specifier.startsWith(".");
const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

function forbidden(sources: Sources, room: Room, each: Import): string | undefined {
  const rule = RULES[room];
  if (!isRelative(each.specifier)) {
    if (each.specifier.startsWith("node:")) return ON_NODE.has(room) ? undefined : "a pure room does not know Node";
    return rule.hosts > 0 || rule.packages.includes(packageOf(each.specifier)) ? undefined : "no package of this room";
  }
  const path = target(sources, each);
  // The version number.
  if (path === "package.json") return room === "wayIn" ? undefined : "only a way in reads package.json";
  if (/\.(?:[cm]?[jt]sx?)$/u.test(each.specifier)) return "imports are written without a file extension";
  const to = roomOf(path);
  if (to === undefined) return "outside the product's rooms";
  if (rule.rooms.includes(to) || (each.typeOnly && rule.types.includes(to))) return undefined;
  if (to === "adapter" && ENTRIES.has(each.from)) return undefined;
  return rule.types.includes(to) ? `${room} may import types of ${to} only` : `${room} may not import ${to}`;
}

/** Imports that the table does not allow, and files that lean on more than one host library. */
export function forbiddenImports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === undefined) return [];
    const imports = importsOf(path, text);
    const said = imports.flatMap((each) => {
      const why = forbidden(sources, room, each);
      return why === undefined ? [] : [`${path} imports ${each.specifier}: ${why}`];
    });
    const hosts = new Set(
      imports
        .map(({ specifier }) => specifier)
        .filter((s) => !isRelative(s) && !s.startsWith("node:"))
        .map(packageOf),
    );
    if (room === "adapter" && hosts.size > RULES.adapter.hosts)
      said.push(`${path} imports ${[...hosts].join(" and ")}: one host library each`);
    return said;
  });
}

/**
 * Imports of `node:` modules by anything that these files lead to, each with the way there; `import()` leads on too, types do not.
 * A file that is not there is said as well.
 */
export function waysToNode(sources: Sources, entries: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const walk = (path: string, trail: readonly string[]): readonly string[] => {
    if (seen.has(path)) return [];
    seen.add(path);
    const way = [...trail, path];
    const text = sources.get(path);
    if (text === undefined) return path === "package.json" ? [] : [`${way.join(" → ")}: not there`];
    return importsOf(path, text)
      .filter(({ typeOnly }) => !typeOnly)
      .flatMap((each) => {
        if (isRelative(each.specifier)) return walk(target(sources, each), way);
        return each.specifier.startsWith("node:") ? [[...way, each.specifier].join(" → ")] : [];
      });
  };
  return entries.flatMap((entry) => walk(entry, []));
}

/** Each import cycle once, as `a → b → a`. Type imports count: two files that need each other's types are one thing. */
export function cycles(sources: Sources): readonly string[] {
  const edges = new Map(
    [...sources].map(([path, text]) => [
      path,
      new Set(
        importsOf(path, text)
          .filter(({ specifier }) => isRelative(specifier))
          .map((each) => target(sources, each)),
      ),
    ]),
  );
  const found: string[] = [];
  const settled = new Set<string>();
  const walk = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || settled.has(path)) return;
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path]);
    settled.add(path);
  };
  for (const path of edges.keys()) walk(path, []);
  return found;
}

/** Files that only pass on what other files export, and `export * from` anywhere. */
export function barrels(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const passedOn = statements.filter((each) => ts.isExportDeclaration(each) && each.moduleSpecifier !== undefined);
    const all = statements.length > 0 && passedOn.length === statements.length;
    const star = passedOn.some((each) => ts.isExportDeclaration(each) && each.exportClause === undefined);
    return all || star ? [path] : [];
  });
}

/** Files and folders whose name says nothing of what is in them. */
export function namelessFiles(sources: Sources): readonly string[] {
  return [...sources.keys()].filter((path) => FORBIDDEN_NAMES.test(path) && path !== "taskpane/index.tsx");
}

export function longFiles(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const lines = text.trimEnd().split("\n").length;
    return lines > LONGEST_FILE ? [`${path}: ${lines} lines`] : [];
  });
}
