import { type Minimised, parts } from "./minimise.ts";
import type { JudgedTest, JudgedTests } from "./new-tests.ts";
import type { MutantResult } from "./tests-gate.ts";

export interface WeighedTests {
  readonly tests: readonly JudgedTest[];
  readonly dropped: JudgedTests["dropped"];
}

/** Keeps the proving tests, and of the guarding ones those that kill a mutant. */
export function weigh(
  judged: JudgedTests,
  mutants: readonly MutantResult[],
  minimised: Minimised,
): WeighedTests {
  const left = new Set(minimised.edits.map((edit) => edit.part));
  const worthless = judged.kept.filter(
    (test) => test.role === "guarding" && !mutants.some((one) => one.killedBy.includes(test.id)),
  );
  const orphaned = judged.kept.filter(
    (test) =>
      test.role === "proving" && test.proves !== null && test.proves !== "fix" && !left.has(test.proves),
  );
  const dropped = [
    ...judged.dropped,
    ...worthless.map((test) => ({ test, why: "tells no mutant of the changed lines from the fix" })),
    ...orphaned.map((test) => ({ test, why: "proves a part that was left out" })),
  ];
  return { tests: judged.kept.filter((test) => !dropped.some((one) => one.test === test)), dropped };
}

/** For each part that is left, the proving tests that fail without it. A single part is what all of them prove. */
export function provedParts(
  minimised: Minimised,
  tests: readonly JudgedTest[],
  given: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const proving = new Set([
    ...given,
    ...tests.filter((test) => test.role === "proving").map((test) => test.id),
  ]);
  const units = parts(minimised.edits);
  return new Map(
    units.map((unit) => {
      const failing = minimised.needed.get(unit.name) ?? (units.length === 1 ? [...proving] : []);
      return [unit.name, failing.filter((id) => proving.has(id))];
    }),
  );
}
