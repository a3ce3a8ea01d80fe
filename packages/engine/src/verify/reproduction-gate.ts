import { describeSignature } from "@bugstack/event";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { failed, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { allPassed, describeFailures, failedIn } from "./run-outcome.ts";

const RUNS_BEFORE = 2;
const RUNS_AFTER = 3;

/** Gate 4: failed before with the signature, twice; passes after, three times. */
export function reproductionGate(reproduction: Reproduction, after: readonly TestRun[]): GateResult {
  const { proving, before } = reproduction;
  const failing = before.filter((run) => proving.every((id) => failedIn(run, id)));
  if (proving.length === 0) return failed("reproduction", "There is no test that shows the error.");
  if (failing.length < RUNS_BEFORE) {
    return failed(
      "reproduction",
      `On the unchanged code it failed ${failing.length} times, ${RUNS_BEFORE} are needed.`,
    );
  }
  const broken = after.find((run) => !allPassed(run, proving));
  if (broken)
    return failed(
      "reproduction",
      `It does not pass on the changed code: ${describeFailures(broken, proving)}`,
    );
  if (after.length < RUNS_AFTER) {
    return failed(
      "reproduction",
      `It passed ${after.length} times on the changed code, ${RUNS_AFTER} are needed.`,
    );
  }
  return passed(
    "reproduction",
    [
      `Failed before ${failing.length} times with ${describeSignature(reproduction.signature)}.`,
      `Passes after ${after.length} times.`,
      `Tests: ${proving.join(", ")}.`,
    ].join("\n"),
  );
}
