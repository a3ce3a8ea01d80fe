import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import type { Arm, Bound, Entry, Grammar, Held, Passage, Use } from "./grammar.ts";

/** Statements of JavaScript and TypeScript. */
export const javascriptGrammar: Grammar = {
  statementsOf: statementsIn,
  passage,
  boundBy,
  expressionOf,
  isSaid,
  useOf,
  readsOf: (node, name) =>
    node
      .descendantsOfType(["identifier", "shorthand_property_identifier", "this"])
      .filter((read) => read.text === name && !isTarget(read)),
  entryOf,
  heldBy,
  readEntry: (store, key, isMap) => (isMap ? `${store}.get(${key})` : `${store}[${key}]`),
};

function statementsIn(block: Node): Node[] {
  return block.namedChildren.filter(
    ({ type }) =>
      !/^(?:comment|empty_statement|function_declaration|generator_function_declaration)$/.test(type),
  );
}

function under(node: Node | null): Node[] {
  if (!node) return [];
  return node.type === "statement_block" ? statementsIn(node) : [node];
}

function passage(statement: Node): Passage {
  switch (statement.type) {
    case "return_statement":
    case "throw_statement":
    case "continue_statement":
    case "break_statement":
      return { kind: "leaves" };
    case "statement_block":
      return { kind: "within", statements: statementsIn(statement) };
    case "if_statement": {
      const condition = field(statement, "condition");
      const asked = condition ? [condition] : [];
      const other = field(statement, "alternative")?.firstNamedChild ?? null;
      const first = arm(under(field(statement, "consequence")), asked);
      const arms = other ? [first, arm(under(other), asked)] : [first];
      return { kind: "arms", arms, isWhole: other !== null, asked };
    }
    case "switch_statement": {
      const value = field(statement, "value");
      const asked = value ? [value] : [];
      const cases = field(statement, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
      const isWhole = cases.some(({ type }) => type === "switch_default");
      return {
        kind: "arms",
        arms: cases.flatMap((_one, index) => caseArm(cases, index, asked)),
        isWhole,
        asked,
      };
    }
    case "try_statement": {
      const last = field(statement, "finalizer")?.namedChildren.find(
        ({ type }) => type === "statement_block",
      );
      if (last && statementsIn(last).some((one) => passage(one).kind === "leaves")) return { kind: "leaves" };
      const handler = field(statement, "handler");
      const arms = [arm(under(field(statement, "body")), [])];
      if (handler) arms.push({ ...arm(under(field(handler, "body")), []), isHandler: true });
      return { kind: "arms", arms, isWhole: true, asked: [] };
    }
    case "while_statement":
    case "do_statement": {
      const isEndless =
        /^\(true\)$/.test(field(statement, "condition")?.text ?? "") &&
        statement.descendantsOfType("break_statement").length === 0;
      return { kind: "loop", isEndless };
    }
    case "for_statement": {
      const isEndless =
        field(statement, "condition")?.type === "empty_statement" || field(statement, "condition") === null;
      return {
        kind: "loop",
        isEndless: isEndless && statement.descendantsOfType("break_statement").length === 0,
      };
    }
    case "for_in_statement":
      return { kind: "loop", isEndless: false };
    default:
      return { kind: "plain" };
  }
}

/** A case that falls through to the next is no arm of its own; `break` is no statement of it. */
function caseArm(cases: readonly Node[], index: number, asked: readonly Node[]): Arm[] {
  const own = cases[index];
  if (!own) return [];
  const value = field(own, "value");
  const plain = own.namedChildren.filter((child) => child.id !== value?.id && child.type !== "comment");
  const [only] = plain;
  const inner = plain.length === 1 && only?.type === "statement_block" ? statementsIn(only) : plain;
  const statements = inner.filter(({ type }) => type !== "empty_statement");
  const last = statements.at(-1);
  if (!last) return index === cases.length - 1 ? [arm([], asked)] : [];
  if (last.type === "break_statement") return [arm(statements.slice(0, -1), asked)];
  const isFallingThrough = index < cases.length - 1 && passage(last).kind !== "leaves";
  return isFallingThrough ? [] : [arm(statements, asked)];
}

function arm(statements: readonly Node[], asked: readonly Node[]): Arm {
  return { statements, asked, isHandler: false };
}

const MADE =
  /^(?:call_expression|await_expression|new_expression|object|array|template_string|string|binary_expression|ternary_expression|number)$/;

function boundBy(statement: Node): Bound[] {
  if (/^(?:lexical|variable)_declaration$/.test(statement.type))
    return statement.namedChildren.flatMap((declarator) => {
      const [name, value] = [field(declarator, "name"), field(declarator, "value")];
      return name && value ? boundIn(name, value, false) : [];
    });
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (!inner || !/assignment_expression$/.test(inner.type)) return [];
  const [left, right] = [field(inner, "left"), field(inner, "right")];
  return left ? boundIn(left, right, /^augmented/.test(inner.type)) : [];
}

function boundIn(target: Node, value: Node | null, isUpdate: boolean): Bound[] {
  const isAlwaysMade = value !== null && MADE.test(value.type);
  if (target.type === "identifier") return [{ name: target, value, among: 1, isAlwaysMade, isUpdate }];
  if (!/_pattern$/.test(target.type)) return [];
  const names = target.descendantsOfType(["identifier", "shorthand_property_identifier_pattern"]);
  return names.map((name) => ({ name, value: null, among: names.length, isAlwaysMade: false, isUpdate }));
}

function expressionOf(statement: Node): Node | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  return inner && !/assignment_expression$|^update_expression$/.test(inner.type) ? inner : null;
}

