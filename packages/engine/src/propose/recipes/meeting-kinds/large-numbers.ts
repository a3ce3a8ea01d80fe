import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { type Slot, slotsOf } from "../../kinds/slots.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { meetingsOf } from "./meetings.ts";

/**
 * A BigInt that came along with others which are asked for as BigInts, `stat(path, { bigint: true })`, and is calculated with
 * like a number: it becomes one where it is put into the record that is handed on.
 */
export function largeNumbers(scene: Scene): Meant[] {
  if (!/^Cannot mix BigInt/.test(scene.message)) return [];
  const { code, file } = scene;
  const sources = meetingsOf(scene).flatMap(({ node }) => {
    const group = /^(?:member_expression|identifier)$/.test(node.type) ? slotsOf(code, { file, node }) : null;
    const [only, ...others] = group?.slots ?? [];
    return (group?.of === "field" || group?.of === "entry") &&
      only &&
      others.length === 0 &&
      isPart(only) &&
      readKind(code, only) === "bigint"
      ? [{ name: group.name, slot: only }]
      : [];
  });
  const [first, ...others] = sources;
  if (!first || others.some(({ slot }) => slot.node.id !== first.slot.node.id)) return [];
  if (isUsedAsLarge(code, first.name)) return [];
  const { slot, name } = first;
  const text = `Number(${slot.node.text})`;
  return [
    {
      id: "large_number",
      cause: `\`${name}\` is a BigInt at ${slot.file.path}:${startLineOf(slot.node)}, and is calculated with like a number.`,
      explanation: `It becomes a number where it is put into the record; nobody uses it as a BigInt.`,
      edits: [replaceNode(slot.file, slot.node, isShort(slot) ? `${name}: ${text}` : text)],
      basis: "standard",
      path: slot.file.path,
      line: startLineOf(slot.node),
    },
  ];
}

/** A value that was taken out of another one, and not written down as a BigInt. */
function isPart({ node }: Slot): boolean {
  return /^(?:member_expression|identifier|shorthand_property_identifier)$/.test(node.type);
}

function isShort({ node }: Slot): boolean {
  return node.type === "shorthand_property_identifier";
}

/** Whether somebody calculates with a part of this name as a BigInt. */
function isUsedAsLarge(code: CodeIndex, name: string): boolean {
  return code.naming(name).some((path) => {
    const file = code.file(path);
    const sums =
      file?.tree.rootNode.descendantsOfType(["binary_expression", "augmented_assignment_expression"]) ?? [];
    const isOf = (side: Node | null) =>
      side?.type === "member_expression" && field(side, "property")?.text === name;
    const isLarge = (side: Node | null) => side !== null && /^\d+n$|^BigInt\(/.test(side.text);
    return sums.some((node) => {
      const [left, right] = [field(node, "left"), field(node, "right")];
      return (isOf(left) && isLarge(right)) || (isOf(right) && isLarge(left));
    });
  });
}
