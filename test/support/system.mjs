/**
 * Sees to it that what the tests need from the system is there: LibreOffice Calc recalculates and prints, LibreOffice
 * Writer counts the pages of documents, Carlito is the font they print with, poppler reads their PDF, openpyxl is the
 * second reader of our files, Chromium (without windows, where the system has it so) shows the pane, in Liberation Sans and in DejaVu Sans.
 * Installs what is missing where that is possible (root on Debian or Ubuntu), else names the command and ends with exit
 * code 1.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const runs = (program, ...args) => spawnSync(program, args, { encoding: "utf8" });

const hasFont = (family) => runs("fc-list", `:family=${family}`).stdout?.includes(family) === true;

/** Whether a text becomes a document. */
function writesDocuments() {
  const folder = mkdtempSync(join(tmpdir(), "tilsyn-"));
  try {
    const text = join(folder, "klar.txt");
    writeFileSync(text, "klar");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profil")).href}`;
    runs("soffice", profile, "--headless", "--convert-to", "docx", "--outdir", folder, text);
    return existsSync(join(folder, "klar.docx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const SHELL = "chromium-headless-shell";

/** Whether this Chromium shows a page. */
const shows = (program) =>
  runs(
    program,
    "--headless",
    "--disable-gpu",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--dump-dom",
    "data:text/html,<p>klar</p>",
  ).stdout?.includes("klar") === true;

/** Debian package → whether what it brings works here. */
const NEEDS = {
  "libreoffice-calc": () => runs("soffice", "--version").status === 0,
  "libreoffice-writer": writesDocuments,
  "fonts-crosextra-carlito": () => hasFont("Carlito"),
  "fonts-liberation": () => hasFont("Liberation Sans"),
  "fonts-dejavu-core": () => hasFont("DejaVu Sans"),
  "poppler-utils": () => runs("pdftoppm", "-v").status === 0 && runs("pdftotext", "-v").status === 0,
  [SHELL]: () => shows(process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell"),
  "python3-openpyxl": () => runs("/usr/bin/python3", "-c", "import openpyxl").status === 0,
};

const missing = () => Object.keys(NEEDS).filter((name) => !NEEDS[name]());

/** Whole Chromium where there is no package of it without windows (Ubuntu). */
const named = (packages) =>
  packages.map((name) => (name === SHELL && runs("apt-cache", "show", name).status !== 0 ? "chromium" : name));

function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const get = (...args) => spawnSync("apt-get", args, { stdio: ["ignore", "ignore", "inherit"], env }).status === 0;
  if (get("update", "-qq")) get("install", "-y", "-qq", "--no-install-recommends", ...named(packages));
}

const before = missing();
if (before.length > 0 && process.getuid?.() === 0 && runs("apt-get", "--version").status === 0) {
  console.log(`The tests need ${before.join(", ")}: installing with apt-get.`);
  install(before);
}
// Whole Chromium does as well, only slower.
const after = (before.length > 0 ? missing() : before).filter((name) => name !== SHELL || !shows("/usr/bin/chromium"));
if (after.length > 0) {
  const packages = named(after).join(" ");
  console.error(`The tests need ${after.join(", ")}. On Debian or Ubuntu:\n  sudo apt-get install ${packages}`);
  process.exit(1);
}
