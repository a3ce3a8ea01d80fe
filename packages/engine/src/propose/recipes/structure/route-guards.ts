import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wholeExport } from "../../../diagnose/origin/javascript/common-exports.ts";
import { answered } from "../javascript/idea.ts";
import { partOf, refusalOf, type Setter, settersOf } from "./request-setters.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const VERBS = /^(?:get|post|put|patch|delete|del|all|head|options)$/;

/**
 * A part of the request that a function on the way sets (`req.user`), read by a route that is registered without that
 * function, while the other routes have it. The route gets it as they do.
 */
export function routeGuardGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 12)) {
    const part = partOf(place.node);
    if (part === null) continue;
    for (const setter of settersOf(code, part)) {
      const found = guarded(scene, setter, part);
      if (found) return [found];
    }
  }
  return [];
}

interface Route {
  readonly file: SourceFile;
  readonly call: Node;
  readonly given: readonly Node[];
  readonly path: string;
}

function routesIn(file: SourceFile): Route[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Route[] => {
    const callee = field(call, "function");
    const name = callee?.type === "member_expression" ? (field(callee, "property")?.text ?? "") : "";
    const given = (field(call, "arguments")?.namedChildren ?? []).filter((child) => child.type !== "comment");
    const path = given[0] ? plainString(given[0]) : null;
    return VERBS.test(name) && path?.startsWith("/") && given.length > 1 ? [{ file, call, given, path }] : [];
  });
}

function guarded(scene: Scene, setter: Setter, part: string): Guess | null {
  const { code } = scene.investigation;
  const { handler } = scene.fault;
  if (!handler || setter.node.id === handler.node.id) return null;
  const mentions = new RegExp(`\\b${setter.name.replace(/\$/g, "\\$")}\\b`);
  for (const path of new Set([handler.path, ...code.naming(setter.name)])) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const routes = routesIn(file);
    // The last one answers the request itself, whatever it asks before.
    const before = ({ given }: Route) =>
      setter.isAsking
        ? [...given.slice(1, -1), ...given.slice(-1).filter(({ type }) => type === "object")]
        : given.slice(1);
    const has = (route: Route) => before(route).some((node) => isNamedIn(node, mentions));
    const open = routes.filter(
      (route) => !has(route) && answersWith(code, route, handler.node, handler.path),
    );
    const like = routes.filter(has);
    const [failing, ...more] = open;
    const near = like.filter(({ path: other }) => failing && isNear(other, failing.path));
    const elsewhere = like.length < 2 ? routesWith(code, mentions, path).length : 0;
    // One other route is a custom only where it is a neighbour, where other files do so as well, or where the very part is asked.
    const isAsked = setter.isAsking && like.length > 0 && !isBorneIn(file, part);
    const isCustom = like.length >= 2 || near.length > 0 || like.length + elsewhere >= 2 || isAsked;
    if (!failing || more.length > 0 || !isCustom) continue;
    const sample = near[0] ?? like[0] ?? routesWith(code, mentions, path)[0];
    const edits = sample && inserted(code, file, failing, sample, mentions, setter);
    if (!sample || !edits) continue;
    // What is sent and now read is no reason to refuse.
    const status = part === "body" ? null : refusalOf(setter.node);
    const made = guess(scene, 0.95, {
      name: `${part}_is_set_first`,
      sentence: `A request without ${part} is answered as elsewhere`,
      cause: `The route ${failing.path} reads \`${part}\`, but is registered without \`${setter.name}\`, which sets it.`,
      explanation: `Puts \`${setter.name}\` before it, as ${sample.file.path}:${startLineOf(sample.call)} does.`,
      edits,
      basis: "house",
      place: { path: file.path, line: startLineOf(failing.call) },
    });
    return status === null ? made : { ...made, idea: { ...made.idea, expectation: answered([status]) } };
  }
  return null;
}

/** Whether the routes of a file allow for a request without the part: `req.user?.name`, `req.user ? … : …`. */
function isBorneIn(file: SourceFile, part: string): boolean {
  return new RegExp(`\\.${part}\\s*(?:\\?\\.|\\?\\s|&&|\\?\\?|\\|\\|)`).test(file.text);
}

