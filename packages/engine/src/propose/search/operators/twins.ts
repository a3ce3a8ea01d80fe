import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, replace, short } from "../idea.ts";
import { walk } from "../scope.ts";

const LEAST_TOKENS = 4;
const MOST_TOKENS = 40;
const MOST_PAIRS = 60;
const MOST_RENAMED = 3;
const MOST_TWINS = 4;
const JOINTS = { python: ["and", "or"], javascript: ["&&", "||"] } as const;
const VALUES = /^(?:index|member|call|arithmetic|compare|name)$/;

/**
 * What a function does for one side and for the other is written alike: `a.push(left[i])` and `a.push(right[j])`. Where a
 * statement speaks of one side only, the other one may be meant, or both.
 */
export const twinOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  const twins = twinsOf(scope.function).slice(0, MOST_TWINS);
  if (twins.length === 0) return;
  const names = new Set(scope.names);
  for (const node of expressions) {
    const kind = dialect.view(node)?.kind ?? "";
    if (!VALUES.test(kind) || !dialect.isRead(node)) continue;
    for (const twin of twins) {
      const other = mirrored(node, twin);
      if (other === node.text || ![...twin.values()].every((name) => names.has(name))) continue;
      if (kind !== "name")
        yield replace(node, other, "twin", 0.2, `has ${short(other)} where it was ${short(node.text)}`);
      const inBrackets = dialect.view(node.parent ?? node)?.kind === "arithmetic" && kind === "compare";
      for (const operator of kind === "compare" ? JOINTS[dialect.id] : ["+"]) {
        const both = `${node.text} ${operator} ${other}`;
        yield replace(node, inBrackets ? `(${both})` : both, "twin-added", 0.16, `has ${short(both)}`);
      }
    }
  }
};

type Twin = ReadonlyMap<string, string>;

/** Renamings under which one part of the function reads like another one, each with its reverse. */
function twinsOf(definition: Node): Twin[] {
  const byShape = new Map<string, Node[][]>();
  for (const node of walk(definition)) {
    if (!node.isNamed || /^(?:identifier|block|statement_block|comment)$/.test(node.type)) continue;
    const tokens = leaves(node);
    if (tokens.length < LEAST_TOKENS || tokens.length > MOST_TOKENS) continue;
    const shape = `${node.type} ${tokens.map((token) => (isName(token) ? "_" : token.text)).join(" ")}`;
    byShape.set(shape, [...(byShape.get(shape) ?? []), tokens]);
  }
  const found = new Map<string, { twin: Twin; count: number }>();
  let pairs = 0;
  for (const alike of byShape.values()) {
    for (const [at, first] of alike.entries()) {
      for (const second of alike.slice(at + 1)) {
        if (pairs++ > MOST_PAIRS) break;
        const twin = renaming(first, second);
        if (!twin) continue;
        const key = [...twin].toSorted().join(";");
        found.set(key, { twin, count: (found.get(key)?.count ?? 0) + 1 });
      }
    }
  }
  return [...found.values()].toSorted((left, right) => right.count - left.count).map(({ twin }) => twin);
}

/** Both ways; null where the parts are the same, or not to be had from one another by renaming. */
function renaming(first: readonly Node[], second: readonly Node[]): Twin | null {
  const twin = new Map<string, string>();
  let same = 0;
  for (const [at, token] of first.entries()) {
    const other = second[at];
    if (!other) return null;
    if (token.text === other.text) {
      if (isName(token)) same += 1;
      continue;
    }
    for (const [from, to] of [
      [token.text, other.text],
      [other.text, token.text],
    ] as const) {
      if ((twin.get(from) ?? to) !== to) return null;
      twin.set(from, to);
    }
  }
  const isSound = twin.size > 0 && twin.size <= MOST_RENAMED * 2 && same + first.length / 4 >= 1;
  return isSound ? twin : null;
}

function mirrored(node: Node, twin: Twin): string {
  let text = "";
  let position = node.startIndex;
  for (const token of leaves(node)) {
    const other = isName(token) ? twin.get(token.text) : undefined;
    if (other === undefined) continue;
    text += node.text.slice(position - node.startIndex, token.startIndex - node.startIndex) + other;
    position = token.endIndex;
  }
  return text + node.text.slice(position - node.startIndex);
}

function isName(token: Node): boolean {
  return token.type === "identifier";
}

function leaves(node: Node): Node[] {
  if (node.childCount === 0) return node.text === "" ? [] : [node];
  return node.children.flatMap(leaves);
}
