import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { walk } from "../../search/scope.ts";
import type { Dialect } from "../../search/view.ts";

/** A name in sight of an expression, with what it is made of and who reads it. */
export interface Binding {
  readonly name: string;
  /** `item` is what a loop or a callback over a list is given. */
  readonly role: "parameter" | "local" | "item";
  /** The identifier that is bound. */
  readonly node: Node;
  /** The value that is bound, the list that is walked; null for parameters. */
  readonly source: Node | null;
  /** Whether the name stands for the whole value, and is no part of it. */
  readonly isWhole: boolean;
  /** Where the name can be read: a function, a block, a loop. */
  readonly region: Node;
  readonly reads: readonly Node[];
}

const NAMES = ["identifier", "shorthand_property_identifier"];
const COMPREHENSIONS =
  /^(?:list_comprehension|set_comprehension|dictionary_comprehension|generator_expression)$/;
/** What hands a function the items of a list, by the place of the item among its parameters. */
const WALKS: readonly (readonly [method: RegExp, place: number])[] = [
  [/^(?:map|filter|forEach|flatMap|some|every|find|findIndex|findLast|findLastIndex)$/, 0],
  [/^(?:reduce|reduceRight)$/, 1],
];

/** Names of the functions, loops and blocks around an expression that hold a value there, the nearest first. */
export function bindingsAt(use: Node, dialect: Dialect): Binding[] {
  const found: Binding[] = [];
  const add = (
    role: Binding["role"],
    target: Node | null,
    source: Node | null,
    region: Node,
    isWhole = target?.type === "identifier",
  ) => {
    for (const node of target ? boundIn(target) : [])
      if (!found.some(({ name }) => name === node.text))
        found.push({
          name: node.text,
          role,
          node,
          source,
          isWhole,
          region,
          reads: readsOf(region, node, dialect),
        });
  };
  for (let around: Node | null = use.parent; around; around = around.parent) {
    if (COMPREHENSIONS.test(around.type))
      for (const clause of around.namedChildren.filter(({ type }) => type === "for_in_clause"))
        if (!contains(field(clause, "right"), use))
          add("item", field(clause, "left"), field(clause, "right"), around);
    const told = dialect.statement(around);
    if (told.kind === "for" && told.target && contains(told.body, use))
      add("item", told.target, told.iterable, around);
    if (dialect.isFunction(around) || around.type === "lambda") addParameters(around, add);
    // What a class of Python holds is no name in its methods.
    const isOfClass = around.parent?.type === "class_definition";
    if ((dialect.isBlock(around) && !isOfClass) || /^(?:module|program)$/.test(around.type))
      for (const statement of around.namedChildren.toReversed())
        if (statement.endIndex <= use.startIndex) addBound(statement, around, add);
    if (around.type === "with_statement")
      for (const alias of around.descendantsOfType("as_pattern"))
        if (alias.endIndex <= use.startIndex && alias.parent?.type === "with_item")
          add("local", field(alias, "alias"), alias.firstNamedChild, around, true);
  }
  return found;
}

type Add = (
  role: Binding["role"],
  target: Node | null,
  source: Node | null,
  region: Node,
  isWhole?: boolean,
) => void;

function addBound(statement: Node, block: Node, add: Add): void {
  const region = regionOf(block);
  if (/^(?:lexical|variable)_declaration$/.test(statement.type))
    for (const one of statement.namedChildren.filter(({ type }) => type === "variable_declarator"))
      add("local", field(one, "name"), field(one, "value"), region);
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "assignment" || inner?.type === "assignment_expression") {
    const target = field(inner, "left");
    if (target && /^(?:identifier|pattern_list|tuple_pattern|list_pattern)$/.test(target.type))
      add("local", target, field(inner, "right"), region);
  }
}

/** In Python a name lives as long as its function; the block is enough of it where the name is read elsewhere as well. */
function regionOf(block: Node): Node {
  if (block.type !== "block") return block;
  for (let node: Node | null = block; node; node = node.parent)
    if (/^(?:function_definition|module)$/.test(node.type)) return node;
  return block;
}

