/**
 * npm run sideload: makes Excel on this machine load the add-in from https://localhost:3000/, where `npm run start:pane` serves it.
 * Where that cannot be done, it says what to do instead, and ends with 1.
 *
 * @source https://learn.microsoft.com/office/dev/add-ins/testing/sideload-an-office-add-in-on-mac
 * @source https://learn.microsoft.com/office/dev/add-ins/testing/sideload-office-add-ins-for-testing (Excel on the web)
 * @source https://github.com/OfficeDev/Office-Addin-Scripts, office-addin-dev-settings (the registry key on Windows)
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { homedir, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const manifest = fileURLToPath(new URL("../manifest.xml", import.meta.url));
const id = /<Id>([^<]+)<\/Id>/u.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";

const web = [
  "Excel på nettet: åbn en projektmappe på office.com, vælg Hjem > Tilføjelsesprogrammer > Flere tilføjelsesprogrammer > Mine",
  `tilføjelsesprogrammer > Overfør mit tilføjelsesprogram, og vælg ${manifest}.`,
];
const serve = [
  "Kør npm run start:pane i et andet vindue, og åbn https://localhost:3000/taskpane.html én gang i browseren, så certifikatet godkendes.",
];

/** Gives what went wrong; null where Excel will load the add-in when it starts next. */
function sideload() {
  if (platform() === "win32") {
    const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";
    const { status, stderr, error } = spawnSync("reg", ["add", key, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"], {
      encoding: "utf8",
    });
    return status === 0 ? null : `Registreringsdatabasen kunne ikke ændres: ${error?.message ?? stderr}`;
  }
  if (platform() === "darwin") {
    const excel = join(homedir(), "Library/Containers/com.microsoft.Excel/Data/Documents");
    if (!existsSync(excel)) return "Excel er ikke installeret, eller har aldrig været åbnet.";
    mkdirSync(join(excel, "wef"), { recursive: true });
    copyFileSync(manifest, join(excel, "wef", `${id}.manifest.xml`));
    return null;
  }
  return "Der er ikke noget Excel til denne maskine.";
}

const fault = sideload();
console.log(
  fault === null
    ? "Tilføjelsesprogrammet er tilføjet. Luk Excel helt, og åbn det igen: fanen Tilsyn er kommet til."
    : `Ikke tilføjet. ${fault}`,
);
console.log([...(fault === null ? [] : web), ...serve].join("\n"));
process.exitCode = fault === null ? 0 : 1;
