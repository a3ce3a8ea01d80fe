import { parameterNames } from "../../../code/javascript/handlers.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertAfter, insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { nothingOf } from "./cycle.ts";
import { endingOf } from "./known-end.ts";

/** A walk along a link ends at the thing that is linked with itself, as other code of the repository knows. */
export function endsAsBesideIdeas({ code, event }: Investigation, { file, frame }: JavascriptFault): Idea[] {
  const symbol = code.functionAt(frame.path, frame.line);
  if (!symbol || symbol.name.startsWith("<")) return [];
  const calls = symbol.node
    .descendantsOfType("call_expression")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === symbol.name);
  const parameters = parameterNames(symbol.node).filter((name) => name !== null);
  const nothing = nothingOf(symbol.node, symbol.name);
  const ending = endingOf(code, file.path, { definition: symbol.node, calls, parameters });
  if (calls.length === 0 || nothing === null || !ending) return [];
  const line = `if (${ending.condition}) return${nothing && ` ${nothing}`}${usesSemicolons(file) ? ";" : ""}`;
  const insert = ending.isBehind ? insertAfter : insertBefore;
  return [
    {
      name: "the_walk_ends",
      sentence: "The walk ends at what is linked with itself",
      cause: `\`${symbol.name}\` does not end at what is linked with itself.`,
      explanation: `Ends where \`${ending.condition}\`, which is the end at ${ending.end.place} too.`,
      edits: [{ ...insert(file, ending.statement, [line]), part: "fix" }],
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(ending.statement) },
    },
  ];
}
