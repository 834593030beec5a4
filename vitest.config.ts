/**
 * Quick tests (`unit`), the same once more for the pure rooms under another language and time zone (`abroad`), tests that
 * run other programs or the command line on the whole sample (`programs`), Excel's own client under load (`excel`), and
 * the product as it is built (`e2e`). `npm run check` takes the first two.
 *
 * Two time zones and two languages, so that nothing can lean on the machine's own: Chatham (12:45 ahead, with summer
 * time) in Danish for everything, Newfoundland (3:30 behind) in American English once more for the pure rooms.
 */
import { defineConfig } from "vitest/config";

const danish = { TZ: "Pacific/Chatham", LANG: "da_DK.UTF-8", LC_ALL: "da_DK.UTF-8" };
const american = { TZ: "America/St_Johns", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };

/** The rooms of src that are tested by rules alone. */
const PURE = [
  "kernel",
  "language",
  "templates",
  "register",
  "cases",
  "draw",
  "attention",
  "review",
  "figures",
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
const EXCEL = ["test/e2e/excel-*.test.ts"];

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
    maxWorkers: 2,
    coverage: { include: ["src/**", "commands/**", "workbench/host/**"], reporter: ["text-summary", "html"] },
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/e2e/**", ...PROGRAMS],
          env: danish,
        },
      },
      { extends: true, test: { name: "abroad", include: PURE, exclude: PROGRAMS, env: american } },
      { extends: true, test: { name: "programs", include: PROGRAMS, env: danish } },
      { extends: true, test: { name: "excel", include: EXCEL, env: danish } },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          exclude: EXCEL,
          env: danish,
          globalSetup: "./test/support/demo-files.ts",
        },
      },
    ],
  },
});
