/**
 * npm run release -- 0.2.0: makes a version of what is committed. It
 *   - writes the version into package.json, package-lock.json and manifest.xml,
 *   - gives what stands under [Unreleased] in CHANGELOG.md to that version and today's date,
 *   - builds the command line, the package for other programs with its schemas, the pane, the Office Scripts and the
 *     workbench, and
 *   - writes dist/SHA256SUMS over every file of them: `cd dist && sha256sum -c SHA256SUMS` checks it.
 *
 * It commits nothing: what it changed is there to be read, and it says how to go on. It refuses where something is not
 * committed, where the version is not a later one, and where nothing stands under [Unreleased]; where a build fails, it
 * takes its own changes back.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import semver from "semver";

const CHANGED = ["package.json", "package-lock.json", "manifest.xml", "CHANGELOG.md"];
const ARTEFACTS = [
  "tilsyn.mjs",
  "api.mjs",
  "api.d.ts",
  "plan.schema.json",
  "results.schema.json",
  "pane",
  "scripts",
  "workbench",
];
const SUMS = join("dist", "SHA256SUMS");

class Refusal extends Error {}

/** @param {string} command @param {string[]} parameters */
function said(command, ...parameters) {
  const { status, stdout, stderr, error } = spawnSync(command, parameters, {
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
  });
  if (status !== 0)
    throw new Refusal(`${command} ${parameters.join(" ")} failed.\n${error?.message ?? stdout + stderr}`);
  return stdout;
}

function check(version) {
  const { version: now } = JSON.parse(readFileSync("package.json", "utf8"));
  if (version === undefined || semver.valid(version) !== version || semver.prerelease(version) !== null)
    throw new Refusal(`Say which version: npm run release -- ${semver.inc(now, "minor")} (it is ${now} now).`);
  if (!semver.gt(version, now)) throw new Refusal(`${version} is not later than ${now}, the version there is.`);
  const uncommitted = said("git", "status", "--porcelain").trimEnd();
  if (uncommitted !== "") throw new Refusal(`Commit these first, or put them away:\n${uncommitted}`);
}

/** The changelog with all that was unreleased under this version and day. */
function released(changelog, version, day) {
  const [, head, changes, rest] = /^([^]*?\n## \[Unreleased\]\n)([^]*?)(\n## \[[^]*)?$/u.exec(changelog) ?? [];
  if (head === undefined) throw new Refusal("CHANGELOG.md has no heading ## [Unreleased].");
  if (changes.trim() === "") throw new Refusal("Nothing stands under [Unreleased] in CHANGELOG.md: say what changed.");
  return `${head}\n## [${version}] - ${day}\n\n${changes.trim()}\n${rest ?? ""}`;
}

function write(version) {
  const day = new Date().toISOString().slice(0, 10);
  const changelog = released(readFileSync("CHANGELOG.md", "utf8"), version, day);
  said("npm", "version", version, "--no-git-tag-version", "--ignore-scripts");
  writeFileSync("CHANGELOG.md", changelog);
  const manifest = readFileSync("manifest.xml", "utf8");
  const place = /(<Version>)[^<]*(<\/Version>)/u;
  if (!place.test(manifest)) throw new Refusal("manifest.xml has no Version.");
  writeFileSync("manifest.xml", manifest.replace(place, `$1${version}.0$2`));
}

/** Every file of the artefacts, as `sha256sum` lists them. */
function sums() {
  const files = ARTEFACTS.flatMap((each) => {
    const at = join("dist", each);
    if (!existsSync(at)) throw new Refusal(`The build left no ${at}.`);
    if (!statSync(at).isDirectory()) return [each];
    return readdirSync(at, { recursive: true, encoding: "utf8" })
      .map((name) => join(each, name))
      .filter((name) => statSync(join("dist", name)).isFile());
  });
  return files
    .map((name) => name.replaceAll("\\", "/"))
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join("dist", name)))
          .digest("hex")}  ${name}\n`,
    )
    .join("");
}

function release(version) {
  check(version);
  try {
    write(version);
    // Nothing from before is in it.
    for (const each of [...ARTEFACTS, "SHA256SUMS"]) rmSync(join("dist", each), { recursive: true, force: true });
    said("npm", "run", "-s", "built");
    writeFileSync(SUMS, sums());
  } catch (failure) {
    said("git", "checkout", "--", ...CHANGED);
    throw failure;
  }
}

const [version] = process.argv.slice(2);
try {
  release(version);
  console.log(
    `Version ${version} is built in dist/, its checksums in ${SUMS}.\nRead the changes (git diff), and run npm test. Then:\n  git commit -am "release: ${version}" && git tag v${version}`,
  );
} catch (failure) {
  if (!(failure instanceof Refusal)) throw failure;
  console.error(failure.message);
  process.exitCode = 1;
}
