import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** An iterator that was empty because somebody had read it before: it is kept as a list where it gets its name. */
export function usedUpIdeas(
  investigation: Investigation,
  fault: PythonFault,
  sequence: Node,
  cause: string,
): Idea[] {
  const { code } = investigation;
  return trailOf(investigation, fault.file.path, sequence).flatMap(({ path, node, members }): Idea[] => {
    const file = code.file(path);
    if (!file || file.isTest || members.length > 0 || node.type !== "identifier") return [];
    const { bindings } = reachingBindings(scopeOf(node), node.text, node);
    const [binding] = bindings;
    if (bindings.length !== 1 || binding?.kind !== "assignment" || binding.index !== null) return [];
    if (!isIterator(investigation, file, binding.value)) return [];
    const earlier = readBefore(node, binding.node);
    if (!earlier) return [];
    const text =
      binding.value.type === "generator_expression"
        ? `list${binding.value.text}`
        : `list(${binding.value.text})`;
    return [
      {
        cause: `\`${node.text}\` is an iterator, and ${path}:${startLineOf(earlier)} has read it to its end before ${path}:${startLineOf(node)} asks for it again.`,
        explanation: `It is kept as a list at ${path}:${startLineOf(binding.node)}, which can be read more than once. ${cause}`,
        edits: [{ ...replaceNode(file, binding.value, text), part: "fix" }],
        basis: "standard",
        expectation: FINE,
        name: "items_are_read_twice",
        sentence: "Items that are read twice are there both times.",
      },
    ];
  });
}

/** Whether a value can be read once only: a generator, `map`, `filter`, `zip`, a reader of lines. */
function isIterator({ code }: Investigation, file: SourceFile, value: Node): boolean {
  if (value.type === "generator_expression") return true;
  if (value.type !== "call") return false;
  const name = field(value, "function")?.text ?? "";
  if (
    /^(?:map|filter|zip|iter|reversed|enumerate|csv\.(?:reader|DictReader)|open|itertools\.\w+|chain|islice)$/.test(
      name,
    )
  )
    return true;
  return calleesOf(code, file.path, value).some(({ symbol, certainty }) => {
    if (certainty < 0.5) return false;
    if (descendantsHere(symbol.node, "yield").length > 0) return true;
    const returned = descendantsHere(symbol.node, "return_statement").flatMap(
      (node) => node.firstNamedChild ?? [],
    );
    return (
      returned.length > 0 &&
      returned.every(
        (node) =>
          node.type === "generator_expression" ||
          (node.type === "call" &&
            /^(?:map|filter|zip|iter)$/.test(lastNameOf(field(node, "function") ?? node) ?? "")),
      )
    );
  });
}

/** An earlier use of the same name behind its binding that reads it through: a loop, or an argument of a call. */
function readBefore(use: Node, binding: Node): Node | null {
  const scope = scopeOf(use);
  return (
    scope
      .descendantsOfType("identifier")
      .find(
        (node) =>
          node.text === use.text &&
          node.startIndex > binding.endIndex &&
          node.endIndex < use.startIndex &&
          isReadThrough(node),
      ) ?? null
  );
}

function isReadThrough(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "for_statement" || parent?.type === "for_in_clause")
    return field(parent, "right")?.id === node.id;
  if (parent?.type === "list_splat") return true;
  const call = parent?.type === "argument_list" ? parent.parent : null;
  return call?.type === "call" && readCall(call).positional.some(({ id }) => id === node.id);
}
