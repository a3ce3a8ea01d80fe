import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { WebHandler } from "../../../code/javascript/handlers.ts";
import { field, isInside, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** An entry of a record that is read of the part: `callPhone: contact.phone || null`. */
interface Entry {
  readonly key: string;
  readonly object: Node;
  readonly read: Node;
  readonly fallBack: string | null;
  readonly record: Node;
}

/**
 * A part of a body of which nothing but entries of a record are taken, each of which has a default, or is read elsewhere as
 * what may be missing, `paddler.callName ? … : "office"`: the project bears records without it, so that a request without it
 * is no bad one. Null where this is not so; without ideas where the record does not tell what stands for nothing.
 */
export function bornePart(
  { code }: Investigation,
  file: SourceFile,
  handler: WebHandler,
  subject: Node,
  name: string,
): { readonly ideas: Idea[] } | null {
  const entries = entriesOf(handler, subject);
  const open = entries?.filter(({ fallBack }) => fallBack === null) ?? [];
  const asked = open.map(({ key }) => askedElsewhere(code, handler, key));
  const [place] = asked;
  const [first] = entries ?? [];
  if (!entries || !first || !place || asked.includes(null)) return null;
  const fallBack = fallBackIn(first.record);
  if (fallBack === null || entries.some(({ record }) => record.id !== first.record.id)) return { ideas: [] };
  return {
    ideas: [
      {
        name: `without_${name}`,
        sentence: `A request without ${name} is answered`,
        cause: `The request has no \`${name}\` in its body, and it is read without looking.`,
        explanation: `Takes what is read of \`${name}\` as not given, which ${place} bears.`,
        edits: entries.map(({ object, read, fallBack: own }) => ({
          ...replaceNode(
            file,
            read,
            `${object.text}?${read.text.slice(object.text.length)}${own === null ? ` ${fallBack}` : ""}`,
          ),
          part: "fix",
          ...(entries.length > 1 && { together: "none" }),
        })),
        basis: "house",
        expectation: NO_ERROR,
        place: { path: file.path, line: startLineOf(first.read) },
      },
    ],
  };
}

/** All that a handler does with the part, where it does nothing but to read entries of it. */
function entriesOf(handler: WebHandler, subject: Node): Entry[] | null {
  const uses = handler.node
    .descendantsOfType([subject.type, "shorthand_property_identifier"])
    .filter((node) => node.text === subject.text && node.startIndex >= subject.startIndex);
  const entries = uses.map((object): Entry | null => {
    const read = object.parent;
    if (read?.type !== "member_expression" || field(read, "object")?.id !== object.id) return null;
    if (read.children.some(({ type }) => type === "optional_chain")) return null;
    const isDefault = isFallBack(read.parent) && field(read.parent, "left")?.id === read.id;
    const value = isDefault && read.parent ? read.parent : read;
    const pair =
      value.parent?.type === "pair" && field(value.parent, "value")?.id === value.id ? value.parent : null;
    const record = pair?.parent;
    if (!pair || !record) return null;
    const fallBack = isDefault ? textOfFallBack(value) : null;
    return { key: field(pair, "key")?.text ?? "", object, read, fallBack, record };
  });
  const found = entries.filter((entry) => entry !== null);
  return found.length > 0 && found.length === entries.length ? found : null;
}

function isFallBack(node: Node | null): node is Node {
  return node?.type === "binary_expression" && /^(?:\|\||\?\?)$/.test(field(node, "operator")?.text ?? "");
}

function textOfFallBack(node: Node): string {
  return `${field(node, "operator")?.text} ${field(node, "right")?.text}`;
}

/** `|| null`, with which the entries of a record stand for what was not given; null where they differ, or none does. */
function fallBackIn(record: Node): string | null {
  const found = record.namedChildren.flatMap((pair) => {
    const value = pair.type === "pair" ? field(pair, "value") : null;
    return isFallBack(value) ? [textOfFallBack(value)] : [];
  });
  const [only, ...others] = [...new Set(found)];
  return only !== undefined && others.length === 0 && /\bnull$/.test(only) ? only : null;
}

/** Where another function reads an entry of a record as what may be missing. */
function askedElsewhere(code: CodeIndex, handler: WebHandler, key: string): string | null {
  for (const path of code.mentions(key)) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    const found = file.tree.rootNode
      .descendantsOfType("member_expression")
      .find(
        (node) =>
          field(node, "property")?.text === key &&
          !OF_CLIENT.test(field(node, "object")?.text ?? "") &&
          !(path === handler.path && isInside(node, handler.node)) &&
          isAsked(node),
      );
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}

const OF_CLIENT = /\b(?:req|request|ctx|params|query|body|payload|input)\b/;

/** `paddler.callName ? … : …`, `paddler.callName ?? …`, `paddler.callName && …`, `paddler.callName?.length`. */
function isAsked(read: Node): boolean {
  const parent = read.parent;
  if (parent?.type === "ternary_expression") return field(parent, "condition")?.id === read.id;
  if (parent?.type === "binary_expression")
    return (
      /^(?:\|\||\?\?|&&)$/.test(field(parent, "operator")?.text ?? "") &&
      field(parent, "left")?.id === read.id
    );
  return (
    parent?.type === "member_expression" &&
    field(parent, "object")?.id === read.id &&
    parent.children.some(({ type }) => type === "optional_chain")
  );
}
