import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, isInside } from "../../../code/nodes.ts";
import { type Layer, useOf } from "./layers.ts";
import { calledBy, isBinding, isCall, lastName, type Piece, scopeOf } from "./syntax.ts";

const MOST_CALLS = 3;
const MOST_FUNCTIONS = 40;

/** The function of the house that a layer calls; null for the language's own, "unknown" where several could be meant. */
export function makerBehind(
  code: CodeIndex,
  file: SourceFile,
  layer: Layer,
): FunctionSymbol | "unknown" | null {
  if (layer.kind !== "call" || /^new /.test(layer.maker)) return null;
  const [root = ""] = layer.maker.split(/[.?]/);
  const found = code.resolve(file.path, root);
  if (!found) return null;
  const name = layer.maker.split(".").at(-1) ?? "";
  const all = code.functionsNamed(root === name ? found.name : name);
  const here = all.filter(({ path }) => path === found.path);
  const [only, ...others] = here.length > 0 ? here : all;
  if (only) return others.length === 0 ? only : "unknown";
  return code.classesNamed(name).length > 0 ? null : "unknown";
}

/**
 * Whether a function of the house is made for what others do as well: the own place is no part of what it does, and it is not called
 * on the same thing of the same function on purpose.
 */
export function isForOthers(code: CodeIndex, own: Piece, sibling: Piece, maker: FunctionSymbol): boolean {
  if (own.file.path === maker.path && isInside(own.node, maker.node)) return false;
  if (own.file.path === sibling.file.path && scopeOf(own.node)?.id === scopeOf(sibling.node)?.id)
    return false;
  const around = code.functionAt(own.file.path, own.node.startPosition.row + 1);
  return around === null || !reaches(code, maker.node, around.name);
}

/** Whether a function calls one of a name, itself or through others. */
export function reaches(code: CodeIndex, definition: Node, name: string): boolean {
  let level = [definition];
  const seen = new Set<number>();
  for (let step = 0; step < MOST_CALLS && seen.size < MOST_FUNCTIONS; step += 1) {
    const called = level.flatMap((node) => {
      if (seen.has(node.id)) return [];
      seen.add(node.id);
      return node
        .descendantsOfType(["call", "call_expression", "identifier"])
        .map((one) => (isCall(one) ? lastName(calledBy(one) ?? one) : one.text));
    });
    if (called.includes(name)) return true;
    level = [...new Set(called)].flatMap((one) => code.functionsNamed(one).map(({ node }) => node));
  }
  return false;
}

/** What a function does with its only parameter before it gives it back, each way as its layers. */
export function stepsOf(definition: Node): Layer[][] {
  const list = field(definition, "parameter") ?? field(definition, "parameters");
  const [first] = list?.type === "identifier" ? [list] : (list?.namedChildren ?? []);
  const name = first && (field(first, "pattern") ?? field(first, "name") ?? firstName(first))?.text;
  const body = field(definition, "body");
  if (!name || !body) return [];
  const names = madeOf(name, body);
  const reads = [body, ...body.descendantsOfType("identifier")].filter(
    (node) => node.type === "identifier" && names.has(node.text) && !isBinding(node),
  );
  return reads.flatMap((node) => {
    const use = useOf(node);
    const made = use.layers.filter(({ kind }) => !/^(?:guard|default)$/.test(kind));
    const last = use.layers.at(-1)?.outer ?? node;
    return made.length > 0 && isGiven(use.sink, last, body) ? [made] : [];
  });
}

/** A parameter, and the local names for what is made of it. */
function madeOf(parameter: string, body: Node): Set<string> {
  const names = new Set([parameter]);
  for (const one of body.descendantsOfType(["variable_declarator", "assignment"])) {
    const [target, value] = [
      field(one, "name") ?? field(one, "left"),
      field(one, "value") ?? field(one, "right"),
    ];
    const isOf = [value, ...(value?.descendantsOfType("identifier") ?? [])].some(
      (node) => node?.type === "identifier" && names.has(node.text),
    );
    if (isOf && target?.type === "identifier") names.add(target.text);
  }
  return names;
}

function firstName(parameter: Node): Node | null {
  return parameter.type === "identifier" ? parameter : (parameter.descendantsOfType("identifier")[0] ?? null);
}

/** Whether a value is what its function gives, on its own or as one of several. */
function isGiven(sink: string, node: Node, body: Node): boolean {
  if (
    !/^(?:return_statement|branch|named|chosen|string|template_string|arrow_function|expression_statement|far)$/.test(
      sink,
    )
  )
    return false;
  for (let outer = node.parent; outer && isInside(outer, body); outer = outer.parent) {
    if (outer.type === "return_statement") return true;
    if (outer.type === "variable_declarator" || outer.type === "assignment") {
      const name = (field(outer, "name") ?? field(outer, "left"))?.text;
      return body
        .descendantsOfType("return_statement")
        .some((one) => one.namedChildren.some(({ text }) => text === name));
    }
    if (
      !/^(?:ternary_expression|conditional_expression|string|template_string|parenthesized_expression)$/.test(
        outer.type,
      )
    )
      return false;
  }
  return body.parent?.type === "arrow_function" && body.type !== "statement_block";
}
