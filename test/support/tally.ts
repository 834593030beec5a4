/**
 * The last line of a test run, for whoever counts: `412 passed, 0 failed`. A test that runs in several projects (the
 * second language and time zone) is one test, and failed if it failed in any of them. A file that could not be loaded
 * and an error outside every test count as failed.
 */
import type { Reporter, TestModule } from "vitest/node";

type Result = "passed" | "failed" | "skipped";

const WORST: readonly Result[] = ["skipped", "passed", "failed"];

export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const results = new Map<string, Result>();
    const note = (name: string, result: Result): void => {
      const before = results.get(name) ?? "skipped";
      results.set(name, WORST.indexOf(result) > WORST.indexOf(before) ? result : before);
    };
    for (const module of modules) {
      for (const [place, test] of [...module.children.allTests()].entries()) {
        const { state } = test.result();
        // The place too: rows of a table of tests may share a name.
        note(`${module.relativeModuleId} > ${place} ${test.fullName}`, state === "pending" ? "failed" : state);
      }
      if (module.errors().length > 0) note(module.relativeModuleId, "failed");
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) note(`${module.relativeModuleId} > ${suite.fullName}`, "failed");
      }
    }
    const count = (result: Result): number => [...results.values()].filter((each) => each === result).length;
    const skipped = count("skipped");
    process.stdout.write(
      `${count("passed")} passed, ${count("failed") + errors.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`,
    );
  }
}
