import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import type { Investigation } from "../../../investigation.ts";
import { onLine } from "../contract/scene.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { leftAsTwin } from "../missing-key/left-as-twin.ts";
import type { Idea } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";

/** `row[header.index(name)]` of a list that does not have it, where another function asks `if name not in header:` and leaves. */
export function askedIndexIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { type, value } = fault.exception;
  if (
    type !== "ValueError" ||
    !/is not in (?:list|deque|tuple)|tuple\.index\(x\)|substring not found/.test(value)
  )
    return null;
  const calls = onLine(fault, "call").flatMap((node) => indexIn(node) ?? []);
  const [only, ...others] = calls;
  if (!only || others.length > 0) return null;
  const lookup = { file: fault.file, raises: true, ...only };
  return leftAsTwin(investigation.code, lookup, requestStimulus(investigation) !== null);
}

/** What is looked for, and in what, of `header.index(name)`. */
function indexIn(node: Node): { node: Node; table: Node; key: Node } | null {
  const callee = field(node, "function");
  const table = callee?.type === "attribute" ? field(callee, "object") : null;
  const [key, ...others] = readCall(node).positional;
  const isIndex = callee !== null && /^(?:index|rindex)$/.test(field(callee, "attribute")?.text ?? "");
  if (!isIndex || !table || !key || others.length > 0 || key.type === "string") return null;
  return /^(?:identifier|attribute)$/.test(table.type) ? { node, table, key } : null;
}
