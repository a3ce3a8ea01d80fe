import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../code-index.ts";
import { dottedName, field, lastNameOf, plainString } from "../nodes.ts";
import { isFunctionNode } from "./handlers.ts";

/** A route that the code registers, in whichever file. */
export interface WrittenRoute {
  /** `POST`. */
  readonly method: string;
  /** The whole template, with what its router is mounted under: `/orders/:id/lines`. */
  readonly route: string;
  /** File of the registration. */
  readonly path: string;
  /** The last function that answers it, with its file; null where it was not found. */
  readonly handler: { readonly path: string; readonly node: Node } | null;
}

const VERB = /^(?:get|post|put|patch|delete|del)$/;
const DECORATOR = /^(?:Get|Post|Put|Patch|Delete)$/;
const DEEPEST = 3;

/** Every route that non-test code registers with Express, Fastify, Hono, Koa's router, NestJS, or by comparing addresses. */
export function writtenRoutes(code: CodeIndex, files: readonly SourceFile[]): WrittenRoute[] {
  const own = files.filter((file) => !file.isTest);
  const mounts = own.flatMap((file) => mountsIn(code, file));
  return own.flatMap((file) => {
    const prefixes = prefixesOf(file.path, mounts, 0);
    const registered = registeredIn(code, file);
    return [
      ...registered.flatMap((one) =>
        prefixes.map((prefix) => ({ ...one, route: joinedPath(prefix, one.route) })),
      ),
      ...comparedIn(file),
      ...decoratedIn(file),
    ];
  });
}

function registeredIn(code: CodeIndex, file: SourceFile): WrittenRoute[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): WrittenRoute[] => {
    const callee = field(call, "function");
    const given = field(call, "arguments")?.namedChildren ?? [];
    if (callee?.type !== "member_expression") return [];
    const verb = lastNameOf(callee) ?? "";
    if (verb === "route" && given[0]?.type === "object") return routeOptions(code, file, given[0]);
    if (!VERB.test(verb)) return [];
    const method = verb === "del" ? "DELETE" : verb.toUpperCase();
    const last = given.at(-1);
    const handler = last ? functionOf(code, file.path, last) : null;
    const route = given[0] ? plainString(given[0]) : null;
    if (route !== null && given.length > 1)
      return /^\/|^$/.test(route) ? [{ method, route, path: file.path, handler }] : [];
    const chained = chainedRoute(callee);
    return chained === null ? [] : [{ method, route: chained, path: file.path, handler }];
  });
}

/** `fastify.route({ method: "POST", url: "/orders", handler })` */
function routeOptions(code: CodeIndex, file: SourceFile, options: Node): WrittenRoute[] {
  const entry = (name: string) => {
    const pair = options.namedChildren.find((child) => field(child, "key")?.text === name);
    return pair ? field(pair, "value") : null;
  };
  const url = entry("url") ?? entry("path");
  const method = entry("method");
  const route = url && plainString(url);
  const verb = method && plainString(method);
  const body = entry("handler") ?? options.namedChildren.find((child) => child.type === "method_definition");
  const handler = body ? functionOf(code, file.path, body) : null;
  return route && verb ? [{ method: verb.toUpperCase(), route, path: file.path, handler }] : [];
}

/** `router.route("/orders").get(list).post(create)` */
function chainedRoute(callee: Node): string | null {
  let object = field(callee, "object");
  for (let depth = 0; object?.type === "call_expression" && depth < 6; depth++) {
    const inner = field(object, "function");
    if (inner && lastNameOf(inner) === "route") {
      const first = field(object, "arguments")?.firstNamedChild;
      return first ? plainString(first) : null;
    }
    object = inner ? field(inner, "object") : null;
  }
  return null;
}

