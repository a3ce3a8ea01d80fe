import type { Candidate } from "../propose/candidate.ts";
import type { TestRun } from "../toolchains/toolchain.ts";

/** The eight gates of the design, cheapest first. */
export const GATE_IDS = [
  "applies",
  "scope",
  "honesty",
  "reproduction",
  "variant",
  "suite",
  "minimal",
  "tests",
] as const;
export type GateId = (typeof GATE_IDS)[number];

export interface GateResult {
  readonly id: GateId;
  readonly status: "passed" | "failed" | "not_applicable";
  /** What was seen, for the report; at most 2 kB. */
  readonly evidence: string;
}

/** Runs a candidate's tests on a tree with its edits. Later ones are fast and warm; each result that counts is confirmed cold. */
export interface Evaluator {
  evaluate(candidate: Candidate, selectors: readonly string[], signal: AbortSignal): Promise<TestRun>;
  dispose(): Promise<void>;
}
