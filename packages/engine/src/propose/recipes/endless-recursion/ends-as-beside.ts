import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { endingOf } from "../call-stack/known-end.ts";
import { insertAfter, insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import { type Recursion, valueWhenSeen } from "./visited.ts";

/** A walk along a link ends at the thing that is linked with itself, as other code of the repository knows. */
export function endsAsBeside(
  { code }: Investigation,
  { file }: PythonFault,
  { name, definition, calls }: Recursion,
): Idea | null {
  const parameters = parametersOf(definition).map((one) => one.name);
  const nothing = valueWhenSeen(definition, calls);
  const ending = endingOf(code, file.path, { definition, calls, parameters });
  if (nothing === null || !ending) return null;
  const insert = ending.isBehind ? insertAfter : insertBefore;
  const edit = insert(file, ending.statement, [
    `if ${ending.condition}:`,
    `\treturn${nothing && ` ${nothing}`}`,
  ]);
  return (
    edit && {
      cause: `\`${name}\` does not end at what is linked with itself.`,
      explanation: `It ends where \`${ending.condition}\`, which is the end at ${ending.end.place} too.`,
      edits: [{ ...edit, part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: "what_is_linked_with_itself_is_the_end",
      sentence: "The walk ends at what is linked with itself.",
    }
  );
}
