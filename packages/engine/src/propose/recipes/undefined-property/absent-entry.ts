import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { areDelicate } from "../fault/delicate.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** An end of a list, which an empty list does not have. */
const END = /\.length\s*-\s*1\s*\]$|\.at\((?:-1|0)\)$|\.(?:pop|shift)\(\)$|\[0\]$/;

/**
 * An entry of an answer that is computed from the end of a list, such as the cursor of the next page: with an empty list
 * there is none, and the entry is null, as other entries of the project are.
 */
export function absentEntryIdeas({ code, event, ...rest }: Investigation): Idea[] {
  const value = failingValue({ code, event, ...rest });
  const file = value ? code.file(value.place.path) : null;
  const object = value?.place.node ?? null;
  if (!file || object?.type !== "identifier") return [];
  const bound = lastBinding(object, object.text);
  const entry = entryAround(object);
  if (!bound || !entry || !END.test(bound.text)) return [];
  const computed = field(entry, "value");
  const key = field(entry, "key")?.text ?? "";
  if (!computed || areDelicate([key.replace(/Id$/, ""), object.text])) return [];
  const name = object.text;
  const isDirect = computed.text === `${name}.${field(object.parent ?? object, "property")?.text ?? ""}`;
  const text = isDirect
    ? `${name}?.${computed.text.slice(name.length + 1)} ?? null`
    : `${name} ? ${computed.text} : null`;
  const like = nullEntries(file.text);
  return [
    {
      name: `without_${name}`,
      sentence: `The request is answered also without ${name}`,
      cause: `The list is empty, so it has no \`${name}\`, and \`${key}\` is computed from it without looking.`,
      explanation: `Gives \`null\` for \`${key}\` where the list is empty.`,
      edits: [{ ...replaceNode(file, computed, text), part: "fix" }],
      basis: like ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(object) },
    },
  ];
}

/** The entry of an object whose value is computed from a node in the same function. */
function entryAround(node: Node): Node | null {
  for (let current: Node = node; current.parent; current = current.parent) {
    const { parent } = current;
    if (isFunctionNode(parent)) return null;
    if (parent.type === "pair") return field(parent, "value")?.id === current.id ? parent : null;
  }
  return null;
}

/** Whether another entry of the file is null where there is nothing. */
function nullEntries(text: string): boolean {
  return /[\w"']\s*:\s*[^,\n{}]*(?:\?\?|\?[^?.:\n]+:)\s*null\b/.test(text);
}
