/**
 * The pictures of the README, made from today's program: `npm run pictures` (after `npm run demo`). Needs LibreOffice
 * and poppler, as the tests do.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const docs = fileURLToPath(new URL(".", import.meta.url));
const demo = join(docs, "..", "demo");
const work = mkdtempSync(join(tmpdir(), "tilsyn-pictures-"));

function run(program, ...parameters) {
  const { status, stderr, error } = spawnSync(program, parameters, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr}`);
}

/** Danish notation, whatever the machine's own. */
const profile = join(work, "profile");
mkdirSync(join(profile, "user"), { recursive: true });
writeFileSync(
  join(profile, "user", "registrymodifications.xcu"),
  `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>da-DK</value></prop></item></oor:items>`,
);

function pdfOf(xlsx, name) {
  copyFileSync(xlsx, join(work, `${name}.xlsx`));
  run(
    "soffice",
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    "--headless",
    "--convert-to",
    "pdf",
    "--outdir",
    work,
    join(work, `${name}.xlsx`),
  );
  return join(work, `${name}.pdf`);
}

function picture(pdf, page, name) {
  run("pdftoppm", "-png", "-r", "72", "-f", String(page), "-l", String(page), "-singlefile", pdf, join(docs, name));
}

const firstIn = (folder) => join(folder, readdirSync(folder).sort()[0]);
const first = (folder) => firstIn(join(demo, "kvartal-2026-K1", folder));

const unit = pdfOf(first("udsendt-niveau-2"), "unit");
picture(unit, 1, "oversigt");
picture(pdfOf(first("afleveret-niveau-2"), "filled"), 2, "skema");
picture(pdfOf(first("afleveret-niveau-4"), "matrix"), 2, "samlet-skema");
picture(pdfOf(join(demo, "bilag-2018", "register-2018.xlsx"), "register"), 1, "start");
picture(join(demo, "bilag-2018", "bilag-1-2018.pdf"), 1, "bilag-1-side-1");
picture(join(demo, "bilag-2018", "bilag-1-2018.pdf"), 2, "bilag-1-side-2");
picture(pdfOf(firstIn(join(demo, "frister-2026", "udsendt-mandag")), "monday"), 1, "mandagsliste");
picture(pdfOf(firstIn(join(demo, "frister-2026", "ledelsesinformation")), "report"), 1, "ledelsesrapport");
rmSync(work, { recursive: true });
