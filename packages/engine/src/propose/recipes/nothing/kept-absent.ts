import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { nullableSlot } from "../../house/nullable-field.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";
import type { Birth } from "./births.ts";

/**
 * A field that is filled with what a function makes of a part which may be absent, `manager=uid_of(entry.get("manager"))`, where
 * the house asks elsewhere whether that field is there, or declares that it may be None: what is absent stays absent.
 */
export function keptAbsentIdeas(investigation: Investigation, { node, path, origin }: Birth): Idea[] {
  const places = [
    { node, path },
    ...origin.places.filter(({ members }) => members.length === 0).toReversed(),
  ];
  for (const place of places) {
    const ideas = keptAt(investigation, place.node, place.path);
    if (ideas.length > 0) return ideas;
  }
  return [];
}

function keptAt({ code }: Investigation, node: Node, path: string): Idea[] {
  const file = code.file(path);
  const made = file && !file.isTest ? madeOf(node) : null;
  const slot = made && slotOf(made);
  if (!file || !made || !slot || !isPlainRead(node)) return [];
  const declared = nullableSlot(code, made);
  const place = declared ?? askedElsewhere(code, slot, scopeOf(node).id);
  if (!place) return [];
  const present = readWithKey(node);
  const body = made.text.replace(node.text, () => present);
  const isNumber = /^(?:int|float|Decimal|abs|round)\(/.test(made.text);
  const text = `${body} if ${node.text}${isNumber ? " is not None" : ""} else None`;
  return [
    {
      cause: `\`${node.text}\` may be absent, and ${path}:${startLineOf(node)} makes something of it in any case.`,
      explanation: `Where it is absent, so is \`${slot}\`, which ${place} allows for.`,
      edits: [{ ...replaceNode(file, made, text), part: "fix" }],
      basis: "house",
      expectation: FINE,
      name: `without_${slot.replace(/\W+/g, "_")}`,
      sentence: `Without a ${slot} it is left empty.`,
    },
  ];
}

/** The call that makes something of a read and of nothing else; null where the read itself fills the slot. */
function madeOf(read: Node): Node | null {
  let made: Node | null = null;
  for (let node = read; node.parent; ) {
    const list: Node = node.parent;
    const call = list.type === "argument_list" ? list.parent : null;
    if (call?.type !== "call") return made;
    const { positional, named, hasSplat } = readCall(call);
    const others = [...positional, ...named.values()].filter(
      ({ id, type }) => id !== node.id && !/^(?:string|integer|float|true|false|none)$/.test(type),
    );
    const callee = field(call, "function");
    if (others.length > 0 || hasSplat || (callee && /^[A-Z]/.test(lastNameOf(callee) ?? ""))) return made;
    // An argument by name may be the slot itself: `Person(manager=entry.get("manager"))`.
    if (positional[0]?.id !== node.id) return made;
    made = call;
    node = call;
  }
  return made;
}

/** `manager` of `manager=…`, `"manager": …`, `person.manager = …`. */
function slotOf(made: Node): string | null {
  const { parent } = made;
  if (parent?.type === "keyword_argument") return field(parent, "name")?.text ?? null;
  if (parent?.type === "pair") {
    const key = field(parent, "key");
    return key && plainString(key);
  }
  const target = parent?.type === "assignment" ? field(parent, "left") : null;
  return target?.type === "attribute" ? lastNameOf(target) : null;
}

function isPlainRead(node: Node): boolean {
  if (node.type !== "call") return isPlain(node);
  const callee = field(node, "function");
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const { positional, named } = readCall(node);
  const isGet = callee !== null && lastNameOf(callee) === "get" && object !== null && isPlain(object);
  return isGet && positional.length === 1 && named.size === 0;
}

/** `entry["manager"]` for `entry.get("manager")`, where it is known to be there. */
function readWithKey(node: Node): string {
  const callee = node.type === "call" ? field(node, "function") : null;
  const object = callee && field(callee, "object");
  const [key] = callee ? readCall(node).positional : [];
  return object && key ? `${object.text}[${key.text}]` : node.text;
}

/** Where the project asks whether a field of this name is there: `person.manager is not None`, `if row["manager"]:`. */
function askedElsewhere(code: CodeIndex, name: string, own: number): string | null {
  for (const path of code.naming(name)) {
    const file = path.endsWith(".py") ? code.file(path) : null;
    if (!file || file.isTest) continue;
    for (const node of file.tree.rootNode.descendantsOfType(["attribute", "subscript"])) {
      const key = node.type === "attribute" ? lastNameOf(node) : plainKey(node);
      if (key === name && scopeOf(node).id !== own && isAsked(node)) return `${path}:${startLineOf(node)}`;
    }
  }
  return null;
}

function plainKey(node: Node): string | null {
  const index = field(node, "subscript");
  return index && plainString(index);
}

/** Whether something is asked for being there: compared with None, or taken for a truth. */
function isAsked(node: Node): boolean {
  const { parent } = node;
  switch (parent?.type) {
    case "comparison_operator":
      return /\bis (?:not )?None$|[!=]= None$/.test(parent.text) && parent.namedChildren[0]?.id === node.id;
    case "not_operator":
      return true;
    case "boolean_operator":
      return field(parent, "left")?.id === node.id;
    case "conditional_expression":
      return parent.namedChildren[1]?.id === node.id;
    case "if_statement":
    case "elif_clause":
      return field(parent, "condition")?.id === node.id;
    default:
      return false;
  }
}