/** Whether an argument names a function; what a handler does inside says nothing about what stands before it. */
function isNamedIn(node: Node, mentions: RegExp): boolean {
  const isHandler =
    isFunctionNode(node) || node.descendantsOfType(["arrow_function", "function_expression"]).length > 0;
  return !isHandler && mentions.test(node.text);
}

/** The same path, or one below the other: `/me` and `/me/loans`. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short !== "/" && !/^\/:\w+$/.test(short) && long.startsWith(`${short}/`));
}

/** Routes of other files that have the function. */
function routesWith(code: CodeIndex, mentions: RegExp, except: string): Route[] {
  return code.paths
    .filter((path) => path !== except && /\.[cm]?[jt]sx?$/.test(path))
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest || !mentions.test(file.text)) return [];
      return routesIn(file).filter(({ given }) => given.slice(1).some((node) => isNamedIn(node, mentions)));
    });
}

/** Whether a route is answered by this function: in place, by its name, or as a method of a controller. */
function answersWith(code: CodeIndex, { file, given }: Route, handler: Node, path: string): boolean {
  return given.slice(1).some((node) => {
    if (isMethodOf(code, file, node, handler, path)) return true;
    if (file.path === path && node.startIndex <= handler.startIndex && handler.endIndex <= node.endIndex)
      return true;
    const dotted = /^[\w$.]+$/.test(node.text) ? code.resolve(file.path, node.text) : null;
    if (dotted?.path === path && dotted.node === null) return wholeExport(code, path)?.node.id === handler.id;
    if (dotted?.path !== path || !dotted.node) return false;
    const value = dotted.node.type === "variable_declarator" ? field(dotted.node, "value") : dotted.node;
    return value?.id === handler.id;
  });
}

/** `controller.loan` of a class whose method or field of that name is the handler. */
function isMethodOf(code: CodeIndex, file: SourceFile, node: Node, handler: Node, path: string): boolean {
  const name = /^[\w$]+(?:\.[\w$]+)*\.([\w$]+)(?:\.bind\([\w$.]*\))?$/.exec(node.text)?.[1];
  if (!name || (file.path !== path && !code.importsOf(file.path).includes(path))) return false;
  const holder = handler.parent;
  const own =
    field(handler, "name")?.text ??
    (holder && (field(holder, "property") ?? field(holder, "name") ?? field(holder, "key"))?.text);
  const inClass = ancestorOfType(handler, ["class_body"]) !== null;
  return own === name && inClass;
}

/** The argument of the other route put at the same place of this one. */
function inserted(
  code: CodeIndex,
  file: SourceFile,
  failing: Route,
  sample: Route,
  mentions: RegExp,
  setter: Setter,
): Edit[] | null {
  const index = sample.given.findIndex((node, at) => at > 0 && isNamedIn(node, mentions));
  const argument = sample.given[index];
  const next = failing.given[1];
  if (!argument || !next) return null;
  const known = code.resolve(file.path, setter.name) !== null;
  const plan = known ? null : planJavascriptImport(code, file, { path: setter.path, name: setter.name });
  if (!known && !plan) return null;
  const own = failing.given.find((node) => node.type === "object");
  if (argument.type === "object" && own) {
    const pair = argument.namedChildren.find((child) => mentions.test(child.text));
    const key = pair && field(pair, "key")?.text;
    const taken = own.namedChildren.some((child) => field(child, "key")?.text === key);
    const first = own.firstNamedChild;
    if (!pair || taken) return null;
    const at = first?.startIndex ?? own.startIndex + 1;
    return [...(plan?.edits ?? []), textEdit(file, at, at, first ? `${pair.text}, ` : ` ${pair.text} `)];
  }
  // Options of the other route that speak of more than the guard are not this route's.
  if (argument.type === "object" && argument.namedChildCount > 1) {
    const pair = argument.namedChildren.find((child) => mentions.test(child.text));
    if (!pair) return null;
    return [...(plan?.edits ?? []), textEdit(file, next.startIndex, next.startIndex, `{ ${pair.text} }, `)];
  }
  return [...(plan?.edits ?? []), textEdit(file, next.startIndex, next.startIndex, `${argument.text}, `)];
}
