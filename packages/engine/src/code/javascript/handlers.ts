import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../code-index.ts";
import { calleeOf, dottedName, field, lastNameOf, plainString } from "../nodes.ts";
import { delegatedHandler } from "./delegated-handler.ts";

export type WebFramework = "express" | "fastify" | "hono" | "koa" | "next" | "http";

/** A function that a web framework calls to answer a request, or on the way to the answer. */
export interface WebHandler {
  readonly framework: WebFramework;
  readonly path: string;
  /** The function. */
  readonly node: Node;
  /** Names that it gives its parameters: the request (or context), the answer, the next handler. */
  readonly request: string | null;
  readonly response: string | null;
  readonly next: string | null;
  /** As written: `/orders/:id`; null where the code does not tell. */
  readonly route: string | null;
  readonly method: string | null;
  readonly isAsync: boolean;
}

const VERBS = /^(?:get|post|put|patch|delete|del|head|options|all|use|param)$/;
const FUNCTIONS = new Set([
  "function_declaration",
  "function_expression",
  "arrow_function",
  "method_definition",
  "generator_function",
  "generator_function_declaration",
]);

export function isFunctionNode(node: Node): boolean {
  return FUNCTIONS.has(node.type);
}

/** The innermost function that a part of the code stands in, itself left out; null outside of functions. */
export function functionAround(node: Node): Node | null {
  for (let scope = node.parent; scope; scope = scope.parent) if (isFunctionNode(scope)) return scope;
  return null;
}

/** Names of plain parameters, in order; null for one that is taken apart. */
export function parameterNames(definition: Node): (string | null)[] {
  const single = field(definition, "parameter");
  const nodes = single ? [single] : (field(definition, "parameters")?.namedChildren ?? []);
  return nodes
    .filter((node) => node.type !== "comment")
    .map((node) => {
      const pattern = field(node, "pattern") ?? field(node, "left") ?? node;
      return pattern.type === "identifier" ? pattern.text : null;
    });
}

const handlers = new WeakMap<CodeIndex, Map<string, WebHandler | null>>();

