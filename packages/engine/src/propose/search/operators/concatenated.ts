import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const FEWEST = 3;
const MOST = 24;

/** Parts of a long text put together: a value between two texts left out and these made one, or two parts left out. */
export const concatenatedOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  for (const node of expressions) {
    const around = node.parent ? dialect.view(node.parent) : null;
    if (around?.kind === "arithmetic" && around.operator.text === "+") continue;
    const parts = partsOf(node, dialect);
    if (parts.length < FEWEST || parts.length > MOST) continue;
    if (!parts.some((part) => dialect.view(part)?.kind === "text")) continue;
    for (const [rank, { text, note }] of [...joined(parts, dialect), ...shortened(parts)].entries())
      yield replace(node, text, "parts-dropped", 0.14 * share(rank / 4), note);
  }
};

/** What is added up, from left to right. */
function partsOf(node: Node, dialect: Place["dialect"]): Node[] {
  const seen = dialect.view(node);
  if (seen?.kind !== "arithmetic" || seen.operator.text !== "+") return [node];
  return [...partsOf(seen.left, dialect), seen.right];
}

interface Written {
  readonly text: string;
  readonly note: string;
}

/** One value between two texts left out. Where both texts have a blank at their joint, one is enough. */
function* joined(parts: readonly Node[], { view }: Place["dialect"]): Generator<Written> {
  for (const [at, part] of parts.entries()) {
    const [first, second] = [parts[at - 1], parts[at + 1]];
    if (!first || !second || view(part)?.kind === "text") continue;
    const [left, right] = [first, second].map(({ text }) => /^(["'])([^"'\\]*)\1$/.exec(text));
    if (!left || !right) continue;
    const [, quote = '"', head = ""] = left;
    const tail = right[2] ?? "";
    const one = `${quote}${head}${head.endsWith(" ") ? tail.replace(/^ /, "") : tail}${quote}`;
    const all = [
      ...parts.slice(0, at - 1).map(({ text }) => text),
      one,
      ...parts.slice(at + 2).map(({ text }) => text),
    ];
    yield { text: all.join(" + "), note: `leaves ${short(part.text)} out between two texts` };
  }
}

/** Two parts beside each other left out. */
function* shortened(parts: readonly Node[]): Generator<Written> {
  for (const at of parts.slice(1).keys()) {
    const rest = parts.filter((_, index) => index !== at && index !== at + 1).map(({ text }) => text);
    if (rest.length > 0)
      yield {
        text: rest.join(" + "),
        note: `leaves ${short(`${parts[at]?.text} + ${parts[at + 1]?.text}`)} out`,
      };
  }
}
