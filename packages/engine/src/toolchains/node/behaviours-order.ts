import type { Behaviours, WatchedChange, WatchedPlace } from "../rehearsal.ts";
import type { TestResult } from "../toolchain.ts";
import { expectedOf } from "./quick-order.ts";
import { CALL_BEGINS, CALL_ENDS, CALL_WATCHED } from "./watched-calls.ts";

export interface BehavioursRequest {
  readonly subject: WatchedPlace;
  readonly changes: readonly WatchedChange[];
  /** How the tests ended on the code as it is, each with its place. */
  readonly tests: readonly (readonly [place: number, test: TestResult])[];
  /** Processor time for one test and what is asked beside it. */
  readonly seconds: number;
}

/** What a quick stage has to know to ask a function as it is and as each change makes it. */
export function behavioursOrder(
  { subject, changes, tests, seconds }: BehavioursRequest,
  placeOf: (id: string) => { readonly file: string; readonly name: string | null },
): Readonly<Record<string, unknown>> {
  return {
    do: "behave",
    tests: tests.map(([, test]) => ({ ...placeOf(test.id), expected: expectedOf(test) })),
    trees: [subject.watched, ...changes.flatMap(({ watched }) => (watched ? [watched] : []))],
    spoken: subject.spoken,
    names: { begins: CALL_BEGINS, ends: CALL_ENDS, wraps: CALL_WATCHED },
    seconds,
  };
}

/** One list of texts for each change: calls that were not made under it count as answered otherwise. */
export function behavioursOf(
  {
    calls,
    answers: [first, ...others],
  }: {
    /** Of each call the test that makes it, by its place in the order. */
    readonly calls: readonly number[];
    readonly answers: readonly (readonly (readonly string[])[] | null)[];
  },
  { changes, tests }: BehavioursRequest,
): Behaviours | null {
  if (!first || calls.length === 0) return null;
  const flat = (answers: readonly (readonly string[])[]) =>
    first.flatMap((own, call) => own.map((_, index) => answers[call]?.[index] ?? NOT_ASKED));
  let next = 0;
  const changed = changes.map(({ watched }) => {
    const answers = watched && others[next++];
    return answers ? flat(answers) : null;
  });
  const origins = first.flatMap((own, call) => own.map(() => tests[calls[call] ?? -1]?.[0] ?? -1));
  return { original: flat(first), changed, calls: calls.length, origins };
}

const NOT_ASKED = "?";
