import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field } from "../../../code/nodes.ts";

/** What a block does with a value: it is named, perhaps worked on, and at the end one statement gives what is made of it. */
export interface Sink {
  readonly file: SourceFile;
  readonly block: Node;
  readonly name: string;
  /** Names that are made of the value, its own included. */
  readonly made: ReadonlySet<string>;
  /** The first statement that reads it. */
  readonly first: Node;
  readonly statement: Node;
  /** What the name is bound to. */
  readonly source: Node | null;
  /** Whether nothing follows in the block. */
  readonly isLast: boolean;
}

const DECLARATION = /^(?:lexical|variable)_declaration$/;

/** The sink of a local constant where it is read. Null where several statements give something of it. */
export function sinkOf(file: SourceFile, read: Node): Sink | null {
  for (let current: Node | null = read; current && !isFunctionNode(current); current = current.parent) {
    const block = current.parent;
    if (block?.type !== "statement_block") continue;
    const statements = block.namedChildren.filter(({ type }) => type !== "comment");
    const at = statements.findIndex(
      (one) => DECLARATION.test(one.type) && one.endIndex <= read.startIndex && binds(one, read.text),
    );
    if (at < 0) continue;
    const declared = statements[at]?.namedChildren.find((one) =>
      boundNames(field(one, "name")).includes(read.text),
    );
    const source = declared ? field(declared, "value") : null;
    return sinkBehind(file, block, { name: read.text, source }, statements.slice(at + 1));
  }
  return null;
}

function binds(declaration: Node, name: string): boolean {
  return declaration.namedChildren.some((one) => boundNames(field(one, "name")).includes(name));
}

function sinkBehind(
  file: SourceFile,
  block: Node,
  { name, source }: Pick<Sink, "name" | "source">,
  behind: readonly Node[],
): Sink | null {
  const made = new Set([name]);
  const readers = behind.filter((statement) => {
    if (!mentions(statement, made)) return false;
    if (DECLARATION.test(statement.type))
      for (const one of statement.namedChildren)
        if (mentions(one, made)) for (const bound of boundNames(field(one, "name"))) made.add(bound);
    return true;
  });
  const [first] = readers;
  const statement = readers.at(-1);
  const isPlain = readers.slice(0, -1).every(({ type }) => DECLARATION.test(type));
  if (!first || !statement || !isPlain) return null;
  const isLast = statement.id === behind.at(-1)?.id;
  return /^(?:expression|return)_statement$/.test(statement.type)
    ? { file, block, name, made, first, statement, source, isLast }
    : null;
}

export function mentions(node: Node, names: ReadonlySet<string>): boolean {
  return [node, ...node.descendantsOfType(["identifier", "shorthand_property_identifier"])].some(
    ({ type, text }) => /^(?:shorthand_property_)?identifier$/.test(type) && names.has(text),
  );
}
