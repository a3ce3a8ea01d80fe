import type { CodeIndex } from "../code/code-index.ts";
import type { TestResult, TestRun } from "../toolchains/toolchain.ts";
import type { Suspect } from "./diagnosis.ts";

/** Which tests execute which lines, and how suspicious that makes a line. */
export interface Spectrum {
  /** Lines that a failing test executes, the most suspicious first. */
  readonly lines: readonly SuspectLine[];
  /** Results of the tests that were watched. */
  readonly tests: readonly TestResult[];
}

export interface SuspectLine {
  readonly path: string;
  readonly line: number;
  /** 0 to 1. */
  readonly score: number;
  readonly failing: number;
  readonly passing: number;
}

const MOST_SUSPECTS = 8;
/** Half an observation for each side, so that one test alone is no proof. */
const SMOOTHING = 0.5;
const FRAME_DECAY = 0.7;
const FRAME_SHARE = 0.35;
const BREADTH_SHARE = 0.15;

/** Lines of a frame of the failure, innermost first. */
export interface FailurePlace {
  readonly path: string;
  readonly line: number;
}

/**
 * Ranks the lines that failing tests execute: by the log-odds of being executed in failing against passing tests, how
 * near the frames of the failure are, and how few passing tests know the line.
 */
export function spectrumOf(
  run: TestRun,
  failing: ReadonlySet<string>,
  places: readonly FailurePlace[] = [],
): Spectrum {
  const tests = run.tests.filter((test) => test.coverage !== null);
  const red = tests.filter((test) => failing.has(test.id));
  const green = tests.filter((test) => test.outcome === "passed");
  const executed = countLines(red);
  const harmless = countLines(green);
  const depths = new Map<string, number>();
  for (const [depth, { path, line }] of places.entries()) {
    const key = keyOf(path, line);
    if (!depths.has(key)) depths.set(key, depth);
  }
  const lines = [...executed].map(([key, failingCount]): SuspectLine => {
    const passing = harmless.get(key) ?? 0;
    const odds = logOdds(failingCount, red.length) - logOdds(passing, green.length);
    const [path, line] = placeOf(key);
    const depth = depths.get(key);
    const score =
      (1 - FRAME_SHARE - BREADTH_SHARE) * logistic(odds / 2) +
      FRAME_SHARE * (depth === undefined ? 0 : FRAME_DECAY ** depth) +
      BREADTH_SHARE / (1 + passing);
    return { path, line, score, failing: failingCount, passing };
  });
  return { tests, lines: lines.toSorted((left, right) => right.score - left.score) };
}

function countLines(tests: readonly TestResult[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { coverage } of tests) {
    for (const [path, lines] of Object.entries(coverage ?? {})) {
      for (const line of lines) {
        const key = keyOf(path, line);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Log of the odds that a test of this kind executes the line. */
function logOdds(executing: number, all: number): number {
  return Math.log((executing + SMOOTHING) / (all - executing + SMOOTHING));
}

function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

function keyOf(path: string, line: number): string {
  return `${line}:${path}`;
}

function placeOf(key: string): [string, number] {
  const at = key.indexOf(":");
  return [key.slice(at + 1), Number(key.slice(0, at))];
}

/** The functions of the most suspicious lines, one suspect for each. */
export function spectrumSuspects({ lines }: Spectrum, code: CodeIndex): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const { path, line, score, failing, passing } of lines) {
    const name = code.functionAt(path, line)?.qualifiedName ?? null;
    const key = `${path}:${name}`;
    if (found.has(key)) continue;
    found.set(key, {
      path,
      line,
      function: name,
      score: Math.round(score * 1_000) / 1_000,
      why: `Executed by ${tests(failing, "failing")} and ${tests(passing, "passing")}.`,
    });
    if (found.size >= MOST_SUSPECTS) break;
  }
  return [...found.values()];
}

function tests(count: number, kind: string): string {
  return `${count} ${kind} test${count === 1 ? "" : "s"}`;
}
