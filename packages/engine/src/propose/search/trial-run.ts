import type { Attempt, Screened } from "../../toolchains/rehearsal.ts";
import { movingPairs, watchMovement } from "./moving-pairs.ts";
import { createPace } from "./pace.ts";
import { searchPairs } from "./pairs.ts";
import type { Program } from "./program.ts";
import { sieve } from "./sieve.ts";
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
  /** Less likely changes, for when nothing passes. */
  readonly more?: () => Promise<readonly Variant[]>;
  /** Seconds that may pass in all. */
  readonly seconds: number;
  /** How long better ones are looked for once the first plausible change was found after so many seconds. */
  readonly afterFirst: (first: number) => AfterFirst;
  readonly mostPlausible: number;
  /** Whether a change under which the tests near it pass breaks none of the others. */
  readonly accepts: (variant: Variant) => Promise<boolean>;
}

/** The first that is reached ends it. */
export interface AfterFirst {
  readonly seconds: number;
  /** Changes tried since. */
  readonly changes: number;
  /** How much less likely the next change is, on its log scale. */
  readonly score: number;
}

export interface SearchOutcome {
  readonly plausible: readonly Plausible[];
  readonly tried: number;
  /** How many passed the tests near them and broke others. */
  readonly refused: number;
  readonly seconds: number;
}

/** Once a change is plausible, the next ones are few. */
const BATCH_AFTER_FIRST = 16;
const WIDTH = 2;
/** Processor time for changes under which a test did not end, once nothing else is left to try. */
const LONGER_SECONDS = [1, 4];
/** Where so many break other tests, those near the change say too little to search by. */
const MOST_REFUSED = 60;
const SHARE_OF_ONE = 0.6;
/** Kinds of changes that put one of many conditions at a place. */
const CONDITIONAL = /^(?:condition-added|condition-exchanged|early-answer|loop-exit|value-guarded)$/;
const MOST_OF_ONE_CONDITION = 3;
/** Two changes fit one or two tests easily. */
const FEWEST_TESTS = 3;

/**
 * Tries changes in their order: first one failing test in batches, then for those that pass it the others, in batches too
 * (`sieve.ts`); at last for those that pass them all failing tests and those around them, each in a process of its own.
 */
