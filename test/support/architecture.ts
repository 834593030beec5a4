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

/**
 * Where a file stands. The floors of a room, from below: `rules` (pure) ← `sheet` (how it stands in the workbook) ←
 * `register` (all tables as one record) ← `facts` (what a register tells) ← `commands`.
 */
type Floor =
  | "kernel"
  | "language"
  | "content"
  | "port"
  | "adapter"
  | "data"
  | "rules"
  | "sheet"
  | "register"
  | "facts"
  | "commands"
  | "pane"
  | "entry"
  | "script"
  | "workbench";

interface Standing {
  readonly floor: Floor;
  /** Position on the way of a case; on one floor a room imports itself and rooms before it. */
  readonly position: number;
}

/** The way of a case through the rooms. What people learn and follow hangs beside it, before the room that needs it. */
const WAY = [
  "register",
  "templates",
  "cases",
  "deadlines",
  "draw",
  "attention",
  "review",
  "figures",
  "agreement",
  "learning",
  "flow",
  "wheel",
  "papers",
];

/** Ways in that may reach for an adapter. */
const ENTRIES = new Set([
  "taskpane/excel-workbook.ts",
  "commands/cli.ts",
  "commands/dry-run.ts",
  "commands/run-plan.ts",
  "commands/arrivals.ts",
  "commands/watch-folder.ts",
  "commands/api.ts",
]);

interface Rule {
  /** Floors that may be imported; of rooms, those at the same position or before. */
  readonly floors: readonly Floor[];
  /** Floors of which only types may be imported. */
  readonly types: readonly Floor[];
  readonly packages: readonly string[];
  /** Packages of its own choice that one file may import. */
  readonly hosts: number;
}

const BELOW_ROOMS: readonly Floor[] = ["kernel", "language", "content"];

const RULES: Readonly<Record<Floor, Rule>> = {
  kernel: { floors: ["kernel"], types: [], packages: ["@noble/hashes"], hosts: 0 },
  language: { floors: ["language", "kernel"], types: [], packages: [], hosts: 0 },
  content: { floors: ["content"], types: ["language"], packages: [], hosts: 0 },
  port: { floors: [], types: ["content", "language"], packages: [], hosts: 0 },
  adapter: { floors: ["adapter", "port", "content"], types: ["language"], packages: [], hosts: 1 },
  data: { floors: ["data", "kernel"], types: ["rules"], packages: [], hosts: 0 },
  rules: { floors: ["rules", ...BELOW_ROOMS], types: ["data"], packages: [], hosts: 0 },
  sheet: { floors: ["sheet", "rules", "data", ...BELOW_ROOMS], types: [], packages: [], hosts: 0 },
  register: {
    floors: ["register", "sheet", "rules", "data", "port", ...BELOW_ROOMS],
    types: [],
    packages: [],
    hosts: 0,
  },
  facts: {
    floors: ["facts", "register", "sheet", "rules", "data", "port", ...BELOW_ROOMS],
    types: [],
    packages: [],
    hosts: 0,
  },
  commands: {
    floors: ["commands", "facts", "register", "sheet", "rules", "data", "port", ...BELOW_ROOMS],
    types: [],
    packages: [],
    hosts: 0,
  },
  pane: {
    floors: ["pane", "entry", "commands", "facts", "register"],
    types: ["rules", "kernel", "language", "content"],
    packages: ["react", "react-dom", "@fluentui/react-components", "@fluentui/react-icons", "d3-scale", "d3-shape"],
    hosts: 0,
  },
  entry: {
    floors: ["entry", "commands", "facts", "register", "kernel", "language"],
    types: ["rules", "content"],
    packages: ["zod"],
    hosts: 0,
  },
  // What becomes one file, and what makes it of them.
  script: {
    floors: ["script", "commands", "facts", "register", "sheet", "rules", "data", "port", "adapter", ...BELOW_ROOMS],
    types: [],
    packages: ["typescript-of-office-scripts"],
    hosts: 0,
  },
  workbench: { floors: ["workbench"], types: ["port", "content"], packages: [], hosts: Infinity },
};

/** Floors where `node:` modules may be imported. */
const ON_NODE: ReadonlySet<Floor> = new Set<Floor>(["adapter", "pane", "entry", "script", "workbench"]);

const FORBIDDEN_NAMES = /(^|[/.-])(utils?|helpers?|common|shared|misc|managers?|services?|index)(?=[/.-])/u;

export const LONGEST_FILE = 500;
/** A template is one table of questions, a few lines each. */
const LONGEST_TABLE = 900;

