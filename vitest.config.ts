/**
 * Types, lint and format of all sources (`sound`), quick tests (`unit`), the pure rooms' tests once more under another
 * language and time zone (`abroad`), tests that take their time or run other programs (`programs`), Excel's own client
 * under load (`excel`), and the product as it is built (`e2e`).
 *
 * Two time zones and two languages, so that nothing can lean on the machine's own: Chatham (12:45 ahead, with summer
 * time) in Danish for everything, Newfoundland (3:30 behind) in American English once more for the pure rooms.
 */
import { defineConfig } from "vitest/config";
import { existsSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

const TMPDIR = scratch();
const danish = { TZ: "Pacific/Chatham", LANG: "da_DK.UTF-8", LC_ALL: "da_DK.UTF-8", TMPDIR };
const american = { TZ: "America/St_Johns", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8", TMPDIR };

/**
 * Where tests write: in memory where there is room for it (a disk is waited for at every file that must not be lost), and
 * gone when the run ends.
 */
function scratch(): string {
  const memory = "/dev/shm";
  const ROOM = 2 ** 31;
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < ROOM) return tmpdir();
  const folder = `${memory}/tilsyn-tests-${process.pid}`;
  mkdirSync(folder, { recursive: true });
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The rooms of src that are tested by rules alone. */
const PURE = [
  "kernel",
  "language",
  "templates",
  "register",
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
].map((room) => `test/${room}/**/*.test.ts`);
/** Quarters of a minute each: LibreOffice, the Open XML SDK, 6,719 cases, or every command at every step. */
const PROGRAMS = [
  "templates/presets",
  "workbook/xlsx",
  "workbook/lint",
  "workbook/pdf",
  "commands/failing",
  "commands/stopped",
  "workbook/habits",
].map((name) => `test/${name}.test.ts`);
/** More than five seconds of a core each: no quick tests, though of the same kind, and not run abroad. */
const SLOW = [
  "attention/confidential",
  "agreement/calibration",
  "commands/garbage",
  "commands/watch",
  "scenarios/draw",
  "scenarios/draw-laws",
  "workbook/charts",
  "workbook/excel-filters",
].map((name) => `test/${name}.test.ts`);
/** Some seconds each, whole commands on small registers: no quick tests, but run abroad too where the pure rooms are. */
const UNHURRIED = [
  "agreement/command",
  "attention/attention",
  "attention/mending",
  "cases/cases-sheet",
  "cases/import-preview",
  "commands/api",
  "host/custom-functions",
  "host/file-whole",
  "papers/internal",
  "register/cell-functions-equal",
  "register/current-round",
  "scenarios/verify",
  "wheel/wheel",
  "workbook/excel",
  "workbook/widen",
].map((name) => `test/${name}.test.ts`);
const EXCEL = ["test/e2e/excel-*.test.ts"];
const SOUND = ["test/sound.test.ts"];

const PROJECTS = ["sound", "unit", "programs", "excel", "abroad", "e2e"];

/** The longest, in the order of what they cost: CPU seconds of the program and all it starts. */
const LONG = [
  "e2e/demo-files",
  "e2e/workbench",
  "e2e/year",
  "e2e/models",
  "e2e/pane-axe",
  "e2e/models-monthly",
  "e2e/excel-faults",
  "e2e/excel-quarter",
  "e2e/pane-quarter",
  "e2e/ribbon",
  "e2e/workbench-round",
  "e2e/killed",
  "e2e/pane-draw",
  "e2e/pane-quarter-closing",
  "e2e/pane-review",
  "templates/presets",
  "architecture",
].map((name) => `/test/${name}.test.ts`);

const place = (list: readonly string[], is: (each: string) => boolean): number => {
  const at = list.findIndex(is);
  return at < 0 ? list.length : at;
};

/**
 * Which file comes when: what waits for another program first, then project by project (a process serves one project), and
 * in each the longest first, so that no core stands idle while another is at a long file. What the end-to-end tests judge
 * is built meanwhile, so they come last.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(
      files.map((file) => [
        file,
        [
          place(PROJECTS, (name) => name === file.project.name),
          place(LONG, (name) => file.moduleId.endsWith(name)),
        ] as const,
      ]),
    );
    return (await super.sort(files)).sort((one, other) => {
      const [project, long] = places.get(one)!;
      const [otherProject, otherLong] = places.get(other)!;
      return project - otherProject || long - otherLong;
    });
  }
}

export default defineConfig({
  test: {
    pool: "forks",
    // Files of one project share a process: what they import is loaded once, and so is the browser. They share nothing else.
    isolate: false,
    reporters: ["default", "./test/support/tally.ts"],
    // Where a test hangs it ends here. No test may fail because the machine is busy, so these are long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 120_000 } },
    // For two cores: one of them waits for lint, a build or a browser now and then.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    coverage: { include: ["src/**", "commands/**", "workbench/host/**"], reporter: ["text-summary", "html"] },
    allowOnly: false,
    projects: [
      { extends: true, test: { name: "sound", include: SOUND, env: danish } },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...PROGRAMS, ...SLOW, ...UNHURRIED, ...SOUND],
          env: danish,
        },
      },
      { extends: true, test: { name: "abroad", include: PURE, exclude: [...PROGRAMS, ...SLOW], env: american } },
      { extends: true, test: { name: "programs", include: [...PROGRAMS, ...SLOW, ...UNHURRIED], env: danish } },
      { extends: true, test: { name: "excel", include: EXCEL, env: danish } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: EXCEL,
          env: danish,
          globalSetup: "./test/support/built.ts",
          setupFiles: "./test/support/when-built.ts",
        },
      },
    ],
  },
});
