import type { Attempt, Screened } from "../../toolchains/rehearsal.ts";
import { joined, type Variant } from "./variants.ts";

/** Changes that mend some of the failing tests, from which the search goes on. */
const MOST_FIRSTS = 5;
/** Further changes that are tried on top of each. */
const MOST_SECONDS = 4_000;
/** How many of the likeliest that mend something are played on all tests, to see how far they come. */
const MOST_ATTEMPTED = 16;
const MOST_CHANGES = 3;
/** So many of the failing tests are asked which changes mend them. */
const MOST_ASKED = 3;
/** Answers made for one case alone: two of them mend any two tests. */
const MADE_TO_FIT = /^(?:early-answer|told-answer|refusal)$/;

export interface PairSearch {
  readonly variants: readonly Variant[];
  /** Places of the failing tests; the first one has been asked already. */
  readonly failing: readonly number[];
  /** Changes under which the first failing test passes and another one does not. */
  readonly partial: readonly Variant[];
  /** One test on many changes. */
  readonly screen: (changes: readonly Variant[], test: number) => Promise<readonly Screened[]>;
  /** How many changes are screened together. */
  readonly batch: () => number;
  /** All tests on one change. */
  readonly attempt: (change: Variant) => Promise<Attempt>;
  /** Takes what all tests pass under; what has to be true of it beyond that is asked there. */
  readonly take: (change: Variant) => Promise<void>;
  readonly isOver: () => boolean;
  /** Whether enough was found. */
  readonly isDone: () => boolean;
}

/** A change, or some together, and how far it comes. */
interface Step {
  readonly variant: Variant;
  readonly count: number;
  /** Failing tests that pass under it. */
  readonly mended: ReadonlySet<number>;
}

/**
 * Two or three changes of one function where each brings more of the failing tests to pass: from the best that mends some
 * of them, every other change is tried on top with a test that still fails. Changes that break what passed before are no
 * way to begin.
 */
export async function searchPairs(search: PairSearch): Promise<void> {
  const { failing, partial, isOver, isDone } = search;
  const menders = new Map<number, readonly Variant[]>();
  const [first, ...others] = failing;
  if (first !== undefined) menders.set(first, partial);
  const steps = await stepsOf(partial, search);
  for (const test of others.slice(0, MOST_ASKED - 1)) {
    if (isOver()) return;
    // Where the steps known so far mend this test as well, nothing new is learnt from it.
    if (steps.length >= MOST_FIRSTS && steps.every(({ mended }) => mended.has(test))) continue;
    const own = await mendersOf(test, search);
    menders.set(test, own);
    steps.push(
      ...(await stepsOf(
        own.filter((one) => !partial.includes(one)),
        search,
      )),
    );
  }
  const waiting = ordered(steps).slice(0, MOST_FIRSTS);
  for (let step = waiting.shift(); step && !isOver() && !isDone(); step = waiting.shift()) {
    const further = await furtherFrom(step, menders, search);
    waiting.unshift(...ordered(further).slice(0, 2));
  }
}

/** Those under which a test passes, of the likeliest changes. */
async function mendersOf(test: number, { variants, screen, batch, isOver }: PairSearch): Promise<Variant[]> {
  const found: Variant[] = [];
  const asked = variants.slice(0, MOST_SECONDS);
  for (let at = 0; at < asked.length && !isOver(); ) {
    const own = asked.slice(at, at + batch());
    at += own.length;
    const screened = await screen(own, test);
    found.push(...own.filter((_, index) => screened[index]?.ended === "passed"));
  }
  return found;
}

/** How far changes come that mend something; none of those that break what passed. */
async function stepsOf(
  changes: readonly Variant[],
  { failing, attempt, isOver }: PairSearch,
): Promise<Step[]> {
  const steps: Step[] = [];
  const likeliest = changes
    .filter(({ idea }) => !MADE_TO_FIT.test(idea.kind))
    .toSorted((left, right) => right.score - left.score);
  for (const variant of likeliest.slice(0, MOST_ATTEMPTED)) {
    if (isOver()) break;
    const mended = mendedBy(await attempt(variant), failing);
    if (mended) steps.push({ variant, count: 1, mended });
  }
  return steps;
}

/** Failing tests that passed; null where none did, or one failed that had passed before. */
function mendedBy({ ended, failed }: Attempt, failing: readonly number[]): ReadonlySet<number> | null {
  if (ended !== "failed" && ended !== "passed") return null;
  if (failed.some((place) => !failing.includes(place))) return null;
  const mended = failing.filter((place) => !failed.includes(place));
  return mended.length > 0 ? new Set(mended) : null;
}

/** The one that mends most first, the likelier of two alike; of those that mend the same some few. */
function ordered(steps: readonly Step[]): Step[] {
  const groups = Map.groupBy(
    steps.toSorted((left, right) => right.variant.score - left.variant.score),
    ({ mended }) => [...mended].toSorted((left, right) => left - right).join(" "),
  );
  return [...groups.values()]
    .flatMap((group) => group.slice(0, MOST_FIRSTS - 2))
    .toSorted(
      (left, right) => right.mended.size - left.mended.size || right.variant.score - left.variant.score,
    );
}

/** Every other change on top of one, with a test that fails under it. */
async function furtherFrom(
  { variant, count, mended }: Step,
  menders: ReadonlyMap<number, readonly Variant[]>,
  { variants, failing, screen, batch, attempt, take, isOver, isDone }: PairSearch,
): Promise<Step[]> {
  const open = failing.filter((place) => !mended.has(place));
  const next = open.find((place) => menders.has(place)) ?? open[0];
  if (next === undefined) return [];
  const known = new Set(menders.get(next));
  const alone = (one: Variant) => Number(known.has(one));
  const tops = [...known, ...variants.slice(0, MOST_SECONDS)].filter(
    ({ idea }) => !MADE_TO_FIT.test(idea.kind),
  );
  const pairs = [...new Set(tops)]
    .toSorted((left, right) => alone(right) - alone(left) || right.score - left.score)
    .flatMap((top) => joined(variant, top) ?? []);
  const further: Step[] = [];
  for (let at = 0; at < pairs.length && !isOver() && !isDone(); ) {
    const own = pairs.slice(at, at + batch());
    at += own.length;
    const screened = await screen(own, next);
    for (const [index, pair] of own.entries()) {
      if (screened[index]?.ended !== "passed" || isOver() || isDone()) continue;
      const now = mendedBy(await attempt(pair), failing);
      if (now?.size === failing.length) await take(pair);
      else if (now && now.size > mended.size && count + 1 < MOST_CHANGES)
        further.push({ variant: pair, count: count + 1, mended: now });
    }
  }
  return further;
}
