import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { literalValue } from "../../../code/python/literals.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { RequestStimulus } from "../../scenario.ts";

const VERB = /^(?:get|post|put|patch|delete)$/;
const MOST_REQUESTS = 60;
/** Stands for a part of an address, or a field of a body, that a test computes. */
const COMPUTED = "1";

/** Requests that the project's tests send, each once; what they compute is stood for. */
export function sentRequests(project: ProjectCode): RequestStimulus[] {
  const found = new Map<string, RequestStimulus>();
  for (const file of project.testFiles) {
    for (const call of file.tree.rootNode.descendantsOfType("call")) {
      const request = requestOf(project, file, call);
      if (request && found.size < MOST_REQUESTS) found.set(JSON.stringify(request), request);
    }
  }
  return [...found.values()];
}

/** `client.post("/rentals", json={"bike": "b1"})` */
function requestOf(project: ProjectCode, file: SourceFile, node: Node): RequestStimulus | null {
  const { positional, named } = readCall(node);
  const callee = field(node, "function");
  const verb = callee?.type === "attribute" ? (lastNameOf(callee) ?? "") : "";
  const address = positional[0] ?? named.get("path") ?? named.get("url");
  const path = VERB.test(verb) && address ? pathOf(address) : null;
  if (!path) return null;
  const form = named.get("data");
  const sent = named.get("json") ?? form ?? named.get("content");
  const body = sent ? bodyOf(project, file, sent) : null;
  const isForm = sent === form && typeof body === "object" && body !== null;
  return {
    kind: "request",
    method: verb.toUpperCase(),
    path,
    query: [],
    headers: isForm ? [["Content-Type", "application/x-www-form-urlencoded"]] : [],
    body,
    credential: null,
  };
}

function pathOf(node: Node): string | null {
  const whole =
    plainString(node) ??
    (node.type === "string"
      ? node.text.replace(/^[fF]["']{1,3}|["']{1,3}$/g, "").replace(/\{[^{}]*\}/g, COMPUTED)
      : null);
  const path = whole?.replace(/^https?:\/\/[^/]+/, "").replace(/\?.*$/s, "");
  return path && /^\/[\w\-./%:~@]*$/.test(path) ? path : null;
}

/** A body that is written out, in place or under a name of the file. */
function bodyOf(project: ProjectCode, file: SourceFile, node: Node): CapturedValue {
  const held =
    node.type === "identifier"
      ? project.code.symbolsOf(file.path)?.assignments.find(({ name }) => name === node.text)?.node
      : null;
  return sentValue((held && field(held, "right")) ?? node);
}

function sentValue(node: Node): CapturedValue {
  const whole = literalValue(node);
  if (whole !== undefined) return whole as CapturedValue;
  const entries =
    node.type === "dictionary"
      ? node.namedChildren
      : node.type === "call" && field(node, "function")?.text === "dict"
        ? (field(node, "arguments")?.namedChildren ?? [])
        : null;
  if (!entries) return COMPUTED;
  return Object.fromEntries(
    entries.flatMap((entry) => {
      const key = field(entry, "key") ?? field(entry, "name");
      const value = field(entry, "value");
      const name = key && (plainString(key) ?? (key.type === "identifier" ? key.text : null));
      return name && value ? [[name, sentValue(value)]] : [];
    }),
  );
}
