import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** Methods and functions that answer yes or no, by their names. */
const PREDICATE =
  /^(?:has|includes|some|every|startsWith|endsWith|test|any|all|isinstance|startswith|endswith|issubset|issuperset|is[A-Z_]\w*|is(?:digit|alpha|alnum|upper|lower|space|file|dir)|exists|match|matches|equals)$/;

/**
 * What is asked, denied: predicates wherever they decide something. And what is asked of a value itself, asked of its
 * being there: nothing, zero and the empty text are easily taken for one another.
 */
export const truthOperator: Operator = function* (place): Generator<Idea> {
  const { dialect } = place;
  for (const node of deciding(place)) {
    const seen = dialect.view(node);
    if (!seen) continue;
    if (seen.kind === "call" && PREDICATE.test(seen.name)) {
      const denied = dialect.words.not(node.text);
      yield replace(node, denied, "negation", 0.3, `asks ${short(denied)}`);
    }
    if (/^(?:name|member|index|call|await)$/.test(seen.kind)) {
      const text = dialect.words.isSomething(node.text);
      yield replace(node, text, "presence", 0.22, `asks ${short(text)} where it asked ${short(node.text)}`);
    }
    if (/^(?:name|member)$/.test(seen.kind)) {
      const kinds =
        dialect.id === "python"
          ? [`isinstance(${node.text}, str)`, `callable(${node.text})`]
          : ["function", "object", "string"].map((kind) => `typeof ${node.text} === "${kind}"`);
      for (const [rank, text] of kinds.entries())
        yield replace(
          node,
          text,
          "kind-asked",
          0.1 * share(rank),
          `asks ${short(text)} where it asked ${short(node.text)}`,
        );
    }
    if (seen.kind === "not" && /^(?:name|member|index|call)$/.test(dialect.view(seen.operand)?.kind ?? "")) {
      const text = dialect.words.isNothing(seen.operand.text);
      yield replace(node, text, "presence", 0.22, `asks ${short(text)} where it asked ${short(node.text)}`);
    }
  }
};

/** Expressions of a statement by which something is decided, and parts of those that are joined. */
export function* deciding({ statement, dialect, expressions }: Place): Generator<Node> {
  const told = dialect.statement(statement);
  const roots: Node[] = [];
  if (told.kind === "if" || told.kind === "while") roots.push(told.condition);
  if (told.kind === "return" && told.value && isYesOrNo(told.value, dialect)) roots.push(told.value);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "ternary") roots.push(seen.condition);
    if (node.parent?.type === "if_clause") roots.push(node);
  }
  const found = new Map<number, Node>();
  for (let node = roots.pop(); node; node = roots.pop()) {
    found.set(node.startIndex * 2 ** 20 + node.endIndex, node);
    const seen = dialect.view(node);
    if (seen?.kind === "logic") roots.push(seen.left, seen.right);
  }
  yield* found.values();
}

function isYesOrNo(value: Node, dialect: Place["dialect"]): boolean {
  const seen = dialect.view(value);
  return seen?.kind === "logic" || (seen?.kind === "call" && PREDICATE.test(seen.name));
}
