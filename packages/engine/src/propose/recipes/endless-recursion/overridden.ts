import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { classNamed, enclosingClass, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** An expression that runs the method in which it stands, and what asks the base class for the same. */
interface Asked {
  readonly node: Node;
  readonly text: string;
}

/**
 * A method that is there to add something to the one of its base class, and asks itself for the rest:
 * `return self.get(name.lower())` in `get` of a dictionary, `self[key] = value` in `__setitem__`. Only where it does so
 * whatever it is given: a method that goes down a tree ends somewhere.
 */
export function overriddenByItself(code: CodeIndex, fault: PythonFault): Finding | null {
  const symbol = fault.function;
  const owner = symbol && enclosingClass(code, fault.file.path, symbol.node);
  if (!symbol || !owner || !hasOfItsBases(code, owner, symbol.name)) return null;
  if (new RegExp(`\\bsuper\\(.*\\)\\.${symbol.name}\\(`).test(symbol.node.text)) return null;
  const asked = askedOfItself(symbol.node, symbol.name);
  const [first] = asked;
  if (!first || !asked.some(({ node }) => isAlwaysRun(node, symbol.node))) return null;
  if (endsEarlier(symbol.node) && !asked.every(({ node }) => isGivenTheSame(node))) return null;
  const sentence = `\`${symbol.qualifiedName}\` asks itself, \`${first.node.text}\`, where it means the method that it overrides.`;
  const idea = runningIdea({
    cause: sentence,
    explanation: `It asks its base class: \`${first.text}\`.`,
    edits: asked.map(({ node, text }) => replaceNode(fault.file, node, text)),
    basis: "standard",
    name: `${symbol.name.replace(/^_+|_+$/g, "")}_asks_its_base`,
    sentence: "The method asks that of its base class.",
  });
  return {
    id: "cycle",
    sentence,
    ...placeOf(fault),
    ideas: [idea],
    advice: "A method that overrides another one reaches that by `super()`.",
  };
}

const ANYTHING = /^(?:object|ABC|Protocol|Generic|Enum)$/;

/** Whether a class has, by its bases, a method of this name: of the project where they lie there, else taken for granted. */
function hasOfItsBases(code: CodeIndex, owner: ClassSymbol, name: string, depth = 4): boolean {
  if (/^__(?:setattr|getattribute|delattr)__$/.test(name)) return true;
  return owner.bases.some((base) => {
    const last = base.replace(/\[.*$/s, "").split(".").at(-1) ?? base;
    if (ANYTHING.test(last)) return false;
    const found = classNamed(code, owner.path, base.replace(/\[.*$/s, ""));
    if (!found) return true;
    if (found.node.id === owner.node.id || depth === 0) return false;
    return methodOf(code, found, name) !== null || hasOfItsBases(code, found, name, depth - 1);
  });
}

function askedOfItself(definition: Node, name: string): Asked[] {
  const calls = descendantsHere(definition, "call").flatMap((node): Asked[] => {
    const callee = field(node, "function");
    const given = field(node, "arguments")?.text ?? "()";
    return callee?.text === `self.${name}` ? [{ node, text: `super().${name}${given}` }] : [];
  });
  return [...calls, ...operations(definition, name)];
}

/** `self[key]` in `__getitem__`, and what else Python turns into a call of such a method. */
function operations(definition: Node, name: string): Asked[] {
  const isOwn = (node: Node | null) => node?.text === "self";
  switch (name) {
    case "__getitem__":
      return subscripts(definition)
        .filter(
          ({ node }) => node.parent?.type !== "assignment" || field(node.parent, "left")?.id !== node.id,
        )
        .map(({ node, key }) => ({ node, text: `super().__getitem__(${key})` }));
    case "__setitem__":
      return subscripts(definition).flatMap(({ node, key }) => {
        const whole = node.parent?.type === "assignment" ? node.parent : null;
        const value = whole && field(whole, "left")?.id === node.id ? field(whole, "right") : null;
        return whole && value ? [{ node: whole, text: `super().__setitem__(${key}, ${value.text})` }] : [];
      });
    case "__delitem__":
      return subscripts(definition).flatMap(({ node, key }) =>
        node.parent?.type === "delete_statement"
          ? [{ node: node.parent, text: `super().__delitem__(${key})` }]
          : [],
      );
    case "__contains__":
      return descendantsHere(definition, "comparison_operator").flatMap((node) => {
        const [left, right] = node.namedChildren;
        const isIn = left && right && node.namedChildCount === 2 && isOwn(right);
        return isIn && / in self$/.test(node.text) && !/ not in self$/.test(node.text)
          ? [{ node, text: `super().__contains__(${left.text})` }]
          : [];
      });
    case "__setattr__":
      return descendantsHere(definition, "call").flatMap((node) => {
        const given = field(node, "arguments")?.namedChildren ?? [];
        const isSet = field(node, "function")?.text === "setattr" && isOwn(given[0] ?? null);
        return isSet && given.length === 3
          ? [{ node, text: `super().__setattr__(${given[1]?.text}, ${given[2]?.text})` }]
          : [];
      });
    default:
      return [];
  }
}

/** Whether a method may end before it comes to its end, as one does that goes from thing to thing. */
function endsEarlier(definition: Node): boolean {
  const ends = [
    ...descendantsHere(definition, "return_statement"),
    ...descendantsHere(definition, "raise_statement"),
  ];
  return ends.some((node) => ancestorOfType(node, ["if_statement", "for_statement"], definition) !== null);
}

/** Whether nothing further is asked for: what is given is no part of what the method was given. */
function isGivenTheSame(node: Node): boolean {
  const given = field(node, "arguments") ?? field(node, "subscript");
  const parts = [
    ...(given?.descendantsOfType("attribute") ?? []),
    ...(given?.descendantsOfType("subscript") ?? []),
  ];
  return parts.every((part) => {
    const call = part.parent;
    return part.type === "attribute" && call?.type === "call" && field(call, "function")?.id === part.id;
  });
}

function subscripts(definition: Node): { readonly node: Node; readonly key: string }[] {
  return descendantsHere(definition, "subscript").flatMap((node) => {
    const key = field(node, "subscript");
    return field(node, "value")?.text === "self" && key && key.type !== "slice"
      ? [{ node, key: key.text }]
      : [];
  });
}

/** Whether it is run each time the method is, as far as the branches around it tell. */
function isAlwaysRun(node: Node, definition: Node): boolean {
  const around = ancestorOfType(
    node,
    [
      "if_statement",
      "for_statement",
      "while_statement",
      "conditional_expression",
      "boolean_operator",
      "except_clause",
      "match_statement",
      "list_comprehension",
      "generator_expression",
      "set_comprehension",
      "dictionary_comprehension",
      "lambda",
    ],
    definition,
  );
  return around === null;
}
