import { printable } from "../table.ts";

/** What a person does by hand between an alert and a confirmed fix, in 30 to 60 minutes. */
export const EIGHTEEN_STEPS = [
  "notice the alert",
  "read the stack trace",
  "find file and line",
  "open the file",
  "understand the code",
  "reproduce the error",
  "find the root cause",
  "write the fix",
  "run the suite",
  "mend what breaks",
  "write tests for the edge case",
  "run everything again",
  "make a branch",
  "commit and push",
  "open the change request",
  "review",
  "merge and deploy",
  "watch production",
] as const;

export interface StepRecord {
  /** 1 to 18. */
  readonly number: number;
  readonly evidence: string;
  /** Null when the step is part of the one before it. */
  readonly durationMs: number | null;
}

/** The table at the end of the demo. A step without a record is shown as not done, so that a gap cannot hide. */
export function renderSteps(records: readonly StepRecord[], width = 150): string {
  const titleWidth = Math.max(...EIGHTEEN_STEPS.map((title) => title.length));
  return EIGHTEEN_STEPS.map((title, index) => {
    const record = records.find((candidate) => candidate.number === index + 1);
    const time = record ? formatDuration(record.durationMs) : "";
    const evidence = record ? printable(record.evidence) : "NOT DONE";
    const line = `${String(index + 1).padStart(2)}  ${title.padEnd(titleWidth)}  ${time.padStart(8)}  ${evidence}`;
    return line.length > width ? `${line.slice(0, width - 1)}…` : line;
  }).join("\n");
}

export function formatDuration(milliseconds: number | null): string {
  if (milliseconds === null) return "";
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
