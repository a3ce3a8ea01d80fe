import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import { walk } from "../scope.ts";

const TAKES_PATTERN = /^(?:compile|match|search|fullmatch|sub|subn|split|findall|finditer)$/;
/** What is a pattern itself is not escaped. */
const IS_PATTERN = /pattern|regex|regexp|expression|(?:^|_)re$/i;

/**
 * A value that is put into a regular expression of Python as it is: its signs would be read as those of the pattern. The
 * places of one pattern are found together by whoever repeats a change.
 */
export const escapedValueOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  if (dialect.id !== "python") return;
  for (const node of expressions) {
    if (!/^(?:name|member|index|call)$/.test(dialect.view(node)?.kind ?? "") || !isPutIn(node)) continue;
    if (!isInPattern(node, place) || /\bescape\(/.test(node.text)) continue;
    const text = `re.escape(${node.text})`;
    const weight = IS_PATTERN.test(node.text) ? 0.1 : 0.4;
    yield replace(node, text, "escaped", weight, `escapes ${short(node.text)}`);
  }
};

/** Whether a value becomes a part of a text: `"…%s" % value`, `"…" + value`, `f"…{value}"`, `"…".format(value)`. */
function isPutIn(node: Node): boolean {
  const around = node.parent;
  if (!around) return false;
  if (around.type === "interpolation") return true;
  if (around.type === "argument_list")
    return /^f?r?b?["'].*\.format$/s.test(around.parent?.childForFieldName("function")?.text ?? "");
  const operation = /^(?:tuple|parenthesized_expression)$/.test(around.type) ? around.parent : around;
  if (operation?.type !== "binary_operator") return false;
  const sign = operation.childForFieldName("operator")?.text;
  const isText = [...walk(operation)].some(({ type }) => type === "string");
  return isText && (sign === "+" || (sign === "%" && operation.childForFieldName("left")?.id !== node.id));
}

/** Whether the text around a value is taken for a pattern, at once or under the name that it is given. */
function isInPattern(node: Node, { scope, dialect }: Place): boolean {
  let child = node;
  for (let around = node.parent; around && around.id !== scope.function.id; around = around.parent) {
    if (around.type === "call" && takesPattern(around, child)) return true;
    if (around.type === "assignment") {
      const name = around.childForFieldName("left")?.text;
      return [...walk(scope.function)].some((one) => {
        const seen = dialect.view(one);
        return seen?.kind === "call" && seen.values[0]?.text === name && takesPattern(one, null);
      });
    }
    child = around;
  }
  return false;
}

/** Whether a call is one of those of `re`, and its pattern the part that is asked about. */
function takesPattern(call: Node, part: Node | null): boolean {
  const [module, name = ""] = (call.childForFieldName("function")?.text ?? "").split(".");
  if (module !== "re" || !TAKES_PATTERN.test(name)) return false;
  const values = call.childForFieldName("arguments");
  // The first argument, or what leads to it.
  const first = values?.firstNamedChild;
  return part === null || part.id === values?.id || part.id === first?.id || isBelow(part, first ?? null);
}

function isBelow(node: Node, root: Node | null): boolean {
  return root !== null && root.startIndex <= node.startIndex && node.endIndex <= root.endIndex;
}
