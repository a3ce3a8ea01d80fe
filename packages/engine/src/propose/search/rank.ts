import type { Behaviours } from "../../toolchains/rehearsal.ts";
import { dialectFor } from "./dialects.ts";
import type { Program } from "./program.ts";
import type { Plausible } from "./trial-run.ts";
import { watchedChange, watchedSubject } from "./watched.ts";

/** A plausible change with what speaks for it and against it. */
export interface Ranked extends Plausible {
  readonly rank: number;
  readonly features: Features;
  /** Changes that answer all neighbours of the tests' calls as this one does, itself included. */
  readonly alike: number;
  /** Plausible changes that are known to do something else: otherwise answered calls, or another function changed. */
  readonly rivals: number;
  readonly notes: readonly string[];
}

/** What is known of a plausible change, each as a number that its weight is multiplied with. */
export interface Features {
  /** How suspicious its statement is, on a log scale. */
  readonly place: number;
  /** How often real fixes are of its kind, on a log scale. */
  readonly kind: number;
  /** Characters more or less, up to a line. */
  readonly size: number;
  /** Whether what it writes stands elsewhere in the repository. */
  readonly house: number;
  /**
   * Statements at which plausible changes behave alike, on a log scale. Several changes of one statement are no witnesses of
   * each other: there are many ways to make a condition say nothing.
   */
  readonly agreement: number;
  /** Share of neighbouring calls that were answered and now raise or never end. */
  readonly newErrors: number;
  /** Share of neighbouring calls that are answered otherwise than before. */
  readonly deviation: number;
  /** The same of the calls of tests that pass, and of the neighbours of these, alone. */
  readonly passingErrors: number;
  readonly passingDeviation: number;
  /** Whether all neighbouring calls are answered alike that were answered in several ways before. */
  readonly sameness: number;
}

const WEIGHTS: Features = {
  place: 1,
  kind: 1,
  size: -0.008,
  house: 0.3,
  agreement: 0.6,
  newErrors: -4,
  deviation: -0.3,
  passingErrors: -6,
  passingDeviation: -2,
  sameness: -2,
};
/** So many calls with one answer are no chance. */
const FEWEST_ALIKE = 6;
/** A plain answer, without what follows it: what became of the arguments. */
const ANSWER = /^=([\w.-]+|'[^']*') /;
/** Names of the features. */
export const FEATURES = Object.keys(WEIGHTS) as readonly (keyof Features)[];
const LONGEST = 80;

/** Orders plausible changes: the likelier a change as such, the fewer surprises on neighbours of the tests' calls. */
export async function rankPlausible(
  plausible: readonly Plausible[],
  program: Program,
): Promise<readonly Ranked[]> {
  const groups = Map.groupBy(plausible, ({ variant: { subject } }) => `${subject.path}:${subject.line}`);
  const ranked: Ranked[] = [];
  for (const own of groups.values()) {
    const behaviours = await behavioursOf(own, program);
    const elsewhere = plausible.length - own.length;
    for (const [index, one] of own.entries())
      ranked.push(
        rankOne(one, index, {
          ...{ lines: own.map(({ variant }) => variant.line), elsewhere, behaviours },
          failing: new Set(program.failing),
        }),
      );
  }
  return ranked.toSorted((left, right) => right.rank - left.rank);
}

async function behavioursOf(own: readonly Plausible[], program: Program): Promise<Behaviours | null> {
  const [first] = own;
  if (!first) return null;
  const { rehearsal, failing, passing, seconds } = program;
  return rehearsal.behaviours(
    watchedSubject(first.variant, dialectFor),
    own.map(({ variant }) => watchedChange(variant, dialectFor)),
    { tests: [...passing, ...failing], seconds },
  );
}

/** Plausible changes of one function, and how many there are of others. */
interface Rivals {
  /** The line of each. */
  readonly lines: readonly number[];
  readonly elsewhere: number;
  readonly behaviours: Behaviours | null;
  /** Places of the failing tests. */
  readonly failing: ReadonlySet<number>;
}

