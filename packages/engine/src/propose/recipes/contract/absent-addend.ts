import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import type { Guess, Scene } from "./scene.ts";

/** What comes on top, or goes off, where there is any: none of it is nothing. */
const EXTRA =
  /(?:^|_)(?:bonus|tip|tips|gratuity|discount|rebate|surcharge|extra|extras|overtime|allowance|commission|deduction|deductions|credit|credits|refund|refunded|markup|handling|gift|donation|penalty|late_fee|advance|overdraft|waiting|delay|break|pause|buffer)(?:_\w+)?$/;

/**
 * A part of a record that adds to another one and was left open, `employee["salary"] + employee["bonus"]`: by its name it is what
 * comes on top where there is any, so that where it is left open it is nothing.
 */
export function absentAddends(scene: Scene): Guess[] {
  const { fault, message } = scene;
  if (/^unsupported operand type\(s\) for \*: .*'NoneType'/.test(message)) return percentages(scene);
  if (!/^unsupported operand type\(s\) for [+-]=?: .*'NoneType'/.test(message)) return [];
  const [operation] = operationsOn(fault).filter(({ operator }) => /^[+-]=?$/.test(operator));
  if (!operation) return [];
  const isAdded = operation.operator.startsWith("+");
  const sides = [
    { side: operation.right, other: operation.left },
    ...(isAdded && operation.operator === "+" ? [{ side: operation.left, other: operation.right }] : []),
  ];
  for (const { side, other } of sides) {
    const part = partOf(side);
    if (!part || !EXTRA.test(part.name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase())) continue;
    // A sum of extras alone may be none as a whole.
    const besides = partOf(other);
    if (besides?.holder !== part.holder || EXTRA.test(besides.name.toLowerCase())) continue;
    const held = capturedValue(scene, part.node);
    const value = isRecord(held) ? held[part.name] : undefined;
    if (value !== undefined && value !== null && value !== "None") continue;
    return [
      {
        strength: 0.76,
        idea: {
          ...runningIdea({
            cause: `\`${side.text}\` may be left open, and ${fault.file.path}:${startLineOf(side)} adds it as if it were there.`,
            explanation: `Where there is none, nothing is ${isAdded ? "added" : "taken off"}.`,
            edits: [replaceNode(fault.file, side, `(${side.text} or 0)`)],
            // What comes on top where there is any is a matter of its name; what goes off may be owed all the same.
            basis: isAdded ? "standard" : "guess",
            name: `without_${part.name.toLowerCase()}`,
            sentence: "What is left open adds nothing.",
          }),
          isMadeUpNumber: true,
        },
      },
    ];
  }
  return [];
}

/** `cents -= cents * booking["discount_percent"] // 100`: a share that goes off where there is one. */
function percentages(scene: Scene): Guess[] {
  const { fault } = scene;
  const [operation] = operationsOn(fault).filter(({ operator }) => operator === "*");
  const [right, left] = operation ? [operation.right, operation.left] : [];
  const side = [right, left].find((node) => {
    const part = node && partOf(node);
    return part && EXTRA.test(part.name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase());
  });
  const part = side && partOf(side);
  const held = part && capturedValue(scene, part.node);
  const value = isRecord(held) && part ? held[part.name] : undefined;
  if (!operation || !side || !part || !isAddedUp(operation.node)) return [];
  if (value !== undefined && value !== null && value !== "None") return [];
  return [
    {
      strength: 0.76,
      idea: {
        ...runningIdea({
          cause: `\`${side.text}\` may be left open, and ${fault.file.path}:${startLineOf(side)} reckons as if it were there.`,
          explanation: "Where there is none, it changes nothing.",
          edits: [replaceNode(fault.file, side, `(${side.text} or 0)`)],
          basis: "guess",
          name: `without_${part.name.toLowerCase()}`,
          sentence: "What is left open changes nothing.",
        }),
        isMadeUpNumber: true,
      },
    },
  ];
}

/** Whether a product is added to or taken off something else. */
function isAddedUp(product: Node): boolean {
  for (let node = product; node.parent; node = node.parent) {
    const parent = node.parent;
    const operator = field(parent, "operator")?.text ?? parent.children[1]?.text ?? "";
    if (parent.type === "augmented_assignment") return /^[+-]=$/.test(operator);
    if (parent.type === "parenthesized_expression") continue;
    if (parent.type !== "binary_operator") return false;
    if (/^[+-]$/.test(operator)) return field(parent, "right")?.id === node.id;
    if (!/^(?:\*|\/\/?)$/.test(operator) || (operator !== "*" && field(parent, "left")?.id !== node.id))
      return false;
  }
  return false;
}

function partOf(node: Node): { readonly name: string; readonly holder: string; readonly node: Node } | null {
  const holder = node.type === "attribute" ? field(node, "object") : field(node, "value");
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  const name = node.type === "attribute" ? field(node, "attribute")?.text : key && plainString(key);
  return holder && name && isPlain(node) ? { name, holder: holder.text, node: holder } : null;
}
