import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import type { RequestStimulus } from "../../scenario.ts";
import type { JavascriptProject } from "../project.ts";
import { literalValue } from "./literal-value.ts";

const VERB = /^(?:get|post|put|patch|delete|head|options)$/;
const MOST_REQUESTS = 60;

/** Requests that the project's tests send, as far as they are written out, each once. */
export function testedRequests(project: JavascriptProject): RequestStimulus[] {
  const found = new Map<string, RequestStimulus>();
  for (const file of project.testFiles) {
    for (const request of requestsIn(file)) {
      if (found.size >= MOST_REQUESTS) break;
      found.set(JSON.stringify(request), request);
    }
  }
  return [...found.values()];
}

function* requestsIn(file: SourceFile): Generator<RequestStimulus> {
  for (const node of file.tree.rootNode.descendantsOfType(["string", "template_string"])) {
    const address = pathOf(node);
    const call = address && callAround(node);
    if (!address || !call) continue;
    const [path = "", search = ""] = address.split("?");
    const helped = helpedOptions(file, call);
    const options = optionsOf(call, node) ?? helped?.options ?? null;
    const callee = field(call, "function");
    const verb = callee ? (lastNameOf(callee) ?? "") : "";
    const told = options && entryOf(options, "method");
    const sent = bodyOf(call, options, helped?.given);
    yield {
      kind: "request",
      method: (told && plainString(told)?.toUpperCase()) || (VERB.test(verb) ? verb.toUpperCase() : "GET"),
      path,
      query: [...new URLSearchParams(search)],
      headers: headersOf(options),
      body: sent ?? null,
      credential: null,
    };
  }
}

/** `/orders/7` of `"/orders/7"`, of a whole address, or of a template behind its base. */
function pathOf(node: Node): string | null {
  const text =
    node.type === "string"
      ? plainString(node)
      : node.text
          .slice(1, -1)
          .replace(/^\$\{[^{}]*\}/, "")
          .replace(/\$\{[^{}]*\}/g, "x");
  const path = text?.replace(/^https?:\/\/[^/]+/, "") ?? "";
  return /^\/[\w\-./%:~@]*(?:\?[^\s"'`<>]*)?$/.test(path) ? path : null;
}

/** The call that an address is given to, in place or in an object of options. */
function callAround(node: Node): Node | null {
  let current = node.parent;
  for (let depth = 0; current && depth < 6; depth++, current = current.parent) {
    if (current.type === "call_expression") return current;
    if (current.type === "new_expression" && field(current, "constructor")?.text === "Request")
      return current;
    if (!/^(?:arguments|pair|object|new_expression|await_expression)$/.test(current.type)) return null;
  }
  return null;
}

function optionsOf(call: Node, address: Node): Node | null {
  const given = field(call, "arguments")?.namedChildren ?? [];
  const inner = address.parent?.type === "arguments" ? address.parent.namedChildren : [];
  return [...inner, ...given].find((child) => child.type === "object") ?? null;
}

/** `request("/notes", json({ … }))`: the options that a function of the tests makes of what it is given. */
function helpedOptions(
  file: SourceFile,
  call: Node,
): { readonly options: Node; readonly given: ReadonlyMap<string, Node> } | null {
  for (const argument of field(call, "arguments")?.namedChildren ?? []) {
    const callee = argument.type === "call_expression" ? field(argument, "function") : null;
    const made = callee?.type === "identifier" ? functionNamed(file, callee.text) : null;
    const object = made && returnedObject(made);
    if (!made || !object) continue;
    const single = field(made, "parameter");
    const names = (single ? [single] : (field(made, "parameters")?.namedChildren ?? [])).map((one) =>
      one.text.replace(/\s*[=:].*$/s, ""),
    );
    const values = field(argument, "arguments")?.namedChildren ?? [];
    return {
      options: object,
      given: new Map(values.flatMap((value, index): [string, Node][] => [[names[index] ?? "", value]])),
    };
  }
  return null;
}

function functionNamed(file: SourceFile, name: string): Node | null {
  for (const node of file.tree.rootNode.descendantsOfType(["function_declaration", "variable_declarator"])) {
    if (field(node, "name")?.text !== name) continue;
    const made = node.type === "function_declaration" ? node : field(node, "value");
    if (made && /function/.test(made.type)) return made;
  }
  return null;
}

function returnedObject(made: Node): Node | null {
  const body = field(made, "body");
  const value =
    body?.type === "statement_block"
      ? (body.descendantsOfType("return_statement").at(-1)?.firstNamedChild ?? null)
      : body;
  const bare = value?.type === "parenthesized_expression" ? value.firstNamedChild : value;
  return bare?.type === "object" ? bare : null;
}

function entryOf(object: Node, name: string): Node | null {
  const pair = object.namedChildren.find((child) => field(child, "key")?.text === name);
  return pair ? field(pair, "value") : null;
}

function headersOf(options: Node | null): (readonly [string, string])[] {
  const value = options && entryOf(options, "headers");
  const found = value ? literalValue(value) : undefined;
  if (!found || typeof found !== "object" || Array.isArray(found)) return [];
  return Object.entries(found).flatMap(([name, text]) =>
    typeof text === "string" ? [[name, text] as const] : [],
  );
}

/** `.send({ … })` behind the call, `payload: { … }`, `body: JSON.stringify({ … })`. */
function bodyOf(
  call: Node,
  options: Node | null,
  given: ReadonlyMap<string, Node> = new Map(),
): CapturedValue | undefined {
  for (const name of ["payload", "body", "json"]) {
    const value = options && entryOf(options, name);
    if (!value) continue;
    const inner = /^JSON\.stringify\(/.test(value.text) ? field(value, "arguments")?.firstNamedChild : value;
    return inner ? literalValue(given.get(inner.text) ?? inner) : undefined;
  }
  for (let current: Node | null = call; current; current = current.parent) {
    const parent: Node | null = current.parent;
    if (parent?.type !== "member_expression") return undefined;
    const next = parent.parent;
    if (next?.type !== "call_expression") return undefined;
    const [first] = field(next, "arguments")?.namedChildren ?? [];
    if (field(parent, "property")?.text === "send" && first) return literalValue(first);
    current = parent;
  }
  return undefined;
}
