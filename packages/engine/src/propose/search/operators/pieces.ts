import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

/** From where on and up to where; null: to the end. */
type Piece = readonly [lower: string | null, upper: string | null];

const MOST_BOUNDS = 3;
/** Calls that make a list. */
const LISTS = /^(?:map|filter|flatMap|toSorted|toReversed|concat|sorted|list|split|splitlines)$/;

/** A part of a list or text where the whole is gone through, handed over or compared: without its first, its last, from or up to a count. */
export const pieceOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope, statement } = place;
  const told = dialect.statement(statement);
  const counts = scope.names.filter((name) => scope.kindOf(name) === "number" || isBareCount(name, place));
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    if (kind === "comprehension" || kind === "collection" || kind === "call") {
      if (isWholeList(node, place)) yield* shortened(node, place);
      continue;
    }
    if ((kind !== "name" && kind !== "member") || !dialect.isRead(node)) continue;
    if (kind === "name" && !/^(?:list|text|unknown)$/.test(scope.kindOf(node.text))) continue;
    const isIterated = told.kind === "for" && told.iterable?.id === node.id;
    const isRecursive = isArgumentOf(node, scope.name, place);
    if (!isIterated && !isRecursive && !isHandedOver(node, place)) continue;
    const stuck = told.kind === "while" ? countedIn(told.body, place) : [];
    const weight = stuck.length > 0 ? 0.5 : isIterated ? 0.2 : isRecursive ? 0.3 : 0.07;
    const bounds = [...new Set([...stuck, ...counts])]
      .filter((name) => name !== node.text)
      .slice(0, MOST_BOUNDS);
    const fixed: readonly Piece[] = [
      ["1", null],
      [null, "-1"],
    ];
    const counted = bounds.flatMap((name): Piece[] => [
      [name, null],
      [null, name],
    ]);
    for (const [rank, [lower, upper]] of (stuck.length > 0
      ? [...counted, ...fixed]
      : [...fixed, ...counted]
    ).entries()) {
      const text = pieceOf(node.text, lower, upper, dialect.id);
      yield replace(node, text, "piece", weight * share(rank), `takes ${short(text)} of ${short(node.text)}`);
    }
  }
};

/** A list that a function has made, without its first or its last. */
function* shortened(node: Node, { dialect }: Place): Generator<Idea> {
  for (const [rank, [lower, upper]] of (
    [
      ["1", null],
      [null, "-1"],
    ] as const
  ).entries()) {
    const text = pieceOf(node.text, lower, upper, dialect.id);
    yield replace(node, text, "piece", 0.12 * share(rank), `takes ${short(text)}`);
  }
}

function isWholeList(node: Node, { dialect, statement }: Place): boolean {
  const seen = dialect.view(node);
  const isMade = seen?.kind === "call" && LISTS.test(seen.name);
  if (!isMade && (!/^(?:list|array|list_comprehension)$/.test(node.type) || node.namedChildCount === 0))
    return false;
  const told = dialect.statement(statement);
  return (told.kind === "return" || told.kind === "assign") && told.value?.id === node.id;
}

/** Numbers that a loop counts on and its condition does not ask for: without them it asks the same for ever. */
function countedIn(body: Node, { dialect, statement, scope }: Place): string[] {
  const told = dialect.statement(statement);
  const condition = told.kind === "while" ? told.condition.text : "";
  return [...walk(body)].flatMap((node) => {
    const inner = dialect.statement(node);
    if (inner.kind !== "assign" || !/^[-+]=$/.test(inner.operator?.text ?? "")) return [];
    const name = inner.target.text;
    return scope.names.includes(name) && !new RegExp(`\\b${name}\\b`).test(condition) ? [name] : [];
  });
}

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
