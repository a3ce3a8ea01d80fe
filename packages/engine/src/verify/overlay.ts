import type { Reproduction } from "../reproduce/reproducer.ts";
import type { NewTest } from "../reproduce/scenario.ts";
import type { Change } from "./change.ts";
import type { Overlay } from "./evaluator.ts";

/** The changed files together with test files that are added. */
export function overlayOf(change: Change, tests: readonly NewTest[]): Overlay {
  const overlay = new Map(change.files.map((file) => [file.path, file.after]));
  for (const test of tests) overlay.set(test.path, Buffer.from(test.source));
  return overlay;
}

/** The unchanged code with test files added. */
export function testsOnly(tests: readonly NewTest[]): Overlay {
  return overlayOf({ files: [], linesChanged: 0 }, tests);
}

/**
 * The tests with the reproduction exactly as it was written before there was any candidate, so that no candidate can
 * have a say in the test that judges it.
 */
export function frozenTests(
  tests: readonly NewTest[],
  reproduction: Reproduction,
  extra: readonly NewTest[],
): readonly NewTest[] {
  const own = reproduction.test;
  const fixed = [...(own ? [own] : []), ...extra];
  return [...tests.filter((test) => !fixed.some((other) => other.path === test.path)), ...fixed];
}

export function idsOf(tests: readonly NewTest[]): readonly string[] {
  return tests.flatMap((test) => test.cases.map((one) => one.id));
}
