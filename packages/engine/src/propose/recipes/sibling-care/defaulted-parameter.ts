import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround, isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";

const MOST_WAYS = 4;
const UNDEFINED = /\bof undefined\b|undefined is not iterable|as it is undefined|undefined to object/;

/**
 * `place(text)` beside `words(text = "")` and `numbers(text = "")`: all functions of a module or class bear that what they
 * read is left out, and one does not. It begins with the same.
 */
export function defaultedParameterIdea({ code, ...rest }: Investigation): Idea | null {
  const investigation = { code, ...rest };
  const value = rest.event?.exceptions.at(-1)?.value ?? "";
  if (!UNDEFINED.test(value)) return null;
  for (const { place } of (traceWays(investigation)?.ways ?? []).slice(0, MOST_WAYS)) {
    const { node, path, members } = place;
    const file = code.file(path);
    if (!file || file.isTest || node.type !== "identifier" || members.length > 0) continue;
    const definition = functionAround(node);
    const own = definition && parametersOf(definition).find(({ name }) => name === node.text);
    if (!definition || !own || own.value) continue;
    const beside = besideOf(definition).flatMap((one) =>
      parametersOf(one).filter(({ name }) => name === node.text),
    );
    const [first] = beside;
    const given = new Set(beside.map((one) => one.value?.text ?? ""));
    if (!first?.value || given.size > 1) return null;
    return ideaOf(file, own, { ...first, value: first.value }, rest.event?.request?.method);
  }
  return null;
}

interface Parameter {
  readonly node: Node;
  readonly name: string;
  readonly type: Node | null;
  /** What stands for it where it is left out. */
  readonly value: Node | null;
}

function ideaOf(
  file: SourceFile,
  { node, name, type }: Parameter,
  like: Parameter & { readonly value: Node },
  method: string | null | undefined,
): Idea {
  const where = `${file.path}:${startLineOf(like.node)}`;
  const text = `${name}${like.type ? (type?.text ?? "") : ""} = ${like.value.text}`;
  const isAlone = node.parent?.type === "arrow_function";
  return {
    name: `without_${name}`,
    sentence: `What is asked without ${name} is answered`,
    cause: `\`${name}\` may be left out; ${where} bears that, and line ${startLineOf(node)} does not.`,
    explanation: `Takes \`${like.value.text}\` where it is left out, as ${where} does.`,
    edits: [{ ...textEdit(file, node.startIndex, node.endIndex, isAlone ? `(${text})` : text), part: "fix" }],
    basis: "house",
    expectation: method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(node) },
  };
}

/** Parameters with plain names, with what stands for them. */
function parametersOf(definition: Node): Parameter[] {
  const alone = field(definition, "parameter");
  const all = alone ? [alone] : (field(definition, "parameters")?.namedChildren ?? []);
  return all.flatMap((node): Parameter[] => {
    const named = field(node, "pattern") ?? field(node, "left") ?? node;
    if (named.type !== "identifier") return [];
    return [
      {
        node,
        name: named.text,
        type: field(node, "type"),
        value: field(node, "value") ?? field(node, "right"),
      },
    ];
  });
}

/** The other functions of the same class or module. */
function besideOf(definition: Node): Node[] {
  const body = definition.parent?.type === "class_body" ? definition.parent : definition.tree.rootNode;
  return body
    .descendantsOfType(["function_declaration", "method_definition", "arrow_function", "function_expression"])
    .filter((one) => one.id !== definition.id && outerOf(one)?.id === outerOf(definition)?.id)
    .filter(isNamed);
}

function outerOf(definition: Node): Node | null {
  for (let scope = definition.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope) || scope.type === "class_body") return scope;
  return null;
}

/** A callback that is handed over is no function beside another one. */
function isNamed(definition: Node): boolean {
  return field(definition, "name") !== null || definition.parent?.type === "variable_declarator";
}
