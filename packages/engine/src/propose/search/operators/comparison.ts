import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import type { Link, Words } from "../view.ts";

/** What moves a boundary, by where it comes to lie: that may be wrong wherever a function compares. */
const BOUNDARY = new Map([
  ["< <=", "inclusive"],
  ["> >=", "inclusive"],
  ["<= <", "exclusive"],
  [">= >", "exclusive"],
]);
const TURNED = new Set(["< >", "> <", "<= >=", ">= <="]);

/** Another operator in comparisons and between conditions; a part of a condition left out, or denied. */
export const comparisonOperator: Operator = function* ({ expressions, dialect, statement }): Generator<Idea> {
  const { words } = dialect;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "compare") yield* otherComparisons(seen, words);
    else if (seen?.kind === "chain") for (const link of seen.links) yield* otherComparisons(link, words);
    else if (seen?.kind === "logic") {
      const own = seen.operator.text;
      for (const other of words.logic[own] ?? [])
        yield replace(seen.operator, other, "logic", 0.5, `joins conditions by ${other} where it was ${own}`);
      yield* wholeChain(node, own, dialect);
      yield replace(
        node,
        seen.left.text,
        "condition-dropped",
        0.25,
        `no longer asks ${short(seen.right.text)}`,
      );
      yield replace(
        node,
        seen.right.text,
        "condition-dropped",
        0.25,
        `no longer asks ${short(seen.left.text)}`,
      );
    } else if (seen?.kind === "not") {
      yield replace(
        node,
        seen.operand.text,
        "negation",
        0.35,
        `asks ${short(seen.operand.text)} without denying it`,
      );
    }
  }
  const told = dialect.statement(statement);
  if (told.kind !== "if" && told.kind !== "while") return;
  if (dialect.view(told.condition)?.kind === "compare" || dialect.view(told.condition)?.kind === "not")
    return;
  const denied = words.not(told.condition.text);
  yield replace(told.condition, denied, "negation", 0.3, `asks ${short(denied)}`);
};

/** Fewer are tried together anyway: they are the same change at some places. */
const LONG_CHAIN = 3;

/** All of many conditions joined the other way. */
function* wholeChain(node: Node, own: string, dialect: Place["dialect"]): Generator<Idea> {
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around?.kind === "logic" && around.operator.text === own) return;
  const operators: Node[] = [];
  for (let seen = dialect.view(node); seen?.kind === "logic" && seen.operator.text === own; ) {
    operators.push(seen.operator);
    seen = dialect.view(seen.left);
  }
  const [other] = dialect.words.logic[own] ?? [];
  if (other === undefined || operators.length < LONG_CHAIN) return;
  yield {
    changes: operators.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex, text: other })),
    kind: "logic",
    weight: 0.4,
    note: `joins all ${operators.length + 1} conditions by ${other} where it was ${own}`,
    isHouse: false,
  };
}

function* otherComparisons({ left, operator, right }: Link, words: Words): Generator<Idea> {
  const own = collapse(operator.text);
  for (const [rank, other] of (words.comparisons[own] ?? []).entries()) {
    const boundary = BOUNDARY.get(`${own} ${other}`);
    const way = boundary ?? (TURNED.has(`${own} ${other}`) ? "turned" : undefined);
    yield {
      ...replace(
        { startIndex: left.endIndex, endIndex: right.startIndex },
        ` ${other} `,
        "comparison",
        boundary ? 1 : (isLimitLost(own, other) ? 0.2 : 0.45) * share(rank),
        `compares by ${other} where it was ${own}`,
      ),
      ...(way === undefined ? {} : { way }),
    };
  }
}

/** Whether only one value is left of all that lie on a side of a limit. */
function isLimitLost(own: string, other: string): boolean {
  return /^[<>]=?$/.test(own) && /^===?$/.test(other);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
