import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { mended } from "../told-texts.ts";

/** A text that is not as the failing tests expect it: the part in which they found another one. */
export const toldTextOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, house } = place;
  yield* inTheirWords(place);
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

const MOST_SENTENCES = 3;

/** What an error says, in the words that the failing tests expect of one, here or wherever the function raises one. */
function* inTheirWords({ statement, expressions, dialect, house, scope }: Place): Generator<Idea> {
  if (dialect.statement(statement).kind !== "raise") return;
  const unsaid = house.sentences.filter((text) => !scope.function.text.includes(text.slice(1, -1)));
  for (const node of expressions) {
    if (dialect.view(node)?.kind !== "text" || !/\s/.test(node.text)) continue;
    for (const [rank, text] of unsaid.slice(0, MOST_SENTENCES).entries()) {
      const note = `says ${short(text)} where it said ${short(node.text)}`;
      yield { ...replace(node, text, "told-sentence", 0.3 * share(rank), note), way: text };
    }
  }
}
