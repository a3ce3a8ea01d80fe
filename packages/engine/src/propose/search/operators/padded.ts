import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const KIND = "padded";
const MOST_WIDTHS = 4;

/**
 * A number written with noughts in front, or so many places behind the point, where the text that a failing test expects
 * has more of them than the one that came.
 */
export const paddedOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, scope, house } = place;
  const wanted = house.differences.length > 0 ? 1 : 0.4;
  const names = scope.names.filter((name) => /^(?:number|unknown)$/.test(scope.kindOf(name)));
  const widths = [...new Set(["2", ...names.slice(0, MOST_WIDTHS), "3", "4"])];
  for (const node of expressions)
    for (const { part, value, padded } of writtenIn(node, place))
      for (const [rank, width] of widths.filter((one) => one !== value).entries())
        yield replace(
          part,
          padded(width),
          KIND,
          0.3 * wanted * share(rank),
          `writes ${short(value)} with noughts in front`,
        );
};

interface Written {
  readonly part: Node;
  readonly value: string;
  padded(width: string): string;
}

/** Numbers that become texts here: by a call, or as a part of a longer one. */
function* writtenIn(node: Node, { dialect }: Place): Generator<Written> {
  const isPython = dialect.id === "python";
  const seen = dialect.view(node);
  const [only] = seen?.kind === "call" ? seen.values : [];
  if (seen?.kind === "call" && /^(?:String|str)$/.test(seen.callee.text) && only && !isPadded(node))
    yield {
      part: node,
      value: only.text,
      padded: (width) => (isPython ? `${node.text}.zfill(${width})` : `${node.text}.padStart(${width}, "0")`),
    };
  if (seen?.kind !== "text") return;
  for (const part of node.namedChildren) {
    const inner = /^(?:interpolation|template_substitution)$/.test(part.type) ? part.firstNamedChild : null;
    if (!inner || part.namedChildCount > 1 || !isNumber(inner, dialect)) continue;
    const value = inner.text;
    yield {
      ...{ part, value },
      padded: (width) =>
        isPython
          ? `{${value}:0${/^\d+$/.test(width) ? width : `{${width}}`}d}`
          : `${"$"}{String(${value}).padStart(${width}, "0")}`,
    };
  }
}

function isNumber(node: Node, { view }: Place["dialect"]): boolean {
  return /^(?:name|arithmetic|member|index|call)$/.test(view(node)?.kind ?? "");
}

function isPadded(node: Node): boolean {
  return /^\.(?:padStart|zfill|rjust)$/.test(node.parent?.text.slice(node.text.length) ?? "");
}
