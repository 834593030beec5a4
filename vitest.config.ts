/**
 * Two time zones and two languages, so that nothing can lean on the machine's own: Chatham (12:45 ahead, with summer
 * time) in Danish for everything, Newfoundland (3:30 behind) in American English once more for the pure rooms.
 */
import { defineConfig } from "vitest/config";

const danish = { TZ: "Pacific/Chatham", LANG: "da_DK.UTF-8", LC_ALL: "da_DK.UTF-8" };
const american = { TZ: "America/St_Johns", LANG: "en_US.UTF-8", LC_ALL: "en_US.UTF-8" };

export default defineConfig({
  test: {
    pool: "forks",
    reporters: ["default", "./test/support/tally.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      { extends: true, test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/e2e/**"], env: danish } },
      {
        extends: true,
        test: {
          name: "abroad",
          include: [
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
          ].map((room) => `test/${room}/**/*.test.ts`),
          env: american,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          env: danish,
          globalSetup: "./test/support/demo-files.ts",
        },
      },
    ],
  },
});
