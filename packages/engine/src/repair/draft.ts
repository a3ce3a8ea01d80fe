import { describeSignature } from "@bugstack/event";
import type { Diagnosis } from "../diagnose/diagnosis.ts";
import { EngineError } from "../error.ts";
import type { AnswerContract, Outcome, Reason, Report, RunEvidence, SuiteCounts } from "../report.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { Expectation } from "../reproduce/scenario.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { shortened } from "../verify/evidence.ts";
import type { GateResult } from "../verify/gate.ts";
import type { OpenBase } from "../workspace/base.ts";
import type { LineCommit } from "../workspace/blame.ts";

/** The report while it is being written: whenever the work stops, what was found until then is in it. */
export interface Draft {
  base(base: OpenBase): void;
  diagnosis(diagnosis: Diagnosis): void;
  /** The commit that brought the line which the diagnosis suspects most. Tell it after the diagnosis. */
  broughtBy(commit: LineCommit | null): void;
  /** What the answer must be once the error is fixed, where it hides another one. Tell it before the reproduction. */
  contract(expectation: Expectation): void;
  reproduction(reproduction: Reproduction): void;
  /** The run of the reproduction on the changed code. */
  reproducedAfter(run: TestRun): void;
  suiteBefore(counts: SuiteCounts): void;
  candidate(gates: readonly GateResult[], suiteAfter: SuiteCounts | null): void;
  fix(fix: NonNullable<Report["fix"]>): void;
  /** A change that passed the gate, and that nothing speaks for but that. */
  suggestion(suggestion: NonNullable<Report["suggestion"]>): void;
  /** The report as it stands, without the times of the steps. */
  end(outcome: Outcome, reason: Reason, message: string): Report;
  /** The report for whatever was thrown. */
  failed(error: unknown): Report;
}

const LONGEST_OUTPUT = 8_000;

export function createDraft(): Draft {
  let base: Report["base"] = { release: null, commit: null, how: null };
  let diagnosis: Report["diagnosis"] = null;
  let reproduction: Report["reproduction"] = null;
  let contract: AnswerContract | null = null;
  let fix: Report["fix"] = null;
  let suggestion: NonNullable<Report["suggestion"]> | null = null;
  let suiteBefore: SuiteCounts | null = null;
  let verification: Report["verification"] = null;
  let tried = 0;

  function end(outcome: Outcome, reason: Reason, message: string): Report {
    const suite = { before: suiteBefore, after: verification?.suite.after ?? null };
    return {
      schemaVersion: 1,
      outcome,
      reason,
      message,
      base,
      diagnosis,
      reproduction,
      fix: outcome === "fixed" ? fix : null,
      suggestion: outcome === "fixed" ? null : suggestion,
      verification: verification ? { ...verification, suite } : null,
      timings: {},
      cost: { usd: 0, tokens: 0 },
    };
  }

  return {
    base(opened) {
      base = { release: opened.release, commit: opened.commit, how: opened.how };
    },
    diagnosis({ class: kind, rootCause, suspects, trace, guide, evidence, advice }) {
      diagnosis = {
        class: kind,
        rootCause,
        suspects: suspects.map(({ path, line, function: name, score, why }) => ({
          path,
          line,
          function: name,
          score,
          why,
        })),
        trace: trace.map(({ line, meaning }) => ({ line, meaning })),
        guide,
        evidence: [...evidence],
        advice: [...advice],
        broughtBy: diagnosis?.broughtBy ?? null,
      };
    },
    broughtBy(commit) {
      if (diagnosis) diagnosis = { ...diagnosis, broughtBy: commit };
    },
    contract(expectation) {
      if (expectation.kind !== "answer") return;
      const { status, detail, notDetail, headers } = expectation;
      contract = { status, detail, notDetail, headers };
    },
    reproduction({ kind, test, before, signature }) {
      const [first] = before;
      reproduction = {
        kind,
        path: test?.path ?? null,
        source: test?.source ?? null,
        before: first ? evidenceOf(first, describeSignature(signature)) : null,
        after: null,
        contract,
      };
    },
    reproducedAfter(run) {
      if (reproduction) reproduction = { ...reproduction, after: evidenceOf(run, null) };
    },
    suiteBefore(counts) {
      suiteBefore = counts;
    },
    candidate(gates, suiteAfter) {
      tried += 1;
      verification = {
        gates: gates.map((gate) => ({ ...gate })),
        suite: { before: suiteBefore, after: suiteAfter },
        candidatesTried: tried,
      };
    },
    fix(made) {
      fix = made;
    },
    suggestion(made) {
      suggestion ??= made;
    },
    end,
    failed: (error) => {
      const { outcome, reason, message } = endingOf(error, diagnosis !== null);
      return end(outcome, reason, message);
    },
  };
}

function evidenceOf(run: TestRun, signature: string | null): RunEvidence {
  const failures = run.tests.flatMap((test) => (test.failure ? [`${test.id}\n${test.failure.output}`] : []));
  const output = failures.length > 0 ? failures.join("\n\n") : run.output;
  return {
    command: run.command,
    exitCode: run.exitCode,
    signature,
    output: shortened(output, LONGEST_OUTPUT),
  };
}

/** What an error means for the outcome. Whoever knows the cause of an error ends as `diagnosed`, else as `error`. */
function endingOf(error: unknown, diagnosed: boolean): { outcome: Outcome; reason: Reason; message: string } {
  if (!(error instanceof EngineError)) {
    const message = error instanceof Error ? error.message : String(error);
    return { outcome: "error", reason: "internal", message: `Something unforeseen failed: ${message}` };
  }
  const message = sentences(error);
  const kept: Outcome = diagnosed ? "diagnosed" : "error";
  switch (error.code) {
    case "bad_input":
    case "repository_unreadable":
      return { outcome: "error", reason: "bad_input", message };
    case "release_unknown":
      return { outcome: "diagnosed", reason: "unverifiable", message };
    case "environment_failed":
    case "sandbox_unavailable":
      return { outcome: kept, reason: "environment_failed", message };
    case "time_limit":
      return { outcome: "diagnosed", reason: "time_limit", message };
    case "edit_refused":
    case "sandbox_failed":
    case "internal":
      return { outcome: "error", reason: "internal", message };
  }
}

/** The sentence and the remedy, each with one full stop. */
function sentences(error: EngineError): string {
  return [error.message, error.remedy]
    .filter((part): part is string => part !== null && part.trim() !== "")
    .map((part) => (/[.!?]$/.test(part.trim()) ? part.trim() : `${part.trim()}.`))
    .join(" ");
}

/** The report of a repair that could not even begin: a wrong command line, an unreadable event, no sandbox. */
export function failureReport(error: unknown): Report {
  return createDraft().failed(error);
}
