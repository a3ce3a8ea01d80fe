import type { Edit } from "../../../code/edit.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

export interface Met {
  readonly idea: Idea;
  readonly place: { readonly path: string; readonly line: number };
}

interface Named {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** The change that makes two names of one thing one. */
export function metIdea(given: {
  readonly read: Named;
  readonly made: Named;
  readonly changes: "reader" | "maker";
  readonly edits: readonly Edit[];
  /** Whether more than the two names speaks for it. */
  readonly isFounded: boolean;
}): Met {
  const { read, made, changes, edits, isFounded } = given;
  const { path, line } = changes === "reader" ? read : made;
  return {
    place: { path, line },
    idea: runningIdea({
      cause: `\`${read.name}\` is read at ${read.path}:${read.line}, and ${made.path}:${made.line} makes it under the name \`${made.name}\`.`,
      explanation:
        changes === "reader"
          ? `It is read under the name under which it is made, \`${made.name}\`.`
          : `It is made under the name under which it is read, \`${read.name}\`.`,
      edits,
      basis: isFounded ? "house" : "guess",
      name: `meets_${made.name.replace(/\W+/g, "_")}`,
      sentence: "What is made is what is read.",
    }),
  };
}
