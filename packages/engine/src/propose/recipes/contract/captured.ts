import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import type { Scene } from "./scene.ts";

/**
 * What a plain expression held when the line failed, from the captured locals of the innermost frame. Undefined where
 * it was not captured. Keys of dictionaries are always texts here, whatever they were.
 */
export function capturedValue({ fault }: Pick<Scene, "fault">, node: Node): CapturedValue | undefined {
  for (const frame of fault.frames.toReversed()) {
    const { locals } = frame.frame;
    const found = locals === null ? undefined : read(locals, node);
    if (found !== undefined) return found;
    // A comprehension has a frame of its own; what it does not hold is held by the one around it.
    if (!/^<(?:list|dict|set)comp>$|^<genexpr>$|^<lambda>$/.test(frame.frame.function ?? "")) break;
  }
  return undefined;
}

function read(locals: Readonly<Record<string, CapturedValue>>, node: Node): CapturedValue | undefined {
  switch (node.type) {
    case "identifier":
      return Object.hasOwn(locals, node.text) ? locals[node.text] : undefined;
    case "attribute":
      return part(field(node, "object"), field(node, "attribute")?.text ?? null, locals);
    case "subscript": {
      const key = field(node, "subscript");
      return part(field(node, "value"), key && plainString(key), locals);
    }
    default:
      return undefined;
  }
}

function part(
  holder: Node | null,
  name: string | null,
  locals: Readonly<Record<string, CapturedValue>>,
): CapturedValue | undefined {
  const value = holder && read(locals, holder);
  return isRecord(value) && name !== null && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isRecord(
  value: CapturedValue | null | undefined,
): value is Readonly<Record<string, CapturedValue>> & CapturedValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
