import { counted, failed, passed } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import type { Mutant } from "./mutants.ts";
import type { JudgedTest } from "./new-tests.ts";

export interface MutantResult {
  readonly mutant: Mutant;
  /** Ids of the tests that fail on it. */
  readonly killedBy: readonly string[];
}

export interface TestsInput {
  readonly tests: readonly JudgedTest[];
  readonly dropped: readonly { readonly test: JudgedTest; readonly why: string }[];
  readonly mutants: readonly MutantResult[];
  /** Parts of the change that is left, and the proving tests that fail without each. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Ids of given tests that stand in the tree already and prove the change. */
  readonly given: readonly string[];
}

/** Gate 8: every part is proved by a test that fails without it; every guarding test kills a mutant of the changed lines. */
export function testsGate(input: TestsInput): GateResult {
  const { tests, dropped, mutants, parts, given } = input;
  const proving = tests.filter((test) => test.role === "proving");
  if (proving.length === 0 && given.length === 0)
    return failed("tests", "No test fails on the old code and passes on the new.");
  const unproved = [...parts].filter(([, ids]) => ids.length === 0).map(([part]) => part);
  if (unproved.length > 0) return failed("tests", `No proving test needs ${unproved.join(", ")}.`);
  const killed = mutants.filter((one) => one.killedBy.length > 0);
  const lines = [
    `${counted(proving.length + given.length, "proving test")} fail on the old code and pass on the new: ${[...given, ...proving.map((test) => test.name)].join(", ")}.`,
  ];
  for (const [part, ids] of parts) lines.push(`Without ${part} fail: ${ids.join(", ")}.`);
  lines.push(`${killed.length} of ${mutants.length} mutants of the changed lines are told from the fix.`);
  for (const test of tests.filter((one) => one.role === "guarding")) {
    const by = mutants.find((one) => one.killedBy.includes(test.id));
    lines.push(
      `${test.name} guards: it fails when line ${by?.mutant.line ?? "?"} has ${by?.mutant.sentence ?? "a mutant"}.`,
    );
  }
  for (const { test, why } of dropped) lines.push(`${test.name} was left out: it ${why}.`);
  const survivors = mutants.filter((one) => one.killedBy.length === 0).slice(0, 5);
  for (const { mutant } of survivors) lines.push(`Survives: line ${mutant.line}, ${mutant.sentence}.`);
  return passed("tests", lines.join("\n"));
}
