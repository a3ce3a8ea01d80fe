import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";

/**
 * What becomes of a value: a part of a text (`text`), an entry of an object or list (`entry`), asked for or compared
 * (`asked`), computed with (`sum`), or gone through (`list`).
 */
export type Consumption = "text" | "entry" | "asked" | "sum" | "list";

/** Variables, parameters and functions that are followed one after the other. */
const MOST_STEPS = 4;
const MOST_CALLS = 8;
const MOST_USES = 12;

/**
 * How a value is consumed, followed over variables, parameters and what functions return. Null where it is used in several
 * ways that nothing can stand in for at once, or where the code does not tell.
 */
export function consumptionOf(
  code: CodeIndex,
  path: string,
  node: Node,
  steps = MOST_STEPS,
): Consumption | null {
  const parent = node.parent;
  if (!parent || steps === 0) return null;
  const up = () => consumptionOf(code, path, parent, steps);
  switch (parent.type) {
    case "parenthesized_expression":
      return /^(?:if_statement|while_statement|do_statement|switch_statement)$/.test(
        parent.parent?.type ?? "",
      )
        ? "asked"
        : up();
    case "await_expression":
    case "as_expression":
    case "satisfies_expression":
    case "non_null_expression":
      return up();
    case "pair":
      return field(parent, "value")?.id === node.id ? "entry" : null;
    case "array":
      return /^\.join\b/.test(callOn(parent) ?? "") ? "text" : "entry";
    case "template_substitution":
      return "text";
    case "jsx_expression":
      return "asked";
    case "unary_expression":
      return field(parent, "operator")?.text === "!" ? "asked" : null;
    case "ternary_expression":
      return field(parent, "condition")?.id === node.id ? "asked" : up();
    case "binary_expression":
      return ofOperator(node, parent, up);
    case "augmented_assignment_expression":
      return /^[+-]=$/.test(field(parent, "operator")?.text ?? "") ? added(parent, node) : null;
    case "assignment_expression":
      return field(parent, "right")?.id === node.id ? assigned(parent) : null;
    case "spread_element":
      return parent.parent?.type === "object" ? "asked" : "list";
    case "for_in_statement":
      return "list";
    case "variable_declarator":
      return declared(code, path, parent, steps);
    case "return_statement":
      return returned(code, path, node, steps);
    case "arrow_function":
      return returned(code, path, node, steps);
    case "arguments":
      return given(code, path, node, parent, steps);
    default:
      return null;
  }
}

function ofOperator(node: Node, parent: Node, up: () => Consumption | null): Consumption | null {
  const operator = field(parent, "operator")?.text ?? "";
  const isLeft = field(parent, "left")?.id === node.id;
  if (operator === "??" || operator === "||") return isLeft ? "asked" : up();
  if (operator === "&&") return isLeft ? "asked" : up();
  // Two absent values would be taken for equal, and a limit that is absent for one that holds.
  if (/^(?:[!=]==?|[<>]=?)$/.test(operator))
    return isKnown(field(parent, isLeft ? "right" : "left")) || isInPredicate(parent) ? "asked" : null;
  if (operator === "+") return added(parent, node);
  // A product that is added to others may be left out; one that stands alone would be made up.
  return /^(?:-|\*|\/)$/.test(operator) && up() === "sum" ? "sum" : null;
}

function isKnown(node: Node | null): boolean {
  return /^(?:string|number|true|false|null|undefined|unary_expression|template_string)$/.test(
    node?.type ?? "",
  );
}

/** Inside of a callback that says which items are meant. */
function isInPredicate(node: Node): boolean {
  for (let current: Node | null = node.parent; current; current = current.parent) {
    if (!isFunctionNode(current)) continue;
    const call = current.parent?.type === "arguments" ? current.parent.parent : null;
    return PREDICATES.test(call ? (lastNameOf(field(call, "function") ?? call) ?? "") : "");
  }
  return false;
}

/** `+` joins texts or adds numbers: the other side tells, else what is added in turn. */
function added(sum: Node, node: Node): Consumption | null {
  const sides = [field(sum, "left"), field(sum, "right")].filter((side) => side && side.id !== node.id);
  for (const side of sides) {
    if (!side) continue;
    // `sum + parcel.kg + …`: what it begins with is the first of all that are added.
    const first = firstAdded(side);
    const start = first.type === "identifier" ? beginningOf(first) : null;
    if (isText(start ?? side)) return "text";
    if (start?.type === "number") return "sum";
  }
  const outer = sum.parent;
  return outer?.type === "binary_expression" && field(outer, "operator")?.text === "+"
    ? added(outer, sum)
    : null;
}

