import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";

const MOST_SETTINGS = 4;

/**
 * Where a value was put that is read of the context of a request: `c.set("user", …)` for `c.get("user")` and `c.var.user`,
 * `req.user = …` for `req.user`, `store.run(…)` for `store.getStore()`. What is set and what is read meet in no call that
 * the code shows; the key or the name of the property ties them. Null for other expressions.
 */
export function contextHops(place: ValuePlace, context: FlowContext): Hop[] | null {
  const { node, members } = place;
  // Where there is nothing at all, most often nobody put anything there.
  if (members.length === 0 && context.fault === "nothing") return null;
  const found =
    node.type === "call_expression" ? settingsOfCall(node, context) : settingsOfProperty(node, context);
  if (!found || found.length === 0 || found.length > MOST_SETTINGS) return null;
  return found.map(({ path, value }) => ({
    to: { path, node: value, members },
    path,
    line: startLineOf(value),
    why: `\`${shortText(node)}\` is what was put there: \`${shortText(value)}\`.`,
    weight: 0.85 / found.length + 0.1,
    kind: "member",
  }));
}

interface Setting {
  readonly path: string;
  readonly value: Node;
}

function settingsOfCall(call: Node, { code }: FlowContext): Setting[] | null {
  const callee = field(call, "function");
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee && field(callee, "property")?.text;
  const given = argumentsOf(call);
  if (object?.type !== "identifier") return null;
  if (method === "getStore" && given.length === 0) {
    const name = object.text;
    return callsNamed(code, /^(?:run|enterWith)$/, (receiver) => receiver.text === name, [name]);
  }
  const [key] = given;
  const text = key && given.length === 1 ? plainString(key) : null;
  if (method !== "get" || text === null || !isParameter(object)) return null;
  return settingsOfKey(text, { code });
}

/** `c.set("user", value)`, where `c` is a parameter as well. */
function settingsOfKey(key: string, { code }: Pick<FlowContext, "code">): Setting[] {
  return code
    .mentions(key)
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest || file.language === "python") return [];
      return file.tree.rootNode.descendantsOfType("call_expression").map((node) => ({ path, node }));
    })
    .flatMap(({ path, node }): Setting[] => {
      const callee = field(node, "function");
      const receiver = callee?.type === "member_expression" ? field(callee, "object") : null;
      const [first, value, ...others] = argumentsOf(node);
      if (!callee || !receiver || !first || !value || others.length > 0) return [];
      if (field(callee, "property")?.text !== "set" || plainString(first) !== key) return [];
      return isParameter(receiver) ? [{ path, value }] : [];
    });
}

function callsNamed(
  code: FlowContext["code"],
  method: RegExp,
  isReceiver: (node: Node) => boolean,
  words: readonly string[],
): Setting[] {
  const [word = ""] = words;
  return code.naming(word).flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode.descendantsOfType("call_expression").flatMap((node): Setting[] => {
      const callee = field(node, "function");
      const receiver = callee?.type === "member_expression" ? field(callee, "object") : null;
      const [value] = argumentsOf(node);
      const isIt =
        receiver &&
        value &&
        method.test(field(callee ?? node, "property")?.text ?? "") &&
        isReceiver(receiver);
      return isIt ? [{ path, value }] : [];
    });
  });
}

/** `req.user`, `res.locals.user`, `ctx.state.user`, `c.var.user`: properties that middlewares give to the request. */
function settingsOfProperty(node: Node, context: FlowContext): Setting[] | null {
  const path = pathOf(node);
  if (!path) return null;
  const { root, names } = path;
  const last = names.at(-1) ?? "";
  if (!isParameter(root) || names.length > 2) return null;
  if (names[0] === "var" && names.length === 2) return settingsOfKey(last, context);
  const isBelow = names.length === 2 && /^(?:locals|state|context|ctx)$/.test(names[0] ?? "");
  if (names.length === 2 && !isBelow) return null;
  const isRequest = /^(?:req|request|ctx|context|c|event|res|response|reply|socket)$/i.test(root.text);
  if (!isRequest) return null;
  return context.code.naming(last).flatMap((other) => {
    const file = context.code.file(other);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode.descendantsOfType("assignment_expression").flatMap((one): Setting[] => {
      const target = field(one, "left");
      const value = field(one, "right");
      const set = target && pathOf(target);
      if (!set || !value || set.names.join(".") !== names.join(".") || !isParameter(set.root)) return [];
      return [{ path: other, value }];
    });
  });
}

/** `req.session.user` as its root and the names below it; null where something is computed or called. */
function pathOf(node: Node): { readonly root: Node; readonly names: readonly string[] } | null {
  const names: string[] = [];
  let current: Node = node;
  while (current.type === "member_expression" || current.type === "non_null_expression") {
    const property = field(current, "property");
    const object = field(current, "object") ?? current.firstNamedChild;
    if (!object) return null;
    if (property) names.unshift(property.text);
    current = object;
  }
  return current.type === "identifier" && names.length > 0 ? { root: current, names } : null;
}

function argumentsOf(call: Node): Node[] {
  return (field(call, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
}

/** Whether an identifier is a plain parameter of a function around it. */
function isParameter(node: Node): boolean {
  if (node.type !== "identifier") return false;
  for (let scope = node.parent; scope; scope = scope.parent)
    if (isFunctionNode(scope) && parameterNames(scope).includes(node.text)) return true;
  return false;
}
