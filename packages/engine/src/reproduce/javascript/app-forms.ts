import type { Node } from "web-tree-sitter";
import { exportedAs } from "../../code/javascript/module-style.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import type { WebApp } from "./apps.ts";
import type { JavascriptProject } from "./project.ts";

/** `class Server { app = express() }`, or in its constructor: the application is a part of what `new Server()` gives. */
export function heldByClass(
  project: JavascriptProject,
  path: string,
  call: Node,
  framework: WebApp["framework"],
): WebApp | null {
  const owner = ancestorOfType(call, ["class_declaration", "class"]);
  const body = owner && field(owner, "body");
  const name = owner && field(owner, "name")?.text;
  const holder = call.parent;
  if (!body || !holder) return null;
  const makers = body.namedChildren.filter((node) => node.type === "method_definition");
  const maker = makers.find((node) => field(node, "name")?.text === "constructor");
  const around = ancestorOfType(call, ["method_definition", "arrow_function", "function_expression"], owner);
  const left = field(holder, "left")?.text ?? "";
  const isField = /^(?:public_)?field_definition$/.test(holder.type) && holder.parent?.id === body.id;
  const member = isField
    ? (field(holder, "property") ?? field(holder, "name"))?.text
    : around !== null && around.id === maker?.id
      ? /^this\.([A-Za-z_$][\w$]*)$/.exec(left)?.[1]
      : undefined;
  const taken = maker ? (field(maker, "parameters")?.namedChildren ?? []) : [];
  const isFree = taken.every(
    (node) =>
      /^(?:assignment_pattern|optional_parameter|comment)$/.test(node.type) || field(node, "value") !== null,
  );
  const isHidden =
    member === undefined ||
    member.startsWith("#") ||
    (isField && /^\s*(?:private|protected|static)\b/.test(holder.text)) ||
    new RegExp(`\\b(?:private|protected)\\s+(?:readonly\\s+)?${member}\\b`).test(body.text);
  // A base class may take what is not known here.
  if (isHidden || !isFree || owner.namedChildren.some((node) => node.type === "class_heritage")) return null;
  const exported = exportedAs(project.code, path, name ?? "", owner);
  return exported
    ? { framework, path, exported, kind: "factory", mount: null, isAsync: false, isClass: true, member }
    : null;
}

/** `return { app, close }`: the name under which a factory gives the application beside other things. */
export function memberGiven(definition: Node, name: string): string | null {
  for (const statement of definition.descendantsOfType("return_statement")) {
    const value = statement.firstNamedChild;
    if (value?.type !== "object") continue;
    for (const entry of value.namedChildren) {
      if (entry.type === "shorthand_property_identifier" && entry.text === name) return name;
      const key = field(entry, "key")?.text ?? "";
      if (entry.type === "pair" && field(entry, "value")?.text === name && /^[A-Za-z_$][\w$]*$/.test(key))
        return key;
    }
  }
  return null;
}

/** `createServer(handler)` of a handler that its module gives out. */
export function handedHandler(project: JavascriptProject, path: string, call: Node): WebApp[] | null {
  const given = (field(call, "arguments")?.namedChildren ?? []).filter((node) => node.type !== "comment");
  const [handler] = given.length === 1 ? given : [];
  if (handler?.type !== "identifier") return null;
  const file = project.code.file(path);
  const isOwn = project.code.symbolsOf(path)?.functions.some(({ name }) => name === handler.text);
  const exported = file && isOwn ? exportedAs(project.code, path, handler.text) : null;
  return exported
    ? [{ framework: "handler", path, exported, kind: "object", mount: null, isAsync: false }]
    : null;
}

/** What a module gives out of an application that it keeps: `app.callback()` of Koa, `{ port, fetch: app.fetch }` of Hono. */
export function wrappedExport(
  project: JavascriptProject,
  path: string,
  name: string,
  framework: WebApp["framework"],
): WebApp[] {
  const root = project.code.file(path)?.tree.rootNode;
  for (const statement of root?.namedChildren ?? []) {
    const assigned = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    const isWhole = assigned !== null && /^module\.exports$/.test(field(assigned, "left")?.text ?? "");
    const value =
      statement.type === "export_statement"
        ? field(statement, "value")
        : isWhole
          ? field(assigned, "right")
          : null;
    const plain = value && /^(?:satisfies|as)_expression$/.test(value.type) ? value.firstNamedChild : value;
    const made = plain && wrapped(plain, name, framework);
    if (made)
      return [
        {
          framework: made,
          path,
          exported: { kind: "default", name: made === "fetch" ? "server" : "handler" },
          kind: "object",
          mount: null,
          isAsync: false,
        },
      ];
  }
  return [];
}

function wrapped(value: Node, name: string, framework: WebApp["framework"]): "handler" | "fetch" | null {
  if (framework === "koa" && value.text === `${name}.callback()`) return "handler";
  if (framework !== "hono" || value.type !== "object") return null;
  const isFetch = value.namedChildren.some(
    (entry) =>
      field(entry, "key")?.text === "fetch" &&
      /^[\w$]+\.fetch(?:\.bind\([\w$]+\))?$/.test(field(entry, "value")?.text ?? "") &&
      field(entry, "value")?.text.startsWith(`${name}.`),
  );
  return isFetch ? "fetch" : null;
}