/** The function that an argument is or names, through wrappers such as `asyncHandler(…)` and `.bind(this)`. */
function functionOf(code: CodeIndex, path: string, node: Node, depth = 0): WrittenRoute["handler"] {
  if (isFunctionNode(node)) return { path, node };
  if (depth > DEEPEST) return null;
  if (node.type === "call_expression") {
    const callee = field(node, "function");
    if (callee && lastNameOf(callee) === "bind") {
      const object = field(callee, "object");
      return object && functionOf(code, path, object, depth + 1);
    }
    const inner = field(node, "arguments")?.namedChildren.at(-1);
    return inner ? functionOf(code, path, inner, depth + 1) : null;
  }
  const name = lastNameOf(node);
  if (!name || !/^(?:identifier|member_expression)$/.test(node.type)) return null;
  const all = code.functionsNamed(name).filter((symbol) => code.file(symbol.path)?.isTest === false);
  const near = all.find((symbol) => symbol.path === path) ?? imported(code, path, all) ?? all[0];
  return near ? { path: near.path, node: near.node } : null;
}

function imported<Symbol extends { readonly path: string }>(
  code: CodeIndex,
  path: string,
  all: readonly Symbol[],
): Symbol | undefined {
  const paths = code.importsOf(path);
  return all.find((symbol) => paths.includes(symbol.path));
}

interface Mount {
  readonly from: string;
  readonly prefix: string;
  readonly to: string;
}

/** `app.use("/orders", orders)`, `app.route("/orders", orders)`, `app.register(orders, { prefix: "/orders" })` */
function mountsIn(code: CodeIndex, file: SourceFile): Mount[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Mount[] => {
    const callee = field(call, "function");
    const verb = callee?.type === "member_expression" ? lastNameOf(callee) : null;
    if (!verb || !/^(?:use|route|register|routes)$/.test(verb)) return [];
    const given = field(call, "arguments")?.namedChildren ?? [];
    const prefix = given[0] ? plainString(given[0]) : null;
    const options = given.at(-1)?.type === "object" ? given.at(-1) : null;
    const told = options?.namedChildren.find((child) => field(child, "key")?.text === "prefix");
    const value = told ? field(told, "value") : null;
    const written = prefix ?? (value && plainString(value)) ?? "";
    return given
      .filter((node) => plainString(node) === null && node.type !== "object")
      .flatMap((node) => homeOf(code, file, node) ?? [])
      .map((to) => ({ from: file.path, prefix: written, to }));
  });
}

