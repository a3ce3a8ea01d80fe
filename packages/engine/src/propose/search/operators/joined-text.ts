import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";

const MOST_CHARACTERS = 3;
const PARTS = /^(?:name|integer|member|call|index)$/;

/** Two values calculated together where the failing tests expect a text: both of them in it, `a / b` as "1/2". */
export const joinedTextOperator: Operator = function* ({ expressions, dialect, house }): Generator<Idea> {
  if (!house.expected.some((literal) => /^["'`]/.test(literal))) return;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "arithmetic" || !isWhole(node, dialect)) continue;
    const { left, right, operator } = seen;
    if (![left, right].every((side) => PARTS.test(dialect.view(side)?.kind ?? ""))) continue;
    if ([left, right].some((side) => /["'`]/.test(side.text))) continue;
    const own = operator.text;
    const others = house.characters.filter((one) => one !== own && !/[\\{}$]/.test(one));
    for (const between of [...(own.length === 1 ? [own] : []), ...others.slice(0, MOST_CHARACTERS), ""]) {
      const text =
        dialect.id === "python"
          ? `f"{${left.text}}${between}{${right.text}}"`
          : `\`\${${left.text}}${between}\${${right.text}}\``;
      const weight = between === own && house.characters.includes(own) ? 0.3 : 0.06;
      yield replace(node, text, "joined-text", weight, `has the text ${short(text)}`);
    }
  }
};

/** Whether a value is all that is answered, kept or handed over. */
function isWhole({ parent }: Node, dialect: Place["dialect"]): boolean {
  if (!parent) return false;
  const around = dialect.view(parent)?.kind;
  return around === undefined || around === "collection";
}
