/**
 * Strict TypeScript rules, the Office rules where Office.js is used, and the house's own: what the pure rooms may not
 * touch, and what the rooms that Office Scripts share may not write. Who may import whom is test/architecture.test.ts.
 */
import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import ts from "typescript";
import tseslint from "typescript-eslint";

/** No clock, no chance, no host: now, user and version arrive as context. */
const PURE = ["src/**"];
/** Compiled with TypeScript 4.0 for Office Scripts, and without zod. */
const SHARED_WITH_SCRIPTS = ["src/**"];
/** The adapters know hosts. */
const ADAPTERS = ["src/workbook/!(content|document|address|style|workbook).ts"];
/** The adapters that only the command line loads. */
const ON_NODE = ["src/workbook/xlsx-files.ts", "src/workbook/pdf.ts"];

const BROWSER = "The pane loads this too: a browser has no such thing.";
const CONTEXT = "Pure room: take it from the context you are given.";
const LOCALE = "Name the locale: the machine's own must not decide.";
const OLD_SYNTAX = "This room must compile with TypeScript 4.0 (Office Scripts).";

const hosts = [
  "Excel",
  "Office",
  "OfficeExtension",
  "fetch",
  "XMLHttpRequest",
  "process",
  "Buffer",
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "crypto",
  "performance",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "console",
];

const clockAndLocale = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CONTEXT },
  { selector: "CallExpression[callee.name='Date']", message: CONTEXT },
  { selector: "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]", message: LOCALE },
  { selector: "CallExpression[callee.property.name='localeCompare'][arguments.length=1]", message: LOCALE },
  { selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]", message: LOCALE },
];
const newSyntax = [
  { selector: "ImportSpecifier[importKind='type']", message: `${OLD_SYNTAX} Write \`import type { X } from\`.` },
  { selector: "ExportSpecifier[exportKind='type']", message: `${OLD_SYNTAX} Write \`export type { X }\`.` },
  { selector: "TSSatisfiesExpression", message: OLD_SYNTAX },
  { selector: "TSTemplateLiteralType", message: OLD_SYNTAX },
];
const folding = {
  regex: "/kernel/text$",
  importNames: ["fold"],
  message: "Texts are folded in src/kernel/keys.ts, once each: ask for a key, or for wordOf.",
};
const nodeImports = {
  regex: "^node:|^(assert|buffer|crypto|fs|os|path|process|url|util|worker_threads)(/|$)",
  message: CONTEXT,
};

const BY_KEY = "Names are spelled in many ways: compare by src/kernel/keys.ts (caseKey, roundKey, unitKey, isAt …).";
const NAMES = /^(id|round|runde|unit|case|caseId|caseworker|reviewer|question|number|step)$/u;
const SEEKING = /^(includes|indexOf|has|get|set|add|startsWith)$/u;

/** A case, round, unit, question, step or person is never found or told from another by its text. */
const namesByKey = {
  meta: { type: "problem", schema: [], messages: { byKey: BY_KEY } },
  create(context) {
    const types = context.sourceCode.parserServices;
    // Without types (the test of the other rules) a text cannot be told from a thing.
    if (types.program === null || types.program === undefined) return {};
    const isName = (node) =>
      NAMES.test((node.type === "MemberExpression" ? node.property.name : node.name) ?? "") && isText(node);
    const isText = (node) => {
      const type = types.getTypeAtLocation(node);
      return (type.isUnion() ? type.types : [type]).some((each) => (each.flags & ts.TypeFlags.String) !== 0);
    };
    return {
      BinaryExpression(node) {
        const { left, right, operator } = node;
        if (!/^[!=]==$/u.test(operator) || !isText(left) || !isText(right)) return;
        if (isName(left) || isName(right)) context.report({ node, messageId: "byKey" });
      },
      CallExpression(node) {
        const [first] = node.arguments;
        if (first === undefined || !SEEKING.test(node.callee.property?.name ?? "")) return;
        if (isName(first)) context.report({ node, messageId: "byKey" });
      },
    };
  },
};

export default tseslint.config(
  { ignores: ["dist/", "demo/", "coverage/", ".cache/"] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: ["error", "always"],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx", "hack"] }],
      // An index that a loop bounds is known to us and not to the compiler; `as` would say the same, less plainly.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      // Control characters in ids, sheet names and texts are just what several checks look for.
      "no-control-regex": "off",
      // A handler may be synchronous or not: `void | Promise<void>`.
      "@typescript-eslint/no-invalid-void-type": "off",
      // An interface and a type alias are both plain here, and `Record` reads no better than an index signature.
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/consistent-indexed-object-style": "off",
    },
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/no-unsafe-assignment": "error",
      "@typescript-eslint/no-unsafe-member-access": "error",
      "@typescript-eslint/no-unsafe-call": "error",
      "@typescript-eslint/no-unsafe-return": "error",
      "@typescript-eslint/no-unsafe-argument": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/require-array-sort-compare": ["error", { ignoreStringArrays: true }],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
  },
  {
    files: ["taskpane/**", "commands/**", "src/workbook/**"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/workbook/**"],
    ignores: ON_NODE,
    rules: {
      "no-restricted-globals": [
        "error",
        ...["Buffer", "process", "require", "setImmediate"].map((name) => ({ name, message: BROWSER })),
      ],
    },
  },
  {
    files: PURE,
    ignores: ADAPTERS,
    rules: {
      "no-restricted-globals": ["error", ...hosts.map((name) => ({ name, message: CONTEXT }))],
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: CONTEXT },
        { object: "Math", property: "random", message: CONTEXT },
        { object: "globalThis", message: CONTEXT },
      ],
      "no-restricted-syntax": ["error", ...clockAndLocale],
      "no-restricted-imports": ["error", { patterns: [nodeImports, folding] }],
    },
  },
  {
    files: SHARED_WITH_SCRIPTS,
    ignores: ADAPTERS,
    rules: {
      "no-restricted-syntax": ["error", ...clockAndLocale, ...newSyntax],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            nodeImports,
            folding,
            { regex: "^zod(/|$)", message: "zod stands at the edges: command input, settings, template import." },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**"],
    // The ids of templates and presets are the product's own words.
    ignores: ["src/kernel/**", "src/workbook/**", "src/templates/*.ts"],
    plugins: { house: { rules: { "names-by-key": namesByKey } } },
    rules: { "house/names-by-key": "error" },
  },
);
