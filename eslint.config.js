/**
 * The Office rules where Office.js is used, and the house's own: what the pure rooms may not touch, and what the rooms
 * that Office Scripts share may not write. The general and the typed rules are oxlint's (.oxlintrc.json), which needs an
 * eighth of the time. Who may import whom, and that names are compared by key, is test/architecture.test.ts.
 */
import officeAddins from "eslint-plugin-office-addins";
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

export default tseslint.config(
  // The other folders' TypeScript has no rule here.
  { ignores: ["dist/", "demo/", "coverage/", ".cache/", "{test,bench,workbench,docs}/**/*.{ts,tsx}", "*.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { files: ["**/*.ts", "**/*.tsx"], languageOptions: { parser: tseslint.parser } },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: { globals: { process: "readonly", console: "readonly", URL: "readonly" } },
    rules: { "no-undef": "error" },
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
);
