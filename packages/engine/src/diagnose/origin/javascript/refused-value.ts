import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { type FailingNode, type FailingStatement, nodesOnLine } from "../failing-node.ts";
import type { Fault } from "../flow.ts";

const PLAIN = /^(?:identifier|member_expression|subscript_expression)$/;
const SAID: readonly (readonly [RegExp, Fault])[] = [
  [/^(?:undefined|null)$/, "nothing"],
  [/^\[object Promise\]$/, "unexpected"],
];

/**
 * The value that the project's own check refused because it was none: the one that its message shows as `undefined`, else the
 * one that the condition around the `throw` asks for. Null where another line failed, or where something else was refused.
 */
export function refusedValue(given: FailingStatement): FailingNode | null {
  const raised = nodesOnLine(given, ["throw_statement"])[0];
  if (!raised) return null;
  return shownInMessage(raised, given.message) ?? askedAround(raised, given.message);
}

/** `throw new TypeError(`Not an amount: ${cents}`)`, which says "Not an amount: undefined". */
function shownInMessage(raised: Node, message: string): FailingNode | null {
  for (const text of raised.descendantsOfType("template_string")) {
    const parts = text.namedChildren.filter(({ type }) => type === "template_substitution");
    const pattern = [...partsOf(text)].join("");
    const shown = new RegExp(`^${pattern}$`, "s").exec(message);
    if (!shown) continue;
    for (const [index, part] of parts.entries()) {
      const node = part.firstNamedChild;
      const fault = SAID.find(([form]) => form.test(shown[index + 1] ?? ""))?.[1];
      if (node && fault && PLAIN.test(node.type)) return { node, members: [], fault };
    }
  }
  return null;
}

function* partsOf(template: Node): Generator<string> {
  let at = template.startIndex + 1;
  const whole = template.text;
  const textTo = (end: number) =>
    whole.slice(at - template.startIndex, end - template.startIndex).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  for (const part of template.namedChildren) {
    if (part.type !== "template_substitution") continue;
    yield textTo(part.startIndex);
    yield "(.*)";
    at = part.endIndex;
  }
  yield textTo(template.endIndex - 1);
}

/** `if (!cents) throw …`, `if (rate === undefined) throw …`, with a message that is written down. */
function askedAround(raised: Node, message: string): FailingNode | null {
  const branch = ancestorOfType(raised, [
    "if_statement",
    "function_declaration",
    "arrow_function",
    "method_definition",
    "function_expression",
  ]);
  const condition = branch?.type === "if_statement" ? field(branch, "condition")?.firstNamedChild : null;
  const consequence = branch && field(branch, "consequence");
  const isInside =
    consequence && consequence.startIndex <= raised.startIndex && raised.endIndex <= consequence.endIndex;
  const isSaid = raised.descendantsOfType("string").some((text) => plainString(text) === message);
  if (!condition || !isInside || !isSaid) return null;
  const node = askedIn(condition);
  return node && PLAIN.test(node.type) ? { node, members: [], fault: "nothing" } : null;
}

function askedIn(condition: Node): Node | null {
  const operator = field(condition, "operator")?.text;
  if (condition.type === "unary_expression" && operator === "!") return field(condition, "argument");
  if (condition.type !== "binary_expression" || !/^===?$/.test(operator ?? "")) return null;
  return /^(?:undefined|null)$/.test(field(condition, "right")?.text ?? "") ? field(condition, "left") : null;
}
