import type { CanonicalEvent, Frame } from "@bugstack/event";
import type { CodeIndex, FunctionSymbol } from "../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../code/nodes.ts";
import { readCall } from "../code/python/calls.ts";
import type { MappedFrame } from "./diagnosis.ts";

const METHODS = "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS";

/**
 * The handler whose answer FastAPI refused to send. The framework looks at the answer after the handler is done, so no
 * line of the project is on the stack; the message names the route and the function. Empty unless exactly one function
 * of the project has this name and this route.
 */
export function answeredBy(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
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
  const frame: Frame = {
    path: only.path,
    absolutePath: null,
    module: null,
    function: only.name,
    line,
    column: null,
    endLine: null,
    endColumn: null,
    contextLine: null,
    preContext: [],
    postContext: [],
    inApp: true,
    locals: null,
  };
  return [{ exception: index, frame, path: only.path, line, function: only.name, fit: "unknown" }];
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
