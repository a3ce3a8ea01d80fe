import type { Selectable } from "kysely";
import type { RunLogTable } from "../store/tables/runs.ts";
import type { Phase } from "./machine/run-state.ts";
import type { Run } from "./run.ts";

export type LogEntry = Selectable<RunLogTable>;

/** The run as people follow it. */
export const RUN_STEPS = [
  "triage",
  "locate",
  "reproduce",
  "propose",
  "verify",
  "deliver",
  "check",
  "merge",
  "deploy",
  "confirm",
  "revert",
] as const;
export type RunStepName = (typeof RUN_STEPS)[number];

export interface RunStepView {
  readonly step: RunStepName;
  readonly state: "running" | "done";
  /** What was done or seen last, with its evidence. */
  readonly sentence: string;
  readonly startedAt: Date;
  /** Null while it runs. */
  readonly durationMs: number | null;
}

const STEP_OF: Partial<Record<Phase, RunStepName>> = {
  publishing: "deliver",
  opening: "deliver",
  checking: "check",
  deciding: "merge",
  awaiting_people: "merge",
  merging: "merge",
  deploying: "deploy",
  awaiting_release: "deploy",
  watching: "confirm",
  reverting: "revert",
  revert_checking: "revert",
  revert_merging: "revert",
  revert_deploying: "revert",
};

interface OpenStep {
  sentence: string;
  readonly startedAt: Date;
  endedAt: Date | null;
  /** As the engine measured it, where it did. */
  durationMs: number | null;
}

/** The steps of a run with their last sentence and how long they took, from its log. A repeated step shows its last time. */
export function runSteps(run: Run, log: readonly LogEntry[]): readonly RunStepView[] {
  const steps = new Map<RunStepName, OpenStep>();
  const begin = (step: RunStepName, at: Date, sentence: string) => {
    const open = steps.get(step);
    if (!open || open.endedAt) steps.set(step, { sentence, startedAt: at, endedAt: null, durationMs: null });
  };
  for (const { event, from_phase: from, to_phase: to } of log) {
    const at = new Date(event.at);
    if (event.kind === "step_reported") {
      begin(event.step, at, event.sentence);
      const open = steps.get(event.step);
      if (open) {
        open.sentence = event.sentence;
        if (event.state === "ended") Object.assign(open, { endedAt: at, durationMs: event.durationMs });
      }
      continue;
    }
    const [before, after] = [STEP_OF[from], STEP_OF[to]];
    const sentence = sentenceFor(event);
    const open = before && steps.get(before);
    if (open && sentence !== "") open.sentence = sentence;
    if (open && before !== after) open.endedAt = at;
    if (after) begin(after, at, "");
  }
  closeEngineSteps(run, steps);
  return RUN_STEPS.flatMap((step) => {
    const open = steps.get(step);
    if (!open) return [];
    const { sentence, startedAt, endedAt } = open;
    const shown = endedAt || sentence !== "" ? sentence : (run.sentence ?? "");
    const durationMs = open.durationMs ?? (endedAt ? endedAt.getTime() - startedAt.getTime() : null);
    return [
      {
        step,
        state: endedAt ? ("done" as const) : ("running" as const),
        sentence: shown,
        startedAt,
        durationMs,
      },
    ];
  });
}

/**
 * A step of the engine that never told its end is over once the engine is. The log may be newer than the run that was
 * read before it: what began after the run's last change is still on its way.
 */
function closeEngineSteps(run: Run, steps: Map<RunStepName, OpenStep>): void {
  if (run.phase === "repairing" || run.phase === "queued") return;
  for (const open of steps.values()) {
    const isLive = run.phase !== "ended" && open === steps.get(STEP_OF[run.phase] ?? "triage");
    const end = run.ended_at ?? run.updated_at;
    if (!open.endedAt && !isLive && open.startedAt <= end) open.endedAt = end;
  }
}

function sentenceFor(event: LogEntry["event"]): string {
  switch (event.kind) {
    case "branch_published":
      return `Branch ${event.branch} at ${event.commit.slice(0, 10)}.`;
    case "change_request_opened":
      return `Change request ${event.number} is open${event.draft ? " as a draft" : ""}: ${event.url}`;
    case "policy_decided":
      return event.action === "merge"
        ? "Policy allows the merge."
        : `Left to people: ${event.reasons.join(", ")}.`;
    case "merged":
      return `Merged as ${event.commit.slice(0, 10)}.`;
    case "change_request_seen":
      return event.mergeCommit ? `Merged by people as ${event.mergeCommit.slice(0, 10)}.` : "";
    case "release_seen":
      return `Release ${event.release} holds the fix.`;
    case "revert_opened":
      return `Revert change request ${event.number} is open: ${event.url}`;
    default:
      return "sentence" in event ? event.sentence : "";
  }
}