/** What kind of handler a function is; null for other functions. */
export function webHandlerOf(code: CodeIndex, path: string, definition: Node): WebHandler | null {
  const known = handlers.get(code) ?? new Map<string, WebHandler | null>();
  handlers.set(code, known);
  const key = `${path}:${definition.startIndex}:${definition.endIndex}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  // Functions that call each other are asked for each other.
  known.set(key, null);
  const made = readHandler(code, path, definition);
  known.set(key, made);
  return made;
}

function readHandler(code: CodeIndex, path: string, definition: Node): WebHandler | null {
  const file = code.file(path);
  if (!file) return null;
  const isAsync = definition.children.some((child) => child.type === "async");
  const names = parameterNames(definition);
  const common = { path, node: definition, isAsync };
  const next = nextRoute(file, definition);
  if (next) {
    return { ...common, framework: "next", request: names[0] ?? null, response: null, next: null, ...next };
  }
  const registered = registrationOf(code, file, definition);
  const [first = null, second = null, third = null] = names;
  const framework = frameworkOf(code, file, names, registered !== null);
  if (!framework) {
    const delegated = delegatedHandler(code, definition, names, (home, around) =>
      webHandlerOf(code, home, around),
    );
    return delegated && { ...common, ...delegated, next: null, route: null, method: null };
  }
  const place = { route: registered?.route ?? null, method: registered?.method ?? null };
  switch (framework) {
    case "hono":
    case "koa":
      return { ...common, framework, request: first, response: first, next: second, ...place };
    case "http":
    case "express":
    case "fastify": {
      const isErrorHandler = framework === "express" && names.length === 4;
      if (isErrorHandler) return null;
      return { ...common, framework, request: first, response: second, next: third, ...place };
    }
    default:
      return null;
  }
}

/** `export async function GET(request, { params })` in a `route` file. */
function nextRoute(file: SourceFile, definition: Node): { route: string | null; method: string } | null {
  if (!/(?:^|\/)route\.[cm]?[jt]sx?$/.test(file.path)) return null;
  const name =
    field(definition, "name")?.text ??
    (definition.parent?.type === "variable_declarator" ? field(definition.parent, "name")?.text : undefined);
  if (!name || !/^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(name)) return null;
  return { route: nextPath(file.path), method: name };
}

/** `/api/orders/[id]` of `src/app/api/orders/[id]/route.ts`. */
function nextPath(path: string): string | null {
  const found = /(?:^|\/)app\/(?:(.*)\/)?route\.[cm]?[jt]sx?$/.exec(path);
  if (!found) return null;
  const parts = (found[1] ?? "").split("/").filter((part) => part !== "" && !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
}

interface Registration {
  readonly route: string | null;
  readonly method: string | null;
}

/** `router.get("/orders/:id", check, handler)`: where a function is registered, in place or by its name. */
export function registrationOf(code: CodeIndex, file: SourceFile, definition: Node): Registration | null {
  const inPlace = registeringCall(definition);
  if (inPlace) return readRegistration(inPlace);
  const holder = definition.parent;
  const name =
    field(definition, "name")?.text ??
    (holder &&
    /^(?:variable_declarator|pair|assignment_expression|public_field_definition|field_definition)$/.test(
      holder.type,
    )
      ? lastNameOf(
          field(holder, "name") ??
            field(holder, "key") ??
            field(holder, "left") ??
            field(holder, "property") ??
            holder,
        )
      : null);
  if (!name || name === "constructor") return null;
  for (const path of code.naming(name)) {
    const other = code.file(path);
    if (!other || other.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    if (
      path !== file.path &&
      !code.importsOf(path).includes(file.path) &&
      !/\bimport\b|require/.test(other.text)
    )
      continue;
    for (const use of usesOf(other, name)) {
      const call = registeringCall(use);
      if (call) return readRegistration(call);
    }
  }
  return null;
}

/** Expressions whose last name is this one: `list`, `controller.list`, `this.list.bind(this)`. */
function* usesOf(file: SourceFile, name: string): Generator<Node> {
  for (let at = file.text.indexOf(name); at >= 0; at = file.text.indexOf(name, at + name.length)) {
    const leaf = file.tree.rootNode.descendantForIndex(at, at + name.length);
    if (!leaf || leaf.startIndex !== at || leaf.endIndex !== at + name.length) continue;
    const parent = leaf.parent;
    yield parent?.type === "member_expression" && field(parent, "property")?.id === leaf.id ? parent : leaf;
  }
}

/** The call that registers an expression as a handler, through wrappers such as `asyncHandler(…)`. */
function registeringCall(node: Node): Node | null {
  let current: Node = node;
  for (let depth = 0; depth < 8; depth++) {
    const parent: Node | null = current.parent;
    if (!parent) return null;
    if (/^(?:member_expression|parenthesized_expression|array)$/.test(parent.type)) {
      current = parent;
      continue;
    }
    if (parent.type === "call_expression" && field(parent, "function")?.id === current.id) {
      // `handler.bind(this)`
      if (lastNameOf(current) !== "bind") return null;
      current = parent;
      continue;
    }
    if (parent.type === "pair" && field(parent, "key")?.text === "handler") {
      const call = parent.parent?.parent?.parent;
      return call?.type === "call_expression" && lastNameOf(field(call, "function") ?? call) === "route"
        ? call
        : null;
    }
    if (parent.type !== "arguments") return null;
    const call = parent.parent;
    if (call?.type !== "call_expression") return null;
    const callee = field(call, "function");
    const name = callee ? lastNameOf(callee) : null;
    const isRouted = callee?.type === "member_expression" && name !== null && VERBS.test(name);
    if (isRouted && looksLikeRoute(call, name)) return call;
    if (name === "createServer") return call;
    current = call;
  }
  return null;
}

/** `map.get(key)` is no route: its path is a text that begins with a slash, or the object is named like a router. */
function looksLikeRoute(call: Node, verb: string): boolean {
  const first = field(call, "arguments")?.firstNamedChild;
  const path = first ? plainString(first) : null;
  if (path !== null && /^[/*]/.test(path)) return true;
  const callee = field(call, "function");
  const object = callee && field(callee, "object");
  if (object?.type === "call_expression" && lastNameOf(field(object, "function") ?? object) === "route")
    return true;
  const name = object ? (lastNameOf(object) ?? "") : "";
  return (verb === "use" || path !== null) && /(?:app|router|routes|server|api)$/i.test(name);
}

function readRegistration(call: Node): Registration {
  const callee = field(call, "function");
  const verb = callee ? (lastNameOf(callee) ?? "") : "";
  const given = field(call, "arguments");
  if (verb === "route" && given?.firstNamedChild?.type === "object") {
    const entry = (name: string) => {
      const pair = given.firstNamedChild?.namedChildren.find((child) => field(child, "key")?.text === name);
      const value = pair && field(pair, "value");
      return value ? plainString(value) : null;
    };
    return { route: entry("url") ?? entry("path"), method: entry("method")?.toUpperCase() ?? null };
  }
  const first = given?.firstNamedChild;
  let route = first ? plainString(first) : null;
  const object = callee && field(callee, "object");
  if (route === null && object?.type === "call_expression") {
    // `router.route("/orders").get(handler)`
    const inner = field(object, "arguments")?.firstNamedChild;
    route = inner ? plainString(inner) : null;
  }
  const method = /^(?:use|all|param|createServer)$/.test(verb)
    ? null
    : verb === "del"
      ? "DELETE"
      : verb.toUpperCase();
  return { route, method };
}

const PACKAGES: readonly (readonly [RegExp, WebFramework])[] = [
  [/^express$|^express-async|^@types\/express/, "express"],
  [/^fastify$|^@fastify\//, "fastify"],
  [/^hono(?:\/|$)/, "hono"],
  [/^(?:koa|@koa\/router|koa-router)$/, "koa"],
  [/^(?:node:)?https?$/, "http"],
];

function frameworkOf(
  code: CodeIndex,
  file: SourceFile,
  names: readonly (string | null)[],
  isRegistered: boolean,
): WebFramework | null {
  const [first, second] = names;
  const byNames: WebFramework | null =
    second === "reply" || second === "rep"
      ? "fastify"
      : first && /^(?:_?req|request)$/.test(first) && second && /^(?:res|response)$/.test(second)
        ? "express"
        : first === "c" && isRegistered
          ? "hono"
          : first === "ctx" && isRegistered
            ? "koa"
            : null;
  if (!isRegistered && byNames === null) return null;
  const own = importedFramework(code, file.path);
  if (byNames === "express") return own === "http" && !usesPackage(code, "express") ? "http" : "express";
  if (byNames)
    return byNames === "koa" && usesPackage(code, "hono") && !usesPackage(code, "koa") ? "hono" : byNames;
  return (
    own ?? (["express", "fastify", "hono", "koa"] as const).find((name) => usesPackage(code, name)) ?? null
  );
}

function importedFramework(code: CodeIndex, path: string): WebFramework | null {
  const modules = (code.symbolsOf(path)?.imports ?? []).map((binding) => binding.module);
  return PACKAGES.find(([form]) => modules.some((module) => form.test(module)))?.[1] ?? null;
}

const used = new WeakMap<CodeIndex, Map<string, boolean>>();

/** Whether any source of the tree imports a package. */
export function usesPackage(code: CodeIndex, name: string): boolean {
  const known = used.get(code) ?? new Map<string, boolean>();
  used.set(code, known);
  const found =
    known.get(name) ??
    code
      .mentions(name)
      .some((path) =>
        (code.symbolsOf(path)?.imports ?? []).some(
          ({ module }) => module === name || module.startsWith(`${name}/`),
        ),
      );
  known.set(name, found);
  return found;
}

/** The handler around a function of the project, the function itself first. */
export function handlerAround(code: CodeIndex, symbol: FunctionSymbol): WebHandler | null {
  for (let node: Node | null = symbol.node; node; node = node.parent) {
    const found = isFunctionNode(node) ? webHandlerOf(code, symbol.path, node) : null;
    if (found) return found;
  }
  return null;
}

/** Callee of a call as plain names: `res.status`, `Response.json`; null for other callees. */
export function calledAs(call: Node): string | null {
  const callee = calleeOf(call) ?? field(call, "constructor");
  return callee ? dottedName(callee) : null;
}