function firstAdded(side: Node): Node {
  const isSum = side.type === "binary_expression" && field(side, "operator")?.text === "+";
  const left = isSum ? field(side, "left") : null;
  return left ? firstAdded(left) : side;
}

function isText(node: Node): boolean {
  if (/^(?:string|template_string)$/.test(node.type)) return true;
  if (node.type !== "binary_expression" || field(node, "operator")?.text !== "+") return false;
  return [field(node, "left"), field(node, "right")].some((side) => side !== null && isText(side));
}

/** What a variable begins with, in the functions around a use of it. */
function beginningOf(use: Node): Node | null {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    const found = scope.namedChildren
      .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
      .flatMap((child) => child.namedChildren)
      .find((child) => field(child, "name")?.text === use.text);
    if (found) return field(found, "value");
    const own = field(scope, "parameters")?.namedChildren ?? [];
    if (own.some((child) => (field(child, "pattern") ?? child).text === use.text)) {
      // `reduce((sum, line) => sum + …, 0)`: the accumulator begins with the second argument.
      const call = scope.parent?.parent;
      const isReduce =
        call?.type === "call_expression" && /\breduce(?:Right)?$/.test(field(call, "function")?.text ?? "");
      return isReduce && call ? (field(call, "arguments")?.namedChildren[1] ?? null) : null;
    }
  }
  return null;
}

function assigned(assignment: Node): Consumption | null {
  const left = field(assignment, "left");
  if (left?.type === "identifier") return endsLoop(assignment, left.text) ? "entry" : null;
  return left && /^(?:member_expression|subscript_expression)$/.test(left.type) ? "entry" : null;
}

/** `while (page) { …; page = data.links.next; }`: the loop asks whether there is one more. */
function endsLoop(assignment: Node, name: string): boolean {
  const loop = ancestorOfType(assignment, ["while_statement", "do_statement"]);
  const condition = loop && field(loop, "condition")?.text.replace(/\s+/g, "");
  return condition === `(${name})` || condition === `(${name}!==null)` || condition === `(${name}!=null)`;
}

/** A variable is consumed as its uses are. */
function declared(code: CodeIndex, path: string, declarator: Node, steps: number): Consumption | null {
  const name = field(declarator, "name");
  if (name?.type === "array_pattern") return "list";
  if (name?.type !== "identifier") return null;
  const scope = ancestorOfType(declarator, ["statement_block", "program", "switch_case"]);
  const uses = (scope?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).filter(
    (use) => use.text === name.text && use.startIndex >= declarator.endIndex,
  );
  if (uses.length === 0 || uses.length > MOST_USES) return null;
  return together(
    uses.map((use) =>
      use.type === "shorthand_property_identifier" ? "entry" : consumptionOf(code, path, use, steps - 1),
    ),
  );
}

/** Null when one of them cannot be borne, or when they want different things. */
function together(kinds: readonly (Consumption | null)[]): Consumption | null {
  const wanted = new Set(kinds);
  if (wanted.has(null)) return null;
  wanted.delete("asked");
  if (wanted.size === 0) return "asked";
  const [only] = wanted;
  if (wanted.size === 1 && only) return only;
  return [...wanted].every((kind) => kind === "text" || kind === "entry") ? "text" : null;
}

const OVER_ITEMS = /^(?:map|flatMap|from|mapValues)$/;
const PREDICATES = /^(?:filter|find|findLast|findIndex|findLastIndex|some|every)$/;
const ANSWERS = /^(?:json|send|body|push|unshift|add|append|stringify|resolve|text|html|write|end)$/;

/** What a function gives: by what its callers do with it. */
function returned(code: CodeIndex, path: string, node: Node, steps: number): Consumption | null {
  let definition: Node | null = node.parent;
  while (definition && !isFunctionNode(definition)) definition = definition.parent;
  if (!definition) return null;
  if (definition.parent?.type === "arguments") return ofCallback(definition, definition.parent);
  const declaredType = field(definition, "return_type")?.text ?? "";
  if (/\bnull\b/.test(declaredType)) return "entry";
  if (/\bundefined\b/.test(declaredType)) return "asked";
  if (/^:\s*(?:Promise<)?string>?$/.test(declaredType)) return "text";
  const others = returnsOf(definition);
  if (others.values.some((value) => value.id !== node.id && value.type === "null")) return "entry";
  if (others.bare.length > 0 || others.values.some((value) => value.type === "undefined")) return "asked";
  const symbol = code.symbolsOf(path)?.functions.find((found) => found.node.id === definition?.id);
  if (!symbol || symbol.name.startsWith("<")) return null;
  const calls = code
    .callsOf(symbol.name)
    .filter((call) => code.file(call.path)?.isTest === false)
    .filter((call) =>
      calleesOf(code, call.path, call.node).some((callee) => callee.symbol.node.id === symbol.node.id),
    );
  const handed = handedOn(code, symbol.name, path);
  if (calls.length + handed.length === 0 || calls.length > MOST_CALLS) return null;
  return together([...calls.map((call) => consumptionOf(code, call.path, call.node, steps - 1)), ...handed]);
}

