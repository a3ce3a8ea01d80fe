import { pathOfSelector } from "../../reproduce/given/place-selectors.ts";
import type { Rehearsal } from "../../toolchains/rehearsal.ts";
import type { TestResult } from "../../toolchains/toolchain.ts";
import type { Program } from "./program.ts";
import type { Variant } from "./variants.ts";
import type { Workbench } from "./workbench.ts";

/** The rest of the suite, played on changes that pass the tests near them. */
export interface WideCheck {
  /** Whether no other test of the suite fails with this change; true where that cannot be played. */
  accepts(variant: Variant): Promise<boolean>;
  dispose(): Promise<void>;
}

/** What may be played of a suite: more is left to the gate, which runs all of it. */
const MOST_TESTS = 2_000;
const MOST_SECONDS = 20;
const SLOWEST_SECONDS = 2;
const PATIENCE = 5;
const SHORTEST_SECONDS = 0.5;

interface Opened {
  readonly rehearsal: Rehearsal;
  readonly usable: readonly number[];
  readonly seconds: readonly number[];
}

/**
 * In a large suite most of what passes one failing test breaks others in other files. Here they are loaded once, the first
 * time that a change comes so far, and played on each. Where that cannot be, every such change costs a run of the whole
 * suite, while there is time for it: one that breaks others must not end the search.
 */
export function createWideCheck(bench: Workbench, program: Program): WideCheck {
  let opening: Promise<Opened | null> | null = null;

  async function open(): Promise<Opened | null> {
    const suite = await bench.suite();
    const tests = playable(suite, new Set(program.rehearsal.tests));
    if (tests.length === 0) return null;
    const started = await bench.rehearse({
      selectors: [...new Set(tests.map(({ id }) => pathOfSelector(id)))],
      tests: tests.map(({ id }) => id),
      endless: [],
    });
    if ("obstacle" in started) return null;
    const { rehearsal } = started;
    const slowest = Math.max(0, ...tests.map(({ durationMs }) => durationMs)) / 1_000;
    const limit = Math.max(SHORTEST_SECONDS, PATIENCE * slowest);
    const places = rehearsal.tests.map((_, place) => place);
    const seconds = places.map(() => limit);
    const before = await rehearsal.attempt(null, { tests: places, seconds });
    if (before.ended === "passed" || before.ended === "failed") {
      const red = new Set(before.failed);
      return { rehearsal, seconds, usable: places.filter((place) => !red.has(place)) };
    }
    await rehearsal.dispose();
    return null;
  }

  return {
    async accepts({ change, file }) {
      opening ??= open().catch(() => null);
      const opened = await opening;
      if (!opened || opened.usable.length === 0) {
        const { bytes } = file;
        const tree = [bytes.subarray(0, change.start), Buffer.from(change.text), bytes.subarray(change.end)];
        const known = program.passing.length;
        return (await bench.breaksSuite(new Map([[file.path, Buffer.concat(tree)]]), known)) !== true;
      }
      const { rehearsal, usable, seconds } = opened;
      const { ended } = await rehearsal.attempt(change, { tests: usable, seconds, stop: true });
      return ended !== "failed" && ended !== "time";
    },
    async dispose() {
      await (await opening)?.rehearsal.dispose();
    },
  };
}

/** The quickest that passed and are not played anyway, as many as there is time for. */
function playable(suite: readonly TestResult[], known: ReadonlySet<string>): readonly TestResult[] {
  const found = suite
    .filter(({ id, outcome }) => outcome === "passed" && !known.has(id))
    .filter(({ durationMs }) => durationMs < SLOWEST_SECONDS * 1_000)
    .toSorted((left, right) => left.durationMs - right.durationMs)
    .slice(0, MOST_TESTS);
  let total = 0;
  return found.filter(({ durationMs }) => {
    total += durationMs;
    return total < MOST_SECONDS * 1_000;
  });
}
