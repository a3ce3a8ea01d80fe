import { describe, expect, it } from "vitest";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { reproductionGate } from "./reproduction-gate.ts";

const ID = "test_it.py::test_it";

function run(outcome: "passed" | "failed", warm: boolean): TestRun {
  return {
    command: "python -m pytest",
    exitCode: outcome === "passed" ? 0 : 1,
    ended: "exit",
    complete: true,
    tests: [
      {
        id: ID,
        path: "test_it.py",
        name: "test_it",
        outcome,
        durationMs: 1,
        failure: null,
        observed: [],
        coverage: {},
      },
    ],
    collectionErrors: [],
    output: "",
    durationMs: 1,
    ...(warm ? { warm } : {}),
  };
}

function reproduced(before: readonly TestRun[]): Reproduction {
  return {
    reproduced: true,
    kind: "call",
    test: null,
    proving: [ID],
    before,
    signature: { classes: ["ValueError"], message: "no", function: "f", statement: "raise" },
    render: () => null,
    variant: null,
    notes: [],
  };
}

const [cold, warm] = [false, true];
const failing = [run("failed", cold), run("failed", warm)];

describe("the gate of the reproduction", () => {
  it("is passed by two failures before and three passes after, of which one each was in a fresh process", () => {
    const after = [run("passed", warm), run("passed", cold), run("passed", warm)];
    const result = reproductionGate(reproduced(failing), after);
    expect(result.status).toBe("passed");
    expect(result.evidence).toContain("Passes after 3 times, 1 of them in a fresh process");
  });

  it.each([
    ["one failure before", [run("failed", cold)], [cold, cold, cold]],
    ["no failure in a fresh process", [run("failed", warm), run("failed", warm)], [cold, warm, warm]],
    ["two passes after", failing, [cold, warm]],
    ["no pass in a fresh process", failing, [warm, warm, warm]],
  ])("is not passed by %s", (_, before, after) => {
    const runs = after.map((state) => run("passed", state));
    expect(reproductionGate(reproduced(before), runs).status).toBe("failed");
  });

  it("is not passed when one run after the change fails, in whatever process", () => {
    const after = [run("passed", cold), run("failed", warm), run("passed", warm)];
    expect(reproductionGate(reproduced(failing), after).status).toBe("failed");
  });
});