/** `members.map(label)`: the function is handed over by its name. */
function handedOn(code: CodeIndex, name: string, path: string): (Consumption | null)[] {
  return code.mentions(name).flatMap((other): (Consumption | null)[] => {
    const file = code.file(other);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(other)) return [];
    if (other !== path && !(code.symbolsOf(other)?.imports ?? []).some(({ local }) => local === name))
      return [];
    return file.tree.rootNode
      .descendantsOfType("identifier")
      .filter((node) => node.text === name && node.parent?.type === "arguments")
      .map((node) => (node.parent ? ofCallback(node, node.parent) : null));
  });
}

/** What a callback gives, by the method that it is handed to. */
function ofCallback(callback: Node, args: Node): Consumption | null {
  const call = args.parent;
  const callee = call && (field(call, "function") ?? field(call, "constructor"));
  const name = callee ? lastNameOf(callee) : null;
  if (!call || name === null || (args.namedChildren[0]?.id !== callback.id && name !== "from")) return null;
  if (PREDICATES.test(name)) return "asked";
  if (!OVER_ITEMS.test(name)) return null;
  const next = callOn(call) ?? "";
  if (/^\.join\b/.test(next)) return "text";
  return /^\.filter\(Boolean\)/.test(next) ? "asked" : "entry";
}

/** What follows a value directly: `.join(", ")`. */
function callOn(node: Node): string | null {
  const member = node.parent?.type === "member_expression" ? node.parent : null;
  if (!member || field(member, "object")?.id !== node.id || member.parent?.type !== "call_expression")
    return null;
  return member.parent.text.slice(node.text.length).trimStart();
}

/** Functions of the language that go by their own default where they are not told which language or form to use. */
function hasOwnDefault(callee: string, name: string, index: number): boolean {
  return (
    /^toLocale\w*String$/.test(name) || /^Intl\./.test(callee) || (name === "localeCompare" && index > 0)
  );
}

function given(code: CodeIndex, path: string, node: Node, args: Node, steps: number): Consumption | null {
  const call = args.parent;
  const callee = call && (field(call, "function") ?? field(call, "constructor"));
  if (!call || !callee) return null;
  const name = lastNameOf(callee) ?? "";
  const index = args.namedChildren
    .filter((child) => child.type !== "comment")
    .findIndex((child) => child.id === node.id);
  if (/^(?:String|encodeURIComponent|escape|escapeHtml)$/.test(callee.text)) return "text";
  if (callee.text === "Boolean" || /^(?:includes|has|indexOf)$/.test(name)) return "asked";
  if (hasOwnDefault(callee.text, name, index)) return "asked";
  if (/^console\./.test(callee.text)) return "entry";
  // Of what is only noted, nothing has to stand in for what is not there.
  if (/^(?:this\.|[\w$]+\.)?(?:log|logger)\.\w+$/.test(callee.text)) return "asked";
  if (callee.type === "member_expression" && ANSWERS.test(name)) return "entry";
  if (callee.type === "member_expression" && /^(?:set|header|setHeader)$/.test(name))
    return name === "set" && index === 1 ? "entry" : null;
  const [own, ...others] = calleesOf(code, path, call);
  if (!own || own.certainty < 1 || others.length > 0 || index < 0) return null;
  const parameter = (field(own.symbol.node, "parameters")?.namedChildren ?? [])[index];
  if (!parameter) return null;
  if (parameter.type === "assignment_pattern" || field(parameter, "value")) return "asked";
  if (parameter.type === "optional_parameter") return "asked";
  const local = field(parameter, "pattern") ?? parameter;
  const body = field(own.symbol.node, "body");
  if (local.type !== "identifier" || !body) return null;
  const uses = body
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((use) => use.text === local.text);
  if (body.type === "identifier" && body.text === local.text) return null;
  if (uses.length === 0 || uses.length > MOST_USES) return null;
  return together(
    uses.map((use) =>
      use.type === "shorthand_property_identifier"
        ? "entry"
        : consumptionOf(code, own.symbol.path, use, steps - 1),
    ),
  );
}
