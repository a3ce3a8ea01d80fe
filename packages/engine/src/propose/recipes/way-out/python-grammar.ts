import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { namesRead } from "../edits/names.ts";
import type { Arm, Bound, Entry, Grammar, Held, Passage, Use } from "./grammar.ts";

/** Statements of Python. */
export const pythonGrammar: Grammar = {
  statementsOf: statementsIn,
  passage,
  boundBy,
  expressionOf,
  isSaid,
  useOf,
  readsOf: (node, name) => namesRead(node).filter((read) => read.text === name && !isTarget(read)),
  entryOf,
  heldBy,
  readEntry: (store, key) => `${store}[${key}]`,
};

function statementsIn(block: Node): Node[] {
  return block.namedChildren.filter(({ type }) => type !== "comment");
}

function blockOf(node: Node): readonly Node[] {
  const block =
    field(node, "consequence") ??
    field(node, "body") ??
    node.namedChildren.findLast(({ type }) => type === "block");
  return block ? statementsIn(block) : [];
}

function passage(statement: Node): Passage {
  switch (statement.type) {
    case "return_statement":
    case "raise_statement":
    case "continue_statement":
    case "break_statement":
      return { kind: "leaves" };
    case "if_statement": {
      const clauses = [statement, ...statement.childrenForFieldName("alternative")].flatMap(
        (one) => one ?? [],
      );
      const conditions = clauses.flatMap((one) => field(one, "condition") ?? []);
      const arms = clauses.map((clause, index) => arm(blockOf(clause), conditions.slice(0, index + 1)));
      const isWhole = clauses.some(({ type }) => type === "else_clause");
      return { kind: "arms", arms, isWhole, asked: conditions };
    }
    case "match_statement": {
      const clauses = statement
        .descendantsOfType("case_clause")
        .filter((one) => ancestorOfType(one, ["match_statement"])?.id === statement.id);
      const isWhole = clauses.some((one) => /^case\s+(?:_|[a-z]\w*)\s*:/.test(one.text));
      const subject = field(statement, "subject");
      const asked = subject ? [subject] : [];
      return { kind: "arms", arms: clauses.map((one) => arm(blockOf(one), asked)), isWhole, asked };
    }
    case "try_statement": {
      const last = statement.namedChildren.find(({ type }) => type === "finally_clause");
      if (last && blockOf(last).some((one) => passage(one).kind === "leaves")) return { kind: "leaves" };
      const otherwise = statement.namedChildren.find(({ type }) => type === "else_clause");
      const tried = field(statement, "body");
      const handlers = statement.namedChildren.filter(({ type }) => /^except_/.test(type));
      const body = [...(tried ? statementsIn(tried) : []), ...(otherwise ? blockOf(otherwise) : [])];
      const arms = [arm(body, []), ...handlers.map((one) => ({ ...arm(blockOf(one), []), isHandler: true }))];
      return { kind: "arms", arms, isWhole: true, asked: [] };
    }
    case "with_statement":
      return { kind: "within", statements: blockOf(statement) };
    case "while_statement": {
      const isEndless =
        field(statement, "condition")?.type === "true" &&
        statement.descendantsOfType("break_statement").length === 0;
      return { kind: "loop", isEndless };
    }
    case "for_statement":
      return { kind: "loop", isEndless: false };
    default:
      return { kind: "plain" };
  }
}

function arm(statements: readonly Node[], asked: readonly Node[]): Arm {
  return { statements, asked, isHandler: false };
}

const MADE =
  /^(?:call|await|list|dictionary|set|tuple|list_comprehension|dictionary_comprehension|set_comprehension|binary_operator|string|concatenated_string|conditional_expression|integer|float)$/;

function boundBy(statement: Node): Bound[] {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type !== "assignment" && inner?.type !== "augmented_assignment") return [];
  const [left, right] = [field(inner, "left"), field(inner, "right")];
  const isAlwaysMade = right !== null && MADE.test(right.type);
  const isUpdate = inner.type === "augmented_assignment";
  if (left?.type === "identifier") return [{ name: left, value: right, among: 1, isAlwaysMade, isUpdate }];
  if (left?.type !== "pattern_list" && left?.type !== "tuple_pattern") return [];
  const names = left.namedChildren.filter(({ type }) => type === "identifier");
  return names.map((name) => ({ name, value: null, among: left.namedChildCount, isAlwaysMade, isUpdate }));
}

function expressionOf(statement: Node): Node | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  return inner && !/assignment$/.test(inner.type) ? inner : null;
}

const SAYS = /^(?:print|(?:\w+\.)*_?(?:log|logger|logging|LOG|LOGGER|metrics|stats|statsd|warnings)\.\w+)$/;

