/**
 * npm run build:workbench: the workbench as files for any static host, under any path, in dist/workbench.
 *
 *   index.html, workbench.js …   the page
 *   pane/                        the add-in as `npm run build` makes it; in its page only the address of office.js is
 *                                another, and a script goes before it that puts the page's Excel in place
 *   office/                      Microsoft's client, from this machine's own node_modules/@microsoft/office-js
 *   samples/                     workbooks that the product's own command line makes now; all cases are invented
 *
 * What is there already and not older than what it is made of is taken as it is: the command line (dist/tilsyn.mjs), the
 * pane (dist/pane) and the demo that the samples are from (dist/demo, which the tests judge too).
 *
 * With --missing the workbench itself likewise. With --all the command line and the pane first, and the demo and the Office
 * Scripts, where they are missing or old: all that the tests judge.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = join(ROOT, "dist");
const OUT = join(DIST, "workbench");
const CLI = join(DIST, "tilsyn.mjs");
const PANE = join(DIST, "pane");
/** What the demo left; `demo.json` beside it tells how it ended, and is written last. */
const DEMO = join(DIST, "demo");
const TOLD = join(DIST, "demo.json");
/** What a build makes last. */
const LAST = join(OUT, "samples", "sager-2026-K1.csv");
/** The last of the Office Scripts. */
const SCRIPTS = join(DIST, "scripts", "tilsyn-efterproev.osts");
/** When the demo says it is run: before the quarter it is about. */
const NOW = "2026-01-02T08:00:00Z";

const CLIENT_ADDRESS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
/** All of Microsoft's client that Excel on Windows loads into a Danish or English page. */
const CLIENT_FILES = [
  "office.js",
  "excel-win32-16.01.js",
  "o15apptofilemappingtable.js",
  "da-dk/office_strings.js",
  "en-us/office_strings.js",
];

/** Runs a program of ours; gives what it said and how it ended. */
function ran(file, ...parameters) {
  const { status, stdout, error } = spawnSync(process.execPath, [file, ...parameters], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 28,
  });
  if (error !== undefined) throw error;
  return { exit: status, output: stdout };
}

function webpack(...parameters) {
  const { exit, output } = ran(createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js"), ...parameters);
  if (exit === 0) return;
  process.stdout.write(output);
  throw new Error(`webpack ${parameters.join(" ")} failed`);
}

/** Whether dist/pane is there and no older than its sources. One built for another address has another manifest. */
function isPaneBuilt() {
  const manifest = join(PANE, "manifest.xml");
  const isOurs = existsSync(manifest) && readFileSync(manifest).equals(readFileSync(join(ROOT, "manifest.xml")));
  return isOurs && isNewer(join(PANE, "taskpane.html"), PANE_SOURCES);
}

/** `npm ci` has made the command line, as a rule. */
function product() {
  const old = [...(isNewer(CLI, CLI_SOURCES) ? [] : ["cli"]), ...(isPaneBuilt() ? [] : ["pane"])];
  if (old.length > 0) webpack(...old.flatMap((name) => ["--config-name", name]));
}

function page() {
  rmSync(OUT, { recursive: true, force: true });
  webpack("--config-name", "workbench");
  if (isPaneBuilt()) cpSync(PANE, join(OUT, "pane"), { recursive: true });
  else webpack("--config-name", "pane", "--output-path", join(OUT, "pane"));
}

function pane() {
  const file = join(OUT, "pane", "taskpane.html");
  const page = readFileSync(file, "utf8");
  const address = new RegExp(`(<script src=["']?)${CLIENT_ADDRESS.replaceAll(".", "\\.")}`, "u");
  if (!address.test(page)) throw new Error(`taskpane.html no longer loads ${CLIENT_ADDRESS}`);
  const changed = page
    .replace(address, '<script src="../connect.js"></script>$1../office/office.js')
    .replace(` ${new URL(CLIENT_ADDRESS).origin}`, "");
  writeFileSync(file, changed);
}

function client() {
  const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
  for (const name of CLIENT_FILES) {
    mkdirSync(dirname(join(OUT, "office", name)), { recursive: true });
    copyFileSync(join(folder, name), join(OUT, "office", name));
  }
}

/** The demo, run by the built command line as soon as anything it is made of is newer. */
function demo() {
  if (!isNewer(CLI, CLI_SOURCES)) webpack("--config-name", "cli");
  if (isNewer(TOLD, [...CLI_SOURCES, "test/data"])) return;
  rmSync(DEMO, { recursive: true, force: true });
  const told = ran(CLI, "demo", DEMO, "--now", NOW, "--user", "Prøvekommunen");
  writeFileSync(TOLD, JSON.stringify(told));
}

/** The Office Scripts. */
function scripts() {
  if (isNewer(SCRIPTS, CLI_SOURCES)) return;
  webpack("--config-name", "scripts");
  const { exit } = ran(join(DIST, "build-scripts.mjs"));
  if (exit !== 0) throw new Error("npm run build:scripts failed");
}

function samples() {
  demo();
  const { exit, output } = JSON.parse(readFileSync(TOLD, "utf8"));
  if (exit !== 0) throw new Error(`tilsyn demo failed: ${output}`);
  const out = join(OUT, "samples");
  mkdirSync(out, { recursive: true });
  const quarter = join(DEMO, "kvartal-2026-K1");
  copyFileSync(join(quarter, "undervejs-sager-hentet.xlsx"), join(out, "quarter-start.xlsx"));
  copyFileSync(join(quarter, "undervejs-svar-samlet.xlsx"), join(out, "quarter-answers.xlsx"));
  copyFileSync(join(DEMO, "bilag-2018", "register-2018.xlsx"), join(out, "published.xlsx"));
  writeFileSync(LAST, readFileSync(join(ROOT, "test", "data", "sager-2026-K1.csv")));
}

const BUILT_WITH = ["webpack.config.js", "package-lock.json"];
const CLI_SOURCES = ["src", "commands", ...BUILT_WITH];
const PANE_SOURCES = [...CLI_SOURCES, "taskpane", "assets", "manifest.xml"];
/** What the workbench is made of. */
const SOURCES = [...PANE_SOURCES, "workbench", "test/data"];

/** Whether there is such a file, and nothing it is made of is newer. */
function isNewer(file, sources) {
  return existsSync(file) && sources.every((each) => newest(join(ROOT, each)) < statSync(file).mtimeMs);
}

/** Whether there is one, and nothing it is made of is newer. */
export function isBuilt() {
  return isNewer(LAST, SOURCES);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** What is built, in this order; a minute or two in all on a small machine. */
const STEPS = [
  ["Siden og ruden pakkes", page],
  ["Ruden sættes ind i siden", pane],
  ["Microsofts klient hentes fra node_modules", client],
  ["Eksemplerne regnes ud", samples],
];

/** `tell`: hears what is begun, which of how many, and the seconds it took when it is done. */
export function build(tell = () => undefined) {
  for (const [index, [what, step]] of STEPS.entries()) {
    const began = Date.now();
    tell({ what, step: index + 1, of: STEPS.length, seconds: null });
    step();
    tell({ what, step: index + 1, of: STEPS.length, seconds: (Date.now() - began) / 1000 });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = process.argv.includes("--all");
  if (all) product();
  if (!(process.argv.includes("--missing") && isBuilt())) build();
  if (all) {
    demo();
    scripts();
  }
}
