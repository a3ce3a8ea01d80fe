import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * `get_or_create(email=email, name=name)`: a row with this email and another name is not found, and cannot be made either. It
 * is looked up by what is unique; the rest is what a new row begins with.
 */
export function lookedUpIdea(fault: PythonFault, columns: readonly string[], cause: string): Idea | null {
  const [call, ...others] = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => /^a?(?:get|update)_or_create$/.test(lastNameOf(field(node, "function") ?? node) ?? ""));
  if (!call || others.length > 0) return null;
  const { named, positional, hasSplat } = readCall(call);
  if (hasSplat || positional.length > 0) return null;
  const isKey = (name: string) => columns.some((column) => name === column || `${name}_id` === column);
  const begins = [...named].filter(([name]) => !isKey(name) && name !== "defaults");
  const keys = [...named].filter(([name]) => isKey(name));
  const defaults = named.get("defaults");
  // A condition, `name__iexact`, is nothing that a row begins with.
  const isPlain = begins.every(([name]) => !name.includes("__"));
  if (keys.length < columns.length || begins.length === 0 || !isPlain) return null;
  if (defaults && defaults.type !== "dictionary") return null;
  const list = field(call, "arguments");
  if (!list) return null;
  const entries = begins.map(([name, value]) => `"${name}": ${value.text}`);
  const inner = [...entries, ...(defaults?.namedChildren ?? []).map(({ text }) => text)].join(", ");
  const kept = keys.map(([, value]) => (value.parent as Node).text);
  const text = `(${[...kept, `defaults={${inner}}`].join(", ")})`;
  const shown = keys.map(([name]) => `\`${name}\``).join(" and ");
  return runningIdea({
    cause,
    explanation: `The row is looked up by ${shown}, which only one row can have; the rest is what a new one begins with.`,
    edits: [textEdit(fault.file, list.startIndex, list.endIndex, text)],
    basis: "standard",
    name: "row_is_found_by_what_is_unique",
    sentence: "A row that is there is found.",
  });
}
