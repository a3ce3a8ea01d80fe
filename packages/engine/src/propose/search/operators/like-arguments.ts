import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, replace, short } from "../idea.ts";
import { walk } from "../scope.ts";

/** A plain value beside one of which a part, a method or a function is taken: `merge(left[1:], right)` may mean `right[1:]`. */
export const likeArgumentOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    const values =
      seen?.kind === "call"
        ? seen.values
        : seen?.kind === "arithmetic" || seen?.kind === "compare"
          ? [seen.left, seen.right]
          : [];
    for (const plain of values) {
      if (dialect.view(plain)?.kind !== "name" || !scope.names.includes(plain.text)) continue;
      for (const other of values) {
        const subject = other.id === plain.id ? null : subjectOf(other, scope.names, dialect);
        if (!subject || subject.text === plain.text) continue;
        const text =
          other.text.slice(0, subject.startIndex - other.startIndex) +
          plain.text +
          other.text.slice(subject.endIndex - other.startIndex);
        yield replace(
          plain,
          text,
          "like-argument",
          0.3,
          `has ${short(text)} where it was ${plain.text}, as ${short(other.text)}`,
        );
      }
    }
  }
};

/** The name that a small expression is made of; null where it is a plain name, or more are in it. */
function subjectOf(
  node: Node,
  names: readonly string[],
  dialect: Parameters<Operator>[0]["dialect"],
): Node | null {
  const kind = dialect.view(node)?.kind ?? "";
  if (!/^(?:index|member|call|arithmetic)$/.test(kind)) return null;
  const own = [...walk(node)].filter((one) => one.type === "identifier" && names.includes(one.text));
  return own.length === 1 ? (own[0] ?? null) : null;
}
