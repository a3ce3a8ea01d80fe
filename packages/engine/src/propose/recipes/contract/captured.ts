import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { type PythonValue, readRepr } from "../../../reproduce/call/python-value.ts";
import type { Scene } from "./scene.ts";

/**
 * What a plain expression held when the line failed, from the captured locals of the innermost frame. Undefined where
 * it was not captured. Keys of dictionaries are always texts here, whatever they were.
 */
export function capturedValue({ fault }: Pick<Scene, "fault">, node: Node): CapturedValue | undefined {
  for (const frame of fault.frames.toReversed()) {
    const { locals } = frame.frame;
    const found = locals === null ? undefined : read(locals, node);
    if (found !== undefined) return opened(found);
    // A comprehension has a frame of its own; what it does not hold is held by the one around it.
    if (!/^<(?:list|dict|set)comp>$|^<genexpr>$|^<lambda>$/.test(frame.frame.function ?? "")) break;
  }
  return undefined;
}

/** What a plain expression held in one frame of the trace; undefined where it was not captured. */
export function capturedIn(
  locals: Readonly<Record<string, CapturedValue>> | null,
  node: Node,
): CapturedValue | undefined {
  const found = locals === null ? undefined : read(locals, node);
  return found === undefined ? undefined : opened(found);
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
  const value = holder ? opened(read(locals, holder)) : undefined;
  return isRecord(value) && name !== null && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Some SDKs send a value as the text that `repr` made of it; dictionaries and objects are read back from that. */
function opened(value: CapturedValue | undefined): CapturedValue | undefined {
  const made = typeof value === "string" && /[({[]/.test(value) ? readRepr(value) : null;
  const inner = made && plainOf(made);
  return isRecord(inner) ? inner : value;
}

function plainOf(value: PythonValue): CapturedValue {
  switch (value.kind) {
    case "plain":
      return value.value;
    case "bytes":
      return value.value;
    case "list":
    case "tuple":
    case "set":
      return value.items.map(plainOf);
    case "dict":
      return Object.fromEntries(
        value.entries.map(([key, item]) => [key.kind === "plain" ? String(key.value) : "", plainOf(item)]),
      );
    case "call":
      return Object.fromEntries(value.named.map(([name, item]) => [name, plainOf(item)]));
    case "shown":
      return value.text;
    case "name":
      return value.name;
  }
}

export function isRecord(
  value: CapturedValue | null | undefined,
): value is Readonly<Record<string, CapturedValue>> & CapturedValue {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
