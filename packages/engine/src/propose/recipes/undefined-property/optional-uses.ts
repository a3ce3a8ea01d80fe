import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { type Consumption, consumptionOf } from "../../house/javascript/consumption.ts";

/** How a value that may be absent is used at one place. */
export interface Use {
  /**
   * `list`: as a list; `keys`: as an object whose entries are walked through or taken out; `shown`: something of it is
   * shown; `counted`: something of it is computed with; `asked`: something of it is compared or asked for.
   */
  readonly kind: "list" | "keys" | "shown" | "counted" | "asked";
  /** The value where it is used. */
  readonly object: Node;
  readonly property: string | null;
  /** The expression as far as it depends on the value. */
  readonly whole: Node;
  /** What stands for something absent without changing what is made of it; null where `undefined` does. */
  readonly neutral: string | null;
}

/** Where a use is looked at: what becomes of a value may be told by another function. */
export interface UseContext {
  readonly code: CodeIndex;
  readonly path: string;
}

const LIST_METHOD =
  /^(?:map|filter|flatMap|forEach|some|every|find|findIndex|indexOf|slice|join|includes|concat|entries|values|length)$/;
const WALKS = /^Object\.(?:keys|values|entries|getOwnPropertyNames|assign)$/;
const LISTS = /^(?:Promise\.(?:all|allSettled)|Array\.from|Object\.fromEntries|Map|Set|WeakMap)$/;

/** What a place does with a value; null where its absence cannot be borne by a change of the expression alone. */
export function useOf(object: Node, context: UseContext): Use | null {
  const parent = object.parent;
  if (!parent) return null;
  const plain = (kind: "list" | "keys"): Use => ({
    kind,
    object,
    property: null,
    whole: object,
    neutral: NEUTRAL[kind],
  });
  if (parent.type === "spread_element") return parent.parent?.type === "object" ? null : plain("list");
  if (parent.type === "for_in_statement" && field(parent, "right")?.id === object.id) return plain("list");
  if (parent.type === "variable_declarator" && field(parent, "value")?.id === object.id) {
    const pattern = field(parent, "name")?.type;
    return pattern === "object_pattern" ? plain("keys") : pattern === "array_pattern" ? plain("list") : null;
  }
  if (parent.type === "arguments") {
    const call = parent.parent;
    const callee = call && (field(call, "function") ?? field(call, "constructor"))?.text;
    const isFirst = parent.namedChildren[0]?.id === object.id;
    if (!callee || !isFirst) return null;
    return WALKS.test(callee) ? plain("keys") : LISTS.test(callee) ? plain("list") : null;
  }
  const isRead =
    (parent.type === "member_expression" || parent.type === "subscript_expression") &&
    field(parent, "object")?.id === object.id;
  return isRead ? readOf(object, parent, context) : null;
}

const NEUTRAL = { list: "[]", keys: "{}" } as const;
const OF_CONSUMPTION: Readonly<Record<Consumption, Pick<Use, "kind" | "neutral">>> = {
  text: { kind: "shown", neutral: '""' },
  entry: { kind: "shown", neutral: "null" },
  list: { kind: "shown", neutral: "[]" },
  sum: { kind: "counted", neutral: "0" },
  asked: { kind: "asked", neutral: null },
};

function readOf(object: Node, read: Node, { code, path }: UseContext): Use | null {
  if (read.children.some((child) => child.type === "optional_chain")) return null;
  const property = field(read, "property")?.text ?? null;
  let whole: Node = read;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!(isBase && /^(?:member_expression|call_expression|subscript_expression)$/.test(outer.type))) break;
    whole = outer;
  }
  // What is set cannot be skipped.
  if (
    /assignment_expression$|^update_expression$/.test(whole.parent?.type ?? "") &&
    field(whole.parent ?? whole, "left")?.id === whole.id
  )
    return null;
  const isList = property === "length" || (property !== null && isListCall(read, property));
  if (isList && property !== "length" && property !== "find")
    return { kind: "list", object, property, whole, neutral: NEUTRAL.list };
  const consumption = consumptionOf(code, path, whole);
  if (consumption === null) return null;
  const given = OF_CONSUMPTION[consumption];
  // An empty list has a length as well, and nothing is found in it.
  if (isList && consumption !== "asked")
    return { kind: "list", object, property, whole, neutral: NEUTRAL.list };
  const isSplit = consumption === "entry" && isSplitText(whole);
  return { ...given, object, property, whole, ...(isSplit && { neutral: NEUTRAL.list }) };
}

/** `text.split(",")`, and what is made of its pieces one by one. */
function isSplitText(whole: Node): boolean {
  const callee = whole.type === "call_expression" ? field(whole, "function") : null;
  const method = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
  const object = callee && field(callee, "object");
  if (method === "split") return true;
  return method !== undefined && GIVES_LIST.test(method) && object ? isSplitText(object) : false;
}

const GIVES_LIST = /^(?:map|filter|slice|flatMap|concat|sort|toSorted|reverse|toReversed)$/;

/** A method of lists that an empty one bears too: `reduce` only with a value to begin with. */
function isListCall(read: Node, method: string): boolean {
  const call = read.parent;
  if (call?.type !== "call_expression" || field(call, "function")?.id !== read.id) return false;
  return method === "reduce"
    ? (field(call, "arguments")?.namedChildCount ?? 0) > 1
    : LIST_METHOD.test(method);
}

/** All uses of the same value in the function around one of them, those left out that a condition of the value guards. */
export function usesAround(object: Node, context: UseContext): Use[] {
  let scope: Node = object;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  // A callback inside the function sees the same value.
  return scope
    .descendantsOfType([object.type])
    .filter((node) => node.text === object.text && (node.id === object.id || !isGuarded(node, scope)))
    .flatMap((node) => useOf(node, context) ?? []);
}

function isGuarded(node: Node, scope: Node): boolean {
  for (let current: Node = node; current.parent && current.id !== scope.id; current = current.parent) {
    const { parent } = current;
    const condition =
      parent.type === "if_statement" || parent.type === "ternary_expression"
        ? field(parent, "condition")
        : field(parent, "operator")?.text === "&&"
          ? field(parent, "left")
          : null;
    if (condition && condition.id !== current.id && condition.text.includes(node.text)) return true;
  }
  return false;
}
