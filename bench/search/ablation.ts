import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { FEATURES, type Features, type RankedChange, rankOf, SEARCH_RANKED } from "@bugstack/engine";
import type { SearchCase } from "./cases.ts";
import { contentsAfter, objectionTo } from "./judge.ts";

/** A plausible change, and whether the hidden tests accept it. */
export interface JudgedChange {
  readonly features: Features;
  readonly isCorrect: boolean;
}

/** Does work and answers what the search ranked meanwhile. */
export async function listening<T>(work: () => Promise<T>): Promise<{ result: T; ranked: RankedChange[] }> {
  const ranked: RankedChange[] = [];
  const keep = (message: unknown) => {
    ranked.push(...(message as RankedChange[]));
  };
  subscribe(SEARCH_RANKED, keep);
  try {
    return { result: await work(), ranked };
  } finally {
    unsubscribe(SEARCH_RANKED, keep);
  }
}

/** Holds every plausible change of a case against the hidden tests, not the first one only. */
export function judgeAll(found: SearchCase, ranked: readonly RankedChange[], folder: string): JudgedChange[] {
  return ranked.map(({ edits, features }) => ({
    features,
    isCorrect: objectionTo(found, contentsAfter(found, edits), folder) === "",
  }));
}

/**
 * How many cases have a correct change at the first rank: with all features, without each of them, by each alone, in the
 * order in which changes were tried, and at best. Cases whose changes are all right or all wrong decide nothing.
 */
export function ablation(cases: readonly (readonly JudgedChange[])[]): string {
  const open = cases.filter((own) => own.some((one) => one.isCorrect) && own.some((one) => !one.isCorrect));
  const right = (without: readonly (keyof Features)[]) =>
    open.filter((own) => firstOf(own, without)?.isCorrect).length;
  const others = (kept: readonly (keyof Features)[]) => FEATURES.filter((name) => !kept.includes(name));
  const rows: [string, number][] = [
    ["all features", right([])],
    ...FEATURES.map((name): [string, number] => [`without ${name}`, right([name])]),
    ["place and kind alone", right(others(["place", "kind"]))],
    ["behaviour alone", right(others(["agreement", "newErrors", "deviation"]))],
  ];
  return [
    `${cases.filter((own) => own.length > 0).length} cases with plausible changes, ${open.length} of them with right and wrong ones; right at the first rank:`,
    ...rows.map(([name, count]) => `  ${name.padEnd(24)} ${count} of ${open.length}`),
  ].join("\n");
}

function firstOf(
  own: readonly JudgedChange[],
  without: readonly (keyof Features)[],
): JudgedChange | undefined {
  return own.toSorted((left, right) => rankOf(right.features, without) - rankOf(left.features, without))[0];
}
