import { alterationsOf, describeAlterations } from "../reproduce/in-copy/alterations.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import type { FileChange } from "../sandbox/sandbox.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import type { Overlay, Trials } from "./evaluator.ts";
import { failed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { idsOf } from "./overlay.ts";
import { hasRun } from "./run-outcome.ts";

export interface NewTestsOnTree {
  readonly trials: Trials;
  /** Absolute path of the sealed tree. */
  readonly directory: string;
  readonly tests: readonly NewTest[];
  /** The changed code with the tests. */
  readonly overlay: Overlay;
  /** A watched run of the whole suite on it. */
  readonly whole: TestRun;
}

/**
 * What new tests change in the project, against what the project's own suite changes anyway. Where the suite with them
 * leaves the tree as it was, nothing has to be run for that.
 */
export async function alteredByTests(request: NewTestsOnTree): Promise<readonly FileChange[]> {
  const { trials, directory, tests, overlay, whole } = request;
  const ids = idsOf(tests);
  if (ids.length === 0) return [];
  if (hasRun(whole, ids) && (await alterationsOf(whole.altered ?? [], directory)).length === 0) return [];
  const alone = await trials.runWatched(overlay, { selectors: ids });
  return beyondSuite(alone, trials, directory);
}

/** What a watched run changed in the project that the project's own suite does not change itself. */
export async function beyondSuite(
  { altered = [] }: TestRun,
  trials: Trials,
  directory: string,
): Promise<readonly FileChange[]> {
  const left = await alterationsOf(altered, directory);
  if (left.length === 0) return [];
  const suite = await trials.runSuite(new Map(), {});
  const usual = new Set(suite.altered?.map(({ kind, path }) => `${kind} ${path}`));
  return left.filter(({ kind, path }) => !usual.has(`${kind} ${path}`));
}

/** Gate 8 for tests that somebody would lose files by. */
export function alteringGate(altered: readonly FileChange[]): GateResult {
  return failed("tests", `The new tests change files of the project: ${describeAlterations(altered)}.`);
}