/** The file from which an expression's first name is imported. */
function homeOf(code: CodeIndex, file: SourceFile, node: Node): string | null {
  const text = node.type === "call_expression" ? (field(node, "function") ?? node) : node;
  const specifier = /(?:require|import)\(\s*["']([^"']+)/.exec(node.text)?.[1];
  const first = (dottedName(text) ?? "").split(".")[0] ?? "";
  const binding = code.symbolsOf(file.path)?.imports.find(({ local }) => local === first);
  const stem = (specifier ?? binding?.module ?? "")
    .split("/")
    .at(-1)
    ?.replace(/\.[cm]?[jt]sx?$/, "");
  if (!stem) return null;
  return (
    code
      .importsOf(file.path)
      .find(
        (path) =>
          path.includes(`/${stem}.`) || path.startsWith(`${stem}.`) || path.includes(`${stem}/index.`),
      ) ?? null
  );
}

function prefixesOf(path: string, mounts: readonly Mount[], depth: number): string[] {
  const own = mounts.filter(({ to, from }) => to === path && from !== path);
  if (own.length === 0 || depth > DEEPEST) return [""];
  return [
    ...new Set(
      own.flatMap(({ from, prefix }) =>
        prefixesOf(from, mounts, depth + 1).map((outer) => joinedPath(outer, prefix)),
      ),
    ),
  ].slice(0, 3);
}

function joinedPath(prefix: string, route: string): string {
  const whole = `/${prefix}/${route}`.replace(/\/{2,}/g, "/");
  return whole.length > 1 ? whole.replace(/\/$/, "") : whole;
}

/** `@Controller("orders")` above a class whose methods stand below `@Post(":id/lines")`. */
function decoratedIn(file: SourceFile): WrittenRoute[] {
  if (!file.text.includes("@Controller")) return [];
  return file.tree.rootNode.descendantsOfType("class_declaration").flatMap((node): WrittenRoute[] => {
    const prefix = decoratorsAbove(node).find(({ name }) => name === "Controller");
    if (!prefix) return [];
    return (field(node, "body")?.namedChildren ?? [])
      .filter((child) => child.type === "method_definition")
      .flatMap((method) =>
        decoratorsAbove(method)
          .filter(({ name }) => DECORATOR.test(name))
          .map(({ name, text }) => ({
            method: name.toUpperCase(),
            route: joinedPath(prefix.text, text),
            path: file.path,
            handler: { path: file.path, node: method },
          })),
      );
  });
}

function decoratorsAbove(node: Node): { readonly name: string; readonly text: string }[] {
  const own = node.namedChildren.filter((child) => child.type === "decorator");
  const outer = node.parent?.type === "export_statement" ? node.parent.namedChildren : [];
  const found = [...own, ...outer.filter((child) => child.type === "decorator")];
  for (let above = node.previousNamedSibling; above?.type === "decorator"; above = above.previousNamedSibling)
    found.push(above);
  return found.flatMap((decorator) => {
    const call = decorator.firstNamedChild;
    const callee = call?.type === "call_expression" ? field(call, "function") : call;
    const first = call?.type === "call_expression" ? field(call, "arguments")?.firstNamedChild : null;
    return callee ? [{ name: callee.text, text: (first && plainString(first)) ?? "" }] : [];
  });
}

/** Branches of plain `node:http` servers: `if (pathname === "/hooks" && req.method === "POST")`, `case "POST /hooks":`. */
function comparedIn(file: SourceFile): WrittenRoute[] {
  if (!/\bcreateServer\b|\breq(?:uest)?\.(?:url|method)\b|\bpathname\b/.test(file.text)) return [];
  const branches = file.tree.rootNode.descendantsOfType(["if_statement", "switch_case", "pair"]);
  return branches.flatMap((node): WrittenRoute[] => {
    const found = comparedAt(node);
    return found?.route
      ? [{ method: found.method ?? "GET", route: found.route, path: file.path, handler: null }]
      : [];
  });
}

/** The address that the branches around a node compare with, the innermost first. */
export function comparedAddress(
  node: Node,
): { readonly method: string | null; readonly route: string | null } | null {
  let method: string | null = null;
  let route: string | null = null;
  for (let current: Node | null = node; current; current = current.parent) {
    const found = comparedAt(current);
    method ??= found?.method ?? null;
    route ??= found?.route ?? null;
  }
  return route === null && method === null ? null : { method, route };
}

const WHOLE = /^(GET|POST|PUT|PATCH|DELETE)[ :](\/\S*)$/;

function comparedAt(node: Node): { readonly method: string | null; readonly route: string | null } | null {
  if (node.type === "pair" || node.type === "switch_case") {
    const key = field(node, node.type === "pair" ? "key" : "value");
    const text = key ? plainString(key) : null;
    const whole = text === null ? null : WHOLE.exec(text);
    if (whole) return { method: whole[1] ?? null, route: whole[2] ?? null };
    return node.type === "switch_case" && text !== null && /^\//.test(text)
      ? { method: null, route: text }
      : null;
  }
  if (node.type !== "if_statement") return null;
  const condition = field(node, "condition");
  if (!condition) return null;
  const texts = condition
    .descendantsOfType(["string", "template_string"])
    .flatMap((one) => plainString(one) ?? []);
  const method = texts.find((text) => /^(?:GET|POST|PUT|PATCH|DELETE)$/.test(text)) ?? null;
  const path = texts.find((text) => /^\/[\w\-./]*$/.test(text)) ?? null;
  const pattern = path === null ? patternPath(condition) : null;
  const isStart = path !== null && /\.startsWith\(/.test(condition.text);
  const route = path === null ? pattern : isStart && path !== "/" ? `${path.replace(/\/$/, "")}/:id` : path;
  return method === null && route === null ? null : { method, route };
}

/** `/orders/:id` of `/^\/orders\/(\d+)$/`. */
function patternPath(condition: Node): string | null {
  const [pattern] = condition.descendantsOfType("regex_pattern");
  const body = pattern?.text.replace(/^\^/, "").replace(/\$$/, "");
  if (!body?.startsWith("\\/")) return null;
  const path = body.replace(/\\\//g, "/").replace(/\((?:\?:|\?<\w+>)?[^()]*\)/g, ":id");
  return /^\/[\w\-./:]*$/.test(path) ? path : null;
}
