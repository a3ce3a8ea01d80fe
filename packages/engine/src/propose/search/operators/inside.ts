import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import { deciding } from "./truths.ts";

const ASKS = /^(?:includes|startsWith|endsWith|indexOf|startswith|endswith|find|count|issubset|issuperset)$/;

/** What is looked for and where it is looked for, the other way round; what is kept under a key, asked for the key. */
export const insideOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "compare" && dialect.id === "python" && /^(?:not\s+)?in$/.test(seen.operator.text)) {
      const text = `${seen.right.text} ${seen.operator.text} ${seen.left.text}`;
      yield replace(node, text, "sides-exchanged", 0.3, `asks ${short(text)}`);
    }
    if (seen?.kind !== "call" || !seen.receiver || seen.values.length !== 1 || !ASKS.test(seen.name))
      continue;
    const [value] = seen.values;
    if (!value || !/^(?:name|member|index|call)$/.test(dialect.view(value)?.kind ?? "")) continue;
    const text = `${value.text}.${seen.name}(${seen.receiver.text})`;
    yield replace(node, text, "sides-exchanged", 0.25, `asks ${short(text)}`);
  }
  for (const node of deciding(place)) {
    const asked = keyOf(node, place);
    if (asked === null) continue;
    const { denied, text } = asked;
    const written = denied
      ? place.dialect.words.not(place.dialect.id === "python" ? text : `(${text})`)
      : text;
    yield replace(node, written, "key-asked", 0.18, `asks whether ${short(text)}`);
  }
};

/** Whether something stands under a key, where it was asked what stands there. */
function keyOf(node: Node, place: Place): { denied: boolean; text: string } | null {
  const { dialect } = place;
  const seen = dialect.view(node);
  if (seen?.kind === "not") {
    const inner = keyOf(seen.operand, place);
    return inner && { ...inner, denied: !inner.denied };
  }
  if (seen?.kind === "compare" && /^(?:null|undefined|None)$/.test(seen.right.text)) {
    const inner = keyOf(seen.left, place);
    const isAbsent = /^(?:===?|is)$/.test(seen.operator.text);
    return inner && (isAbsent || /^(?:!==?|is\s+not)$/.test(seen.operator.text))
      ? { ...inner, denied: isAbsent }
      : null;
  }
  if (seen?.kind === "index" && dialect.view(seen.index)?.kind !== "integer")
    return { denied: false, text: `${seen.index.text} in ${seen.object.text}` };
  if (
    dialect.id === "python" &&
    seen?.kind === "call" &&
    seen.name === "get" &&
    seen.receiver &&
    seen.values[0]
  )
    return { denied: false, text: `${seen.values[0].text} in ${seen.receiver.text}` };
  if (dialect.id === "javascript" && seen?.kind === "member" && seen.property.text !== "length")
    return { denied: false, text: `"${seen.property.text}" in ${seen.object.text}` };
  return null;
}
