import type { Node } from "web-tree-sitter";
import type { ClassSymbol } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { classOfValue } from "../../../diagnose/origin/python/callees.ts";
import { keyUsesOf } from "../../house/key-uses.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { allMembersOf } from "../misspelt-name/members.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KindCase } from "./kind-case.ts";

/** A dictionary that is read like an object, or an object that is read like a dictionary. */
export function attributeOrKeyIdeas(given: KindCase): Idea[] {
  return given.observed === "dict" ? keyForAttribute(given) : attributeForKey(given);
}

const METHODS = "clear copy fromkeys get items keys pop popitem setdefault update values".split(" ");

/** `row.name` of a dictionary. */
function keyForAttribute({ fault, value, message, investigation: { code } }: KindCase): Idea[] {
  const name = /has no attribute '(\w+)'/.exec(message)?.[1];
  if (name === undefined || /^(?:has_key|iteritems|itervalues|iterkeys|append|add)$/.test(name))
    return name === undefined ? [] : oldMethods(fault, value, name);
  // A method of dictionaries by a slip is the matter of another family.
  if (/Did you mean/.test(message) || likelyName(name, METHODS)?.by === "spelling") return [];
  const quote =
    (fault.file.text.match(/"/g)?.length ?? 0) >= (fault.file.text.match(/'/g)?.length ?? 0) ? '"' : "'";
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const isKey = (key: string) => keyUsesOf(code, key).writes.length > 0;
  const reads = scope
    .descendantsOfType("attribute")
    .filter((node) => field(node, "object")?.text === value.text);
  const own = reads.filter((node) => {
    const attribute = field(node, "attribute")?.text ?? "";
    const isCall = node.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
    return attribute === name || (!isCall && isKey(attribute));
  });
  const isInside = (node: Node) =>
    node.parent?.type === "interpolation" || node.descendantsOfType("interpolation").length > 0;
  const mark = own.some((node) => isInside(node)) ? (quote === '"' ? "'" : '"') : quote;
  return [
    runningIdea({
      cause: `\`${value.text}\` is a dictionary, and ${fault.file.path}:${fault.line} reads \`${name}\` like the attribute of an object.`,
      explanation: "It is read as a key.",
      edits: own.map((node) =>
        replaceNode(
          fault.file,
          node,
          `${field(node, "object")?.text}[${mark}${field(node, "attribute")?.text}${mark}]`,
        ),
      ),
      basis: isKey(name) ? "house" : "guess",
      name: "entry_is_read_as_a_key",
    }),
  ];
}

/** Methods of dictionaries that Python 3 no longer has. */
function oldMethods(fault: KindCase["fault"], value: Node, name: string): Idea[] {
  const read = value.parent;
  const call = read?.parent?.type === "call" ? read.parent : null;
  if (!read || !call) return [];
  if (/^iter/.test(name)) {
    const target = field(read, "attribute");
    return target
      ? [
          runningIdea({
            cause: `Dictionaries have no \`${name}\` in Python 3.`,
            explanation: `It is called \`${name.slice(4)}\`.`,
            edits: [replaceNode(fault.file, target, name.slice(4))],
            basis: "standard",
          }),
        ]
      : [];
  }
  const [key] = readCall(call).positional;
  return name === "has_key" && key
    ? [
        runningIdea({
          cause: "Dictionaries have no `has_key` in Python 3.",
          explanation: "The key is looked for with `in`.",
          edits: [
            replaceNode(
              fault.file,
              call,
              call.parent?.type === "not_operator"
                ? `(${key.text} in ${value.text})`
                : `${key.text} in ${value.text}`,
            ),
          ],
          basis: "standard",
        }),
      ]
    : [];
}

/** `order["total"]` and `order.get("total")` of an object that has it as an attribute. */
function attributeForKey({ fault, value, observed, message, investigation: { code } }: KindCase): Idea[] {
  const owner = ownerOf(code, fault, value, observed);
  if (!owner) return [];
  const members = allMembersOf(code, owner);
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  const reads = scope.descendantsOfType("subscript").flatMap((node) => {
    const key = field(node, "subscript");
    const name = key && plainString(key);
    return name && members.has(name) && field(node, "value")?.text === value.text ? [{ node, name }] : [];
  });
  const asked = scope.descendantsOfType("call").flatMap((node) => {
    const callee = field(node, "function");
    const [key, fallback] = readCall(node).positional;
    const name = key && plainString(key);
    const isGet =
      callee?.type === "attribute" &&
      field(callee, "attribute")?.text === "get" &&
      field(callee, "object")?.text === value.text;
    return isGet && name && members.has(name) && fallback === undefined ? [{ node, name }] : [];
  });
  const isAsked = /has no attribute 'get'/.test(message);
  const found = isAsked
    ? [...asked, ...reads]
    : /subscriptable|item assignment/.test(message)
      ? [...reads, ...asked]
      : [];
  if (found.length === 0) return [];
  return [
    runningIdea({
      cause: `\`${value.text}\` is an object of the class ${owner.name}, and ${fault.file.path}:${fault.line} reads it like a dictionary.`,
      explanation: "It is read by its attributes.",
      edits: found.map(({ node, name }) => replaceNode(fault.file, node, `${value.text}.${name}`)),
      name: "attribute_is_read",
    }),
  ];
}

function ownerOf(
  code: KindCase["investigation"]["code"],
  fault: KindCase["fault"],
  value: Node,
  observed: string,
): ClassSymbol | null {
  const name = observed.split(".").at(-1) ?? "";
  const known = classOfValue(code, fault.file.path, value);
  if (known?.name === name) return known;
  const classes = code.classesNamed(name).filter(({ path }) => !code.file(path)?.isTest);
  return classes.length === 1 ? (classes[0] ?? null) : null;
}
