import type { Signature } from "@bugstack/event";
import type { Investigation } from "../investigation.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import type { Environment, TestRequest, TestRun, Toolchain } from "../toolchains/toolchain.ts";
import type { NewTest, Scenario } from "./scenario.ts";

/** Builds a test that fails with this very error. One folder per way beside this file; the first that succeeds counts. */
export interface Reproducer {
  readonly kind: ReproductionKind;
  reproduce(request: ReproductionRequest): Promise<Reproduction | NotReproduced>;
  /**
   * The same error shown by a test that runs what a candidate changes: for a change of the place where the wrong value is
   * made, which a test that is given that value cannot judge. Null where there is no such way.
   */
  reproduceThrough?(
    request: ReproductionRequest,
    edits: readonly CandidateEdit[],
  ): Promise<Reproduction | null>;
}

export type ReproductionKind = "request" | "call" | "given";

export interface ReproductionRequest {
  readonly investigation: Investigation;
  /** What the recipe knows of the error; empty when none knows it. The first scenario is the captured error itself. */
  readonly scenarios: readonly Scenario[];
  /** A workspace at the base; the reproducer leaves nothing behind in it. */
  readonly workspace: SandboxWorkspace;
  readonly toolchain: Toolchain;
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /**
   * Runs a test that we wrote, or tests of the tree (null), once more: in a process that was started ahead where there
   * is one, else like any other. For a second look: at least one of the runs that count is cold.
   */
  readonly again?: (test: NewTest | null, request: TestRequest) => Promise<TestRun>;
  /** Failing tests that were given, when the work starts from them; a file alone means every failing test in it. */
  readonly selectors?: readonly string[];
  /** Source files of which given tests are to tell what they execute; empty where that is not wanted. */
  readonly coverage?: readonly string[];
  /** A cold run of the whole suite on the same tree, which is under way anyway. */
  readonly suite?: Promise<TestRun>;
}

export interface Reproduction {
  readonly reproduced: true;
  readonly kind: ReproductionKind;
  /** Null when the failing test was given and stands in the tree already. */
  readonly test: NewTest | null;
  /** Test ids that fail now and must pass afterwards. */
  readonly proving: readonly string[];
  /** Two runs on the unchanged tree, each failing with the signature. */
  readonly before: readonly TestRun[];
  readonly signature: Signature;
  /** Writes further scenarios as tests beside the reproduction, in the same style. */
  readonly render: (scenarios: readonly Scenario[]) => NewTest | null;
  /** The same error with other values of the same shape, for gate 5; null when there is nothing to vary. */
  readonly variant: NewTest | null;
  readonly notes: readonly string[];
  /** Set where its values were not captured, but follow from the error and the code. */
  readonly isDerived?: true;
  /**
   * The same error shown by tests that enter elsewhere or are given other values, the one nearest to what happened
   * first. Only a reproduction that was partly guessed has any: a change that it does not take may be right by one of
   * them, so each candidate is judged by the first that takes it.
   */
  readonly others?: readonly Reproduction[];
  /**
   * The scenarios that judge a certain change, where there are several that enter at different functions: one that
   * enters at or above what is changed. Absent where there is only one.
   */
  readonly fitTo?: (edits: readonly CandidateEdit[]) => Reproduction;
  /**
   * The same with the refusal expected in which a run on the changed code ended, where the house refuses so and answers
   * it itself; null for any other failure. Absent where refusals are part of what is asserted already.
   */
  readonly accepting?: (run: TestRun) => Reproduction | null;
}

export interface NotReproduced {
  readonly reproduced: false;
  readonly reason: "not_reproduced" | "environment_failed" | "unsupported";
  /** One sentence: what was tried and what happened. */
  readonly sentence: string;
  readonly output: string;
}
