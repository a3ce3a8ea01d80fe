import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { bearsAbsence } from "../../house/javascript/bears-absence.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import type { Missed } from "./missed.ts";

/**
 * `const [hostTtl, comment] = overrides[host]`, and what follows allows for each of the parts to be absent, `hostTtl ?? ttl`:
 * of an entry that is not there none is there.
 */
export function partsBorneIdea({ code }: Investigation, missed: Missed): Idea | null {
  const { file, node, plain, scope } = missed;
  const declarator = node.parent?.type === "variable_declarator" ? node.parent : null;
  const pattern = declarator && field(declarator, "name");
  if (!declarator || !pattern || !/^(?:array|object)_pattern$/.test(pattern.type)) return null;
  if (!/^(?:subscript|member|call)_expression$/.test(plain.type) || /\.(?:match|exec)\(/.test(plain.text))
    return null;
  const names = boundNames(pattern);
  const block = declarator.parent?.parent ?? scope;
  if (names.length === 0 || !block) return null;
  const defaulted = new Set(
    pattern
      .descendantsOfType(["assignment_pattern", "object_assignment_pattern"])
      .flatMap((one) => boundNames(field(one, "left"))),
  );
  const borne = names.map((name) =>
    defaulted.has(name) ? "told" : howBorne(code, missed, block, declarator, name),
  );
  // Somebody must have thought of it: parts that are handed on as they are say nothing.
  if (borne.includes("not") || !borne.includes("told")) return null;
  const text = `${plain.text} ?? ${pattern.type === "array_pattern" ? "[]" : "{}"}`;
  return {
    name: "entry_without_parts",
    sentence: "What has no entry has none of its parts",
    cause: `\`${plain.text}\` may be absent, and is taken apart without looking; what follows allows for each part to be absent.`,
    explanation: "Takes an empty one apart: each part is dealt with as it is where it alone is absent.",
    edits: [{ ...replaceNode(file, node, text), part: "fix" }],
    basis: "house",
    expectation: NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

/** `told` where something stands in for a part, `on` where it is handed on and asked for there, `not` where it must be there. */
function howBorne(
  code: CodeIndex,
  { file }: Missed,
  block: Node,
  declarator: Node,
  name: string,
): "told" | "on" | "not" {
  const uses = block
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((use) => use.text === name && use.startIndex >= declarator.endIndex);
  let told = false;
  const asked = uses.filter((use) => use.type === "identifier" && bearsAbsence(code, file.path, use));
  for (const use of uses) {
    // Behind a question about it, it is there.
    if (!asked.includes(use) && asked.some((question) => isBehind(question, use))) continue;
    if (asked.includes(use)) {
      told ||= isDefaulted(use);
      continue;
    }
    const key = use.type === "shorthand_property_identifier" ? name : keyOfEntry(use);
    if (key === null || !isAskedAsPart(code, key)) return "not";
  }
  return told ? "told" : uses.length > 0 ? "on" : "on";
}

function isDefaulted(use: Node): boolean {
  const operator = use.parent ? (field(use.parent, "operator")?.text ?? "") : "";
  const isCondition = use.parent?.type === "ternary_expression";
  return /^(?:\?\?|\|\|)$/.test(operator) || isCondition;
}

/** `comment` of `{ comment: note }`. */
function keyOfEntry(use: Node): string | null {
  return use.parent?.type === "pair" && field(use.parent, "value")?.id === use.id
    ? (field(use.parent, "key")?.text ?? null)
    : null;
}

/** Whether everything that reads such a part elsewhere asks for it: `comment ? … : …`. */
function isAskedAsPart(code: CodeIndex, key: string): boolean {
  const reads = code.mentions(key).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    const parts = file.tree.rootNode
      .descendantsOfType("member_expression")
      .filter((one) => field(one, "property")?.text === key);
    const taken = file.tree.rootNode
      .descendantsOfType("shorthand_property_identifier_pattern")
      .filter((one) => one.text === key && one.parent?.type === "object_pattern")
      .flatMap((one) => usesOfParameter(one));
    return [...parts, ...taken].map((node) => ({ path, node }));
  });
  const asked = reads.filter(({ path, node }) => bearsAbsence(code, path, node));
  const isGuarded = ({ node }: { readonly node: Node }) =>
    asked.some(({ node: other }) => isBehind(other, node) && other.text === node.text);
  return (
    reads.length > 0 && asked.length > 0 && reads.every((read) => asked.includes(read) || isGuarded(read))
  );
}

function usesOfParameter(pattern: Node): Node[] {
  let scope: Node | null = pattern.parent;
  while (scope && !field(scope, "body")) scope = scope.parent;
  const body = scope && field(scope, "body");
  return (body?.descendantsOfType("identifier") ?? []).filter(({ text }) => text === pattern.text);
}

/** Whether a read stands in the branch of a question. */
function isBehind(question: Node, read: Node): boolean {
  for (let around = question.parent; around; around = around.parent) {
    if (!/^(?:ternary_expression|if_statement)$/.test(around.type)) continue;
    const condition = field(around, "condition");
    const isAsked =
      condition && condition.startIndex <= question.startIndex && question.endIndex <= condition.endIndex;
    return Boolean(isAsked) && around.startIndex <= read.startIndex && read.endIndex <= around.endIndex;
  }
  return false;
}
