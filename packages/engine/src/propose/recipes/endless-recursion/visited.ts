import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** A function that calls itself, and what walks through the data. */
export interface Recursion {
  readonly name: string;
  readonly definition: Node;
  readonly calls: readonly Node[];
  /** The parameter that walks through the data; `self` where the objects ask each other. */
  readonly parameter: string;
  readonly isMethod: boolean;
}

/** The function on the trace that calls itself; null where it cannot be told what leads it on. */
export function recursiveCall({ code }: Investigation, fault: PythonFault): Recursion | null {
  const names = fault.frames.slice(-12).map((frame) => code.functionAt(frame.path, frame.line)?.node.id);
  const symbol = fault.function;
  if (!symbol || names.filter((id) => id === symbol.node.id).length < 2) return null;
  const owner = ancestorOfType(symbol.node, ["class_definition", "function_definition"]);
  const isMethod = owner?.type === "class_definition";
  const all = parametersOf(symbol.node);
  const self = isMethod ? (all[0]?.name ?? "self") : null;
  const parameters = isMethod ? all.slice(1) : all;
  const found = symbol.node
    .descendantsOfType("call")
    .filter((node) => ancestorOfType(node, ["function_definition", "lambda"])?.id === symbol.node.id)
    .filter((node) => {
      const callee = field(node, "function");
      if (!isMethod) return callee?.text === symbol.name;
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      return (
        field(callee ?? node, "attribute")?.text === symbol.name &&
        object !== null &&
        !/^super\(/.test(object.text)
      );
    });
  const isOpen = parameters.some(
    ({ kind, defaultValue }) => /^(?:args|kwargs)$/.test(kind) || defaultValue !== null,
  );
  if (found.length === 0 || isOpen) return null;
  const ofSelf = found.filter((node) => field(field(node, "function") ?? node, "object")?.text === self);
  const parameter =
    self !== null && ofSelf.length === 0
      ? self
      : walkedParameter(
          found,
          parameters.map(({ name }) => name),
        );
  if (parameter === null) return null;
  return { name: symbol.name, definition: symbol.node, calls: found, parameter, isMethod };
}

/** The one parameter that a call of itself gives another value; null where several change, and for numbers that count down. */
function walkedParameter(calls: readonly Node[], names: readonly string[]): string | null {
  const changed = new Set<string>();
  for (const call of calls) {
    const { positional, named } = readCall(call);
    if (positional.length + named.size !== names.length) return null;
    for (const [index, name] of names.entries()) {
      const given = named.get(name) ?? positional[index];
      if (!given || given.type === "binary_operator") return null;
      if (given.text !== name) changed.add(name);
    }
  }
  const [only, ...others] = changed;
  return others.length === 0 ? (only ?? null) : null;
}

/** Threads a set of what was visited through; a node that comes again gives what a node without children gives. */
export function visitedIdea(recursion: Recursion, fault: PythonFault, sentence: string): Idea | null {
  const { definition, calls, parameter } = recursion;
  const body = field(definition, "body");
  const list = field(definition, "parameters");
  const first = body?.namedChildren.find(
    (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
  );
  const again = valueWhenSeen(definition, calls);
  const key = isHashable(definition, parameter) ? parameter : `id(${parameter})`;
  // What is collected is collected once; a figure or a text counts a part that two others share twice, as before.
  const isCollected = again === "" || again === "[]" || again === "set()";
  const name = isCollected ? "seen" : "above";
  const children = isCollected ? [] : calls.flatMap((call) => comprehendedBy(call) ?? []);
  const isFiltered = children.length === calls.length && children.length > 0;
  if (!body || !list || !first || (again === null && !isFiltered)) return null;
  if (new RegExp(`\\b${name}\\b`).test(definition.text)) return null;
  const guard = insertBefore(
    fault.file,
    first,
    isCollected
      ? [
          "seen = set() if seen is None else seen",
          `if ${key} in seen:`,
          `\treturn${again === "" ? "" : ` ${again}`}`,
          `seen.add(${key})`,
        ]
      : isFiltered
        ? [`above = (*above, ${key})`]
        : [`if ${key} in above:`, `\treturn ${again}`],
  );
  const handed = isCollected ? "seen" : isFiltered ? "above" : `(*above, ${key})`;
  const passed = calls.map((call) => {
    const given = field(call, "arguments");
    if (given?.type !== "argument_list" || readCall(call).hasSplat) return null;
    const isEmpty = given.namedChildCount === 0;
    const isNamed = readCall(call).named.size > 0;
    const text = `${isEmpty ? "" : ", "}${isNamed ? `${name}=` : ""}${handed}`;
    return textEdit(fault.file, given.endIndex - 1, given.endIndex - 1, text);
  });
  const isAlone = field(list, "name") === null && list.namedChildCount === 0;
  const declared = `${isAlone ? "" : ", "}${isCollected ? "seen=None" : "above=()"}`;
  const parameterEdit = textEdit(fault.file, list.endIndex - 1, list.endIndex - 1, declared);
  const filters = isFiltered
    ? children.map(({ clause, item }) =>
        textEdit(
          fault.file,
          clause.endIndex,
          clause.endIndex,
          ` if ${key.replace(parameter, item)} not in above`,
        ),
      )
    : [];
  if (!guard || passed.some((edit) => edit === null)) return null;
  const edits = [parameterEdit, guard, ...passed, ...filters].flatMap((edit) =>
    edit ? [{ ...edit, part: "fix" }] : [],
  );
  const happens = isFiltered ? "is left out" : `gives \`${again === "" ? "nothing" : again}\``;
  return {
    cause: sentence,
    explanation: `What was visited on the way is remembered, and ${happens} when it comes again. Data that leads nowhere back is walked as before.`,
    edits,
    // An order of what needs each other has no answer for a circle; that one is made up is for people to agree to.
    basis: isCollected && !isOrder(definition) ? "standard" : "guess",
    expectation: FINE,
    name: "data_that_leads_back_to_itself",
    sentence: "Data that leads back to itself is walked once.",
  };
}

/** `[shown(child) for child in node.children]`: the clause of the loop and the name of its item. */
function comprehendedBy(call: Node): { clause: Node; item: string } | null {
  const whole = call.parent;
  if (!whole || !/^(?:list|set)_comprehension$|^generator_expression$/.test(whole.type)) return null;
  if (field(whole, "body")?.id !== call.id) return null;
  const [clause, ...others] = whole.namedChildren.filter(({ type }) =>
    /^for_in_clause$|^if_clause$/.test(type),
  );
  const item = clause && field(clause, "left")?.text;
  const [given] = readCall(call).positional;
  return clause && others.length === 0 && item !== undefined && given?.text === item
    ? { clause, item }
    : null;
}

/** Whether what is walked is a name or number: it is a key, or an element of a set. */
function isHashable(definition: Node, parameter: string): boolean {
  return new RegExp(
    `\\[${parameter}\\]|\\.get\\(${parameter}[,)]|\\.add\\(${parameter}\\)|\\{${parameter}\\}|\\b${parameter} (?:not )?in\\b|\\b${parameter}: (?:str|int)\\b`,
  ).test(definition.text);
}

/** What a node adds that was counted already: nothing, in the kind of what is returned. Null where that cannot be told. */
export function valueWhenSeen(definition: Node, calls: readonly Node[]): string | null {
  const returns = definition
    .descendantsOfType("return_statement")
    .filter((node) => ancestorOfType(node, ["function_definition"])?.id === definition.id);
  if (returns.length === 0) return "";
  const literals = new Set(
    returns
      .map((node) => node.firstNamedChild?.text ?? "")
      .filter((text) => /^(?:\[\]|\{\}|0|""|''|None)$/.test(text)),
  );
  const [only] = literals;
  if (literals.size === 1 && only !== undefined) return only;
  // What leads on to another gives where it has come to.
  const isTail = calls.every((call) => call.parent?.type === "return_statement");
  const [self] = parametersOf(definition)
    .map(({ name }) => name)
    .filter((name) => returns.some((node) => node.firstNamedChild?.text === name));
  if (isTail && self !== undefined) return self;
  // Parts that are joined to a list or added to a number begin with the empty one.
  const kinds = new Set(calls.map((call) => usedAs(call)));
  const [kind] = kinds;
  return kinds.size === 1 ? (kind ?? null) : null;
}

function usedAs(call: Node): string | null {
  const list = ancestorOfType(call, ["call", "binary_operator", "augmented_assignment", "list_splat"]);
  if (list?.type === "list_splat") return "[]";
  const callee = list?.type === "call" ? (field(list, "function")?.text ?? "") : "";
  if (callee.endsWith(".extend")) return "[]";
  if (/^(?:sum|max|min)$/.test(callee)) return "0";
  if (/\.(?:append|add)$/.test(callee) || callee === "len") return null;
  if (list?.type === "binary_operator") {
    const other = list.namedChildren.find(
      (side) => !(side.startIndex <= call.startIndex && call.endIndex <= side.endIndex),
    );
    if (other?.type === "list" || /\blist\(/.test(other?.text ?? "")) return "[]";
    if (other?.type === "integer") return "0";
    return other?.type === "string" || /^f?["']/.test(other?.text ?? "") ? '""' : null;
  }
  if (list?.type === "augmented_assignment") {
    const name = field(list, "left")?.text;
    const scope = ancestorOfType(call, ["function_definition"]);
    const begun = scope
      ?.descendantsOfType("assignment")
      .find((node) => field(node, "left")?.text === name && startLineOf(node) <= startLineOf(list));
    const value = begun ? (field(begun, "right")?.text ?? "") : "";
    if (/^(?:\{[^:]*\}|set\(.*\))$/s.test(value) && value !== "{}") return "set()";
    return /^\[/.test(value) ? "[]" : /^\d/.test(value) ? "0" : null;
  }
  return null;
}

/** Whether a function brings things into the order in which they need each other. */
function isOrder(definition: Node): boolean {
  const outer = ancestorOfType(definition, ["function_definition"]) ?? definition;
  const name = field(outer, "name")?.text ?? "";
  return (
    /(?:^|_)(?:order|ordered|sort|resolve)(?:_|$)|topo/.test(name) ||
    /\b(?:needs|requires|depends_?on|dependenc(?:y|ies)|prerequisites)\b/.test(outer.text)
  );
}
