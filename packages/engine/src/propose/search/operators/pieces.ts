import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_BOUNDS = 3;

/** A part of a list or text where the whole is gone through, handed over or compared: without its first, its last, from or up to a count. */
export const pieceOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, statement } = place;
  const told = dialect.statement(statement);
  const counts = scope.names.filter((name) => scope.kindOf(name) === "number" || isBareCount(name, place));
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    if ((kind !== "name" && kind !== "member") || !dialect.isRead(node)) continue;
    if (kind === "name" && !/^(?:list|text|unknown)$/.test(scope.kindOf(node.text))) continue;
    const isIterated = told.kind === "for" && told.iterable?.id === node.id;
    const isRecursive = isArgumentOf(node, scope.name, place);
    if (!isIterated && !isRecursive && !isHandedOver(node, place)) continue;
    const weight = isIterated ? 0.2 : isRecursive ? 0.3 : 0.07;
    const bounds = counts.filter((name) => name !== node.text).slice(0, MOST_BOUNDS);
    const pieces = [
      [null, "1"],
      ["-1", null],
      ...bounds.flatMap((name) => [
        [null, name],
        [name, null],
      ]),
    ] as const;
    for (const [rank, [upper, lower]] of pieces.entries()) {
      const text = pieceOf(node.text, lower, upper, dialect.id);
      yield replace(node, text, "piece", weight * share(rank), `takes ${short(text)} of ${short(node.text)}`);
    }
  }
};

function pieceOf(
  text: string,
  lower: string | null,
  upper: string | null,
  language: Place["dialect"]["id"],
): string {
  if (language === "python") return `${text}[${lower ?? ""}:${upper ?? ""}]`;
  return upper === null ? `${text}.slice(${lower ?? 0})` : `${text}.slice(${lower ?? 0}, ${upper})`;
}

/** A parameter of which the function only says that something is counted by it. */
function isBareCount(name: string, { scope }: Place): boolean {
  return (
    scope.kindOf(name) === "unknown" &&
    scope.parameters.includes(name) &&
    /^(?:[a-z]|count|size|limit|offset|start|end|first|skip|take|width|length|page)$/.test(name)
  );
}

function isArgumentOf(node: Node, name: string, { dialect }: Place): boolean {
  const call = node.parent?.parent ? dialect.view(node.parent.parent) : null;
  return call?.kind === "call" && call.name === name && call.values.some(({ id }) => id === node.id);
}

function isHandedOver(node: Node, { dialect }: Place): boolean {
  if (/^(?:return_statement|for_in_clause)$/.test(node.parent?.type ?? "")) return true;
  const call = node.parent?.parent ? dialect.view(node.parent.parent) : null;
  return call?.kind === "call" && call.values.some(({ id }) => id === node.id);
}
