import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** Methods and functions that answer with something new and leave what they are asked of as it is. */
const ANSWERING = {
  python:
    /^(?:strip|lstrip|rstrip|replace|upper|lower|title|capitalize|swapcase|zfill|center|ljust|rjust|split|join|union|intersection|difference|sorted|reversed|abs|round)$/,
  javascript:
    /^(?:trim\w*|replace\w*|to(?:Upper|Lower)Case|pad(?:Start|End)|slice|substring|concat|filter|map|flat\w*|toSorted|toReversed|repeat|split|join)$/,
} as const;

const PRINTING = /^(?:print|console\.log)$/;

/** A statement that only reads something: what it was meant to do with it. */
export const idleExpressionOperator: Operator = function* ({ statement, dialect, scope }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "expression") return;
  const { expression } = told;
  const isAnswerless = scope.returned.every((text) => text === dialect.words.nothing);
  for (const [rank, { text, weight }] of [...meanings(expression, dialect, isAnswerless)].entries())
    yield replace(expression, text, "idle", weight * share(rank), `does ${short(text)}`);
};

interface Meaning {
  readonly text: string;
  readonly weight: number;
}

function* meanings(expression: Node, dialect: Place["dialect"], isAnswerless: boolean): Generator<Meaning> {
  const { words } = dialect;
  const own = expression.text;
  const seen = dialect.view(expression);
  switch (seen?.kind) {
    case "name":
    case "member":
    case "index":
      if (seen.kind === "member") yield { text: `${own}()`, weight: 0.6 };
      yield { text: words.assigns(own, "+=", "1"), weight: 0.5 };
      yield { text: words.assigns(own, "-=", "1"), weight: 0.4 };
      break;
    case "arithmetic":
      if (isPlace(seen.left, dialect))
        yield { text: words.assigns(seen.left.text, `${seen.operator.text}=`, seen.right.text), weight: 0.6 };
      break;
    case "compare":
      if (/^={2,3}$/.test(seen.operator.text) && isPlace(seen.left, dialect))
        yield { text: words.assigns(seen.left.text, "=", seen.right.text), weight: 0.6 };
      break;
    case "lambda": {
      const [name, body] = ["parameter", "body"].map((part) => expression.childForFieldName(part));
      if (name && body && dialect.id === "javascript" && !dialect.isBlock(body))
        yield { text: words.assigns(name.text, "=", body.text), weight: 0.6 };
      break;
    }
    case "call": {
      // What is printed at the end of a function that answers nothing.
      const [printed] = seen.values;
      if (PRINTING.test(seen.callee.text) && seen.values.length === 1 && printed)
        yield { text: words.returns(printed.text).replace(/;$/, ""), weight: isAnswerless ? 0.5 : 0.1 };
      if (!ANSWERING[dialect.id].test(seen.name)) break;
      const kept = seen.receiver ?? seen.values[0];
      if (kept && isPlace(kept, dialect)) yield { text: words.assigns(kept.text, "=", own), weight: 0.4 };
      break;
    }
  }
}

function isPlace(node: Node, { view }: Place["dialect"]): boolean {
  return /^(?:name|member|index)$/.test(view(node)?.kind ?? "");
}
