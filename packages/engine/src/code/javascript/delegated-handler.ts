import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../code-index.ts";
import { field } from "../nodes.ts";
import type { WebHandler } from "./handlers.ts";

const ANSWER = /^_?(?:res|resp|response|reply)$/;

/**
 * A function that a handler hands its answer to: `showLamp(response, number)`. It answers the request as the handler
 * would. One that takes the status as well only writes what others decided: `send(response, 404, body)`.
 *
 * @param handlerOf What kind of handler the function of a call is.
 */
export function delegatedHandler(
  code: CodeIndex,
  definition: Node,
  names: readonly (string | null)[],
  handlerOf: (path: string, definition: Node) => WebHandler | null,
): Pick<WebHandler, "framework" | "request" | "response"> | null {
  const at = names.findIndex((name) => name !== null && ANSWER.test(name));
  const own = nameOf(definition);
  if (at < 0 || own === null || own === "constructor" || writesGivenStatus(definition, names)) return null;
  for (const { path, node } of code.callsOf(own)) {
    if (code.file(path)?.isTest !== false) continue;
    const given = (field(node, "arguments")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
    const answer = given[at];
    if (answer?.type !== "identifier") continue;
    const handler = functionsAround(node)
      .filter((around) => around.id !== definition.id)
      .map((around) => handlerOf(path, around))
      .find((found) => found !== null);
    if (!handler || handler.response !== answer.text) continue;
    const asked = given.findIndex((one) => one.type === "identifier" && one.text === handler.request);
    return {
      framework: handler.framework,
      request: asked < 0 ? null : (names[asked] ?? null),
      response: names[at] ?? null,
    };
  }
  return null;
}

function nameOf(definition: Node): string | null {
  const own = field(definition, "name")?.text;
  if (own !== undefined) return own;
  const holder = definition.parent;
  return holder && /^(?:variable_declarator|public_field_definition|field_definition)$/.test(holder.type)
    ? ((field(holder, "name") ?? field(holder, "property"))?.text ?? null)
    : null;
}

function functionsAround(node: Node): Node[] {
  const found: Node[] = [];
  for (let around: Node | null = node.parent; around; around = around.parent)
    if (/function|^method_definition$/.test(around.type)) found.push(around);
  return found;
}

/** `response.writeHead(status)`, `res.status(code)`, `res.statusCode = status` of a parameter. */
function writesGivenStatus(definition: Node, names: readonly (string | null)[]): boolean {
  const body = field(definition, "body");
  if (!body) return false;
  const isGiven = (node: Node | null | undefined) => node?.type === "identifier" && names.includes(node.text);
  const byCall = body.descendantsOfType("call_expression").some((call) => {
    const callee = field(call, "function");
    const name = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
    return (
      name !== undefined &&
      /^(?:writeHead|status|sendStatus|code)$/.test(name) &&
      isGiven(field(call, "arguments")?.firstNamedChild)
    );
  });
  return (
    byCall ||
    body
      .descendantsOfType("assignment_expression")
      .some((one) => /\.statusCode$/.test(field(one, "left")?.text ?? "") && isGiven(field(one, "right")))
  );
}
