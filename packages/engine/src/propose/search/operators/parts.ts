import type { Node } from "web-tree-sitter";
import type { House } from "../house.ts";
import { type Idea, type Operator, replace, share, short } from "../idea.ts";

/** Other bounds of a slice, the other end of a list, the other branch, the other truth. */
export const partOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    switch (seen?.kind) {
      case "slice": {
        const [lower, upper, step] = [seen.lower, seen.upper, seen.step].map((part) => part?.text ?? "");
        const others = otherSlices(lower ?? "", upper ?? "", step ?? "");
        for (const [rank, other] of others.entries())
          yield replace(node, other, "slice", 0.26 * share(rank), `takes [${other}]`);
        break;
      }
      case "index": {
        const own = seen.index.text;
        const others = ["0", "-1", "1", "-2"].filter((other) => other !== own);
        if (/^-?\d+$/.test(own))
          for (const [rank, other] of others.entries())
            yield replace(
              seen.index,
              other,
              "index",
              0.3 * share(rank),
              `reads entry ${other} where it was ${own}`,
            );
        yield {
          ...replace(
            node,
            seen.object.text,
            "index-dropped",
            0.1,
            `takes ${short(seen.object.text)} as a whole`,
          ),
          way: "whole",
        };
        if (/^-?\d+$/.test(own))
          for (const [rank, name] of (dialect.id === "python" ? ["sum", "max", "min", "len"] : []).entries())
            yield replace(
              node,
              `${name}(${seen.object.text})`,
              "index-dropped",
              0.1 * share(rank),
              `takes the ${name} of ${short(seen.object.text)}`,
            );
        break;
      }
      case "truth": {
        const other = dialect.words.truth[seen.value ? 1 : 0];
        yield replace(node, other, "truth", 0.4, `has ${other} where it was ${node.text}`);
        break;
      }
      case "ternary":
        yield {
          changes: [
            { start: seen.then.startIndex, end: seen.then.endIndex, text: seen.otherwise.text },
            { start: seen.otherwise.startIndex, end: seen.otherwise.endIndex, text: seen.then.text },
          ],
          kind: "branches-swapped",
          weight: 0.25,
          note: "has its two answers the other way round",
          isHouse: false,
        };
        break;
      case "name":
        if (
          dialect.id === "python" &&
          /^(?:list|unknown)$/.test(scope.kindOf(node.text)) &&
          isArgument(node)
        ) {
          yield replace(node, `${node.text}[:]`, "copied", 0.1, `hands over a copy of ${node.text}`);
          yield replace(node, `[${node.text}]`, "listed", 0.06, `hands over a list of ${node.text}`);
        }
        break;
    }
  }
};

/** Whether a value is what a name begins with. */
function isBeginning(node: { parent: { type: string } | null }): boolean {
  return /^(?:assignment|variable_declarator|assignment_expression)$/.test(node.parent?.type ?? "");
}

/** Slices that are easily taken for one another: the other end, one end open, the other direction. */
function otherSlices(lower: string, upper: string, step: string): string[] {
  const written = (from: string, to: string, by = step) => `${from}:${to}${by ? `:${by}` : ""}`;
  const others: string[] = [];
  if (lower && !upper) others.push(written("", opposite(lower)), written("", lower));
  if (upper && !lower) others.push(written(opposite(upper), ""), written(upper, ""));
  if (lower) others.push(written("", upper));
  if (upper) others.push(written(lower, ""));
  if (!upper) others.push(written(lower, "-1"));
  if (!lower) others.push(written("1", upper));
  const backwards = step ? opposite(step) : "-1";
  others.push(written(lower, upper, backwards === "1" ? "" : backwards));
  const own = written(lower, upper);
  return [...new Set(others)].filter((other) => other !== own);
}

function opposite(bound: string): string {
  if (/^-[\w.]+$/.test(bound)) return bound.slice(1);
  return /^[\w.]+$/.test(bound) ? `-${bound}` : `-(${bound})`;
}

