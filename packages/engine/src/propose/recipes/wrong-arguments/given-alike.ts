import type { Node } from "web-tree-sitter";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import type { PythonCall } from "../../../code/python/calls.ts";
import { namesRead } from "../edits/names.ts";
import type { Accepted, FailingCall, OtherCall } from "./failing-call.ts";

/** What another caller passes for a parameter, in the names of this one. */
export interface AlikeArgument {
  readonly text: string;
  readonly path: string;
  readonly line: number;
}

/**
 * `dosage_text(item["dose"], item["times"], item.get("unit", "tablet"))` of another caller, where this one gives
 * `dosage_text(entry["dose"], entry["times"])`: what both give is read alike, of `item` there and of `entry` here, so the
 * rest is read of it as well. Null where what they give is not read alike, or where the others differ.
 */
export function givenAlike(
  { call, called, others }: FailingCall,
  parameter: Accepted,
  known: ReadonlySet<string>,
): AlikeArgument | null {
  const found = others
    .filter(({ isTest }) => !isTest)
    .flatMap((other): AlikeArgument[] => {
      const value = argumentFor(other.call, called.accepts, parameter.name);
      const names = value && namesFor(call, other, called.accepts);
      const text = value && names ? inNames(value, names, known) : null;
      return text === null
        ? []
        : [{ text: inQuotesOf(call.node, text), path: other.path, line: other.call.line }];
    });
  const [first] = found;
  return first && new Set(found.map(({ text }) => text)).size === 1 ? first : null;
}

function argumentFor(call: PythonCall, accepts: readonly Accepted[], name: string): Node | null {
  const places = accepts.filter(({ kind }) => kind === "positional");
  return call.named.get(name) ?? call.positional[places.findIndex((one) => one.name === name)] ?? null;
}

/** What the names of the other caller are called here, by what both give; null where nothing they give is read alike. */
function namesFor(
  call: PythonCall,
  other: OtherCall,
  accepts: readonly Accepted[],
): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  for (const { name } of accepts) {
    const [own, theirs] = [argumentFor(call, accepts, name), argumentFor(other.call, accepts, name)];
    const [here, there] = [own && rootOf(own), theirs && rootOf(theirs)];
    if (!own || !theirs || !here || !there || here.rest !== there.rest) continue;
    if ((names.get(there.name) ?? here.name) !== here.name) return null;
    names.set(there.name, here.name);
  }
  return names.size > 0 ? names : null;
}

/** `item` and `["dose"]` of `item["dose"]`; null for what is not read of one name. */
function rootOf(node: Node): { readonly name: string; readonly rest: string } | null {
  const [root, ...others] = namesRead(node);
  if (!root || others.length > 0 || root.startIndex !== node.startIndex || node.type === "identifier")
    return null;
  return { name: root.text, rest: node.text.slice(root.text.length).replaceAll("'", '"') };
}

/** An argument in the names of this caller; null where it reads a name that is not known here. */
function inNames(value: Node, names: ReadonlyMap<string, string>, known: ReadonlySet<string>): string | null {
  if (value.text.includes("\n")) return null;
  const read = namesRead(value);
  // What is not read of the same is what the caller has, and may be another thing here.
  if (!read.some(({ text }) => names.has(text))) return null;
  if (!read.every(({ text }) => names.has(text) || known.has(text) || isBuiltin(text))) return null;
  let text = value.text;
  for (const node of read.toReversed()) {
    const at = node.startIndex - value.startIndex;
    text = text.slice(0, at) + (names.get(node.text) ?? node.text) + text.slice(at + node.text.length);
  }
  return text;
}

/** With single quotes where this call has no others: within a text of double ones they have to be. */
function inQuotesOf(call: Node, text: string): string {
  const hasSingle = call.text.includes("'") && !call.text.includes('"');
  return hasSingle && !text.includes("'") ? text.replaceAll('"', "'") : text;
}
