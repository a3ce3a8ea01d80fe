import { EngineError } from "../error.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { applyToBase, type Change, type ReadBase } from "./change.ts";
import type { Overlay, Trials } from "./evaluator.ts";
import { editUnits, type Minimised, minimise, type Unit } from "./minimise.ts";
import { type Mutant, mutantsOf } from "./mutants.ts";
import { togetherInLines } from "./one-line.ts";
import { overlayOf, testsOnly } from "./overlay.ts";
import { allPassed, failedIn } from "./run-outcome.ts";
import { statementUnits } from "./statements.ts";
import type { MutantResult } from "./tests-gate.ts";

export interface SiftInput {
  readonly change: Change;
  readonly edits: readonly CandidateEdit[];
  readonly read: ReadBase;
  readonly trials: Trials;
  /** Tests of the fix and the variant. */
  readonly tests: readonly NewTest[];
  /** Tests that have to pass on the changed code. */
  readonly proving: readonly string[];
  /** All ids of `tests`, and given ones. */
  readonly ids: readonly string[];
}

export type Sifted =
  | { readonly passes: false; readonly control: TestRun }
  | {
      readonly passes: true;
      /** The tests on the whole change, and on the old code. */
      readonly control: TestRun;
      readonly old: TestRun;
      readonly minimised: Minimised;
      /** The change that is left. */
      readonly change: Change;
      readonly mutants: readonly MutantResult[];
    };

/** Mutants where each run is cold. */
const MOST_COLD_MUTANTS = 6;

/**
 * Shows what the tests say of the old code, leaves out what none of them needs, and tells how they take mutants of what
 * is left. All are small runs of the same tests; in the usual case, where nothing is left out, they are one batch.
 */
export async function siftChange(input: SiftInput): Promise<Sifted> {
  const { change, read, trials, tests, ids, proving } = input;
  const edits = await togetherInLines(input.edits, read);
  const whole = overlayOf(change, tests);
  const sift = (overlays: readonly Overlay[], control: Overlay) =>
    trials.sift(overlays, { selectors: ids, control, expected: proving });
  const planned = await mutantsFor(change, trials);

  const unitsOf = async (some: readonly CandidateEdit[]) => [
    ...editUnits(some),
    ...(trials.quick ? await statementUnits(some, read) : []),
  ];
  const units = await Promise.all((await unitsOf(edits)).map((unit) => reducedBy(unit, read)));
  const reduced = units.flatMap(({ change: rest }) => (rest ? [overlayOf(rest, tests)] : []));
  const along = planned.map((mutant) => withMutant(whole, mutant));
  const { control, runs } = await sift([testsOnly(tests), ...reduced, ...along], whole);
  const [old, ...others] = runs;
  if (!old) return { passes: false, control };
  const passing = ids.filter((id) => allPassed(control, [id]));
  const known = new Map(
    units.map(({ unit, change: rest }) => [
      unit.name,
      rest ? missingIn(others.shift(), passing) : ["the rest does not apply without it"],
    ]),
  );

  const minimised = await minimise(edits, unitsOf, async (open) => {
    if (open.every(({ name }) => known.has(name))) return open.map(({ name }) => take(known, name));
    const changes = await Promise.all(open.map(({ rest }) => applicable(rest, read)));
    const later = await sift(
      changes.flatMap((one) => (one ? [overlayOf(one, tests)] : [])),
      whole,
    );
    const answers = [...later.runs];
    return changes.map((one) =>
      one ? missingIn(answers.shift(), passing) : ["the rest does not apply without it"],
    );
  });
  if (minimised.dropped.length === 0) {
    return { passes: true, control, old, minimised, change, mutants: resultsOf(planned, others, passing) };
  }
  const small = await applyToBase(minimised.edits, read);
  const rest = overlayOf(small, tests);
  const mutants = await mutantsFor(small, trials);
  const last = await sift(
    mutants.map((mutant) => withMutant(rest, mutant)),
    rest,
  );
  return {
    passes: true,
    control,
    old,
    minimised,
    change: small,
    mutants: resultsOf(mutants, last.runs, passing),
  };
}

/** The first answers are known already; a second look at the same unit, with others gone, needs a new run. */
function take(known: Map<string, readonly string[] | null>, name: string): readonly string[] | null {
  const answer = known.get(name) ?? null;
  known.delete(name);
  return answer;
}

async function reducedBy(
  unit: Unit,
  read: ReadBase,
): Promise<{ readonly unit: Unit; readonly change: Change | null }> {
  return { unit, change: await applicable(unit.rest, read) };
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
