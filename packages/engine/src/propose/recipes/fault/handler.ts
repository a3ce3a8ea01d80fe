import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import type { OwnFrame } from "./own-fault.ts";
import type { PythonFault } from "./python-fault.ts";

export type WebFramework = "fastapi" | "flask" | "django";

/** The function that was called by the web framework to answer the request. */
export interface Handler {
  readonly framework: WebFramework;
  readonly symbol: FunctionSymbol;
  readonly file: SourceFile;
  readonly frame: OwnFrame;
  /** Template of its route, as written in the decorator: `/orders/{order_id}`; null where it is not there. */
  readonly route: string | null;
  /** Whether it is a dependency that the framework calls before the handler. */
  readonly isDependency: boolean;
}

const METHODS = /^(?:get|post|put|patch|delete|head|options|route|api_route|websocket|websocket_route)$/;

/** The handler on the trace, the outermost function that a web framework calls; null when there is none. */
export function handlerOf({ code }: Investigation, fault: PythonFault): Handler | null {
  for (const frame of fault.frames) {
    const symbol = code.functionAt(frame.path, frame.line);
    const file = code.file(frame.path);
    const found = symbol && file ? asHandler(code, file, symbol, frame) : null;
    if (found) return found;
  }
  return null;
}

/** A function as the handler that it is, whatever is on the trace; null for one that no framework calls. */
export function handlerAt(code: CodeIndex, symbol: FunctionSymbol): Handler | null {
  const file = code.file(symbol.path);
  return file && asHandler(code, file, symbol, null);
}

/** Whether a function of the project is called by a web framework, whatever is on the trace. */
export function isHandler(code: CodeIndex, symbol: FunctionSymbol): boolean {
  return handlerAt(code, symbol) !== null;
}

function asHandler(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  frame: OwnFrame | null,
): Handler | null {
  const place = frame ?? ({ path: file.path, line: symbol.startLine } as OwnFrame);
  const decorator = routeDecorator(symbol.node);
  if (decorator) {
    const framework = frameworkOf(code, file, decorator);
    return { framework, symbol, file, frame: place, route: templateOf(decorator), isDependency: false };
  }
  const view = viewMethod(code, file, symbol);
  if (view) return { framework: view, symbol, file, frame: place, route: null, isDependency: false };
  if (isDependency(code, symbol))
    return { framework: "fastapi", symbol, file, frame: place, route: null, isDependency: true };
  return null;
}

/** `@router.get("/orders/{id}")`: the call. */
export function routeDecorator(definition: Node): Node | null {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  for (const child of decorated?.namedChildren ?? []) {
    const call = child.type === "decorator" ? child.firstNamedChild : null;
    const callee = call?.type === "call" ? field(call, "function") : null;
    if (call && callee?.type === "attribute" && METHODS.test(lastNameOf(callee) ?? "")) return call;
  }
  return null;
}

function templateOf(call: Node): string | null {
  for (const argument of field(call, "arguments")?.namedChildren ?? []) {
    if (argument.type !== "keyword_argument") return plainString(argument);
    const value = field(argument, "value");
    if (/^(?:path|rule)$/.test(field(argument, "name")?.text ?? "") && value) return plainString(value);
  }
  return null;
}

/** By what the file imports, else by how the route is written, else by what the project imports anywhere. */
function frameworkOf(code: CodeIndex, file: SourceFile, decorator: Node | null): WebFramework {
  const own = importedFramework(code, file.path);
  if (own) return own;
  const route = decorator ? templateOf(decorator) : null;
  if (route && /<[^>]+>/.test(route)) return "flask";
  if (route && /\{[^}]+\}/.test(route)) return "fastapi";
  for (const name of ["fastapi", "flask", "starlette", "django"] as const) {
    const path = code.mentions(`import ${name}`)[0] ?? code.mentions(`from ${name}`)[0];
    if (path) return name === "starlette" ? "fastapi" : name;
  }
  return "fastapi";
}

function importedFramework(code: CodeIndex, path: string): WebFramework | null {
  for (const { module } of code.symbolsOf(path)?.imports ?? []) {
    const top = module.split(".")[0] ?? "";
    if (top === "fastapi" || top === "starlette") return "fastapi";
    if (top === "flask" || top === "quart" || top.startsWith("flask_")) return "flask";
    if (top === "django" || top === "rest_framework") return "django";
  }
  return null;
}

/** Views by class, and Django's functions that take the request first. */
function viewMethod(code: CodeIndex, file: SourceFile, symbol: FunctionSymbol): WebFramework | null {
  const owner = code
    .symbolsOf(file.path)
    ?.classes.findLast(
      ({ node }) => node.startIndex <= symbol.node.startIndex && symbol.node.endIndex <= node.endIndex,
    );
  const framework = importedFramework(code, file.path);
  if (owner && symbol.qualifiedName === `${owner.qualifiedName}.${symbol.name}`) {
    const isView = owner.bases.some((base) => /(?:View|ViewSet|Resource|HTTPEndpoint|Mixin)$/.test(base));
    const answers =
      /^(?:get|post|put|patch|delete|head|options|dispatch|list|retrieve|create|update|destroy|get_\w+|perform_\w+|dispatch_request)$/.test(
        symbol.name,
      );
    return isView && answers ? (framework ?? "django") : null;
  }
  const first = parametersOf(symbol.node)[0]?.name;
  if (first !== "request" || symbol.qualifiedName.includes(".")) return null;
  return framework === "django" || (framework === null && isRouted(code, symbol)) ? "django" : null;
}

/** `path("orders/", views.orders)`: views that answer through helpers of the project import nothing of Django. */
function isRouted(code: CodeIndex, symbol: FunctionSymbol): boolean {
  return ["path", "re_path"].some((name) =>
    code.callsOf(name).some((site) => {
      const view = readCall(site.node).positional[1];
      return view !== undefined && lastNameOf(view) === symbol.name;
    }),
  );
}

function isDependency(code: CodeIndex, symbol: FunctionSymbol): boolean {
  return ["Depends", "Security"].some((marker) =>
    code.callsOf(marker).some((site) => {
      const given = field(site.node, "arguments")?.firstNamedChild;
      return given != null && lastNameOf(given) === symbol.name;
    }),
  );
}
