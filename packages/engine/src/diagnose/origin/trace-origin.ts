import type { Investigation } from "../../investigation.ts";
import { type FailingValue, failingValue } from "./failing-value.ts";
import type { Fault, FlowContext, Hop, StepBack, ValuePlace } from "./flow.ts";
import { javascriptStepBack } from "./javascript/step-back.ts";
import { pythonStepBack } from "./python/step-back.ts";

const MOST_HOPS = 10;
const MOST_PLACES = 300;
/** A way less likely than this is not followed. */
const LEAST_WEIGHT = 0.03;
const SECONDS = 3;

/** Where a wrong value was made, with the way from there to the line that failed. */
export interface Origin {
  readonly path: string;
  readonly line: number;
  readonly why: string;
  readonly kind: Hop["kind"];
  /** 0 to 1. */
  readonly score: number;
  /** From the failing line back to the origin, the origin last. */
  readonly steps: readonly { readonly path: string; readonly line: number; readonly why: string }[];
  /** The expressions that held the value, the failing one first. */
  readonly places: readonly ValuePlace[];
}

/** A place that the wrong value may have passed. */
export interface Way {
  readonly place: ValuePlace;
  /** 0 to 1: how surely it did. */
  readonly weight: number;
  readonly steps: Origin["steps"];
  /** The places from the failing one to this, this one last. */
  readonly places: readonly ValuePlace[];
  /** Whether the value is an item of what stands at the place. */
  readonly isItem: boolean;
}

export interface Trace {
  readonly fault: Fault;
  /** Likeliest first. */
  readonly origins: readonly Origin[];
  /** All places that were looked at, in that order; the failing one first. */
  readonly ways: readonly Way[];
}

/**
 * Follows the wrong value from the failing expression backwards: through assignments, parameters and the arguments of
 * callers, calls and what they return, attributes and constructors, over files. Likeliest origins first; empty when the
 * message does not tell which value was wrong.
 */
export function traceOrigin(investigation: Investigation): readonly Origin[] {
  return traceWays(investigation)?.origins ?? [];
}

const traces = new WeakMap<Investigation, Trace | null>();

/** As `traceOrigin`, with the ways themselves. Null when the message does not tell which value was wrong. */
export function traceWays(investigation: Investigation): Trace | null {
  const known = traces.get(investigation);
  if (known !== undefined) return known;
  const found = follow(investigation);
  traces.set(investigation, found);
  return found;
}

function follow(investigation: Investigation): Trace | null {
  const start = failingValue(investigation);
  return start && traceFrom(investigation, start);
}

/** As `traceWays`, from a value that is known to be wrong in another way than by the message. */
export function traceFrom(investigation: Investigation, start: FailingValue): Trace {
  const context: FlowContext = {
    code: investigation.code,
    frames: investigation.frames,
    fault: start.fault,
    observed: start.observed,
  };
  const stepBack: StepBack = /\.pyi?$/.test(start.place.path) ? pythonStepBack : javascriptStepBack;
  const deadline = performance.now() + SECONDS * 1_000;
  const ways: Way[] = [{ place: start.place, weight: 1, steps: [], places: [start.place], isItem: false }];
  const seen = new Set<string>();
  const origins: Origin[] = [];
  const passed: Way[] = [];
  while (ways.length > 0 && seen.size < MOST_PLACES && performance.now() < deadline) {
    ways.sort((a, b) => b.weight - a.weight);
    const way = ways.shift();
    if (!way) break;
    const key = keyOf(way.place);
    if (seen.has(key) || way.steps.length >= MOST_HOPS) continue;
    seen.add(key);
    passed.push(way);
    for (const hop of stepBack(way.place, context)) {
      const weight = way.weight * hop.weight;
      if (weight < LEAST_WEIGHT) continue;
      const steps =
        hop.why === "" ? way.steps : [...way.steps, { path: hop.path, line: hop.line, why: hop.why }];
      if (hop.to) {
        const isItem = way.isItem || hop.kind === "element";
        ways.push({ place: hop.to, weight, steps, places: [...way.places, hop.to], isItem });
        continue;
      }
      const { path, line, why, kind } = hop;
      origins.push({ path, line, why, kind, score: weight, steps, places: way.places });
    }
  }
  return { fault: start.fault, origins: best(origins), ways: passed };
}

function keyOf({ path, node, members }: ValuePlace): string {
  return JSON.stringify([
    path,
    node.startIndex,
    node.endIndex,
    members.map(({ kind, name }) => `${kind}:${name}`),
  ]);
}

function best(origins: readonly Origin[]): Origin[] {
  const found = new Map<string, Origin>();
  for (const origin of origins.toSorted((a, b) => b.score - a.score)) {
    const key = `${origin.path}:${origin.line}`;
    if (!found.has(key)) found.set(key, origin);
  }
  return [...found.values()];
}
