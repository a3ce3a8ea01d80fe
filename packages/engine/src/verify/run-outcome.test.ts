import { describe, expect, it } from "vitest";
import type { TestResult, TestRun } from "../toolchains/toolchain.ts";
import { failedIn } from "./run-outcome.ts";

const RAISED = { type: "TypeError", message: "lamp is undefined" };
const NEVER_ENDED = { type: "TestDidNotEnd", message: "" };

function run(ended: TestRun["ended"], exceptions: readonly { type: string; message: string }[]): TestRun {
  const failure = { exceptions: exceptions as NonNullable<TestResult["failure"]>["exceptions"], output: "" };
  const test = { id: "a.test.js::a", outcome: "failed", failure } as unknown as TestResult;
  return { ended, complete: ended === "exit", tests: [test] } as unknown as TestRun;
}

describe("a test that failed", () => {
  it.each([
    ["counts in a run that came to its end", run("exit", [RAISED]), true],
    ["counts where time ended the run behind it", run("time", [RAISED]), true],
    ["does not where it was time that ended the test", run("time", [NEVER_ENDED]), false],
    ["does not where nothing says why", run("time", []), false],
    ["does not in a run that died", run("signal", [RAISED]), false],
  ])("%s", (_, given, fails) => {
    expect(failedIn(given, "a.test.js::a")).toBe(fails);
  });
});