function addParameters(definition: Node, add: Add): void {
  const single = field(definition, "parameter");
  const list = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  const walked = walkedBy(definition);
  for (const [place, parameter] of list.filter(({ type }) => type !== "comment").entries()) {
    const target = targetOf(parameter);
    const isItem = walked !== null && walked.place === place;
    if (target && !/^(?:self|cls|this)$/.test(target.text))
      add(isItem ? "item" : "parameter", target, isItem ? walked.list : null, definition);
  }
}

function targetOf(parameter: Node): Node | null {
  if (/splat_pattern$|^rest_pattern$|separator$/.test(parameter.type)) return null;
  const inner = field(parameter, "pattern") ?? field(parameter, "left") ?? field(parameter, "name");
  if (inner) return inner;
  return parameter.type === "typed_parameter" ? parameter.firstNamedChild : parameter;
}

/** The list whose items a callback is given. */
function walkedBy(definition: Node): { readonly list: Node; readonly place: number } | null {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call && field(call, "function");
  const list = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee && field(callee, "property")?.text;
  if (!list || method === undefined || method === null) return null;
  const place = WALKS.find(([pattern]) => pattern.test(method))?.[1];
  return place === undefined ? null : { list, place };
}

/** Identifiers that a target binds, defaults and keys left out. */
function boundIn(target: Node): Node[] {
  if (/^(?:identifier|shorthand_property_identifier_pattern)$/.test(target.type)) return [target];
  switch (target.type) {
    case "pair_pattern":
      return boundOf(field(target, "value"));
    case "object_assignment_pattern":
    case "assignment_pattern":
      return boundOf(field(target, "left"));
    default:
      return /pattern|tuple|list|as_pattern_target/.test(target.type)
        ? target.namedChildren.flatMap(boundIn)
        : [];
  }
}

function boundOf(target: Node | null): Node[] {
  return target ? boundIn(target) : [];
}

/** Where a name is read, the places that bind it left out. */
export function readsOf(region: Node, bound: Node, dialect: Dialect): Node[] {
  return [...walk(region)].filter(
    (node) =>
      node.text === bound.text &&
      node.id !== bound.id &&
      NAMES.includes(node.type) &&
      (node.type === "shorthand_property_identifier" || dialect.isRead(node)),
  );
}

const TOLD = /(?:^|\.)(?:print|log|debug|info|warn|warning|error|exception|trace)$/;

/**
 * Whether a read only decides over something or tells of it: it stands in the condition of a branch or a loop, in what is
 * raised, in a line of the log.
 */
export function isAsked(read: Node): boolean {
  for (let node: Node = read; node.parent; node = node.parent) {
    const { parent } = node;
    if (/^(?:throw_statement|raise_statement)$/.test(parent.type)) return true;
    const callee = /^call/.test(parent.type) ? field(parent, "function") : null;
    if (callee && callee.id !== node.id && TOLD.test(callee.text)) return true;
    if (
      /statement$|^elif_clause$|^ternary_expression$/.test(parent.type) &&
      field(parent, "condition")?.id === node.id
    )
      return true;
    if (parent.type === "conditional_expression" && parent.namedChildren[1]?.id === node.id) return true;
    if (/^(?:if_clause|assert_statement)$/.test(parent.type)) return true;
    if (/^(?:block|statement_block)$|statement$/.test(parent.type)) return false;
  }
  return false;
}

export function contains(outer: Node | null, inner: Node): boolean {
  return outer !== null && outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex;
}

/** Whether an expression reads this name. */
export function readsName(expression: Node | null, name: string, dialect: Dialect): boolean {
  if (!expression) return false;
  return [...walk(expression)].some(
    (node) =>
      node.text === name &&
      NAMES.includes(node.type) &&
      (node.id === expression.id || node.type === "shorthand_property_identifier" || dialect.isRead(node)),
  );
}
