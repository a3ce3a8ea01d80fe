import type { Node } from "web-tree-sitter";
import { calleeOf, field } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { meaningOf } from "../arrangement/names.ts";
import type { JavascriptProject } from "../project.ts";
import { type Asked, isAwaited } from "./asked-calls.ts";

/** Names of the built-in objects, which nobody hands in. */
const BUILT_IN =
  /^(?:Array|Boolean|Buffer|console|Date|Error|Intl|JSON|Map|Math|Number|Object|Promise|process|Reflect|RegExp|Set|String|Symbol|URL)$/;

/**
 * What a call asks of something that was handed in: `prisma.asset.create(…)` of a parameter, `this.clock.now()`,
 * `app.db.query(…)`, `sendMail(…)`. Null for what the file itself or a module of the project brings.
 */
export function injectedBy({ code }: JavascriptProject, path: string, call: Node): Asked | null {
  const callee = call.type === "call_expression" ? calleeOf(call) : null;
  const names = callee ? chainOf(callee) : null;
  const [root = "", ...members] = names ?? [];
  if (!names || BUILT_IN.test(root)) return null;
  if (!isHandedIn(code, path, rootOf(callee as Node), members.length)) return null;
  const [known] = calleesOf(code, path, call);
  const isOwn = known?.certainty === 1 && code.file(known.symbol.path)?.isTest === false;
  return {
    call,
    path,
    home: isOwn ? known.symbol.path : "",
    exported: { kind: "named", name: root },
    members,
    isAsync: isAwaited(call) || members.length > 0,
  };
}

/** `["prisma", "asset", "create"]`, `["clock", "now"]` of `this.clock.now`; null for what is no plain chain of names. */
function chainOf(callee: Node): string[] | null {
  const names: string[] = [];
  let node = callee;
  while (node.type === "member_expression") {
    const property = field(node, "property")?.text.replace(/^#/, "");
    const object = field(node, "object");
    if (!property || !object) return null;
    names.unshift(property);
    node = object;
  }
  if (node.type === "this") return names.length > 0 ? names : null;
  return node.type === "identifier" ? [node.text, ...names] : null;
}

function rootOf(callee: Node): Node {
  let node = callee;
  while (node.type === "member_expression") node = field(node, "object") ?? node;
  return node;
}

/** A part of `this`, a parameter of a function around, or what was taken from one: `const { db } = deps`. */
function isHandedIn(code: JavascriptProject["code"], path: string, root: Node, depth: number): boolean {
  if (root.type === "this") return true;
  const meaning = meaningOf(root);
  if (meaning?.kind === "parameter") return true;
  if (meaning?.kind !== "statement") return false;
  if (meaning.scope.type === "program")
    return depth > 0 && !code.symbolsOf(path)?.imports.some(({ local }) => local === root.text);
  const declarator = meaning.node.namedChildren.find(
    (child) => field(child, "name")?.text.includes(root.text) ?? false,
  );
  const value = declarator && field(declarator, "value");
  return /^(?:identifier|member_expression|call_expression|await_expression)$/.test(value?.type ?? "");
}