const SAYS = /^(?:console\.\w+|(?:[\w$]+\.)*#?(?:log|logger|winston|pino|metrics|stats|statsd)(?:\.\w+)?)$/i;

function isSaid(expression: Node): boolean {
  return expression.type === "call_expression" && SAYS.test(field(expression, "function")?.text ?? "");
}

function isTarget(node: Node): boolean {
  const parent = node.parent;
  if (!parent) return false;
  if (parent.type === "variable_declarator") return field(parent, "name")?.id === node.id;
  if (parent.type === "assignment_expression") return field(parent, "left")?.id === node.id;
  if (parent.type === "pair") return field(parent, "key")?.id === node.id;
  return /_pattern$|^formal_parameters$|_parameter$/.test(parent.type);
}

const KEEPS =
  /^(?:set|add|push|unshift|put\w*|save\w*|store\w*|insert\w*|register\w*|remember\w*|keep\w*|persist\w*|enqueue|setItem|append|publish|emit|send\w*|notify\w*)$/i;
/** Methods that end with a thing or only use it. */
const ENDS =
  /^(?:close|commit|rollback|flush|release|start|stop|run|end|destroy|disconnect|connect|send\w*|forEach|then|catch|finally|query|execute|check\w*|validate\w*|assert\w*|ensure\w*)$/;

function useOf(read: Node): Use {
  let whole = read;
  while (
    whole.parent &&
    /^(?:member|subscript|non_null)_expression$/.test(whole.parent.type) &&
    whole.parent.firstNamedChild?.id === whole.id
  )
    whole = whole.parent;
  const parent = whole.parent;
  if (!parent) return "used";
  if (/^(?:augmented_)?assignment_expression$/.test(parent.type) && field(parent, "left")?.id === whole.id)
    return "changed";
  if (parent.type === "update_expression") return "changed";
  if (parent.type === "unary_expression" && field(parent, "operator")?.text === "delete") return "changed";
  const isCallee = parent.type === "call_expression" && field(parent, "function")?.id === whole.id;
  if (
    isCallee &&
    whole.type === "member_expression" &&
    /^(?:expression_statement|arrow_function)$/.test(parent.parent?.type ?? "")
  )
    return ENDS.test(field(whole, "property")?.text ?? "") ? "used" : "changed";
  if (
    whole.id === read.id &&
    parent.type === "assignment_expression" &&
    field(parent, "right")?.id === read.id
  )
    return /^(?:member|subscript)_expression$/.test(field(parent, "left")?.type ?? "") ? "kept" : "used";
  for (
    let outer = ancestorOfType(read, ["call_expression"]);
    outer;
    outer = ancestorOfType(outer, ["call_expression"])
  ) {
    if (isSaid(outer)) return "said";
    if (ancestorOfType(outer, ["statement_block"])?.id !== ancestorOfType(read, ["statement_block"])?.id)
      break;
  }
  if (whole.id === read.id && parent.type === "arguments") {
    const call = parent.parent;
    const callee = call && field(call, "function");
    const outer = call?.parent?.type === "await_expression" ? call.parent.parent : call?.parent;
    if (outer?.type === "expression_statement")
      return KEEPS.test((callee && lastNameOf(callee)) ?? "") ? "kept" : "used";
  }
  const asked = askedIn(read);
  return asked === "used" && whole.id !== read.id ? "part" : asked;
}

function askedIn(read: Node): Use {
  for (let node = read; node.parent; node = node.parent) {
    const { parent } = node;
    if (isFunctionNode(parent)) return "used";
    if (/^(?:if|while)_statement$/.test(parent.type) && field(parent, "condition")?.id === node.id)
      return isPresence(read, node) ? "asked_for_presence" : "asked";
    if (/statement$|_declaration$/.test(parent.type)) return "used";
  }
  return "used";
}

/** `x`, `!x`, `x === undefined`, `x != null && …`. */
function isPresence(read: Node, condition: Node): boolean {
  let node = read;
  while (node.id !== condition.id && node.parent) {
    const { parent } = node;
    const isNot = parent.type === "unary_expression" && field(parent, "operator")?.text === "!";
    const isJoined =
      parent.type === "binary_expression" && /^(?:&&|\|\|)$/.test(field(parent, "operator")?.text ?? "");
    if (!isNot && !isJoined && parent.type !== "parenthesized_expression") break;
    node = parent;
  }
  if (node.id === condition.id) return true;
  return node.parent?.type === "binary_expression" && /[!=]==? (?:null|undefined)$/.test(node.parent.text);
}

function entryOf(statement: Node): Entry | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "assignment_expression") {
    const [left, value] = [field(inner, "left"), field(inner, "right")];
    const [store, key] =
      left?.type === "subscript_expression" ? [field(left, "object"), field(left, "index")] : [];
    return store && key && value ? { store, key, value, isMap: false } : null;
  }
  const call = inner?.type === "await_expression" ? inner.firstNamedChild : inner;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const store = callee && field(callee, "object");
  const given = (call && field(call, "arguments")?.namedChildren) ?? [];
  const [key, value] = given;
  const isSet = callee?.type === "member_expression" && field(callee, "property")?.text === "set";
  return isSet && store && key && value && given.length === 2 ? { store, key, value, isMap: true } : null;
}

function heldBy(condition: Node): Held | null {
  if (condition.type === "parenthesized_expression")
    return condition.firstNamedChild ? heldBy(condition.firstNamedChild) : null;
  if (condition.type === "unary_expression" && field(condition, "operator")?.text === "!") {
    const inner = field(condition, "argument");
    const held = inner && heldBy(inner);
    return held && { ...held, isThere: !held.isThere };
  }
  if (condition.type === "binary_expression" && field(condition, "operator")?.text === "in") {
    const [key, store] = [field(condition, "left"), field(condition, "right")];
    return key && store && { store, key, isThere: true, isMap: false };
  }
  const callee = condition.type === "call_expression" ? field(condition, "function") : null;
  const store = callee && field(callee, "object");
  const [key] = field(condition, "arguments")?.namedChildren ?? [];
  return callee && store && key && field(callee, "property")?.text === "has"
    ? { store, key, isThere: true, isMap: true }
    : null;
}