function isArgument(node: { parent: { type: string } | null }): boolean {
  return node.parent?.type === "argument_list" || node.parent?.type === "assignment";
}

const MOST_EXPECTED = 6;

/** Short texts that the failing tests expect, those first of which one begins with the other: "E" where it was "E+". */
function* expectedTexts(node: Node, { expected }: House): Generator<Idea> {
  const own = node.text.slice(1, -1);
  const isEntry = /^(?:list|tuple|set|array)$/.test(node.parent?.type ?? "");
  const begins = (other: string) => own !== "" && (other.startsWith(own) || own.startsWith(other));
  const others = expected
    .filter((literal) => /^["'][^"'\\{}$]+["']$/.test(literal))
    .map((literal) => literal.slice(1, -1))
    // One of several texts in a list is no answer: there only what is nearly the same.
    .filter((other) => other !== own && (!isEntry || begins(other)))
    .toSorted((left, right) => Number(begins(right)) - Number(begins(left)));
  for (const [rank, other] of [...new Set(others)].slice(0, MOST_EXPECTED).entries())
    yield replace(
      node,
      `${node.text[0]}${other}${node.text.at(-1)}`,
      "expected-text",
      (begins(other) ? 0.25 : 0.06) * share(rank),
      `has ${short(other)} where it was ${short(own)}`,
    );
}

/** Characters of the failing tests that are tried in the place of one. */
const MOST_CHARACTERS = 5;

/** Literals of the neighbourhood, and the characters that the failing tests are about. */
export const literalOperator: Operator = function* ({ expressions, dialect, house, scope }): Generator<Idea> {
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind;
    // The one way of choosing nothing is a way.
    if (kind === "collection" && node.text === "[]")
      yield replace(node, "[[]]", "literal", 0.1, "has a list with an empty list where it was an empty one");
    if (kind !== "text" && kind !== "integer" && kind !== "nothing") continue;
    const isText = kind === "text";
    const others = house.literals.filter((other) => other !== node.text && /^["'`]/.test(other) === isText);
    for (const [rank, other] of others.slice(0, 5).entries())
      yield replace(
        node,
        other,
        "literal",
        0.1 * share(rank),
        `has ${short(other)} where it was ${short(node.text)}`,
        true,
      );
    if (isText) yield* expectedTexts(node, house);
    if (kind === "nothing") {
      for (const [rank, other] of dialect.words.neutral.slice(1, 6).entries())
        yield replace(node, other, "literal", 0.1 * share(rank), `has ${other} where it was ${node.text}`);
      // Nothing can be calculated with: a value was meant.
      const isOperand = node.parent ? dialect.view(node.parent)?.kind === "arithmetic" : false;
      for (const [rank, name] of (isOperand ? scope.names : []).entries())
        yield replace(node, name, "value", 0.4 * share(rank), `has ${name} where it was ${node.text}`);
    }
    const inner = node.text.slice(1, -1);
    if (isText && inner.length === 1 && !/[\w\\]/.test(inner))
      for (const [rank, other] of house.characters
        .filter((one) => one !== inner)
        .slice(0, MOST_CHARACTERS)
        .entries())
        yield replace(
          node,
          `${node.text[0]}${other}${node.text.at(-1)}`,
          "literal",
          0.15 * share(rank),
          `has ${other} where it was ${inner}`,
        );
    if (isText && /^[^\\"'`$]{2,3}$/.test(inner)) {
      const turned = [...inner].toReversed().join("");
      if (turned !== inner)
        yield replace(
          node,
          `${node.text[0]}${turned}${node.text.at(-1)}`,
          "literal",
          0.1,
          `has the characters of ${short(node.text)} in the other order`,
        );
    }
    if (isText && node.text.length > 2 && node.text.length < 6) {
      const quote = node.text[0] ?? '"';
      yield replace(
        node,
        `${quote}${quote}`,
        "literal",
        isBeginning(node) ? 0.16 : 0.06,
        "has an empty text",
      );
    }
  }
};
