import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

interface GentleRead {
  readonly fallback: string;
  readonly place: string;
}

/**
 * A table that is read with something for keys which it does not have, `ZONES.get(country, DEFAULT)`, everywhere but here.
 * Null where the other reads do not agree on one thing, and where one of them takes its keys for granted as well.
 */
export function tableDefault(investigation: Investigation, given: KeyCase): KeyFinding | null {
  const { fault, read, holder, index, literal } = given;
  const isChanged = /(?:assignment|delete_statement)$/.test(read.parent?.type ?? "");
  if (literal !== null || index.text.includes("\n") || isChanged) return null;
  const scope = scopeOf(fault.file, holder);
  if (!scope) return null;
  const others = readsIn(investigation, fault.file, scope, holder.text);
  const gentle = others.filter((one): one is GentleRead => one !== null);
  const fallbacks = new Set(gentle.map(({ fallback }) => fallback));
  const [first] = gentle;
  const isTaken = others.filter((one) => one === null).length - 1 >= gentle.length;
  if (!first || fallbacks.size !== 1 || isTaken) return null;
  const sentence = `\`${holder.text}\` need not have every key: ${first.place} reads it with \`${first.fallback}\` for the others, ${fault.file.path}:${fault.line} does not.`;
  return {
    id: "house-way",
    sentence,
    path: fault.file.path,
    line: fault.line,
    ideas: [
      runningIdea({
        cause: sentence,
        explanation: `A key that \`${holder.text}\` does not have stands for \`${first.fallback}\`, as at ${first.place}.`,
        edits: [replaceNode(fault.file, read, `${holder.text}.get(${index.text}, ${first.fallback})`)],
        basis: "house",
        name: "key_that_is_not_listed",
        sentence: "A key that is not listed stands for what the house takes it for.",
      }),
    ],
  };
}

/** Where a name means the same table: the module for a table of its own, the class for one of an object. */
function scopeOf(file: SourceFile, holder: Node): Node | null {
  if (holder.type === "attribute" && field(holder, "object")?.text === "self")
    return ancestorOfType(holder, ["class_definition"]);
  if (holder.type !== "identifier") return null;
  const { rootNode } = file.tree;
  const declared = rootNode.namedChildren.filter((child) => {
    const assignment = child.type === "expression_statement" ? child.firstNamedChild : null;
    return assignment?.type === "assignment" && field(assignment, "left")?.text === holder.text;
  });
  const isImported = rootNode.namedChildren.some(
    (child) =>
      child.type === "import_from_statement" &&
      child.descendantsOfType("dotted_name").some((name) => name.text === holder.text),
  );
  return declared.length === 1 || isImported ? rootNode : null;
}

/** How the table is read in this scope, and under its own name in other modules; null for a read that falls back on nothing. */
function readsIn(
  { code }: Investigation,
  file: SourceFile,
  scope: Node,
  table: string,
): (GentleRead | null)[] {
  const isConstant = /^[A-Z][A-Z0-9_]*$/.test(table);
  const elsewhere = isConstant
    ? code
        .naming(table)
        .filter((path) => path !== file.path)
        .flatMap((path) => code.file(path) ?? [])
        .filter((other) => other.language === "python" && !other.isTest)
    : [];
  const isOne = elsewhere.every(
    (other) => !other.text.match(new RegExp(`^${table}\\s*(?::[^=\\n]+)?=`, "m")),
  );
  return [
    ...readsOf(file, scope, table, () => true),
    ...(isOne || isImportedFrom(file, table)
      ? elsewhere.flatMap((other) =>
          // A constant of another module is not known here by its name.
          readsOf(other, other.tree.rootNode, table, (fallback) => !/^[A-Za-z_]/.test(fallback)),
        )
      : []),
  ];
}

function isImportedFrom(file: SourceFile, table: string): boolean {
  return new RegExp(`^from .+ import .*\\b${table}\\b`, "m").test(file.text);
}

function readsOf(
  file: SourceFile,
  scope: Node,
  table: string,
  isUsable: (fallback: string) => boolean,
): (GentleRead | null)[] {
  const place = (node: Node) => `${file.path}:${startLineOf(node)}`;
  const gentle = scope.descendantsOfType("call").flatMap((node): GentleRead[] => {
    const { callee, receiver, positional } = readCall(node);
    const fallback = positional[1];
    if (!callee?.endsWith(".get") || receiver?.text !== table || positional.length !== 2 || !fallback)
      return [];
    return isLasting(fallback) && isUsable(fallback.text)
      ? [{ fallback: fallback.text, place: place(node) }]
      : [];
  });
  const plain = scope
    .descendantsOfType("subscript")
    .filter((node) => field(node, "value")?.text === table && field(node, "subscript")?.type !== "string")
    .filter(({ parent, id }) => !(parent?.type === "assignment" && field(parent, "left")?.id === id));
  return [...gentle, ...plain.map(() => null)];
}

/** A value that means the same everywhere in the module, and is one at all: a literal or a constant. */
function isLasting(node: Node): boolean {
  if (/^(?:identifier|attribute)$/.test(node.type)) return /^[A-Z][A-Z0-9_]*$/.test(lastNameOf(node) ?? "");
  return /^(?:string|integer|float|true|false|tuple|list|dictionary)$/.test(node.type);
}