export async function tryVariants(
  likeliest: readonly Variant[],
  program: Program,
  limits: SearchLimits,
): Promise<SearchOutcome> {
  const { rehearsal, failing, passing, seconds, screenSeconds } = program;
  const [screen] = failing;
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1_000;
  const plausible: Plausible[] = [];
  const slow: Variant[] = [];
  /** Those under which the first failing test passes and another one does not. */
  const partial: Variant[] = [];
  const movement = watchMovement();
  let variants = likeliest;
  const pace = createPace();
  let tried = 0;
  let refused = 0;
  let first: { readonly at: number; readonly tried: number; readonly score: number } | null = null;

  let isPairing = false;
  /** Where several tests fail, time is kept for changes each of which mends some of them. */
  const secondsForOne = () => limits.seconds * (failing.length > 1 ? SHARE_OF_ONE : 1);
  const isOver = () =>
    limits.signal.aborted ||
    elapsed() > (isPairing ? limits.seconds : secondsForOne()) ||
    plausible.length >= limits.mostPlausible ||
    refused >= MOST_REFUSED;

  /** Whether what is left is worth no more time. */
  function isSettled(next: Variant | undefined): boolean {
    if (first === null) return false;
    const most = limits.afterFirst(first.at);
    return (
      elapsed() - first.at > most.seconds ||
      tried - first.tried > most.changes ||
      (next !== undefined && first.score - next.score > most.score)
    );
  }

  async function confirm(variant: Variant, after: number, limit: number): Promise<void> {
    const attempt = await rehearsal.attempt(variant.change, {
      tests: [...failing, ...passing],
      seconds: seconds.map((own) => Math.max(own, limit)),
      stop: true,
    });
    if (!isSound(attempt)) {
      if (isPartial(attempt, failing)) partial.push(variant);
      return;
    }
    if (!(await limits.accepts(variant))) {
      refused += 1;
      return;
    }
    first ??= { at: elapsed(), tried, score: variant.score };
    plausible.push({ variant, after, seconds: elapsed() });
  }

  /** A condition that may be made to say anything says nothing of what it should say: further ones would hide other changes. */
  function isCrowded({ idea, line, file }: Variant): boolean {
    if (!CONDITIONAL.test(idea.kind)) return false;
    const same = plausible.filter(
      ({ variant }) => variant.line === line && variant.file === file && variant.idea.kind === idea.kind,
    );
    return same.length >= MOST_OF_ONE_CONDITION;
  }

  async function screenAll(all: readonly Variant[], limit: number): Promise<void> {
    let next = 0;
    async function work(): Promise<void> {
      while (screen !== undefined && next < all.length && !isOver() && !isSettled(all[next])) {
        const size = pace.size(next, limit);
        const batch = all.slice(next, next + (first === null ? size : Math.min(size, BATCH_AFTER_FIRST)));
        next += batch.length;
        const changes = batch.map(({ change }) => change);
        const screened = await pace.timed(limit, () => rehearsal.screen(changes, screen, limit));
        tried += batch.length;
        movement.note(batch, screened);
        slow.push(...batch.filter((_, index) => screened[index]?.ended === "time"));
        const after = tried;
        const open = batch.filter((_, index) => mayPass(screened[index]));
        const sieved = await sieve(open, { rehearsal, failing, passing, limit, isOver });
        partial.push(...sieved.partial);
        for (const variant of sieved.sound)
          if (plausible.length < limits.mostPlausible && !isCrowded(variant))
            await confirm(variant, after, limit);
      }
    }
    await Promise.all(Array.from({ length: WIDTH }, work));
  }

  async function again(limit: number): Promise<void> {
    if (plausible.length > 0 || isOver()) return;
    const open = slow.splice(0);
    tried -= open.length;
    await screenAll(open, limit);
  }

  async function pairAll(): Promise<void> {
    isPairing = true;
    await searchPairs({
      ...{ variants, failing, partial, isOver },
      screen(all, test) {
        tried += all.length;
        const changes = all.map(({ change }) => change);
        return pace.timed(screenSeconds, () => rehearsal.screen(changes, test, screenSeconds));
      },
      batch: () => pace.size(tried, screenSeconds),
      attempt: ({ change }) => rehearsal.attempt(change, { tests: [...failing, ...passing], seconds }),
      take: (pair) => confirm(pair, tried, screenSeconds),
      isDone: () => isSettled(undefined),
    });
  }

  /** Where nothing small mends the test and no step is known: two changes of which the first moves its failure. */
  async function pairMoving(): Promise<void> {
    isPairing = true;
    if (failing.length + passing.length < FEWEST_TESTS) return;
    await screenAll(movingPairs(movement.movers(), variants), screenSeconds);
  }

  await screenAll(variants, screenSeconds);
  if (plausible.length === 0 && !isOver()) {
    const further = (await limits.more?.()) ?? [];
    variants = [...variants, ...further];
    await screenAll(further, screenSeconds);
  }
  // What did not end in its time may be what makes the test do its whole work at last.
  const own = (screen === undefined ? undefined : seconds[screen]) ?? screenSeconds;
  const longer = [own, ...LONGER_SECONDS].filter((one) => one > screenSeconds);
  for (const limit of longer.slice(0, 1)) await again(limit);
  if (failing.length > 1 && plausible.length === 0) await pairAll();
  for (const limit of longer.slice(1)) await again(limit);
  if (plausible.length === 0 && !isOver()) await pairMoving();
  return { plausible, tried, refused, seconds: elapsed() };
}

/** Whether one of the failing tests passes now and another one, of which there is word, does not. */
function isPartial({ ended, failed }: Attempt, failing: readonly number[]): boolean {
  const [screen] = failing;
  const isFurther = failed.every((place) => place !== screen && failing.includes(place));
  return ended === "failed" && failed.length > 0 && isFurther;
}

/** A change that could not be played in the batch is tried by itself. */
function mayPass(screened: Screened | undefined): boolean {
  return screened?.ended === "passed" || screened?.ended === "unsuited";
}

function isSound({ ended }: Attempt): boolean {
  return ended === "passed";
}
