import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { replaceNode } from "../edits/expressions.ts";
import { namesRead } from "../edits/names.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** What is wrong between a template of `%` and its values. */
export function percentIdeas(fault: PythonFault, cause: string): Idea[] {
  const [operation] = operationsOn(fault).filter(({ operator, left }) => operator === "%" && isText(left));
  if (!operation) return [];
  const places = placesIn(operation.left.text);
  const isTooFew = /^not enough/.test(fault.exception.value);
  const signs = isTooFew ? percentSigns(fault, operation, cause) : [];
  if (signs.length > 0) return signs;
  if (isTooFew)
    return [...bracketIdea(fault, operation, places, cause), ...leftOut(fault, operation, places, cause)];
  // One place, and a value that is a tuple: it was taken apart.
  if (places !== 1 || operation.right.type === "tuple" || operation.right.type === "parenthesized_expression")
    return [];
  return [
    runningIdea({
      cause,
      explanation: `The one value is given as such, so that a tuple is not taken apart.`,
      edits: [replaceNode(fault.file, operation.right, `(${operation.right.text},)`)],
      basis: "standard",
      name: "value_is_one",
      sentence: "A tuple is one value.",
    }),
  ];
}

interface Operation {
  readonly left: Node;
  readonly right: Node;
}

function isText(node: Node): boolean {
  return /^(?:string|concatenated_string)$/.test(node.type);
}

/** How many values a template takes; -1 where it takes them by name. */
export function placesIn(text: string): number {
  const bare = text.replaceAll("%%", "");
  if (/%\(\w+\)/.test(bare)) return -1;
  const found = bare.match(/%[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?[hlL]?[diouxXeEfFgGcrsa]/g) ?? [];
  return found.reduce((sum, one) => sum + 1 + (one.match(/\*/g)?.length ?? 0), 0);
}

/** `"%d% of %d"`: a sign that is meant as such, in front of a space or at the end, takes a value for itself. */
function percentSigns({ file }: PythonFault, { left, right }: Operation, cause: string): Idea[] {
  const given =
    right.type === "tuple" ? right.namedChildren.filter((child) => child.type !== "comment").length : 1;
  const written = left.text.replace(/(?<!%)((?:%%)*)%(?= [a-zA-Z]|\s*["'])/g, "$1%%");
  if (left.type !== "string" || written === left.text || placesIn(written) !== given) return [];
  return [
    runningIdea({
      cause,
      explanation: "The percent sign that is meant as such is doubled.",
      edits: [replaceNode(file, left, written)],
      basis: "standard",
      name: "sign_is_a_sign",
      sentence: "A percent sign stands for itself.",
    }),
  ];
}

/** `"%s: %s" % name, value`: the values lack their brackets. */
function bracketIdea({ file }: PythonFault, { right }: Operation, places: number, cause: string): Idea[] {
  const whole = right.parent;
  const list = whole?.parent;
  if (
    !whole ||
    !list ||
    right.type === "tuple" ||
    !/^(?:expression_list|tuple|argument_list)$/.test(list.type)
  )
    return [];
  const items = list.namedChildren.filter((child) => child.type !== "comment");
  const at = items.findIndex((item) => item.id === whole.id);
  const rest = items.slice(at + 1, at + places);
  const last = rest.at(-1);
  // Other arguments of a call may be meant as such.
  if (
    at < 0 ||
    !last ||
    rest.length !== places - 1 ||
    (list.type === "argument_list" && at + places !== items.length)
  )
    return [];
  if (rest.some((item) => item.type === "keyword_argument")) return [];
  return [
    runningIdea({
      cause,
      explanation: "The values stand in brackets, so that all of them belong to the template.",
      edits: [
        textEdit(file, right.startIndex, right.startIndex, "("),
        textEdit(file, last.endIndex, last.endIndex, ")"),
      ],
      basis: "standard",
      name: "all_values_are_given",
      sentence: "The template gets all its values.",
    }),
  ];
}

/** One value too few, and one parameter that the function takes and does not use. */
function leftOut({ file }: PythonFault, { right }: Operation, places: number, cause: string): Idea[] {
  const items =
    right.type === "tuple" ? right.namedChildren.filter((child) => child.type !== "comment") : [right];
  if (places < 2 || items.length !== places - 1) return [];
  const scope = scopeOf(right);
  if (scope.type !== "function_definition") return [];
  const parameters = parametersOf(scope).filter(
    ({ kind, name }) => kind === "positional" && !/^(?:self|cls)$/.test(name),
  );
  const body = field(scope, "body");
  const read = new Set((body ? namesRead(body) : []).map((node) => node.text));
  const unused = parameters.filter(({ name }) => !read.has(name));
  const [only] = unused;
  if (unused.length !== 1 || !only) return [];
  // The order of the parameters is that of the values, where those are parameters.
  const order = parameters.map(({ name }) => name);
  const before = order.slice(0, order.indexOf(only.name));
  const index = items.findLastIndex((item) => before.includes(item.text)) + 1;
  const texts = items.map((item) => item.text);
  const all = [...texts.slice(0, index), only.name, ...texts.slice(index)];
  return [
    runningIdea({
      cause,
      explanation: `\`${only.name}\`, which the function takes and does not use, is the value that the template lacks.`,
      edits: [replaceNode(file, right, `(${all.join(", ")})`)],
      basis: "house",
      name: "all_values_are_given",
      sentence: "The template gets all its values.",
    }),
  ];
}
