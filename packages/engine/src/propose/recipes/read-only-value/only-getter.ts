import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classOfValue, enclosingClass } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { callOfOwner } from "./owners-method.ts";
import { workedOutIdeas } from "./worked-out-parts.ts";

const SAID = /^Cannot set property (\S+) of (.+) which has only a getter$/;

/** Properties that Express computes for each request, and that a middleware may mean to replace. */
const OF_REQUEST = /^(?:query|ip|ips|protocol|secure|hostname|host|subdomains|xhr|fresh|stale)$/;
const LONGEST = 100;

export function isOnlyGetter(message: string): boolean {
  return SAID.test(message);
}

/**
 * A property is set that is computed: by a class of the house, which keeps the value under another name, or by the
 * framework, where the one that is meant is defined on the request itself.
 */
export function onlyGetterIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code, event } = investigation;
  const [, name, owner] = SAID.exec(fault.exception.value) ?? [];
  const { file, line } = fault;
  const set = file.tree.rootNode
    .descendantsOfType("assignment_expression")
    .find(
      (node) => startLineOf(node) === line && field(field(node, "left") ?? node, "property")?.text === name,
    );
  const left = set && field(set, "left");
  const object = left && field(left, "object");
  if (name !== undefined && !set)
    return workedOutIdeas(investigation, fault, name, /^#<(\w+)>$/.exec(owner ?? "")?.[1] ?? "");
  if (!set || !left || !object || name === undefined) return [];
  const common = {
    sentence: "The request is answered, and what was set is there",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line },
  } as const;
  const kept = keptAs(code, file, object, name);
  if (kept !== null)
    return [
      {
        ...common,
        name: `${name}_is_kept`,
        cause: `\`${name}\` is computed by a getter, which gives \`${kept}\`; nothing can be set by its name.`,
        explanation: `Sets \`${kept}\`, which the getter gives.`,
        edits: [{ ...textEdit(file, left.startIndex, left.endIndex, kept), part: "fix" }],
        basis: "house",
      },
    ];
  const call = callOfOwner(code, file, set, owner ?? "");
  if (call)
    return [
      {
        ...common,
        name: `${name}_is_changed_by_its_owner`,
        cause: `\`${name}\` is computed by a getter; \`${call.method}\` changes what it gives.`,
        explanation: `Calls \`${call.method}\`, as ${call.where} does.`,
        edits: [{ ...textEdit(file, set.startIndex, set.endIndex, call.text), part: "fix" }],
        basis: "house",
      },
    ];
  const isRequest = /IncomingMessage|Request/.test(owner ?? "") && OF_REQUEST.test(name);
  const isExpress = code.paths.some((path) =>
    code.symbolsOf(path)?.imports.some(({ module }) => module === "express"),
  );
  if (!isRequest || !isExpress || set.parent?.type !== "expression_statement") return [];
  return [
    {
      ...common,
      name: `${name}_is_replaced`,
      cause: `Express 5 computes \`${object.text}.${name}\` anew each time it is read; it cannot be set.`,
      explanation: `Defines \`${name}\` on the request itself, so that whoever reads it gets the one that is meant.`,
      edits: [
        { ...textEdit(file, set.startIndex, set.endIndex, defined(file, set, object, name)), part: "fix" },
      ],
      basis: "standard",
    },
  ];
}

function defined(file: SourceFile, set: Node, object: Node, name: string): string {
  const value = field(set, "right")?.text ?? "undefined";
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const parts = [`value: ${value}`, "writable: true", "configurable: true", "enumerable: true"];
  const head = `Object.defineProperty(${object.text}, ${quote}${name}${quote}, {`;
  const line = `${head} ${parts.join(", ")} })`;
  if (line.length + set.startPosition.column <= LONGEST) return line;
  const indent = " ".repeat(set.startPosition.column);
  const unit = /^\t/m.test(file.text)
    ? "\t"
    : /^ {4}\S/m.test(file.text) && !/^ {2}\S/m.test(file.text)
      ? "    "
      : "  ";
  const own = /^\t/.test(file.text.split("\n")[set.startPosition.row] ?? "")
    ? "\t".repeat(set.startPosition.column)
    : indent;
  return [head, ...parts.map((part) => `${own}${unit}${part},`), `${own}})`].join("\n");
}

/** `this.#total`, where the class of the house says `get total() { return this.#total; }`; null where it computes more. */
function keptAs(code: CodeIndex, file: SourceFile, object: Node, name: string): string | null {
  const owner =
    object.type === "this" ? enclosingClass(code, file.path, object) : classOfValue(code, file.path, object);
  const getter = (owner ? (field(owner.node, "body")?.namedChildren ?? []) : []).find(
    (child) =>
      child.type === "method_definition" &&
      field(child, "name")?.text === name &&
      child.children.some(({ type }) => type === "get"),
  );
  const statements = getter ? (field(getter, "body")?.namedChildren ?? []) : [];
  const [only] = statements;
  const given = only?.type === "return_statement" && statements.length === 1 ? only.firstNamedChild : null;
  const isField = given?.type === "member_expression" && field(given, "object")?.type === "this";
  const property = isField && given ? field(given, "property") : null;
  if (!property) return null;
  const isPrivate = property.type === "private_property_identifier";
  const isInside = object.type === "this";
  // Another class has no business in what this one keeps for itself.
  return isPrivate && !isInside ? null : `${object.text}.${property.text}`;
}
