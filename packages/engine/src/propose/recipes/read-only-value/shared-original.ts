import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround, parameterNames } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

interface Given {
  readonly path: string;
  readonly node: Node;
}

/**
 * A function that gives a copy in one way and the frozen original itself in another: whoever changes what it gives has been
 * promised a copy, and gets one in both ways. Nothing where it copies in none.
 */
export function sharedOriginalIdeas(
  { code, event }: Investigation,
  fault: JavascriptFault,
  changed: Node,
): Idea[] {
  const given = changed.type === "identifier" ? givenAs(code, fault, changed) : null;
  const made = given?.node.type === "await_expression" ? given.node.firstNamedChild : given?.node;
  if (!given || made?.type !== "call_expression") return [];
  const [callee, ...others] = calleesOf(code, given.path, made);
  const home = callee ? code.file(callee.symbol.path) : null;
  if (!callee || !home || others.length > 0) return [];
  const { values } = returnsOf(callee.symbol.node);
  const shared = values.filter((value) => value.type === "identifier" && isFrozen(home, value.text));
  const copies = values.filter(
    (value) => /^(?:object|array)$/.test(value.type) && value.text.includes("..."),
  );
  const [copy] = copies;
  if (shared.length === 0 || !copy || copies.length + shared.length !== values.length) return [];
  const copied = (name: string) => (copy.type === "array" ? `[...${name}]` : `{ ...${name} }`);
  return [
    {
      name: "a_copy_is_given",
      sentence: "What is given may be changed",
      cause: `\`${callee.symbol.name}\` gives \`${shared[0]?.text}\` itself, which is frozen, where it gives a copy at ${home.path}:${startLineOf(copy)}.`,
      explanation: `Gives a copy, as at ${home.path}:${startLineOf(copy)}.`,
      edits: shared.map((value) => ({ ...replaceNode(home, value, copied(value.text)), part: "fix" })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: home.path, line: startLineOf(shared[0] ?? copy) },
    },
  ];
}

/** What a name was bound to, or what the caller on the trace gave for the parameter. */
function givenAs(
  code: CodeIndex,
  { frames, frame, file, function: symbol }: JavascriptFault,
  name: Node,
): Given | null {
  const bound = lastBinding(name, name.text);
  if (bound) return { path: file.path, node: bound };
  const definition = functionAround(name);
  const position = definition ? parameterNames(definition).indexOf(name.text) : -1;
  const caller = frames.at(-2);
  const home = caller && caller !== frame ? code.file(caller.path) : null;
  if (position < 0 || !caller || !home || !symbol || symbol.node.id !== definition?.id) return null;
  const calls = home.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((call) => startLineOf(call) <= caller.line && caller.line <= call.endPosition.row + 1)
    .filter((call) => lastNameOf(field(call, "function") ?? call) === symbol.name);
  const [call] = calls;
  const node = calls.length === 1 && call ? argumentsOf(call)[position] : undefined;
  if (node?.type !== "identifier") return node ? { path: home.path, node } : null;
  const outer = lastBinding(node, node.text);
  return outer ? { path: home.path, node: outer } : null;
}

function isFrozen(file: SourceFile, name: string): boolean {
  const declared = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => field(node, "name")?.text === name);
  const [only] = declared;
  const value = only ? field(only, "value") : null;
  return (
    declared.length === 1 &&
    value?.type === "call_expression" &&
    field(value, "function")?.text === "Object.freeze" &&
    argumentsOf(value).length === 1
  );
}
