import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A part of something that may be None is read by hand, `pull["repo"]["name"]`, where a function of the house gives the same
 * part and what stands for it where there is none: `repository(pull["repo"])`.
 */
export function housePartIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const { code } = investigation;
  const place = failingValueOf(investigation)?.place;
  const read = place?.path === fault.file.path ? place.node.parent : null;
  if (!place || !read || !/NoneType/.test(fault.exception.value)) return null;
  const part = partOf(read, place.node);
  if (part === null || isWritten(read)) return null;
  const found = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node, qualifiedName }) => node.id !== fault.function?.node.id && !qualifiedName.includes("."))
    .filter((symbol) => givesPart(symbol, part))
    .flatMap((symbol) => {
      const uses = code
        .callsOf(symbol.name)
        .filter(
          ({ path, enclosing }) => code.file(path)?.isTest === false && enclosing?.node.id !== symbol.node.id,
        );
      const called = nameOfFunction(code, symbol, fault.file, fault.statement);
      const [use] = uses;
      return called && use ? [{ symbol, called, use }] : [];
    });
  const [only, ...others] = found;
  if (!only || others.length > 0) return null;
  const { symbol, called, use } = only;
  return runningIdea({
    cause: `\`${place.node.text.slice(0, 60)}\` may be None, which \`${symbol.name}\` asks for first.`,
    explanation: `It is told by \`${symbol.name}\`, which knows what to say where there is none, as at ${use.path}:${startLineOf(use.node)}.`,
    edits: [...called.imports, replaceNode(fault.file, read, `${called.text}(${place.node.text})`)],
    name: "told_as_its_kin",
    sentence: "What may be absent is told as its kin are.",
  });
}

/** `["name"]`, `.name`: what is read of a value, whatever the quotes; null where it is used otherwise. */
function partOf(read: Node, value: Node): string | null {
  if (read.type === "subscript" && field(read, "value")?.id === value.id) {
    const key = field(read, "subscript");
    return key?.type === "string" ? `[${key.text.replace(/^\w*(["'])(.*)\1$/s, "$2")}]` : null;
  }
  const isRead = read.type === "attribute" && field(read, "object")?.id === value.id;
  const isCalled = read.parent?.type === "call" && field(read.parent, "function")?.id === read.id;
  return isRead && !isCalled ? `.${field(read, "attribute")?.text}` : null;
}

function isWritten(read: Node): boolean {
  const { parent } = read;
  return parent?.type === "assignment" && field(parent, "left")?.id === read.id;
}

/** `return repo["name"] if repo else "nobody"`, and the same by `if not repo: return "nobody"`. */
function givesPart({ node }: FunctionSymbol, part: string): boolean {
  const [parameter, ...others] = parametersOf(node);
  if (parameter?.kind !== "positional" || node.text.startsWith("async")) return false;
  if (others.some(({ defaultValue }) => defaultValue === null)) return false;
  const { name } = parameter;
  const isPart = (value: Node | null | undefined) =>
    value?.firstNamedChild?.text === name && partOf(value, value.firstNamedChild) === part;
  const asked = new RegExp(`^(?:not )?${name}(?: is(?: not)? None)?$`);
  const answers = descendantsHere(node, "return_statement").map((one) => one.firstNamedChild);
  const [only, ...rest] = answers;
  if (only?.type === "conditional_expression" && rest.length === 0) {
    const [given, condition, instead] = only.namedChildren;
    if (!condition || !asked.test(condition.text)) return false;
    return (isPart(given) && !reads(instead, name)) || (isPart(instead) && !reads(given, name));
  }
  const guards = descendantsHere(node, "if_statement");
  return (
    answers.length === 2 &&
    guards.length === 1 &&
    asked.test(field(guards[0] as Node, "condition")?.text ?? "") &&
    answers.some(isPart) &&
    answers.some((answer) => answer !== null && !reads(answer, name))
  );
}

function reads(node: Node | null | undefined, name: string): boolean {
  return node !== null && node !== undefined && new RegExp(`\\b${name}\\b`).test(node.text);
}
