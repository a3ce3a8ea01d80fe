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
  if (failing.every((run) => run.warm))
    return failed("reproduction", "On the unchanged code it was not seen to fail in a fresh process.");
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
  if (after.every((run) => run.warm))
    return failed("reproduction", "On the changed code it was not seen to pass in a fresh process.");
  return passed(
    "reproduction",
    [
      `Failed before ${failing.length} times with ${describeSignature(reproduction.signature)}.`,
      `Passes after ${after.length} times${freshOf(after)}.`,
      `Tests: ${proving.join(", ")}.`,
    ].join("\n"),
  );
}

/** Which of the runs had a process of their own, where not all had. */
function freshOf(runs: readonly TestRun[]): string {
  const fresh = runs.filter((run) => !run.warm).length;
  return fresh === runs.length
    ? ""
    : `, ${fresh} of them in a fresh process, the others in forks of a warm one`;
}
