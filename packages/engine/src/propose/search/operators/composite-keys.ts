import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, share, short } from "../idea.ts";

const KIND = "key-part";
const MOST = 4;

/** A name more in a row of names: a key that leaves out what its value depends on, a row that lacks a column. */
export const compositeKeyOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope } = place;
  for (const node of expressions) {
    if (!/^(?:tuple|array|list)$/.test(node.type)) continue;
    const entries = node.namedChildren;
    const last = entries.at(-1);
    const isPlain = entries.every((one) => /^(?:name|member|call)$/.test(dialect.view(one)?.kind ?? ""));
    if (!last || !isPlain || !isKey(node, place)) continue;
    const own = entries.map(({ text }) => text);
    const names = [...scope.parameters, ...scope.names].filter(
      (name) =>
        !own.some((text) => new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(text)) &&
        scope.kindOf(name) !== "function",
    );
    for (const [rank, name] of [...new Set(names)].slice(0, MOST).entries())
      yield {
        changes: [{ start: last.endIndex, end: last.endIndex, text: `, ${name}` }],
        kind: KIND,
        weight: (scope.parameters.includes(name) ? 0.45 : 0.1) * share(rank),
        note: `has ${short(name)} in ${short(node.text)} as well`,
        isHouse: false,
      };
  }
};

/** Whether a row is a key: the name that it is given is one, it stands in an index, or it is made a text. */
function isKey(node: Node, { dialect, scope, statement }: Place): boolean {
  const around = node.parent;
  const seen = around ? dialect.view(around) : null;
  if (seen?.kind === "index" && seen.index.id === node.id) return true;
  if (seen?.kind === "compare" && /\bin$/.test(seen.operator.text)) return true;
  const call = around?.parent ? dialect.view(around.parent) : null;
  if (call?.kind === "call" && /^(?:stringify|join|get|has|add)$/.test(call.name)) return true;
  const joined = around?.parent ? dialect.view(around.parent) : null;
  if (joined?.kind === "call" && joined.name === "join") return true;
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || told.value.id !== node.id) return false;
  const name = told.target.text;
  return (
    /key|id$/i.test(name) || new RegExp(`\\[${name}\\]|\\b${name} (?:not )?in\\b`).test(scope.function.text)
  );
}
