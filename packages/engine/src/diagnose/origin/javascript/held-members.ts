import type { Node } from "web-tree-sitter";
import type { CodeIndex, Resolution } from "../../../code/code-index.ts";
import { dottedName, field, plainString } from "../../../code/nodes.ts";
import { mentionsWithin } from "../bounded-search.ts";

const APPLICATION = /(?:^|\.)(?:fastify|app|application|server|instance|locals|context|ctx|state)$/i;

/**
 * A method of what the application itself holds: `db.find` of `const { db } = fastify` where somewhere
 * `app.decorate("db", db)` stands, or `app.locals.db = db`. Null where nothing is held under that name, or two things are.
 */
export function heldMember(code: CodeIndex, callee: Node): Resolution | null {
  const object = callee.type === "member_expression" ? field(callee, "object") : null;
  const method = callee.type === "member_expression" ? field(callee, "property")?.text : undefined;
  const name = object && heldName(object);
  if (!name || method === undefined) return null;
  const found = mentionsWithin(code, name).flatMap((path) => givenIn(code, path, name));
  const [only] = found;
  if (!only || new Set(found.map(({ path, text }) => `${path}:${text}`)).size !== 1) return null;
  return code.resolve(only.path, `${only.text}.${method}`);
}

/** `db` of `fastify.db`, and of a `db` that was taken out of the application. */
function heldName(object: Node): string | null {
  if (object.type === "member_expression") {
    const holder = field(object, "object");
    return holder && APPLICATION.test(holder.text) ? (field(object, "property")?.text ?? null) : null;
  }
  if (object.type !== "identifier") return null;
  for (let scope: Node | null = object.parent; scope; scope = scope.parent) {
    if (!/^(?:statement_block|program)$/.test(scope.type)) continue;
    const taken = scope.namedChildren
      .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
      .flatMap((child) => child.namedChildren)
      .find(
        (child) =>
          field(child, "name")?.type === "object_pattern" &&
          field(child, "name")?.namedChildren.some(
            (part) => part.type === "shorthand_property_identifier_pattern" && part.text === object.text,
          ),
      );
    if (taken) return APPLICATION.test(field(taken, "value")?.text ?? "") ? object.text : null;
  }
  return null;
}

/** `app.decorate("db", database)`, `app.locals.db = database`, `app.context.db = database` */
function givenIn(
  code: CodeIndex,
  path: string,
  name: string,
): { readonly path: string; readonly text: string }[] {
  const file = code.file(path);
  if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
  return file.tree.rootNode
    .descendantsOfType(["call_expression", "assignment_expression"])
    .flatMap((node) => {
      const value = node.type === "call_expression" ? decorated(node, name) : assigned(node, name);
      const text = value && dottedName(value);
      return text ? [{ path, text }] : [];
    });
}

function decorated(call: Node, name: string): Node | null {
  const callee = field(call, "function");
  const [key, value] = field(call, "arguments")?.namedChildren ?? [];
  const isDecoration = callee?.type === "member_expression" && field(callee, "property")?.text === "decorate";
  return isDecoration && key && plainString(key) === name ? (value ?? null) : null;
}

function assigned(assignment: Node, name: string): Node | null {
  const left = field(assignment, "left")?.text ?? "";
  return new RegExp(`\\.(?:locals|context)\\.${name.replace(/\$/g, "\\$")}$`).test(left)
    ? field(assignment, "right")
    : null;
}
