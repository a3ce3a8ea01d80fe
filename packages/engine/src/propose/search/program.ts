import type { Spectrum } from "../../diagnose/spectrum.ts";
import type { Reproduction } from "../../reproduce/reproducer.ts";
import type { Rehearsal } from "../../toolchains/rehearsal.ts";
import type { TestResult } from "../../toolchains/toolchain.ts";
import { didNotEnd } from "../../verify/run-outcome.ts";
import type { Workbench } from "./workbench.ts";

/** The tests that candidates are held against, in the order in which they are played. */
export interface Program {
  readonly rehearsal: Rehearsal;
  /** Places of the tests that fail now; one that fails quickly comes first. */
  readonly failing: readonly number[];
  /** Places of tests that pass now and execute what may be changed. */
  readonly passing: readonly number[];
  /** Processor time of each test, by its place. */
  readonly seconds: readonly number[];
  /** Processor time of one that only screens; what does not end in it may be tried once more. */
  readonly screenSeconds: number;
}

const MOST_PASSING = 60;
const SHORTEST_SECONDS = 0.3;
const SHORTEST_SCREEN_SECONDS = 0.12;
const PATIENCE = 5;

/** Loads the tests and plays them once on the code as it is; the reason where that is not as it should be. */
export async function openProgram(
  bench: Workbench,
  { proving, before }: Reproduction,
): Promise<Program | { readonly obstacle: string }> {
  const watched = bench.spectrum?.tests ?? [];
  const last = before.at(-1)?.tests ?? [];
  const isEndless = (id: string) => last.some((test) => test.id === id && didNotEnd(test));
  const failing = proving.toSorted((left, right) => Number(isEndless(left)) - Number(isEndless(right)));
  const sharedBy = suspicionShared(bench.spectrum);
  const passing = watched
    .filter((test) => test.outcome === "passed" && !failing.includes(test.id))
    .toSorted((left, right) => sharedBy(right) - sharedBy(left) || left.durationMs - right.durationMs)
    .slice(0, MOST_PASSING)
    .map((test) => test.id);
  const started = await bench.rehearse({
    // Passing tests may be of other files, where that of the failing ones has hardly any.
    selectors: [...new Set([...failing, ...passing].map((id) => id.split("::")[0] ?? id))],
    tests: [...failing, ...passing],
    endless: failing.filter(isEndless),
  });
  if ("obstacle" in started) return started;
  const { rehearsal } = started;
  const places = rehearsal.tests.map((_, index) => index);
  const slowest = Math.max(
    0,
    ...watched.filter((test) => test.outcome === "passed").map((test) => test.durationMs),
  );
  const limit = Math.max(SHORTEST_SECONDS, (PATIENCE * slowest) / 1_000);
  const seconds = places.map(() => limit);
  const red = places.filter((place) => failing.includes(rehearsal.tests[place] ?? ""));
  const green = places.filter((place) => !red.includes(place));
  const { isFailing, usable } = await asTheyAre(rehearsal, red, green, seconds);
  if (!isFailing || red.length < failing.length) {
    await rehearsal.dispose();
    return { obstacle: "the failing tests do not fail when they are played" };
  }
  const screenSeconds = Math.max(SHORTEST_SCREEN_SECONDS, Math.min(limit, (PATIENCE * slowest) / 1_000));
  return { rehearsal, failing: red, passing: usable, seconds, screenSeconds };
}

const MOST_LINES = 150;

/** How much a test executes of what is suspected most: the tests that tell changes of it apart. */
function suspicionShared(spectrum: Spectrum | null): (test: TestResult) => number {
  const lines = (spectrum?.lines ?? []).slice(0, MOST_LINES);
  const known = new Map<TestResult, number>();
  function shared({ coverage }: TestResult): number {
    const executed = new Map(Object.entries(coverage ?? {}).map(([path, own]) => [path, new Set(own)]));
    return lines.reduce((sum, { path, line, score }) => sum + (executed.get(path)?.has(line) ? score : 0), 0);
  }
  return (test) => {
    const value = known.get(test) ?? shared(test);
    known.set(test, value);
    return value;
  };
}

/** How the tests end on the code as it is. Those that do not pass as they do in the runner say nothing. */
async function asTheyAre(
  rehearsal: Rehearsal,
  red: readonly number[],
  green: readonly number[],
  seconds: readonly number[],
): Promise<{ readonly isFailing: boolean; readonly usable: readonly number[] }> {
  const { failed } = rehearsal;
  if (failed)
    return {
      isFailing: red.length > 0 && red.every((place) => failed.has(place)),
      usable: green.filter((place) => !failed.has(place)),
    };
  const [broken, sound] = await Promise.all([
    Promise.all(red.map((place) => rehearsal.attempt(null, { tests: [place], seconds }))),
    green.length > 0 ? rehearsal.attempt(null, { tests: green, seconds }) : null,
  ]);
  const isFailing = broken.length > 0 && broken.every(({ ended }) => ended === "failed" || ended === "time");
  const isLost = sound?.ended === "died" || sound?.ended === "time";
  return { isFailing, usable: isLost ? [] : green.filter((place) => !sound?.failed.includes(place)) };
}
