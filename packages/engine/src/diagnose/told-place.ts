import type { CanonicalEvent } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../code/code-index.ts";
import { isFunctionNode } from "../code/javascript/handlers.ts";
import { writtenRoutes } from "../code/javascript/written-routes.ts";
import { field, lastNameOf, startLineOf } from "../code/nodes.ts";
import type { MappedFrame } from "./diagnosis.ts";
import { madeFrame } from "./made-frame.ts";

/**
 * The place of a JavaScript project that the request tells, where the error arose in the framework behind the handler and no
 * line of the project is on the stack.
 */
export function toldPlace(event: CanonicalEvent, code: CodeIndex): readonly MappedFrame[] {
  const index = event.exceptions.length - 1;
  const message = event.exceptions[index]?.value ?? "";
  const found = UNANSWERED.test(message) ? silent(event, code) : null;
  if (!found) return [];
  const symbol = code.functionAt(found.path, found.line);
  return [madeFrame(index, { path: found.path, name: symbol?.name ?? "<module>" }, found.line)];
}

interface Place {
  readonly path: string;
  readonly line: number;
}

/** What frameworks say of a handler that gave them no answer. */
const UNANSWERED =
  /^Context is not finalized|^No response is returned from route handler|didn't return anything from your `(?:action|loader)`|^Invalid response from route .*handler should return a `?Response/;

/** The end of the handler of the request; of a middleware where the handler answers on all its ways. */
function silent({ request }: CanonicalEvent, code: CodeIndex): Place | null {
  if (!request?.method || !request.path) return null;
  const { method, path, route } = request;
  const files = code.paths.flatMap((one) => (/\.[cm]?[jt]sx?$/.test(one) ? (code.file(one) ?? []) : []));
  const asked = writtenRoutes(code, files).filter(
    (one) => one.method === method.toUpperCase() && one.handler !== null,
  );
  const told = asked.filter((one) => one.route === route);
  const fitting = told.length > 0 ? told : asked.filter((one) => fits(one.route, path));
  const plain = fitting.filter((one) => !/[:{*]/.test(one.route));
  const [only, ...others] = plain.length > 0 ? plain : fitting;
  const end = only?.handler && others.length === 0 ? endOf(only.handler.node) : null;
  if (only?.handler && end) return { path: only.handler.path, line: startLineOf(end) };
  const passing = files.flatMap((file) =>
    file.isTest ? [] : middlewares(file).map((end) => ({ file, end })),
  );
  const [middleware] = passing;
  return middleware && passing.length === 1
    ? { path: middleware.file.path, line: startLineOf(middleware.end) }
    : null;
}

function fits(template: string, path: string): boolean {
  const own = template.split("/");
  const parts = path.split("/");
  return (
    own.length === parts.length && own.every((part, index) => /^[:{[]/.test(part) || part === parts[index])
  );
}

/** Ends of middlewares that neither answer nor wait for what comes after them. */
function middlewares(file: SourceFile): Node[] {
  return file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): Node[] => {
    const callee = field(call, "function");
    if (callee?.type !== "member_expression" || lastNameOf(callee) !== "use") return [];
    const given = (field(call, "arguments")?.namedChildren ?? []).filter(isFunctionNode);
    return given.flatMap((node) => {
      const end = endOf(node);
      return end && !/\bawait\s+next\(/.test(end.text) && !/\breturn\s+next\(/.test(node.text) ? [end] : [];
    });
  });
}

/** The last statement of a function that can be come to its end; null where it always answers. */
function endOf(node: FunctionSymbol["node"]): Node | null {
  const body = field(node, "body");
  if (body?.type !== "statement_block") return null;
  const last = body.namedChildren.findLast(({ type }) => type !== "comment");
  return last && !/^(?:return|throw)_statement$/.test(last.type) ? last : null;
}
