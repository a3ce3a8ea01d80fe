import type { Node } from "web-tree-sitter";
import { isFunctionNode, type WebFramework } from "../../../code/javascript/handlers.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { callsAtFault } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** What a method of one framework is called in another, where it takes the same. */
const ANSWERS: Readonly<Partial<Record<WebFramework, Readonly<Record<string, string>>>>> = {
  fastify: { json: "send", end: "send", text: "send", html: "send", setHeader: "header", set: "header" },
  express: { code: "status", text: "send", html: "send", body: "send" },
  koa: { setHeader: "set", header: "set", headers: "set" },
};
const NAMES: Readonly<Partial<Record<WebFramework, string>>> = {
  express: "Express",
  fastify: "Fastify",
  hono: "Hono",
  koa: "Koa",
};

/** A method that the answer or the request has in another framework only: `reply.status(404).json(…)` of Fastify. */
export function frameworkMethodIdeas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const { handler, exception, file } = fault;
  const framework = handler && NAMES[handler.framework];
  const member =
    /(?:^|[.\s])([\w$]+) is not a function$/.exec(exception.value)?.[1] ??
    /of undefined \(reading '(\w+)'\)$/.exec(exception.value)?.[1];
  if (!handler || !framework || !member) return [];
  for (const call of callsAtFault(fault)) {
    const callee = field(call, "function");
    const property = callee?.type === "member_expression" ? field(callee, "property") : null;
    const object = callee && field(callee, "object");
    if (property?.text !== member || !object) continue;
    const root = rootOf(object);
    const text =
      root === handler.response && !/of undefined/.test(exception.value)
        ? renamed(handler.framework, call, property, member)
        : null;
    const made =
      text ??
      (root === handler.request && root !== handler.response
        ? headerRead(handler.framework, call, member)
        : null) ??
      (handler.framework === "hono" && root === handler.request
        ? statusInCall(call, object, member)
        : null) ??
      (handler.framework === "koa" && object.type === "identifier" && root === handler.request
        ? bodyOfKoa(call, member)
        : null);
    if (!made) continue;
    const whole = statementAround(call);
    const status = whole ? refusedStatus(code, file.path, whole) : null;
    const isRead = event?.request?.method?.toUpperCase() === "GET";
    return [
      {
        name: "answered_as_the_framework_does",
        sentence: status === null ? "The request is answered" : `The request is answered with ${status}`,
        cause: `\`${call.text.slice(0, 60)}\` is written as for another framework; ${framework} has no \`${member}\` there.`,
        explanation: `Writes it as ${framework} has it.`,
        edits: [{ ...replaceNode(file, made.node, made.text), part: "fix" }],
        basis: "standard",
        expectation: status !== null ? answered([status]) : isRead ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(call) },
      },
    ];
  }
  return [];
}

interface Change {
  readonly node: Node;
  readonly text: string;
}

function renamed(framework: WebFramework, call: Node, property: Node, member: string): Change | null {
  const own = ANSWERS[framework];
  const name = own && Object.hasOwn(own, member) ? own[member] : undefined;
  const given = field(call, "arguments")?.namedChildCount ?? 0;
  // `send` takes one thing, and what sets a header takes two.
  if (!name || given !== (/^(?:header|set)$/.test(name) ? 2 : 1)) return null;
  return { node: property, text: name };
}

/** `request.get("X-Key")` of Express, where the headers are a plain object. */
function headerRead(framework: WebFramework, call: Node, member: string): Change | null {
  const [name, ...more] = field(call, "arguments")?.namedChildren ?? [];
  const header = name ? plainString(name) : null;
  const object = field(field(call, "function") ?? call, "object");
  if (
    framework !== "fastify" ||
    !/^(?:get|header)$/.test(member) ||
    header === null ||
    !name ||
    more.length > 0
  )
    return null;
  const quote = name.text[0] ?? '"';
  const key = header.toLowerCase();
  const read = /^[a-z]\w*$/.test(key) ? `.${key}` : `[${quote}${key}${quote}]`;
  return object ? { node: call, text: `${object.text}.headers${read}` } : null;
}

/** `c.status(404).json(body)`: the status is the second argument of the answer. */
function statusInCall(call: Node, object: Node, member: string): Change | null {
  const inner = object.type === "call_expression" ? field(object, "function") : null;
  const context = inner && field(inner, "object");
  const [status, ...none] = field(object, "arguments")?.namedChildren ?? [];
  const given = field(call, "arguments")?.namedChildren ?? [];
  const isStatus = inner?.type === "member_expression" && field(inner, "property")?.text === "status";
  if (!isStatus || context?.type !== "identifier" || !status || none.length > 0 || given.length !== 1)
    return null;
  return /^(?:json|text|html|body)$/.test(member)
    ? { node: call, text: `${context.text}.${member}(${given[0]?.text}, ${status.text})` }
    : null;
}

/** `ctx.json(data)`: Koa answers with what its `body` is set to. */
function bodyOfKoa(call: Node, member: string): Change | null {
  const object = field(field(call, "function") ?? call, "object");
  const given = field(call, "arguments")?.namedChildren ?? [];
  const isStatement = call.parent?.type === "expression_statement";
  if (!/^(?:json|send)$/.test(member) || given.length !== 1 || !isStatement || !object) return null;
  return { node: call, text: `${object.text}.body = ${given[0]?.text}` };
}

/** The first name of a chain of calls. */
function rootOf(node: Node): string | null {
  let current: Node | null = node;
  while (current && current.type !== "identifier")
    current = field(current, "object") ?? field(current, "function");
  return current?.text ?? null;
}

function statementAround(node: Node): Node | null {
  for (let current: Node | null = node; current && !isFunctionNode(current); current = current.parent)
    if (/_statement$|_declaration$/.test(current.type)) return current;
  return null;
}
