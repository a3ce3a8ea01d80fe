import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;

/**
 * `lines.push(…event.end…)` beside `if (event.place) lines.push(…event.place…)`: what is added for a part that may be
 * absent is added under the same condition as the others.
 */
export function guardedAdditionGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  return guardedAdditions(
    scene.investigation,
    scene.trace.ways.slice(0, MOST_PLACES).map(({ place }) => place),
  );
}

/** As above, for the places that an absent value passed. */
export function guardedAdditions(investigation: Investigation, places: readonly ValuePlace[]): Guess[] {
  for (const { path, node, members } of places) {
    const file = investigation.code.file(path);
    const object = node.type === "member_expression" ? field(node, "object") : null;
    const statement = object?.type === "identifier" && members.length === 0 ? additionAround(node) : null;
    if (!file || file.isTest || !object || !statement) continue;
    const like = guardedSiblings(statement, object.text);
    const [first] = like;
    if (!first) continue;
    const condition = first.condition.replace(first.part, node.text);
    return [
      guess({ investigation }, 0.96, {
        name: `added_where_${field(node, "property")?.text}_is_there`,
        sentence: `It is answered without ${field(node, "property")?.text}`,
        cause: `\`${node.text}\` may be absent, and what is made of it is added all the same.`,
        explanation: `Adds it only where it is there, as ${path}:${like.map(({ line }) => line).join(", ")} does with the others.`,
        edits: [textEdit(file, statement.startIndex, statement.startIndex, `if (${condition}) `)],
        basis: "house",
        place: { path, line: startLineOf(statement) },
      }),
    ];
  }
  return [];
}

/** The statement around a part that does nothing but add something: a call or an assignment, not under a condition of its own. */
function additionAround(node: Node): Node | null {
  let current: Node | null = node;
  while (current && !/statement$|declaration$|^(?:arrow_function|function_expression)$/.test(current.type))
    current = current.parent;
  if (
    current?.type !== "expression_statement" ||
    !/^(?:statement_block|program)$/.test(current.parent?.type ?? "")
  )
    return null;
  return additionOf(current) === null ? null : current;
}

/** `lines.push` of a call, `out` of an assignment to one of its parts; null for other statements. */
function additionOf(statement: Node): string | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "call_expression") {
    const callee = field(inner, "function");
    const name = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
    return /^(?:push|append|add|set|write|unshift)$/.test(name) ? (callee?.text ?? null) : null;
  }
  const left = inner?.type === "assignment_expression" ? field(inner, "left") : null;
  const target = left && /^(?:member|subscript)_expression$/.test(left.type) ? field(left, "object") : null;
  return target ? `${target.text}=` : null;
}

interface Sibling {
  readonly condition: string;
  readonly part: string;
  readonly line: number;
}

/** Additions of the same block to the same thing, each only where its part of the same record is there. */
function guardedSiblings(statement: Node, object: string): Sibling[] {
  const target = additionOf(statement);
  return (statement.parent?.namedChildren ?? []).flatMap((child): Sibling[] => {
    if (child.type !== "if_statement" || field(child, "alternative")) return [];
    const condition = field(child, "condition")?.firstNamedChild;
    const consequence = field(child, "consequence");
    const inner =
      consequence?.type === "statement_block" && consequence.namedChildCount === 1
        ? consequence.firstNamedChild
        : consequence;
    const part = condition && partOf(condition);
    if (!condition || !inner || !part || field(part, "object")?.text !== object) return [];
    if (additionOf(inner) !== target || !inner.text.includes(part.text)) return [];
    return [{ condition: condition.text, part: part.text, line: startLineOf(child) }];
  });
}

/** The part that a condition asks for: `event.place`, `event.place != null`. */
function partOf(condition: Node): Node | null {
  if (condition.type === "member_expression") return condition;
  const left = condition.type === "binary_expression" ? field(condition, "left") : null;
  const right = condition.type === "binary_expression" ? field(condition, "right") : null;
  const asks = /^!==?$/.test(
    (condition.type === "binary_expression" && field(condition, "operator")?.text) || "",
  );
  return asks && left?.type === "member_expression" && /^(?:null|undefined)$/.test(right?.text ?? "")
    ? left
    : null;
}
