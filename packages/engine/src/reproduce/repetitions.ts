import type { SourceFile } from "../code/code-index.ts";
import { isTestPath } from "../code/list-sources.ts";
import type { Investigation } from "../investigation.ts";
import type { Scenario } from "./scenario.ts";

/** What is locked, used up or full after so many is so after this many in most programs. */
const FEW = 6;
const MOST = 300;

/**
 * How often a request is sent where once is not enough: a few times, then once more than the largest small number that the
 * code knows. What counts up to a limit of its own fails only when that is reached.
 */
export function repetitions(files: readonly SourceFile[]): readonly number[] {
  let largest = 0;
  for (const { path, text } of files) {
    if (isTestPath(path)) continue;
    for (const [literal] of text.matchAll(/(?<![\w.])[1-9]\d{0,2}(?![\w.])/g)) {
      const value = Number(literal);
      if (value <= MOST && value > largest) largest = value;
    }
  }
  return largest >= FEW ? [FEW, largest + 1] : [FEW];
}

/** A captured scenario sent many times, each time with an answer expected that is no failure. */
export function oftener({ code }: Investigation, captured: Scenario): readonly Scenario[] {
  const files = code.paths.flatMap((path) => code.file(path) ?? []);
  return repetitions(files).map((times) => ({
    ...captured,
    expectation: { kind: "no_error", below: 500 },
    times,
  }));
}

/** What a reproduction by repetition says of itself. */
export function noteOfRepetition({ times = 2 }: Scenario): string {
  return times === 2
    ? "sends the captured request twice: what the first one leaves behind is what the second one meets"
    : `sends the captured request ${times} times: what it is counted for is reached after some`;
}
