import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { nextStatements } from "../edits/following.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * `entry = raffle.entries.create(mail=mail)` and then `entry.tickets += n`: what is counted on from what the row holds is
 * meant for one that may be there already, so it is taken up where it is.
 */
export function continuedRowIdea(
  { code }: Investigation,
  { file, statement }: PythonFault,
  columns: readonly string[],
  cause: string,
): Idea | null {
  const assignment = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const call = assignment && field(assignment, "right");
  const callee = call?.type === "call" ? (field(call, "function")?.text ?? "") : "";
  if (!assignment || !call || target?.type !== "identifier" || !/^[\w.]+\.create$/.test(callee)) return null;
  const { named, positional, hasSplat } = readCall(call);
  if (hasSplat || positional.length > 0 || call.text.includes("\n")) return null;
  const isKey = (name: string) => columns.includes(name) || columns.includes(`${name}_id`);
  const keys = [...named].filter(([name]) => isKey(name));
  // A manager of related rows, `raffle.entries`, brings the column that names their owner.
  const missing = columns.length - keys.length;
  if (keys.length === 0 || missing > (/\.objects\.create$/.test(callee) ? 0 : 1)) return null;
  const counted = nextStatements(statement).filter((one) => countsOn(one, target.text, isKey));
  if (counted.length === 0) return null;
  const rest = [...named].filter(([name]) => !isKey(name)).map(([name, value]) => `"${name}": ${value.text}`);
  const given = [
    ...keys.map(([name, value]) => `${name}=${value.text}`),
    ...(rest.length > 0 ? [`defaults={${rest.join(", ")}}`] : []),
  ];
  const text = `${target.text}, _ = ${callee.replace(/create$/, "get_or_create")}(${given.join(", ")})`;
  const house = code.mentions("get_or_create").filter((path) => code.file(path)?.isTest === false);
  return runningIdea({
    cause,
    explanation: `A row that is there already is taken up: what follows counts on from what it holds${house.length > 0 ? `. ${house[0]} makes its rows so` : ""}.`,
    edits: [replaceNode(file, assignment, text)],
    basis: house.length > 0 ? "house" : "standard",
    name: "row_is_taken_up",
    sentence: "A row that is there already is counted on.",
  });
}

/** `entry.tickets += n`, `entry.tickets = entry.tickets + n`, `entry.tickets = F("tickets") + n`. */
function countsOn(statement: Node, name: string, isKey: (column: string) => boolean): boolean {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (!inner || !/^(?:augmented_)?assignment$/.test(inner.type)) return false;
  const left = field(inner, "left");
  const column = left?.type === "attribute" ? (field(left, "attribute")?.text ?? "") : "";
  if (!left || field(left, "object")?.text !== name || isKey(column)) return false;
  if (inner.type === "augmented_assignment") return /^[-+]=$/.test(field(inner, "operator")?.text ?? "");
  const right = field(inner, "right")?.text ?? "";
  return right.startsWith(`${left.text} + `) || new RegExp(`^F\\(["']${column}["']\\) \\+ `).test(right);
}
