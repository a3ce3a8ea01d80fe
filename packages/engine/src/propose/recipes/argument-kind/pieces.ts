import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Given } from "./given.ts";

/** `Buffer.concat(chunks)` of pieces that are texts: each is made bytes where it comes in, which leaves bytes as they are. */
export function piecesIdeas(
  { event }: Investigation,
  { file, exception }: JavascriptFault,
  { argument, call }: Given,
): Idea[] {
  const isConcat = field(call, "function")?.text === "Buffer.concat" && /"list\[\d+\]"/.test(exception.value);
  const declared = argument.type === "identifier" ? lastBinding(argument, argument.text) : null;
  if (!isConcat || declared?.type !== "array" || declared.namedChildCount > 0) return [];
  const pushed = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => field(node, "function")?.text === `${argument.text}.push`)
    .filter((node) => node.startIndex > declared.startIndex);
  const pieces = pushed.flatMap((node) => argumentsOf(node));
  if (pieces.length !== 1 || pieces.some(({ type }) => type !== "identifier")) return [];
  return [
    {
      name: "pieces_as_bytes",
      sentence: "It goes through for pieces that are texts",
      cause: `The pieces in \`${argument.text}\` may be texts, and \`Buffer.concat\` takes bytes.`,
      explanation: "Makes bytes of each piece where it comes in.",
      edits: pieces.map((node) => ({ ...replaceNode(file, node, `Buffer.from(${node.text})`), part: "fix" })),
      basis: "standard",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(pieces[0] ?? argument) },
    },
  ];
}
