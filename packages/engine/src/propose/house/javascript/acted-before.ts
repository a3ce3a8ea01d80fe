import type { Node } from "web-tree-sitter";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";

/** Methods that alter what they are called on. */
const ALTERS = /^(?:push|unshift|splice|pop|shift|set|delete|add|clear|copyWithin|fill|sort|reverse)$/;
/** Names of what writes to a store or tells others, where it is waited for. */
const WRITES =
  /^(?:save|insert|update|upsert|create|delete|remove|destroy|persist|store|put|commit|enqueue|publish|charge|debit|credit|reserve|transfer|book|ship|refund|cancel)(?:$|One$|Many$|All$|[A-Z]\w*$)/;
const WRITTEN_QUERY = /\b(?:insert\s+into|update|delete\s+from)\s+["`]?(?:\w+\.)?(\w+)/i;
/** What is only counted, noted or kept for those who watch. */
const NOTES =
  /(?:^|[^a-z])(?:counts?|counters?|calls|attempts|hits|misses|requests|seen|visited|stats|metrics|tries|cache[sd]?|memo|loaded|logs?|logger|audit|traces?|errors|warnings|problems|report|headers|locals|span|timings?)(?:$|[^a-z])/i;
/** What a function is given to put its results into. */
const GATHERS = /^(?:acc|out|output|result|results|lines|parts|messages|list|found|rows|into|sink)$/;
/** Parts of a request and of its answer live no longer than they do. */
const OF_REQUEST =
  /^(?:req|request|res|response|reply|rep|ctx|context|c|event|evt|next|socket|ws|module|exports|console|process)$/;
/** Calls that give something new. */
const MAKES_NEW =
  /^(?:structuredClone|JSON\.parse|Object\.(?:entries|keys|values|fromEntries|create)|Array\.(?:from|of))\(|^Object\.assign\(\{|\.(?:map|filter|flatMap|slice|split|concat|toSorted|toSpliced|toReversed|entries|keys|values|flat|match|matchAll|exec|trim|join)\([^()]*(?:\([^()]*\)[^()]*)*\)$/;

/** Something that a function alters and that lives on when it is left. */
export interface Alteration {
  readonly node: Node;
  /** Name of what is altered: `cards` of `from.cards.splice(…)`, `orders` of `orders.save(order)`; null where nothing tells. */
  readonly altered: string | null;
}

/**
 * What a function has altered before a place: its object, what it was given or got from elsewhere, a table of the module, a
 * store. Who refuses there leaves half a change behind. In the order of the text; what stands on ways that end before the
 * place, or in functions of its own, does not count.
 */
export function alterationsBefore(definition: Node, position: number): Alteration[] {
  const body = field(definition, "body");
  if (!body || field(definition, "name")?.text === "constructor") return [];
  // What is undone as a whole is left whole.
  if (
    /\brollback|\btransaction\b|\$transaction|\bwithTransaction|\binTransaction|\bsavepoint/i.test(
      around(definition),
    )
  )
    return [];
  const found: Alteration[] = [];
  const visit = (node: Node) => {
    if (node.startIndex >= position) return;
    if (isFunctionNode(node) && node.id !== definition.id) return;
    if (/^class/.test(node.type)) return;
    for (const child of node.namedChildren) visit(child);
    if (node.endIndex > position || !isOnWay(node, definition, position)) return;
    const altered = alteredBy(node, definition);
    if (altered !== undefined) found.push({ node, altered });
  };
  visit(body);
  return found;
}

/** The text of a function with the call that it is handed to. */
function around(definition: Node): string {
  const call = definition.parent?.type === "arguments" ? definition.parent.parent : null;
  const callee = call ? (field(call, "function")?.text ?? "") : "";
  return `${callee.slice(-80)} ${definition.text}`;
}

/** Whether one comes from a node to a later place: no block around it alone is left before, no other branch is taken. */
function isOnWay(node: Node, definition: Node, position: number): boolean {
  for (let current = node; current.parent && current.id !== definition.id; current = current.parent) {
    const outer = current.parent;
    if (outer.type === "switch_body" && holds(outer, position) && !holds(current, position)) return false;
    if (outer.endIndex > position) {
      // `if (…) { acted } else { place }`
      if (outer.type === "else_clause" || outer.type !== "if_statement") continue;
      const other = field(outer, "alternative");
      if (field(outer, "consequence")?.id === current.id && other && holds(other, position)) return false;
      continue;
    }
    const last = outer.type === "statement_block" ? outer.lastNamedChild : null;
    const isBodyOfAll = outer.parent?.id === definition.id;
    if (last && !isBodyOfAll && /^(?:return|throw|continue|break)_statement$/.test(last.type)) return false;
  }
  return true;
}

function holds(node: Node, position: number): boolean {
  return node.startIndex <= position && position <= node.endIndex;
}

/** Name of what a node alters for longer than the function lasts; null for something outside, undefined for nothing. */
function alteredBy(node: Node, definition: Node): string | null | undefined {
  switch (node.type) {
    case "assignment_expression":
    case "augmented_assignment_expression":
    case "update_expression": {
      const target = field(node, "left") ?? field(node, "argument");
      return target && livesOn(target, definition) ? nameOf(target) : undefined;
    }
    case "unary_expression": {
      const target = field(node, "operator")?.text === "delete" ? field(node, "argument") : null;
      return target && livesOn(target, definition) ? nameOf(target) : undefined;
    }
    case "call_expression":
      return alteredByCall(node, definition);
    default:
      return undefined;
  }
}

function alteredByCall(call: Node, definition: Node): string | null | undefined {
  const callee = field(call, "function");
  const name = callee && lastNameOf(callee);
  if (!callee || !name) return undefined;
  const object = callee.type === "member_expression" ? field(callee, "object") : null;
  const table = WRITTEN_QUERY.exec(call.text);
  if (table && /^(?:run|query|execute|exec|none|raw|\$executeRaw)$/.test(name)) return table[1] ?? null;
  if (object && ALTERS.test(name)) return lives(object, definition) ? nameOf(object) : undefined;
  const isAwaited = call.parent?.type === "await_expression";
  if (!isAwaited || !WRITES.test(name)) return undefined;
  const isOurs = object === null || !OF_REQUEST.test(rootOf(object)?.text ?? "");
  return isOurs && !NOTES.test(snake(callee.text)) ? object && lastNameOf(object) : undefined;
}

/** Whether what a member belongs to lives on; plain variables are the function's own. */
function livesOn(target: Node, definition: Node): boolean {
  return /^(?:member|subscript)_expression$/.test(target.type) && lives(target, definition);
}

function lives(target: Node, definition: Node): boolean {
  const root = rootOf(target);
  if (!root || OF_REQUEST.test(root.text) || GATHERS.test(target.text) || NOTES.test(snake(target.text)))
    return false;
  return root.type === "this" || !isOwn(root, definition);
}

/** `orderStats` and `order_stats` are the same words. */
function snake(text: string): string {
  return text.replace(/([a-z\d])([A-Z])/g, "$1_$2");
}

function rootOf(target: Node): Node | null {
  let current: Node | null = target;
  while (current && /^(?:member|subscript|non_null|parenthesized)_?expression$/.test(current.type))
    current = field(current, "object") ?? current.firstNamedChild;
  return current && /^(?:identifier|this)$/.test(current.type) ? current : null;
}

/** Whether a variable holds something that the function has made itself. */
function isOwn(root: Node, definition: Node): boolean {
  const declarators = definition
    .descendantsOfType("variable_declarator")
    .filter((declarator) => boundNames(field(declarator, "name")).includes(root.text));
  return (
    declarators.length > 0 && declarators.every((declarator) => isNew(field(declarator, "value"), definition))
  );
}

function isNew(value: Node | null, definition: Node): boolean {
  if (!value) return true;
  switch (value.type) {
    case "object":
    case "array":
    case "new_expression":
    case "string":
    case "template_string":
    case "number":
    case "arrow_function":
      return true;
    case "as_expression":
    case "satisfies_expression":
    case "parenthesized_expression":
    case "await_expression":
      return isNew(value.firstNamedChild, definition);
    case "member_expression":
    case "subscript_expression":
      return isWrittenHere(value, definition);
    case "call_expression":
      return MAKES_NEW.test(value.text) || isWrittenHere(field(value, "function"), definition);
    default:
      return false;
  }
}

/** Part of a list or an object that is written out in the function: `stack.at(-1)` of `const stack = [root]`. */
function isWrittenHere(value: Node | null, definition: Node): boolean {
  const root = value?.type === "identifier" ? null : value && rootOf(value);
  if (root?.type !== "identifier") return false;
  const declarators = definition
    .descendantsOfType("variable_declarator")
    .filter((declarator) => field(declarator, "name")?.text === root.text);
  return (
    declarators.length > 0 &&
    declarators.every((declarator) => /^(?:array|object)$/.test(field(declarator, "value")?.type ?? ""))
  );
}

function nameOf(target: Node): string {
  return lastNameOf(target) ?? rootOf(target)?.text ?? "";
}
