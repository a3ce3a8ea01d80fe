import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { type Slot, slotsOf } from "../../kinds/slots.ts";
import { dialectFor } from "../../search/dialects.ts";
import { walk } from "../../search/scope.ts";
import { replaceNode } from "../edits/expressions.ts";
import { bindingsAt } from "../idle-binding/bindings.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { meetingsOf } from "./meetings.ts";
import { madeInto } from "./standard.ts";

/**
 * A value that a library gives as one kind, at every place, and that is used as another: bytes of a stream as text. It becomes
 * that kind where it is used, by the one way that the language has.
 */
export function plainPlaces(scene: Scene): Meant[] {
  const { code, file } = scene;
  // Which of the two a number has to be is told by those who use it.
  if (/BigInt/.test(scene.message)) return [];
  const language = file.language === "python" ? "python" : "javascript";
  const found = meetingsOf(scene).flatMap(({ node, wanted }): Meant[] => {
    const [only, ...others] = wanted;
    const slot = { file, node };
    const kind = readKind(code, slot) ?? streamed(slot);
    if (!only || others.length > 0 || !kind || kind === only) return [];
    const place = placeOf(code, slot);
    const text = place && madeInto(language, kind, only, place.node.text);
    if (!place || text === null) return [];
    return [
      {
        id: "plain_place",
        cause: `\`${node.text}\` comes as ${kind} and is used as ${only} at ${file.path}:${startLineOf(node)}.`,
        explanation: `It becomes \`${text}\` at ${place.file.path}:${startLineOf(place.node)}.`,
        edits: [replaceNode(place.file, place.node, isShort(place) ? `${place.node.text}: ${text}` : text)],
        // A text that is no number has to be refused in Python, and nothing tells how.
        basis: language === "python" && kind === "text" && only === "number" ? "guess" : "standard",
        path: place.file.path,
        line: startLineOf(place.node),
      },
    ];
  });
  return found.length === 1 ? found : [];
}

/** Where a value is converted: where the only one fills its field, else where it is used. */
function placeOf(code: Scene["code"], slot: Slot): Slot | null {
  const group = slotsOf(code, slot);
  if (group === null || !/^(?:field|entry)$/.test(group.of)) return slot;
  const [only, ...others] = group.slots;
  return only && others.length === 0 && PLAIN.test(only.node.type) ? only : null;
}

const PLAIN =
  /^(?:identifier|shorthand_property_identifier|member_expression|attribute|subscript|call|call_expression)$/;

function isShort({ node }: Slot): boolean {
  return node.type === "shorthand_property_identifier";
}

/** A piece of a stream is bytes, unless it was told its encoding: `for await (const chunk of stream)`, `stream.on("data", …)`. */
function streamed({ file, node }: Slot): "bytes" | null {
  if (node.type !== "identifier" || file.language === "python" || /\.setEncoding\(/.test(file.text))
    return null;
  const binding = bindingsAt(node, dialectFor(file)).find(({ name }) => name === node.text);
  if (!binding) return null;
  if (binding.role === "item") {
    const loop = loopOf(binding.node);
    const isAwaited = loop !== null && /^for\s+await\b/.test(loop.text);
    return isAwaited &&
      /(?:stream|stdin|req|request|res|response|body|socket|input)$/i.test(binding.source?.text ?? "")
      ? "bytes"
      : null;
  }
  const call = binding.region.parent?.parent;
  return call && /\.on\(\s*["']data["']/.test(call.text.slice(0, 200)) && binding.role === "parameter"
    ? "bytes"
    : null;
}

function loopOf(name: Node): Node | null {
  for (let node: Node | null = name; node; node = node.parent) {
    if (node.type === "for_in_statement") return node;
    if ([...walk(node)].length > 400) return null;
  }
  return null;
}
