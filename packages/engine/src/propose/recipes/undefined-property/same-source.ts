import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { calleeOf, field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";
import { useOf } from "./optional-uses.ts";

const MOST_SOURCES = 3;
const TYPED = /^(?:await_expression|parenthesized_expression|non_null_expression|as_expression)$/;

/**
 * A list that a function of the project gives, or nothing: what others that ask the same function take where it gives
 * nothing is taken here as well.
 */
export function sameSourceIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value?.place.members.length === 0 ? code.file(value.place.path) : null;
  const object = value?.place.node ?? null;
  const use = object && file ? useOf(object, { code, path: file.path }) : null;
  if (!file || !object || (use?.kind !== "list" && use?.kind !== "keys")) return [];
  const plain = bare(object);
  const bound = plain.type === "identifier" ? lastBinding(plain, plain.text) : plain;
  const call = bound && bare(bound);
  if (call?.type !== "call_expression") return [];
  const wanted = use.kind === "list" ? /^\[\]$/ : /^\{\}$/;
  const taken = sourcesOf(code, file.path, call).flatMap((source) =>
    takenFor(code, source, call).filter(({ text }) => wanted.test(text)),
  );
  const [first] = taken;
  if (!first) return [];
  const text = `${plain.text} ?? ${first.text}`;
  const isBase = /^(?:member_expression|subscript_expression|spread_element)$/.test(
    object.parent?.type ?? "",
  );
  const name = plain.type === "identifier" ? plain.text : "value";
  return [
    {
      name: `without_${name}`,
      sentence: `The request is answered also without ${name}`,
      cause: `\`${calleeOf(call)?.text ?? call.text}\` may give nothing, and nothing looks whether it does.`,
      explanation: `Takes \`${first.text}\` where there is nothing, as ${[...new Set(taken.map(({ place }) => place))].slice(0, 3).join(", ")} do with what the same function gives.`,
      edits: [{ ...replaceNode(file, object, isBase ? `(${text})` : text), part: "fix" }],
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(object) },
    },
  ];
}

function bare(node: Node): Node {
  let inner = node;
  while (TYPED.test(inner.type) && inner.firstNamedChild) inner = inner.firstNamedChild;
  return inner;
}

/** The function that a call runs, and those whose result it hands on as it is. */
function sourcesOf(code: CodeIndex, path: string, call: Node): FunctionSymbol[] {
  const found: FunctionSymbol[] = [];
  let at: { readonly path: string; readonly call: Node } | null = { path, call };
  while (at && found.length < MOST_SOURCES) {
    const [callee] = calleesOf(code, at.path, at.call);
    if (!callee || callee.certainty < 1) break;
    const { symbol } = callee;
    found.push(symbol);
    const { values } = returnsOf(symbol.node);
    const [only] = values;
    const given = values.length === 1 && only ? bare(only) : null;
    at = given?.type === "call_expression" ? { path: symbol.path, call: given } : null;
  }
  return found;
}

interface Taken {
  readonly text: string;
  readonly place: string;
}

/** What other callers of a function take where it gives nothing: `(await rows()) ?? []`, or later of the name that it has. */
function takenFor(code: CodeIndex, source: FunctionSymbol, own: Node): Taken[] {
  return code.callsOf(source.name).flatMap(({ path, node }): Taken[] => {
    const file = code.file(path);
    const [callee] = calleesOf(code, path, node);
    if (!file || file.isTest || node.id === own.id || callee?.symbol.node.id !== source.node.id) return [];
    let whole = node;
    while (whole.parent && TYPED.test(whole.parent.type)) whole = whole.parent;
    const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
    const name = declarator && field(declarator, "name");
    const uses = name?.type === "identifier" ? usesOf(declarator ?? node, name) : [whole];
    return uses.flatMap((use) => {
      const outer = use.parent;
      const isTaken =
        outer?.type === "binary_expression" &&
        /^(?:\?\?|\|\|)$/.test(field(outer, "operator")?.text ?? "") &&
        field(outer, "left")?.id === use.id;
      const text = isTaken ? field(outer, "right")?.text : undefined;
      return text === undefined ? [] : [{ text, place: `${path}:${startLineOf(use)}` }];
    });
  });
}

function usesOf(declarator: Node, name: Node): Node[] {
  let scope: Node = declarator;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  return scope.descendantsOfType("identifier").filter((use) => use.text === name.text && use.id !== name.id);
}
