import { EngineError } from "../error.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { applyToBase, type Change, type ReadBase } from "./change.ts";
import type { Overlay, Trials } from "./evaluator.ts";
import { type Minimised, minimise } from "./minimise.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { overlayOf } from "./overlay.ts";
import { allPassed, failedIn } from "./run-outcome.ts";
import type { MutantResult } from "./tests-gate.ts";

export interface SiftInput {
  readonly change: Change;
  readonly edits: readonly CandidateEdit[];
  readonly read: ReadBase;
  readonly trials: Trials;
  /** Tests of the fix and the variant. */
  readonly tests: readonly NewTest[];
  /** Ids that pass on the changed code and must go on passing; given tests among them. */
  readonly ids: readonly string[];
}

export interface Sifted {
  readonly minimised: Minimised;
  /** The change that is left. */
  readonly change: Change;
  readonly mutants: readonly MutantResult[];
}

/** Mutants where each run is cold. */
const MOST_COLD_MUTANTS = 6;

/**
 * Leaves out what none of the tests needs, and tells how the tests take mutants of what is left. Both are many small
 * runs of the same tests; in the usual case, where nothing is left out, they are one batch.
 */
export async function siftChange(input: SiftInput): Promise<Sifted> {
  const { change, edits, read, trials, tests, ids } = input;
  const control = overlayOf(change, tests);
  const sift = (overlays: readonly Overlay[]) => trials.sift(overlays, { selectors: ids, control });
  const planned = await mutantsFor(change, trials);
  let early: readonly TestRun[] | null = null;

  const minimised = await minimise(edits, async (sets) => {
    const changes = await Promise.all(sets.map((set) => applicable(set, read)));
    const reduced = changes.flatMap((one) => (one ? [overlayOf(one, tests)] : []));
    const along = early === null ? planned.map((mutant) => withMutant(control, mutant)) : [];
    const runs = [...(await sift([...reduced, ...along]))];
    early ??= runs.splice(reduced.length);
    return changes.map((one) =>
      one ? missingIn(runs.shift(), ids) : ["the rest does not apply without it"],
    );
  });
  if (minimised.dropped.length === 0) {
    const runs = early ?? (await sift(planned.map((mutant) => withMutant(control, mutant))));
    return { minimised, change, mutants: resultsOf(planned, runs, ids) };
  }
  const small = await applyToBase(minimised.edits, read);
  const mutants = await mutantsFor(small, trials);
  const rest = overlayOf(small, tests);
  const runs = await trials.sift(
    mutants.map((mutant) => withMutant(rest, mutant)),
    { selectors: ids, control: rest },
  );
  return { minimised, change: small, mutants: resultsOf(mutants, runs, ids) };
}

async function mutantsFor(change: Change, trials: Trials): Promise<readonly Mutant[]> {
  const mutants = await mutantsOf(change);
  return trials.quick ? mutants : mutants.slice(0, MOST_COLD_MUTANTS);
}

function withMutant(overlay: Overlay, { path, content }: Mutant): Overlay {
  return new Map([...overlay, [path, content]]);
}

async function applicable(edits: readonly CandidateEdit[], read: ReadBase): Promise<Change | null> {
  try {
    return await applyToBase(edits, read);
  } catch (error) {
    if (error instanceof EngineError && error.code === "edit_refused") return null;
    throw error;
  }
}

/** What fails in a run, or null when nothing does. A run that did not finish misses something as well. */
function missingIn(run: TestRun | undefined, ids: readonly string[]): readonly string[] | null {
  if (!run) return ["the tests were not run without it"];
  const failing = ids.filter((id) => !allPassed({ ...run, complete: true }, [id]));
  if (failing.length > 0) return failing;
  return run.complete ? null : ["the tests do not finish without it"];
}

/** Mutants that break every test by themselves (a module that no longer loads) tell nothing and are left out. */
function resultsOf(
  mutants: readonly Mutant[],
  runs: readonly TestRun[],
  ids: readonly string[],
): MutantResult[] {
  return mutants.flatMap((mutant, index) => {
    const run = runs[index];
    if (!run?.complete || run.collectionErrors.length > 0) return [];
    return [{ mutant, killedBy: ids.filter((id) => failedIn(run, id)) }];
  });
}