function isSaid(expression: Node): boolean {
  return expression.type === "call" && SAYS.test(field(expression, "function")?.text ?? "");
}

function isTarget(node: Node): boolean {
  const parent = node.parent;
  return (
    parent !== null &&
    /^(?:assignment|for_statement|for_in_clause)$/.test(parent.type) &&
    field(parent, "left")?.id === node.id
  );
}

/** Methods that end with a thing or only use it. */
const ENDS =
  /^(?:close|commit|rollback|flush|release|acquire|start|stop|run|join|wait|shutdown|disconnect|connect|send\w*|raise_for_status|cancel|execute\w*|seek|check\w*|validate\w*|assert\w*|ensure\w*)$/;
const KEEPS =
  /^(?:set|add|append|put|save\w*|store\w*|insert\w*|register\w*|remember\w*|keep\w*|persist\w*|setex|push\w*|enqueue|publish|emit|send\w*|notify\w*|_?(?:keep|store|save|remember|record)\w*)$/;

function useOf(read: Node): Use {
  let whole = read;
  while (
    whole.parent &&
    /^(?:attribute|subscript)$/.test(whole.parent.type) &&
    whole.parent.firstNamedChild?.id === whole.id
  )
    whole = whole.parent;
  const parent = whole.parent;
  if (!parent) return "used";
  if (whole.id !== read.id && /assignment$/.test(parent.type) && field(parent, "left")?.id === whole.id)
    return "changed";
  if (parent.type === "augmented_assignment" && field(parent, "left")?.id === whole.id) return "changed";
  const isCallee = parent.type === "call" && field(parent, "function")?.id === whole.id;
  if (isCallee && whole.type === "attribute" && parent.parent?.type === "expression_statement")
    return ENDS.test(field(whole, "attribute")?.text ?? "") ? "used" : "changed";
  if (whole.id === read.id && parent.type === "assignment" && field(parent, "right")?.id === read.id)
    return /^(?:attribute|subscript)$/.test(field(parent, "left")?.type ?? "") ? "kept" : "used";
  const call = ancestorOfType(read, ["call"]);
  if (call && isSaid(call)) return "said";
  for (let outer = call; outer; outer = ancestorOfType(outer, ["call"])) if (isSaid(outer)) return "said";
  if (
    whole.id === read.id &&
    parent.type === "argument_list" &&
    parent.parent?.parent?.type === "expression_statement"
  ) {
    const callee = parent.parent && field(parent.parent, "function");
    return KEEPS.test((callee && lastNameOf(callee)) ?? "") ? "kept" : "used";
  }
  const asked = askedIn(read);
  return asked === "used" && whole.id !== read.id ? "part" : asked;
}

function askedIn(read: Node): Use {
  for (let node = read; node.parent; node = node.parent) {
    const { parent } = node;
    if (
      /^(?:if_statement|elif_clause|while_statement)$/.test(parent.type) &&
      field(parent, "condition")?.id === node.id
    )
      return isPresence(read, node) ? "asked_for_presence" : "asked";
    if (/statement$|^block$/.test(parent.type)) return "used";
  }
  return "used";
}

/** `x`, `not x`, `x is None`, `x is not None and …`. */
function isPresence(read: Node, condition: Node): boolean {
  let node = read;
  while (
    node.id !== condition.id &&
    node.parent &&
    /^(?:not_operator|parenthesized_expression|boolean_operator)$/.test(node.parent.type)
  )
    node = node.parent;
  if (node.id === condition.id) return true;
  return (
    node.parent?.type === "comparison_operator" && /\b(?:is(?: not)?|==|!=) None$/.test(node.parent.text)
  );
}

function entryOf(statement: Node): Entry | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type !== "assignment") return null;
  const [left, value] = [field(inner, "left"), field(inner, "right")];
  const [store, key] = left?.type === "subscript" ? [field(left, "value"), field(left, "subscript")] : [];
  return store && key && value ? { store, key, value, isMap: false } : null;
}

function heldBy(condition: Node): Held | null {
  if (condition.type === "not_operator") {
    const inner = field(condition, "argument");
    const held = inner && heldBy(inner);
    return held && { ...held, isThere: !held.isThere };
  }
  if (condition.type === "parenthesized_expression")
    return condition.firstNamedChild ? heldBy(condition.firstNamedChild) : null;
  if (condition.type !== "comparison_operator" || condition.namedChildCount !== 2) return null;
  const [key, store] = condition.namedChildren;
  if (!key || !store) return null;
  const operator = condition.text.slice(key.text.length, condition.text.length - store.text.length).trim();
  return /^(?:not\s+)?in$/.test(operator) ? { store, key, isThere: operator === "in", isMap: false } : null;
}
