import type { NewTest } from "../reproduce/scenario.ts";
import type { SyntaxFault, TypeCheck } from "../toolchains/toolchain.ts";
import type { Change } from "./change.ts";
import type { Trials } from "./evaluator.ts";
import { counted } from "./evidence.ts";
import type { GateResult } from "./gate.ts";
import { overlayOf } from "./overlay.ts";

export interface TypeChecks {
  readonly before: TypeCheck | null;
  readonly after: TypeCheck | null;
  /** Paths of tests that the tree did not have before. */
  readonly added?: readonly string[];
}

/** Asks the project's type checker about the old code and the new: the files that change, and the new tests with them. */
export async function checkTypesTwice(
  trials: Trials,
  change: Change,
  tests: readonly NewTest[],
): Promise<TypeChecks> {
  const overlay = overlayOf(change, tests);
  const paths = change.files.map((file) => file.path);
  const [before, after] = await Promise.all([
    trials.checkTypes(new Map(), paths),
    trials.checkTypes(overlay, [...overlay.keys()]),
  ]);
  return { before, after, added: tests.map((test) => test.path) };
}

/**
 * Adds to the first gate that type errors do not grow. Errors are told apart by file and message, not by line, which a
 * change moves. A checker that does not come to an end on the old code says nothing of the new.
 */
export function withTypes(applies: GateResult, { before, after, added = [] }: TypeChecks): GateResult {
  const add = (sentence: string): GateResult => ({
    ...applies,
    evidence: `${applies.evidence}\n${sentence}`,
  });
  if (before === null || after === null) return applies;
  if (!before.complete) return add(`${before.checker} does not come to an end on the unchanged code.`);
  if (!after.complete)
    return { ...add(`${after.checker} no longer comes to an end on the changed code.`), status: "failed" };
  const grown = grownFaults(before.faults, after.faults, added);
  if (grown.length === 0)
    return add(
      `${after.checker} finds no new type error (${before.faults.length} before, ${after.faults.length} after).`,
    );
  const lines = grown.slice(0, 10).map((fault) => `${fault.path}:${fault.line ?? "?"} ${fault.message}`);
  return {
    ...add(`${after.checker} finds ${counted(grown.length, "new type error")}:\n${lines.join("\n")}`),
    status: "failed",
  };
}

/** What the checker says of code for Node where a project has no types of it: the runtime has the module all the same. */
const WITHOUT_NODE =
  /Cannot find (?:module|name) 'node:[\w/]+'|Do you need to install type definitions for node\?|Cannot find name '(?:process|Buffer|require|module|__dirname|__filename|setTimeout|fetch|console|AbortSignal)'|Cannot find namespace 'NodeJS'/;

function grownFaults(
  before: readonly SyntaxFault[],
  after: readonly SyntaxFault[],
  added: readonly string[],
): readonly SyntaxFault[] {
  // A new test lacks what all others lack as well: `Cannot find module 'node:test'`.
  const common = new Set(before.map(({ message }) => message));
  const isCommon = ({ path, message }: SyntaxFault) =>
    added.includes(path) && (common.has(message) || WITHOUT_NODE.test(message));
  const key = ({ path, message }: SyntaxFault): string => `${path}\n${message}`;
  const known = new Map<string, number>();
  for (const fault of before) known.set(key(fault), (known.get(key(fault)) ?? 0) + 1);
  return after.filter((fault) => {
    if (isCommon(fault)) return false;
    const left = known.get(key(fault)) ?? 0;
    known.set(key(fault), left - 1);
    return left <= 0;
  });
}
