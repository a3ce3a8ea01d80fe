import type { Node } from "web-tree-sitter";
import { field, plainString } from "../../../code/nodes.ts";
import { functionBinding } from "../sibling-care/names.ts";
import { bare } from "../sibling-care/unify.ts";
import type { Piece } from "./offer.ts";

/** A part that the code reads of a thing: `req.query.tag`, `row["spent"]`, `params.get("tag")`, or a name it is taken apart into. */
export interface Part {
  /** The thing, in words that mean the same in every function: `query`, `row`. */
  readonly thing: string;
  readonly name: string;
}

/** What every handler has: whatever the request is called, it is the same thing. */
const OF_REQUESTS =
  /(?:^|\.)(query|params|body|headers|cookies|session|searchParams|env|queryStringParameters|pathParameters)$/;
const READERS = /^(?:get|query|param|header)$/;

export function partAt(piece: Piece): Part | null {
  const node = bare(piece.node);
  if (node.type === "member_expression" || node.type === "subscript_expression")
    return memberPart(piece, node);
  if (node.type === "call_expression") return askedPart(piece, node);
  return node.type === "identifier" ? boundPart(piece, node) : null;
}

function memberPart({ file }: Piece, node: Node): Part | null {
  const object = field(node, "object");
  const index = field(node, "index");
  const name = field(node, "property")?.text ?? (index ? plainString(index) : null);
  const thing = object && thingOf({ file, node: object });
  // A method that is called is no part.
  const callee = node.parent?.type === "call_expression" ? field(node.parent, "function") : null;
  return thing !== null && name !== null && callee?.id !== node.id ? { thing, name } : null;
}

/** `params.get("tag")`, `c.req.query("tag")`. */
function askedPart({ file }: Piece, node: Node): Part | null {
  const callee = field(node, "function");
  const [first, ...others] = field(node, "arguments")?.namedChildren ?? [];
  const name = first && others.length === 0 ? plainString(first) : null;
  const object = callee?.type === "member_expression" ? field(callee, "object") : null;
  const method = callee ? (field(callee, "property")?.text ?? "") : "";
  if (!object || name === null || name === undefined || !READERS.test(method)) return null;
  const thing = thingOf({ file, node: object });
  return thing === null ? null : { thing: `${thing}.${method}()`, name };
}

/** `tag` of `const { tag } = req.query`, of `({ tag }) => …`, or of `const tag = req.query.tag`. */
function boundPart({ file }: Piece, node: Node): Part | null {
  const scope = functionBinding(file, node) ?? file.tree.rootNode;
  for (const pattern of scope.descendantsOfType("object_pattern")) {
    const entry = pattern.namedChildren.find((one) => nameBoundBy(one) === node.text);
    const thing = entry && thingOfPattern({ file, node: pattern });
    if (!entry || !thing) continue;
    const name = field(entry, "key")?.text ?? node.text;
    return { thing, name };
  }
  const declared = scope
    .descendantsOfType("variable_declarator")
    .filter((one) => field(one, "name")?.text === node.text);
  const [only, ...others] = declared;
  const value = only && others.length === 0 ? field(only, "value") : null;
  const plain = value && bare(value);
  return plain && plain.type !== "identifier" ? partAt({ file, node: plain }) : null;
}

function nameBoundBy(entry: Node): string | null {
  if (entry.type === "shorthand_property_identifier_pattern") return entry.text;
  const value = entry.type === "pair_pattern" ? field(entry, "value") : field(entry, "left");
  if (!value || !/^(?:pair|object_assignment)_pattern$/.test(entry.type)) return null;
  return value.type === "assignment_pattern" ? (field(value, "left")?.text ?? null) : value.text;
}

function thingOfPattern({ file, node }: Piece): string | null {
  const declarator = node.parent?.type === "variable_declarator" ? node.parent : null;
  const value = declarator && field(declarator, "value");
  if (value) return thingOf({ file, node: value });
  // `({ query }, res)`, `({ query: { tag } })`
  if (node.parent?.type === "pair_pattern") {
    const key = field(node.parent, "key")?.text ?? "";
    return OF_REQUESTS.exec(key)?.[1] ?? null;
  }
  // A row that is taken apart where it comes in has no name: it is the one of this function.
  return `{}${node.startIndex}`;
}

/** `query` of `req.query`, `row` of a row; null for what is no name at all. */
function thingOf({ file, node }: Piece): string | null {
  const plain = bare(node);
  const text = plain.text.replace(/\s+|[?!]/g, "");
  if (plain.type === "identifier") {
    const held = OF_REQUESTS.exec(text)?.[1];
    if (held) return held;
    const scope = functionBinding(file, plain);
    const declared = scope
      ?.descendantsOfType("variable_declarator")
      .filter((one) => field(one, "name")?.text === text);
    const value = declared?.length === 1 && declared[0] ? field(declared[0], "value") : null;
    if (value && bare(value).type === "member_expression") return thingOf({ file, node: value });
    return text;
  }
  if (!/^(?:this|[\w$]+)(?:\.[\w$#]+|\[[^\]]{1,30}\])*$/.test(text)) return null;
  return OF_REQUESTS.exec(text)?.[1] ?? text;
}