function rankOne(one: Plausible, index: number, { lines, elsewhere, behaviours, failing }: Rivals): Ranked {
  const { variant } = one;
  const count = lines.length;
  const answers = behaviours?.changed[index] ?? null;
  const notes: string[] = [];
  let alike = 1;
  let places = 1;
  let rivals = elsewhere;
  let surprise = { newErrors: 0, deviation: 0, sameness: 0, passingErrors: 0, passingDeviation: 0 };
  if (behaviours && answers) {
    const same = lines.filter((_, at) => {
      const other = behaviours.changed[at];
      return other !== null && other !== undefined && isAlike(other, answers);
    });
    alike = same.length;
    places = new Set(same).size;
    rivals += count - alike;
    surprise = compare(behaviours, answers, failing);
    notes.push(
      `${alike} of ${count} plausible changes answer ${answers.length} neighbouring calls alike`,
      `${Math.round(surprise.newErrors * 100)} % of them fail now that were answered before`,
    );
  } else if (count > 1) {
    // What cannot be asked may do something else.
    rivals += count - 1;
    notes.push(`${count} changes pass, and what else they answer could not be asked`);
  }
  const features: Features = {
    place: variant.place,
    kind: variant.score - variant.place,
    size: Math.min(LONGEST, sizeOf(variant.idea.changes, variant.file.text)),
    house: Number(variant.idea.isHouse),
    agreement: Math.log(places),
    ...surprise,
  };
  return { ...one, rank: rankOf(features), features, alike, rivals, notes };
}

/** The sum of the features, each with its weight; `without` leaves some of them out, to see what they are worth. */
export function rankOf(features: Features, without: readonly (keyof Features)[] = []): number {
  return FEATURES.filter((name) => !without.includes(name)).reduce(
    (sum, name) => sum + WEIGHTS[name] * features[name],
    0,
  );
}

function sizeOf(changes: readonly { start: number; end: number; text: string }[], text: string): number {
  if (isRearranged(changes, text)) return 0;
  return changes.reduce((sum, { start, end, text: written }) => {
    const replaced = text.slice(start, end).trim();
    return (
      sum +
      Math.abs(written.trim().length - replaced.length) +
      Math.min(written.trim().length, replaced.length) / 4
    );
  }, 0);
}

/** Whether nothing is written that did not stand there: statements in another order. */
function isRearranged(
  changes: readonly { start: number; end: number; text: string }[],
  text: string,
): boolean {
  const removed = changes.map(({ start, end }) => text.slice(start, end).trim()).toSorted();
  const written = changes.map((change) => change.text.trim()).toSorted();
  return changes.length > 1 && removed.join("\n") === written.join("\n");
}

function isAlike(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((text, index) => text === right[index]);
}

/** Shares of the calls: those that were answered and now fail, and those that are answered otherwise; whether all are answered alike. */
function compare(
  { original, origins, calls }: Behaviours,
  changed: readonly string[],
  failing: ReadonlySet<number>,
): Omit<Features, "place" | "kind" | "size" | "house" | "agreement"> {
  const all = original.map((text, index) => ({
    // What is answered at last says nothing where there was no answer.
    isOther: text.startsWith("=") && changed[index] !== text,
    isError: text.startsWith("=") && /^[!~]/.test(changed[index] ?? ""),
    isPassing: !failing.has(origins[index] ?? -1),
  }));
  const passing = all.filter(({ isPassing }) => isPassing);
  // Tests pass although their own calls are answered otherwise: whoever calls may make the same of it, in their neighbours too.
  const own = all.slice(0, calls).filter(({ isPassing }) => isPassing);
  const asAsked = 1 - shareOf(own, ({ isOther }) => isOther) / 2;
  const [before, after] = [original, changed].map((texts) =>
    texts.flatMap((text) => ANSWER.exec(text)?.[1] ?? []),
  );
  const isOne = (after?.length ?? 0) >= FEWEST_ALIKE && new Set(after).size === 1 && new Set(before).size > 1;
  return {
    newErrors: shareOf(all, ({ isError }) => isError),
    deviation: shareOf(all, ({ isOther }) => isOther),
    passingErrors: shareOf(passing, ({ isError }) => isError),
    passingDeviation: asAsked * shareOf(passing, ({ isOther }) => isOther),
    sameness: Number(isOne),
  };
}

function shareOf<Call>(calls: readonly Call[], is: (call: Call) => boolean): number {
  return calls.filter(is).length / Math.max(1, calls.length);
}
