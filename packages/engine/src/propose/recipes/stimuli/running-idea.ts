import type { Edit } from "../../../code/edit.ts";
import type { Idea } from "./idea.ts";
import { FINE } from "./idea.ts";

/**
 * A change after which the code simply runs: all that is asked of it is that the error is gone and the answer a good one.
 * Its edits are one change: a name at all its places, an import and its use.
 */
export function runningIdea(given: {
  readonly cause: string;
  readonly explanation: string;
  readonly edits: readonly Edit[];
  readonly basis?: Idea["basis"];
  readonly name?: string;
  readonly sentence?: string;
}): Idea {
  return {
    cause: given.cause,
    explanation: given.explanation,
    edits: given.edits.map((edit) => ({
      ...edit,
      part: "fix",
      ...(given.edits.length > 1 && { together: "fix" }),
    })),
    basis: given.basis ?? "house",
    expectation: FINE,
    name: given.name ?? "the_code_runs",
    sentence: given.sentence ?? "The code runs.",
  };
}
