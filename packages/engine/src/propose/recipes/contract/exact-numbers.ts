import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { replaceNode } from "../edits/expressions.ts";
import { operationsOn } from "../fault/operands.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { writtenFloats } from "./exact-literals.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A Decimal that meets a float: the float is written down exactly where its kin are, else it becomes exact by its text,
 * `Decimal(str(rate))`, where the two meet.
 */
export function exactNumbers(scene: Scene): Guess[] {
  const { code, fault, message, suspects } = scene;
  const pair = /: '([\w.]+)' and '([\w.]+)'|instances of '([\w.]+)' and '([\w.]+)'/.exec(message);
  const kinds = [pair?.[1] ?? pair?.[3] ?? "", pair?.[2] ?? pair?.[4] ?? ""].map((kind) =>
    kind.split(".").at(-1),
  );
  if (!kinds.includes("float") || !kinds.includes("Decimal")) return [];
  const side = kinds.indexOf("float");
  const [operation] = operationsOn(fault);
  const node = operation ? (side === 0 ? operation.left : operation.right) : suspects[side];
  const { file } = fault;
  if (!node || /^(?:float|integer)$/.test(node.type)) return [];
  // `net * (1 + RATE)`: the float may be a part of what is in the brackets.
  const inner = innermost(node);
  const place = `${file.path}:${startLineOf(node)}`;
  const born = writtenFloats(code, file.path, inner);
  const found: Guess[] = [];
  if (born)
    found.push({
      strength: 0.9,
      idea: runningIdea({
        cause: `${born.where} writes a float down, and ${born.told}; ${place} calculates with it.`,
        explanation: "It is written down exactly, as its kin are.",
        edits: born.edits,
        name: "amounts_stay_exact",
      }),
    });
  const plan = planImport(code, file.path, "decimal", "Decimal");
  if (plan)
    found.push({
      // Who filled a field with a float that is declared exact did wrong: where that is known, it is mended first.
      strength: isDeclaredExact(scene, inner) ? 0.6 : 0.78,
      idea: runningIdea({
        cause: `${place} calculates an exact amount with a float.`,
        explanation: `\`${inner.text}\` becomes exact by its text, as it is written down.`,
        edits: [...plan.edits, replaceNode(file, inner, `${plan.local}(str(${inner.text}))`)],
        basis: "standard",
        name: "amounts_stay_exact",
      }),
    });
  return found;
}

/** `shipping: Decimal` in a class. */
function isDeclaredExact({ code }: Scene, read: Node): boolean {
  const name = read.type === "attribute" ? field(read, "attribute")?.text : undefined;
  if (name === undefined) return false;
  const declaration = new RegExp(`^[ \\t]+${name}[ \\t]*:[^=\\n]*\\bDecimal\\b`, "m");
  return mentionsWithin(code, name).some((path) => {
    const file = code.file(path);
    return file !== null && !file.isTest && file.language === "python" && declaration.test(file.text);
  });
}

/** The one part of a calculation that is no constant. */
function innermost(node: Node): Node {
  if (node.type === "parenthesized_expression" && node.firstNamedChild)
    return innermost(node.firstNamedChild);
  if (node.type !== "binary_operator") return node;
  const sides = [field(node, "left"), field(node, "right")].filter((side) => side !== null);
  const open = sides.filter((side) => side.type !== "integer");
  const [only] = open;
  return open.length === 1 && only ? innermost(only) : node;
}
