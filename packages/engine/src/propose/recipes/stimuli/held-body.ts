import type { CapturedRequest, CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { argument, callsIn } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { type CallableFrame, framesToCall } from "../../../reproduce/call/frames.ts";
import { type PythonValue, readRepr } from "../../../reproduce/call/python-value.ts";

/** `request.get_data(as_text=True)`, `(await request.body()).decode()`, `json.loads(request.body)`, `request.json or {}`. */
const READS_BODY =
  /^(?:json\.loads\()?\(?(?:await )?(?:self\.)?(?:flask\.)?request\.(?:get_data|get_json|data|json|body|text)\b(?:\([^()]*\))?\)?(?:\.decode\([^()]*\))?\)?(?: or (?:\{\}|\[\]|""|''|b""|b''))?$/;
const READS_JSON = /json/;

/**
 * The body that the event does not hold, as a function of the trace held it: SDKs leave out what is no JSON and no form,
 * and what is large. It is taken where it was read from the request, into a variable or as an argument. Null where no
 * frame holds it whole; an object where it was read as JSON, else its text.
 */
export function heldBody(investigation: Investigation, request: CapturedRequest): CapturedValue {
  if (!/^(?:POST|PUT|PATCH)$/i.test(request.method ?? "")) return null;
  const isRepr = /^sentry\./.test(investigation.event?.sdk?.name ?? "");
  const frames = framesToCall(investigation);
  for (const [index, { symbol, frame }] of frames.entries()) {
    const { locals } = frame.frame;
    if (!locals) continue;
    const caller = frames[index - 1];
    const reads = [...readInto(symbol.node), ...(caller ? handedOn(caller, symbol.name, symbol.node) : [])];
    for (const { name, read } of reads) {
      if (!Object.hasOwn(locals, name)) continue;
      const body = bodyOf(locals[name] ?? null, READS_JSON.test(read), isRepr);
      if (body !== null) return body;
    }
  }
  return null;
}

interface BodyRead {
  readonly name: string;
  readonly read: string;
}

/** Variables of a function that are set once, to the body. */
function readInto(definition: Node): BodyRead[] {
  const assignments = definition.descendantsOfType(["assignment", "augmented_assignment"]);
  const names = assignments.map((assignment) => field(assignment, "left")?.text ?? "");
  return assignments.flatMap((assignment, index) => {
    const name = names[index] ?? "";
    const read = readOf(field(assignment, "right"));
    return read && names.filter((other) => other === name).length === 1 ? [{ name, read }] : [];
  });
}

/** Parameters that the caller fills with the body and that the function leaves as they are. */
function handedOn({ symbol, frame }: CallableFrame, name: string, definition: Node): BodyRead[] {
  const call = callsIn(symbol.node).find(
    ({ node, line }) =>
      lastNameOf(field(node, "function") ?? node) === name &&
      line <= (frame.line ?? 0) &&
      node.endPosition.row + 1 >= (frame.line ?? 0),
  );
  if (!call) return [];
  const set = new Set(
    definition
      .descendantsOfType(["assignment", "augmented_assignment"])
      .map((assignment) => field(assignment, "left")?.text),
  );
  const isMethod = /^(?:self|cls)$/.test(parametersOf(definition)[0]?.name ?? "");
  return parametersOf(definition).flatMap((parameter, index) => {
    const read = readOf(argument(call, parameter.name, isMethod ? index - 1 : index));
    return read && !set.has(parameter.name) ? [{ name: parameter.name, read }] : [];
  });
}

function readOf(node: Node | null): string | null {
  const text = node?.text.replace(/\s+/g, " ") ?? "";
  return READS_BODY.test(text) ? text : null;
}

function bodyOf(held: CapturedValue, isJson: boolean, isRepr: boolean): CapturedValue {
  const value = isRepr ? shown(held) : held;
  if (typeof value === "string") return isJson || value === "" ? null : value;
  return typeof value === "object" ? value : null;
}

/** A value of a frame as Sentry's SDKs send it, each leaf by its representation; null where one cannot be read whole. */
function shown(value: CapturedValue): CapturedValue {
  if (typeof value === "string") {
    const read = readRepr(value);
    return read &&
      (read.kind === "plain" || read.kind === "bytes" || read.kind === "dict" || read.kind === "list")
      ? plainOf(read)
      : null;
  }
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return every((value as readonly CapturedValue[]).map(leaf));
  const entries = Object.entries(value);
  if (entries.some(([key]) => key.startsWith("$"))) return null;
  const items = every(entries.map(([, item]) => leaf(item)));
  return items && Object.fromEntries(entries.map(([key], index) => [keyOf(key), items[index] ?? null]));
}

/** Older SDKs send keys by their representation as well. */
function keyOf(key: string): string {
  const read = readRepr(key);
  return read?.kind === "plain" && typeof read.value === "string" ? read.value : key;
}

const UNREADABLE = Symbol("unreadable");
type Leaf = CapturedValue | typeof UNREADABLE;

function leaf(value: CapturedValue): Leaf {
  if (value === "None") return null;
  return shown(value) ?? UNREADABLE;
}

function every(items: readonly Leaf[]): CapturedValue[] | null {
  const readable = items.filter((item) => item !== UNREADABLE);
  return readable.length === items.length ? readable : null;
}

/** JSON data that a representation shows; null for anything else, and for bytes that are no text. */
function plainOf(value: PythonValue): CapturedValue {
  const inner = (item: PythonValue): Leaf =>
    item.kind === "plain" && item.value === null ? null : (plainOf(item) ?? UNREADABLE);
  switch (value.kind) {
    case "plain":
      return value.value;
    case "bytes":
      return textOf(value.value);
    case "list":
      return every(value.items.map(inner));
    case "dict": {
      const keys = value.entries.map(([key]) => (key.kind === "plain" ? String(key.value) : null));
      const items = every(value.entries.map(([, item]) => inner(item)));
      if (!items || keys.includes(null)) return null;
      return Object.fromEntries(keys.map((key, index) => [key ?? "", items[index] ?? null]));
    }
    default:
      return null;
  }
}

function textOf(bytes: string): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(bytes, "latin1"));
  } catch {
    return null;
  }
}
