import type { Node } from "web-tree-sitter";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { isOfLanguage } from "./language-names.ts";
import type { Ledger, Making, Word } from "./ledger.ts";
import { shareThing } from "./things.ts";

/** The record that a name is read of, as it is written there; null where that is not one. */
export function objectOf({ whole, node, object: set }: Word): string | null {
  if (set !== undefined) return set;
  const object = whole?.childForFieldName("object") ?? whole?.childForFieldName("value") ?? null;
  if (object) return object.text;
  for (let at: Node | null = node; at; at = at.parent)
    if (at.type === "object_pattern") return `pattern ${at.startIndex}`;
  return null;
}

/** The function around a place. */
export function blockOf(node: Node): number {
  for (let at = node.parent; at; at = at.parent)
    if (
      /^(?:function_definition|function_declaration|function_expression|generator_function_declaration|arrow_function|method_definition|lambda|program|module)$/.test(
        at.type,
      )
    )
      return at.id;
  return 0;
}

/** Whether a name is read inside a literal: whoever reads a record does not make it. */
export function isInside(word: Word, { file, node, kind }: Making): boolean {
  return (
    kind === "literal" &&
    file === word.file &&
    node.startIndex <= word.node.startIndex &&
    word.node.endIndex <= node.endIndex
  );
}

/** Other names that are read of the same record: of the same expression in this function, or of what is called alike. */
export function readOfRecord(ledger: Ledger, word: Word, passed: readonly ValuePlace[] = []): Set<string> {
  const object = objectOf(word);
  const scope = blockOf(word.node);
  const held = new Set(
    passed
      .filter(({ node }) => /^(?:identifier|member_expression|attribute)$/.test(node.type))
      .map(({ path, node }) => `${path}:${blockOf(node)}:${node.text}`),
  );
  const beside = ledger.reads.filter(
    (read) =>
      !read.file.isTest &&
      read.name !== word.name &&
      !isOfLanguage(read) &&
      (shareThing(read.things, word.things) ||
        held.has(`${read.file.path}:${blockOf(read.node)}:${objectOf(read)}`) ||
        (read.file === word.file && objectOf(read) === object && blockOf(read.node) === scope)),
  );
  return new Set(beside.map(({ name }) => name));
}
