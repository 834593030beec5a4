/**
 * npm run build:workbench: the workbench as files for any static host, under any path, in dist/workbench.
 *
 *   index.html, workbench.js …   the page
 *   pane/                        the add-in as `npm run build` makes it; in its page only the address of office.js is
 *                                another, and a script goes before it that puts the page's Excel in place
 *   office/                      Microsoft's client, from this machine's own node_modules/@microsoft/office-js
 *   samples/                     workbooks that the product's own command line makes now; all cases are invented
 *
 * With --missing only where there is none, or where it is older than what it is made of.
 */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "dist", "workbench");
/** What a build makes last. */
const LAST = join(OUT, "samples", "sager-2026-K1.csv");
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

function run(what, file, ...parameters) {
  const { status, stdout, error } = spawnSync(process.execPath, [file, ...parameters], {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status === 0) return;
  process.stdout.write(stdout);
  throw new Error(`${what} failed${error === undefined ? "" : `: ${error.message}`}`);
}

function page() {
  rmSync(OUT, { recursive: true, force: true });
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  run("webpack", webpack, "--config-name", "cli", "--config-name", "workbench");
  run("webpack", webpack, "--config-name", "pane", "--output-path", join(OUT, "pane"));
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

function samples() {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-samples-"));
  const out = join(OUT, "samples");
  mkdirSync(out, { recursive: true });
  try {
    run("tilsyn demo", join(ROOT, "dist", "tilsyn.mjs"), "demo", folder, "--now", NOW, "--user", "Prøvekommunen");
    const quarter = join(folder, "kvartal-2026-K1");
    copyFileSync(join(quarter, "undervejs-sager-hentet.xlsx"), join(out, "quarter-start.xlsx"));
    copyFileSync(join(quarter, "undervejs-svar-samlet.xlsx"), join(out, "quarter-answers.xlsx"));
    copyFileSync(join(folder, "bilag-2018", "register-2018.xlsx"), join(out, "published.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  copyFileSync(join(ROOT, "test", "data", "sager-2026-K1.csv"), LAST);
}

/** What the workbench is made of. */
const SOURCES = [
  "src",
  "taskpane",
  "commands",
  "workbench",
  "assets",
  "manifest.xml",
  "webpack.config.js",
  "package-lock.json",
];

/** Whether there is one, and nothing it is made of is newer. */
export function isBuilt() {
  return existsSync(LAST) && SOURCES.every((each) => newest(join(ROOT, each)) < statSync(LAST).mtimeMs);
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

export function build() {
  page();
  pane();
  client();
  samples();
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(process.argv.includes("--missing") && isBuilt())) build();
