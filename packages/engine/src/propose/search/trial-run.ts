import type { Attempt, Screened } from "../../toolchains/rehearsal.ts";
import type { Program } from "./program.ts";
import type { Variant } from "./variants.ts";

/** A change under which all tests pass that were played. */
export interface Plausible {
  readonly variant: Variant;
  /** How many changes were tried before it. */
  readonly after: number;
  /** Seconds since the search began. */
  readonly seconds: number;
}

export interface SearchLimits {
  readonly signal: AbortSignal;
  /** Seconds that may pass in all. */
  readonly seconds: number;
  /** Seconds after the first plausible change, to find better ones. */
  readonly secondsAfterFirst: (first: number) => number;
  readonly mostPlausible: number;
}

export interface SearchOutcome {
  readonly plausible: readonly Plausible[];
  readonly tried: number;
  readonly seconds: number;
}

const BATCH = 16;
const WIDTH = 2;

/**
 * Tries changes in their order: first one failing test in batches, then for those that pass it all failing tests and those
 * around them, each in a process of its own.
 */
export async function tryVariants(
  variants: readonly Variant[],
  program: Program,
  limits: SearchLimits,
): Promise<SearchOutcome> {
  const { rehearsal, failing, passing, seconds } = program;
  const [screen] = failing;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;
  const plausible: Plausible[] = [];
  let next = 0;
  let tried = 0;
  let firstAt: number | null = null;

  const isOver = () =>
    limits.signal.aborted ||
    elapsed() > limits.seconds ||
    plausible.length >= limits.mostPlausible ||
    (firstAt !== null && elapsed() - firstAt > limits.secondsAfterFirst(firstAt));

  async function confirm(variant: Variant, after: number): Promise<void> {
    const attempt = await rehearsal.attempt(variant.change, {
      tests: [...failing, ...passing],
      seconds,
      stop: true,
    });
    if (!isSound(attempt)) return;
    firstAt ??= elapsed();
    plausible.push({ variant, after, seconds: elapsed() });
  }

  async function work(): Promise<void> {
    while (screen !== undefined && next < variants.length && !isOver()) {
      const batch = variants.slice(next, next + BATCH);
      next += batch.length;
      const screened = await rehearsal.screen(
        batch.map(({ change }) => change),
        screen,
        seconds[screen] ?? 1,
      );
      tried += batch.length;
      for (const [index, variant] of batch.entries())
        if (mayPass(screened[index]) && plausible.length < limits.mostPlausible)
          await confirm(variant, tried);
    }
  }

  await Promise.all(Array.from({ length: WIDTH }, work));
  return { plausible, tried, seconds: elapsed() };
}

/** A change that could not be played in the batch is tried by itself. */
function mayPass(screened: Screened | undefined): boolean {
  return screened?.ended === "passed" || screened?.ended === "unsuited";
}

function isSound({ ended }: Attempt): boolean {
  return ended === "passed";
}
