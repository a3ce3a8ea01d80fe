import type { NewTest } from "../reproduce/scenario.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { failed, notApplicable, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { allPassed, describeFailures, failedIn } from "./run-outcome.ts";

export interface VariantRuns {
  readonly variant: NewTest;
  readonly before: TestRun;
  readonly after: TestRun;
}

/** Gate 5: the same error with other values of the same shape is gone too. */
export function variantGate(runs: VariantRuns | null, whyNone: string): GateResult {
  if (runs === null) return notApplicable("variant", whyNone);
  const ids = runs.variant.cases.map((one) => one.id);
  // What already passed on the old code does not show the error, so its passing says nothing.
  if (!ids.some((id) => failedIn(runs.before, id))) {
    return notApplicable(
      "variant",
      "The variant does not show the error on the old code, so it cannot speak for the new.",
    );
  }
  if (!allPassed(runs.after, ids)) {
    return failed(
      "variant",
      `With other values of the same shape the error is still there: ${describeFailures(runs.after, ids)}`,
    );
  }
  return passed(
    "variant",
    `With other values of the same shape it failed before and passes after: ${ids.join(", ")}.`,
  );
}
