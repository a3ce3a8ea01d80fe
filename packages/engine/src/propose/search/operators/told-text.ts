import { type Idea, type Operator, replace, short } from "../idea.ts";
import { mended } from "../told-texts.ts";

/** A text that is not as the failing tests expect it: the part in which they found another one. */
export const toldTextOperator: Operator = function* ({ expressions, dialect, house }): Generator<Idea> {
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "text") continue;
    const opening = /^[A-Za-z]*(?:"""|'''|["'`])/.exec(node.text)?.[0] ?? "";
    const closing = opening.replace(/^[A-Za-z]*/, "").length;
    const inner = node.text.slice(opening.length, -closing);
    for (const difference of house.differences) {
      const other = mended(inner, difference);
      if (other === null || other === inner) continue;
      const written = opening + other + node.text.slice(-closing);
      yield replace(
        node,
        written,
        "told-text",
        0.5,
        `says ${short(written)} where it said ${short(node.text)}`,
      );
    }
  }
};
