import { EngineError } from "../error.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import { applyToBase, type Change, type ReadBase } from "./change.ts";
import type { Trials } from "./evaluator.ts";
import { counted, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { type Minimised, minimise } from "./minimise.ts";
import { overlayOf } from "./overlay.ts";
import { allPassed } from "./run-outcome.ts";

export interface MinimiseInput {
  readonly edits: readonly CandidateEdit[];
  readonly read: ReadBase;
  readonly trials: Trials;
  /** Tests of the fix and the variant, all passing with the whole change. */
  readonly tests: readonly NewTest[];
  /** Ids that must pass; given tests among them. */
  readonly ids: readonly string[];
}

/** Leaves out every part and every edit that none of the tests needs. */
export function minimiseChange(input: MinimiseInput): Promise<Minimised> {
  const { edits, read, trials, tests, ids } = input;
  return minimise(edits, async (sets) => {
    const changes = await Promise.all(sets.map((set) => applicable(set, read)));
    const overlays = changes.flatMap((change) => (change ? [overlayOf(change, tests)] : []));
    const runs = [...(await trials.sift(overlays, { selectors: ids }))];
    return changes.map((change) => {
      const run = change ? runs.shift() : undefined;
      if (!run) return ["the rest does not apply without it"];
      const failing = ids.filter((id) => !allPassed({ ...run, complete: true }, [id]));
      return failing.length > 0 ? failing : run.complete ? null : ["the tests do not finish without it"];
    });
  });
}

async function applicable(edits: readonly CandidateEdit[], read: ReadBase): Promise<Change | null> {
  try {
    return await applyToBase(edits, read);
  } catch (error) {
    if (error instanceof EngineError && error.code === "edit_refused") return null;
    throw error;
  }
}

/** Gate 7: what is left is needed, hunk by hunk. */
export function minimalGate(minimised: Minimised, change: Change): GateResult {
  const lines = [
    `${counted(change.linesChanged, "changed line")} in ${counted(minimised.edits.length, "edit")}.`,
  ];
  for (const [name, why] of minimised.needed)
    lines.push(`Without ${name} fail: ${why.slice(0, 4).join(", ")}.`);
  if (minimised.needed.size === 0) lines.push("It is one edit, without which the error is there.");
  for (const name of minimised.dropped) lines.push(`Left out, because nothing needs it: ${name}.`);
  return passed("minimal", lines.join("\n"));
}
