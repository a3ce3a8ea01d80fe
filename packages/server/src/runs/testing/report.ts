import type { Report } from "@bugstack/engine";

/** A report with all its parts. */
export type FixedReport = Report & {
  readonly [part in "diagnosis" | "reproduction" | "fix" | "verification"]: NonNullable<Report[part]>;
};

/** A report of a verified fix as the engine writes it, for tests. `files` is the new content by path. */
export function fixedReport(files: Readonly<Record<string, string>>): FixedReport {
  const contents = Object.entries(files).map(([path, text]) => [path, Buffer.from(text).toString("base64")]);
  return {
    schemaVersion: 1,
    outcome: "fixed",
    reason: "fixed",
    message: "Fixed.",
    base: { release: null, commit: null, how: "hash" },
    diagnosis: {
      class: "code",
      rootCause: "Expired tokens are answered like forged ones.",
      suspects: [{ path: "app.py", line: 1, function: "verify", score: 1, why: "catches too much" }],
      trace: [{ line: "app.py, line 1, in verify", meaning: "the token is read" }],
      guide: "jwt-expired",
      evidence: ["the chain holds ExpiredSignatureError"],
      advice: [],
      broughtBy: null,
    },
    reproduction: {
      kind: "request",
      path: "tests/test_expired.py",
      source: "def test_expired(): ...",
      before: { command: "pytest", exitCode: 1, signature: "s", output: "1 failed" },
      after: { command: "pytest", exitCode: 0, signature: null, output: "1 passed" },
      contract: null,
    },
    fix: {
      candidate: "candidate-1",
      diff: "",
      files: Object.keys(files),
      linesChanged: 3,
      proposer: "recipes",
      recipe: "jwt-expired",
      explanation: "Catches the narrower class first.",
      tests: [{ path: "tests/test_expired.py", name: "test_expired", role: "proving" }],
      confidence: { level: "high", score: 0.9, reasons: ["reproduced by a request"] },
      contents: Object.fromEntries(contents),
    },
    verification: {
      gates: [{ id: "applies", status: "passed", evidence: "once" }],
      suite: {
        before: { passed: 3, failed: 0, skipped: 0, errors: 0, flaky: [] },
        after: { passed: 5, failed: 0, skipped: 0, errors: 0, flaky: [] },
      },
      candidatesTried: 1,
    },
    timings: { triage: 5 },
    cost: { usd: 0, tokens: 0 },
  };
}
