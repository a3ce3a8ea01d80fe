import type { CanonicalEvent } from "@bugstack/event";
import type { CodeIndex, FunctionSymbol } from "../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../code/nodes.ts";
import { readCall } from "../code/python/calls.ts";
import { uncalledViews } from "../code/python/django-views.ts";
import { isMiddleware } from "../code/python/middleware.ts";
import { brokenImports } from "./broken-imports.ts";
import type { MappedFrame } from "./diagnosis.ts";
import { madeFrame } from "./made-frame.ts";
import { openedFile } from "./opened-files.ts";
import { canReachEnd } from "./origin/python/returns.ts";
import { toldPlace } from "./told-place.ts";

const METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";

/**
 * The function of the project that a framework speaks of where no line of the project is on the stack: the handler whose
 * answer it could not use, the function that it could not call, the one that opened the file which
 * was not there, or that imports one.
 */
export function answeredBy(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  return [
    ...refusedAnswer(event, code),
    ...namedFunction(event, code),
    ...wiredIn(event, code),
    ...openedFile(event, code),
    ...importedNowhere(event, code),
    ...toldPlace(event, code),
  ];
}

/** Node's loader stands alone on the stack of an import that leads nowhere; its message tells the file that imports. */
function importedNowhere(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const [first, ...others] = brokenImports(event, code);
  if (!first || others.some(({ file }) => file.path !== first.file.path)) return [];
  const { path } = first.file;
  const line = startLineOf(first.node);
  const name = code.functionAt(path, line)?.name ?? "<module>";
  return [madeFrame(event.exceptions.length - 1, { path, name }, line)];
}

const NAMED: readonly { readonly type: RegExp; readonly message: RegExp; readonly at: "end" | "start" }[] = [
  // Flask and Django look at the answer after the view is done.
  {
    type: /^TypeError$/,
    message: /^The view function for '(?:[\w.]+\.)?(\w+)' did not return a valid response/,
    at: "end",
  },
  {
    type: /^ValueError$/,
    message: /^The view (?:[\w.]+\.)?(\w+) didn't return an HttpResponse object/,
    at: "end",
  },
  // Python tells of a call that does not fit before the function begins.
  {
    type: /^TypeError$/,
    message:
      /^(?:[\w.<>]+\.)?(\w+)\(\) (?:takes|got an unexpected keyword argument|got multiple values|missing \d+ required)/,
    at: "start",
  },
];

/** Empty unless exactly one function of the project outside its tests has the name that the message gives. */
function namedFunction(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const index = event.exceptions.length - 1;
  const exception = event.exceptions[index];
  for (const { type, message, at } of NAMED) {
    const name = exception && type.test(exception.type) ? message.exec(exception.value)?.[1] : undefined;
    if (name === undefined) continue;
    const all = code.functionsNamed(name).filter(({ path }) => code.file(path)?.isTest === false);
    // Of several of one name the framework calls the one that is marked as a view.
    const views = all.filter(({ node }) =>
      /^@[\w.]+\.(?:route|get|post|put|patch|delete)\(/m.test(node.parent?.text.slice(0, 400) ?? ""),
    );
    const found = all.length > 1 && at === "end" ? views : all;
    const [only] = found;
    if (only && found.length === 1) {
      const line = at === "start" ? startLineOf(only.node) : endOf(only);
      return [madeFrame(index, only, line)];
    }
  }
  return [];
}

/** Where a class is handed over as it is, and the one middleware that may end without an answer. */
function wiredIn(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const index = event.exceptions.length - 1;
  const exception = event.exceptions[index];
  if (exception?.type !== "TypeError") return [];
  if (/^(?:\w+\.)?__init__\(\) takes 1 positional argument but 2 were given/.test(exception.value)) {
    const [view, ...others] = uncalledViews(code);
    return view && others.length === 0
      ? [madeFrame(index, { path: view.file.path, name: "<module>" }, view.line)]
      : [];
  }
  if (!/^'NoneType' object is not callable/.test(exception.value)) return [];
  const open = [...code.mentions("call_next")].flatMap((path) =>
    (code.file(path)?.isTest === false ? (code.symbolsOf(path)?.functions ?? []) : []).filter((symbol) => {
      const body = field(symbol.node, "body");
      return isMiddleware(symbol) && body !== null && canReachEnd(body);
    }),
  );
  const [only] = open;
  return only && open.length === 1 ? [madeFrame(index, only, endOf(only))] : [];
}

/** Line of the last statement of a function. */
function endOf({ node, startLine }: FunctionSymbol): number {
  const last = field(node, "body")?.namedChildren.findLast(({ type }) => type !== "comment");
  return last ? startLineOf(last) : startLine;
}

/**
 * The handler whose answer FastAPI refused to send. The framework looks at the answer after the handler is done, so no
 * line of the project is on the stack; the message names the route and the function. Empty unless exactly one function
 * of the project has this name and this route.
 */
function refusedAnswer(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const index = event.exceptions.length - 1;
  const exception = event.exceptions[index];
  if (!exception || !/(?:^|\.)ResponseValidationError$/.test(exception.type)) return [];
  const route = new RegExp(`^\\s*(${METHODS}) (/\\S*)\\s*$`, "m").exec(exception.value);
  const name = /, in (\w+)\s*$/m.exec(exception.value)?.[1];
  const [, method = "", template = ""] = route ?? [];
  if (template === "") return [];
  const found = (name === undefined || name === "wrapper" ? [] : code.functionsNamed(name)).filter((symbol) =>
    answers(code, symbol, method, template),
  );
  const [only] = found;
  if (found.length !== 1 || !only) return [];
  const line = lastReturnOf(only);
  return [madeFrame(index, only, line)];
}

/** Whether a function of the project, outside its tests, is the handler of a route that ends so. */
function answers(code: CodeIndex, { node, path }: FunctionSymbol, method: string, template: string): boolean {
  const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
  if (code.file(path)?.isTest !== false) return false;
  return (decorated?.namedChildren ?? []).some((child) => {
    const call = child.type === "decorator" ? child.firstNamedChild : null;
    const verb = call?.type === "call" ? (lastNameOf(field(call, "function") ?? call) ?? "") : "";
    const given =
      call?.type === "call" ? (readCall(call).positional[0] ?? readCall(call).named.get("path")) : undefined;
    const own = given ? plainString(given) : null;
    const isVerb = verb.toUpperCase() === method || /^(?:api_route|route)$/.test(verb);
    return isVerb && own !== null && template.endsWith(own);
  });
}

function lastReturnOf({ node, startLine }: FunctionSymbol): number {
  const last = node.descendantsOfType("return_statement").at(-1);
  return last ? startLineOf(last) : startLine;
}