/** Where a product file stands; undefined outside the house. */
export function roomOf(path: string): Standing | undefined {
  const [top = "", room = "", floor = ""] = path.split("/");
  const at = (name: Floor, position = 0): Standing => ({ floor: name, position });
  if (top === "taskpane") return at("pane");
  if (top === "commands") return at(room === "scripts" ? "script" : "entry");
  if (top === "workbench") return at("workbench");
  if (top !== "src") return undefined;
  if (room === "kernel" || room === "language") return at(room);
  if (room === "workbook")
    return at(
      /^(content|document|address|style)(\.ts)?$/u.test(floor)
        ? "content"
        : /^workbook(\.ts)?$/u.test(floor)
          ? "port"
          : "adapter",
    );
  const position = WAY.indexOf(room);
  if (position < 0) return undefined;
  if (floor === "rules" || floor === "sheet") return at(floor, position);
  // Facts and commands of the register look at all rooms.
  if (floor === "facts" || floor === "commands") return at(floor, room === "register" ? WAY.length : position);
  if (room === "templates") return at("data");
  return room === "register" ? at("register") : undefined;
}

/** What has been found in a file, by path and text: each of the rules asks again. */
const known = new Map<string, readonly Import[]>();

/** Every import, re-export, `import()` and `import("…").T` of a file. */
export function importsOf(path: string, text: string): readonly Import[] {
  const key = `${path}\n${text}`;
  const found = known.get(key) ?? importsIn(path, text);
  known.set(key, found);
  return found;
}

function importsIn(path: string, text: string): readonly Import[] {
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
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
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

function forbidden(sources: Sources, own: Standing, each: Import): string | undefined {
  const rule = RULES[own.floor];
  if (!isRelative(each.specifier)) {
    if (each.specifier.startsWith("node:"))
      return ON_NODE.has(own.floor) ? undefined : "a pure room does not know Node";
    return rule.hosts > 0 || rule.packages.includes(packageOf(each.specifier)) ? undefined : "no package of this room";
  }
  const path = target(sources, each);
  // The version number.
  if (path === "package.json")
    return own.floor === "pane" || own.floor === "entry" || own.floor === "script"
      ? undefined
      : "only a way in reads package.json";
  if (/\.(?:[cm]?[jt]sx?)$/u.test(each.specifier)) return "imports are written without a file extension";
  const to = roomOf(path);
  if (to === undefined) return "outside the product's rooms";
  if (to.floor === "adapter" && ENTRIES.has(each.from)) return undefined;
  if (own.floor === "pane" && path === COUNTING) return undefined;
  if (!rule.floors.includes(to.floor) && !(each.typeOnly && rule.types.includes(to.floor)))
    return rule.types.includes(to.floor)
      ? `${own.floor} may import types of ${to.floor} only`
      : `${own.floor} may not import ${to.floor}`;
  if (!IN_ROOMS.has(own.floor) || !IN_ROOMS.has(to.floor)) return undefined;
  if (own.floor === "commands" && to.floor === "commands" && own.position < WAY.length && own.position !== to.position)
    return "a command imports commands of no other room";
  return to.position <= own.position ? undefined : "rooms import each other along the way of a case only";
}

/** How numbers and lists are written: the pane's own texts need it as the sentences do. */
const COUNTING = "src/language/counting.ts";

const IN_ROOMS: ReadonlySet<Floor> = new Set<Floor>(["rules", "sheet", "facts", "commands"]);

/** Imports that the table does not allow, and files that lean on more than one host library. */
export function forbiddenImports(sources: Sources): readonly string[] {
  return [...sources].flatMap(([path, text]) => {
    const own = roomOf(path);
    if (own === undefined) return [];
    const imports = importsOf(path, text);
    const said = imports.flatMap((each) => {
      const why = forbidden(sources, own, each);
      return why === undefined ? [] : [`${path} imports ${each.specifier}: ${why}`];
    });
    const hosts = new Set(
      imports
        .map(({ specifier }) => specifier)
        .filter((s) => !isRelative(s) && !s.startsWith("node:"))
        .map(packageOf),
    );
    if (own.floor === "adapter" && hosts.size > RULES.adapter.hosts)
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
    // A file that passes on nothing is no barrel.
    if (!/\bexport\b[^;]*\bfrom\b/u.test(text)) return [];
    const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
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
    return lines > (roomOf(path)?.floor === "data" ? LONGEST_TABLE : LONGEST_FILE) ? [`${path}: ${lines} lines`] : [];
  });
}
