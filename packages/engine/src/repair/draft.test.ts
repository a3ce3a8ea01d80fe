import { describe, expect, it } from "vitest";
import { EngineError, type EngineErrorCode } from "../error.ts";
import { exitCodeOf, Report } from "../report.ts";
import { createDraft, failureReport } from "./draft.ts";

const DIAGNOSIS = {
  class: "code",
  rootCause: "x is None",
  suspects: [],
  trace: [],
  guide: null,
  evidence: [],
  advice: [],
} as const;

describe("a report for whatever was thrown", () => {
  it.each<[EngineErrorCode, string, string, 1 | 2]>([
    ["bad_input", "error", "bad_input", 1],
    ["repository_unreadable", "error", "bad_input", 1],
    ["sandbox_unavailable", "error", "environment_failed", 1],
    ["environment_failed", "error", "environment_failed", 1],
    ["release_unknown", "diagnosed", "unverifiable", 2],
    ["time_limit", "diagnosed", "time_limit", 2],
    ["internal", "error", "internal", 1],
  ])("%s ends as %s, %s, with exit code %i", (code, outcome, reason, exit) => {
    const report = failureReport(new EngineError(code, "It failed", { remedy: "Do this" }));
    expect(Report.parse(report)).toMatchObject({ outcome, reason, message: "It failed. Do this." });
    expect(exitCodeOf(report)).toBe(exit);
  });

  it("is only diagnosed where the cause is known already", () => {
    const draft = createDraft();
    draft.diagnosis(DIAGNOSIS);
    const report = draft.failed(new EngineError("environment_failed", "pip failed"));
    expect(report).toMatchObject({
      outcome: "diagnosed",
      reason: "environment_failed",
      diagnosis: { rootCause: "x is None" },
    });
    expect(exitCodeOf(report)).toBe(2);
  });

  it("is valid for what is no error of ours, even for no error at all", () => {
    for (const thrown of [new TypeError("x is not a function"), "text", null, undefined]) {
      expect(Report.parse(failureReport(thrown))).toMatchObject({ outcome: "error", reason: "internal" });
    }
  });
});
