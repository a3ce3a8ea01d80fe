import type { Node } from "web-tree-sitter";
import type { Dialect, Link, View } from "./view.ts";

/** What a name seems to hold, from how the function uses it. */
export type Kind = "number" | "text" | "list" | "map" | "truth" | "function" | "object" | "unknown";

const NUMBER_CALLS =
  /^(?:len|int|float|abs|sum|ord|round|range|Number|parseInt|parseFloat|indexOf|find|count)$/;
const LIST_CALLS = /^(?:list|sorted|split|append|extend|push|map|filter|slice|from|keys|values|entries)$/;

/** Kinds by what is done with each name. */
export function kindsOf(nodes: readonly Node[], dialect: Dialect): Map<string, Kind> {
  const votes = new Map<string, Map<Kind, number>>();
  const vote = (node: Node | null | undefined, kind: Kind) => {
    if (!node || dialect.view(node)?.kind !== "name") return;
    const own = votes.get(node.text) ?? new Map<Kind, number>();
    own.set(kind, (own.get(kind) ?? 0) + 1);
    votes.set(node.text, own);
  };
  for (const node of nodes) {
    const seen = dialect.view(node);
    if (seen?.kind === "arithmetic" && !/^[%+]$/.test(seen.operator.text))
      for (const side of [seen.left, seen.right]) vote(side, "number");
    for (const { left, operator, right } of comparisonsOf(seen))
      if (/^[<>]=?$/.test(operator.text)) for (const side of [left, right]) vote(side, "number");
    if (seen?.kind === "index") {
      vote(seen.object, dialect.view(seen.index)?.kind === "text" ? "map" : "list");
      if (dialect.view(seen.index)?.kind === "name") vote(seen.index, "number");
    }
    if (seen?.kind === "call") {
      vote(seen.callee, "function");
      if (seen.receiver) vote(seen.receiver, receiverKind(seen.name));
      if (seen.name === "len") vote(seen.values[0], "list");
    }
    const told = dialect.statement(node);
    if (told.kind === "for") vote(told.iterable, "list");
    if (told.kind === "assign") {
      vote(told.target, kindOfValue(told.value, dialect));
      if (told.operator && /^[-+*/]=$/.test(told.operator.text) && told.operator.text !== "+=")
        vote(told.target, "number");
    }
  }
  return new Map(
    [...votes].map(([name, own]) => [name, [...own].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "unknown"]),
  );
}

function comparisonsOf(seen: View | null): readonly Link[] {
  if (seen?.kind === "chain") return seen.links;
  return seen?.kind === "compare" ? [seen] : [];
}

function receiverKind(method: string): Kind {
  if (/^(?:append|extend|insert|sort|push|pop|popleft|reverse|add|concat|join|map|filter)$/.test(method))
    return "list";
  if (/^(?:items|keys|values|get|setdefault|update|has|set)$/.test(method)) return "map";
  if (
    /^(?:strip|lower|upper|split|startswith|endswith|isdigit|isalpha|replace|trim|startsWith|endsWith|toLowerCase)$/.test(
      method,
    )
  )
    return "text";
  return "object";
}

function kindOfValue(value: Node, dialect: Dialect): Kind {
  const seen = dialect.view(value);
  switch (seen?.kind) {
    case "integer":
      return "number";
    case "arithmetic":
      return kindOfResult(seen, dialect);
    case "text":
      return "text";
    case "truth":
    case "compare":
    case "chain":
    case "not":
      return "truth";
    case "collection":
    case "comprehension":
      return /^(?:dictionary|object)/.test(value.type) ? "map" : "list";
    case "call":
      return NUMBER_CALLS.test(seen.name) ? "number" : LIST_CALLS.test(seen.name) ? "list" : "unknown";
    default:
      return "unknown";
  }
}

/** `[0] * size` is a list, `"-" * size` a text; what is added may be anything unless a side says. */
function kindOfResult({ left, operator, right }: Extract<View, { operator: Node }>, dialect: Dialect): Kind {
  const sides = [left, right].map((side) => kindOfValue(side, dialect));
  const repeated = sides.find((kind) => kind === "list" || kind === "text");
  if (repeated && /^[+*%]$/.test(operator.text)) return repeated;
  return operator.text === "+" || operator.text === "%" ? "unknown" : "number";
}
