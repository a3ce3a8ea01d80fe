import type { Reproduction } from "../reproduce/reproducer.ts";
import type { NewTest, TestRole } from "../reproduce/scenario.ts";
import type { TestRun } from "../toolchains/toolchain.ts";
import { withoutCases } from "./drop-cases.ts";
import { allPassed, failedIn } from "./run-outcome.ts";

/** A test of the fix, judged by what it did on the old and on the new code. */
export interface JudgedTest {
  readonly path: string;
  readonly id: string;
  readonly name: string;
  readonly role: TestRole;
  /** The part of the change that it was written for. */
  readonly proves: string | null;
}

export interface JudgedTests {
  readonly kept: readonly JudgedTest[];
  /** Tests that fail on both sides, or show nothing, with the reason. */
  readonly dropped: readonly { readonly test: JudgedTest; readonly why: string }[];
  /** Tests that fail on the new code and should not. */
  readonly broken: readonly JudgedTest[];
}

/** The test files of a candidate, with that of the reproduction in any case. */
export function testsOf(tests: readonly NewTest[], reproduction: Reproduction): readonly NewTest[] {
  const own = reproduction.test;
  return own === null || tests.some((test) => test.path === own.path) ? tests : [own, ...tests];
}

/**
 * Tells proving from guarding tests by the runs themselves, whatever they were written as: proving fails on the old code
 * and passes on the new, guarding passes on both.
 */
export function judgeTests(tests: readonly NewTest[], before: TestRun, after: TestRun): JudgedTests {
  const kept: JudgedTest[] = [];
  const dropped: { test: JudgedTest; why: string }[] = [];
  const broken: JudgedTest[] = [];
  for (const { path, cases } of tests) {
    for (const one of cases) {
      const failsBefore = failedIn(before, one.id);
      const passesBefore = allPassed(before, [one.id]);
      const passesAfter = allPassed(after, [one.id]);
      const test: JudgedTest = { path, ...one, role: failsBefore ? "proving" : "guarding" };
      if (passesAfter && (failsBefore || passesBefore)) kept.push(test);
      else if (failsBefore && one.role === "guarding")
        dropped.push({ test, why: "fails on the old and on the new code" });
      else broken.push(test);
    }
  }
  return { kept, dropped, broken };
}

/** Takes the dropped cases out of their files. */
export async function withoutDropped(
  tests: readonly NewTest[],
  dropped: readonly JudgedTest[],
): Promise<readonly NewTest[]> {
  if (dropped.length === 0) return tests;
  const left: NewTest[] = [];
  for (const test of tests) {
    const names = new Set(dropped.filter((one) => one.path === test.path).map((one) => one.name));
    const rest = names.size === 0 ? test : await withoutCases(test, names);
    if (rest) left.push(rest);
  }
  return left;
}
