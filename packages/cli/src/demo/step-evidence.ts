import type { RunDetail } from "../api/run-answers.ts";
import type { StepRecord } from "./eighteen-steps.ts";

/** What was seen outside the run. */
export interface DemoObservations {
  /** Of the captured error: from the failing request to the issue's run. */
  readonly noticedMs: number;
  readonly issueTitle: string;
  readonly confirmedMs: number | null;
}

/** The run's own record, told as the eighteen steps. A step that the run does not prove has no record. */
export function stepRecords(run: RunDetail, seen: DemoObservations): readonly StepRecord[] {
  const { report, change } = run;
  const records: StepRecord[] = [];
  const record = (number: number, evidence: string | null | undefined, durationMs: number | null = null) => {
    if (evidence) records.push({ number, evidence, durationMs });
  };
  const took = (step: string) => run.steps.find((candidate) => candidate.step === step)?.durationMs ?? null;
  const sentence = (step: string) => run.steps.find((candidate) => candidate.step === step)?.sentence;
  const diagnosis = report?.diagnosis;
  const suspect = diagnosis?.suspects[0];
  const fix = report?.fix;
  const verification = report?.verification;
  const suite = verification?.suite;

  record(1, `issue ${run.issue.name}: ${seen.issueTitle}`, seen.noticedMs);
  record(2, diagnosis && `${diagnosis.trace.length} lines of the trace explained`, took("triage"));
  record(3, suspect && `${suspect.path}:${suspect.line} in ${suspect.function ?? "module"}`, took("locate"));
  record(4, report?.base.commit && `commit ${report.base.commit.slice(0, 10)}, found by ${report.base.how}`);
  record(5, diagnosis && `class ${diagnosis.class}, guide ${diagnosis.guide ?? "none"}`);
  record(
    6,
    report?.reproduction?.path && `${report.reproduction.path} fails with this error`,
    took("reproduce"),
  );
  record(7, diagnosis?.rootCause);
  record(
    8,
    fix && `${fix.linesChanged} lines in ${fix.files.filter((file) => !isTest(file, fix.tests)).join(", ")}`,
    took("propose"),
  );
  record(
    9,
    suite?.after && `${suite.after.passed} passed, ${suite.after.failed + suite.after.errors} failed`,
    took("verify"),
  );
  record(
    10,
    verification &&
      `${verification.gates.filter((gate) => gate.status === "passed").length} of ${verification.gates.length} gates passed, ${verification.candidatesTried} candidate(s) tried`,
  );
  record(11, fix?.tests.map((test) => `${shortName(test.name)} (${test.role})`).join(", "));
  record(12, verification?.gates.find((gate) => gate.id === "tests")?.evidence.split("\n")[0]);
  record(13, change?.branch, took("deliver"));
  record(14, change && `commit ${change.head.slice(0, 10)}`);
  record(15, run.changeRequest && change && `change request ${run.changeRequest.number}: ${change.title}`);
  record(
    16,
    change && change.checks.length > 0
      ? change.checks.map((check) => `${check.name} ${check.state}`).join(", ")
      : null,
    took("check"),
  );
  const deployment = run.deployments.find((candidate) => candidate.state === "deployed");
  record(
    17,
    run.merge &&
      deployment &&
      `merged as ${run.merge.commit.slice(0, 10)} by ${run.merge.by}; ${deployment.evidence.split("\n")[0]}`,
    (took("merge") ?? 0) + (took("deploy") ?? 0),
  );
  record(
    18,
    run.confirmation && run.confirmation.state !== "watching" ? sentence("confirm") : null,
    seen.confirmedMs,
  );
  return records;
}

function isTest(file: string, tests: readonly { readonly path: string }[]): boolean {
  return tests.some((test) => test.path === file);
}

function shortName(name: string): string {
  return name.split("::").at(-1) ?? name;
}
