import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import type { Investigation } from "../../../investigation.ts";
import { calledBy } from "../wrong-arguments/failing-call.ts";

/** What the field or parameter that takes a value says of values that are not there. */
export interface DeclaredTaker {
  /** As written; null where there is no annotation. */
  readonly annotation: string | null;
  /** A literal that it has where nothing is given. */
  readonly preset: string | null;
  /** Where it is declared: `feeds/parse.py:8`. */
  readonly place: string;
}

/**
 * The declaration of what takes a value: a field of a dataclass or a parameter, directly or by way of the function that
 * gives the value. Null where nothing is declared, or several takers differ.
 */
export function declaredTaker({ code }: Investigation, file: SourceFile, node: Node): DeclaredTaker | null {
  const own = takenBy(code, file, node);
  if (own) return own;
  const returned =
    node.parent?.type === "return_statement" ? code.functionAt(file.path, startLineOf(node)) : null;
  if (!returned) return null;
  const found = callsWithin(code, returned.name).flatMap(({ path, node: call }) => {
    const home = code.file(path);
    return home && !home.isTest ? (takenBy(code, home, call) ?? []) : [];
  });
  const [first] = found;
  const isOne = found.every((one) => one.annotation === first?.annotation && one.preset === first?.preset);
  return first && isOne ? first : null;
}

function takenBy(code: Investigation["code"], file: SourceFile, node: Node): DeclaredTaker | null {
  const parent = node.parent;
  const keyword = parent?.type === "keyword_argument" ? parent : null;
  const list = keyword ? keyword.parent : parent;
  if (list?.type !== "argument_list" || !list.parent) return null;
  const called = calledBy(code, file.path, list.parent);
  if (!called) return null;
  const name = keyword ? field(keyword, "name")?.text : null;
  const place = list.namedChildren
    .filter((one) => one.type !== "comment")
    .findIndex((one) => one.id === node.id);
  const taker = called.accepts.find((one, index) => (name == null ? index === place : one.name === name));
  if (!taker) return null;
  const annotation = field(taker.node, "type")?.text ?? null;
  const preset = (field(taker.node, "right") ?? field(taker.node, "value"))?.text ?? null;
  const isLiteral = preset !== null && /^(?:-?[\d.]+|""|''|None|False|True)$/.test(preset);
  const declaredAt = `${called.path}:${startLineOf(taker.node)}`;
  return annotation === null && preset === null
    ? null
    : { annotation, preset: isLiteral ? preset : null, place: declaredAt };
}
