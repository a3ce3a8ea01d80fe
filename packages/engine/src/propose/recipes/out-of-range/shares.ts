import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { argumentsOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

const ROUNDED = /^Math\.(?:round|floor|ceil|trunc)$/;

/**
 * A bar of a fixed width, `"#".repeat(full) + ".".repeat(WIDTH - full)`: the share that fills it is neither more than the
 * whole nor less than nothing, as the house has it of the same share elsewhere.
 */
export function shareIdeas({ event }: Investigation, { file }: JavascriptFault, reading: Reading): Idea[] {
  const { operation, value } = reading;
  if (operation !== "repeat") return [];
  const isRest = value.type === "binary_expression" && field(value, "operator")?.text === "-";
  const share = isRest ? field(value, "right") : value;
  const whole = isRest ? field(value, "left") : share && restBeside(value, share.text);
  if (share?.type !== "identifier" || !whole || !/^(?:identifier|number|member_expression)$/.test(whole.type))
    return [];
  if (isRest && !isDrawn(value, share.text)) return [];
  const made = lastBinding(value, share.text);
  const rounded = made ? roundings(made) : [];
  const [only, ...more] = rounded;
  if (!made || !only || more.length > 0) return [];
  const beside = heldBeside(file.tree.rootNode, only, isRest ? "Math.min" : "Math.max");
  const text = isRest ? `Math.min(${whole.text}, ${only.text})` : `Math.max(0, ${only.text})`;
  const where = beside ? `, as line ${startLineOf(beside)} does with the same share` : "";
  return [
    {
      name: "no_more_than_the_whole",
      sentence: "What is more than all is shown as all of it",
      cause: `\`${share.text}\` is ${isRest ? `more than \`${whole.text}\`` : "less than nothing"} where the share is outside of its whole.`,
      explanation: `Keeps the share within ${isRest ? `\`${whole.text}\`` : "the bar"}${where}.`,
      edits: [{ ...replaceNode(file, only, text), part: "fix" }],
      basis: beside ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(only) },
    },
  ];
}

function functionAround(node: Node): Node {
  let scope = node;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope;
}

/** What a function repeats, beside the call that failed. */
function repeatedIn(inner: Node): Node[] {
  return functionAround(inner)
    .descendantsOfType("call_expression")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === "repeat")
    .flatMap((call) => argumentsOf(call)[0] ?? []);
}

function isDrawn(inner: Node, share: string): boolean {
  return repeatedIn(inner).some(({ text }) => text === share);
}

/** `WIDTH` of the other part, `WIDTH - full`. */
function restBeside(inner: Node, share: string): Node | null {
  const rest = repeatedIn(inner).find(
    (node) =>
      node.type === "binary_expression" &&
      field(node, "operator")?.text === "-" &&
      field(node, "right")?.text === share,
  );
  return rest ? field(rest, "left") : null;
}

function roundings(made: Node): Node[] {
  return [made, ...made.descendantsOfType("call_expression")].filter((node, index, all) => {
    const isRounding = node.type === "call_expression" && ROUNDED.test(field(node, "function")?.text ?? "");
    return isRounding && all.findIndex(({ id }) => id === node.id) === index;
  });
}

/** `Math.min(100, Math.round((done / total) * 100))`: the same share, held within its whole. */
function heldBeside(root: Node, rounding: Node, keeper: string): Node | null {
  const share = rounding
    .descendantsOfType("binary_expression")
    .find((node) => field(node, "operator")?.text === "/");
  if (!share) return null;
  const plain = (text: string) => text.replace(/\s+/g, "");
  return (
    root
      .descendantsOfType("call_expression")
      .find(
        (call) =>
          field(call, "function")?.text === keeper &&
          argumentsOf(call).length === 2 &&
          plain(call.text).includes(plain(share.text)) &&
          !(call.startIndex <= rounding.startIndex && rounding.endIndex <= call.endIndex),
      ) ?? null
  );
}
