import { type Node, Parser } from "web-tree-sitter";
import { type Grammars, languageOf, loadGrammars } from "../code/languages.ts";
import { decodeSource } from "../code/source-text.ts";
import { type Change, type ChangedFile, decode } from "./change.ts";
import { introduced, type Stretch } from "./introduced.ts";

/** A small, wrong change of a changed line. A test that is worth something fails on at least one. */
export interface Mutant {
  readonly path: string;
  readonly line: number;
  readonly sentence: string;
  /** The whole file with the mutation. */
  readonly content: Uint8Array;
}

const MOST_MUTANTS = 10;

/**
 * Mutants of what the change brought in, those of different lines and kinds first. Each still parses. Code that was only
 * moved, or stands beside the altered word of a line, was right before and says nothing about the change.
 */
export async function mutantsOf(change: Change): Promise<readonly Mutant[]> {
  const grammars = await loadGrammars();
  const all = change.files.flatMap((file) => mutantsOfFile(grammars, file));
  return spread(all).slice(0, MOST_MUTANTS);
}

interface Mutation {
  readonly node: Node;
  readonly replacement: string;
  readonly kind: string;
}

interface OrderedMutant extends Mutant {
  readonly kind: string;
}

function mutantsOfFile(grammars: Grammars, file: ChangedFile): readonly OrderedMutant[] {
  const language = languageOf(file.path);
  const source = decodeSource(file.after);
  if (!language || !source) return [];
  const parser = new Parser();
  try {
    parser.setLanguage(grammars[language]);
    const tree = parser.parse(source.text);
    if (!tree) return [];
    const lines = new Set(file.lines.added);
    const fresh = introduced(decode(file.before), source.text, file.lines);
    const found: OrderedMutant[] = [];
    for (const { node, replacement, kind } of mutationsIn(tree.rootNode, lines, fresh)) {
      const text = source.text.slice(0, node.startIndex) + replacement + source.text.slice(node.endIndex);
      const mutated = parser.parse(text);
      const parses = mutated !== null && (!mutated.rootNode.hasError || tree.rootNode.hasError);
      mutated?.delete();
      if (!parses) continue;
      const start = source.byteOffset(node.startIndex);
      const end = source.byteOffset(node.endIndex);
      found.push({
        path: file.path,
        line: node.startPosition.row + 1,
        sentence: `${kind}: ${oneLine(node.text)} → ${oneLine(replacement) || "nothing"}`,
        content: Buffer.concat([
          file.after.subarray(0, start),
          Buffer.from(replacement),
          file.after.subarray(end),
        ]),
        kind,
      });
    }
    tree.delete();
    return found;
  } finally {
    parser.delete();
  }
}

function* mutationsIn(
  root: Node,
  lines: ReadonlySet<number>,
  fresh: readonly Stretch[],
): Generator<Mutation> {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    // A wrong import breaks every test alike and so tells nothing about any of them.
    if (/^import/.test(node.type) || node.type === "comment") continue;
    if (lines.has(node.startPosition.row + 1) && isFresh(node, fresh)) yield* mutationsOf(node);
    for (const child of node.namedChildren.toReversed()) if (touches(child, lines)) pending.push(child);
  }
}

/** Whether the word that makes a construct what it is (`if`, `return`, an operator) was brought in; of a literal, any part. */
function isFresh(node: Node, fresh: readonly Stretch[]): boolean {
  const isWithin = (at: number) => fresh.some(({ start, end }) => start <= at && at < end);
  if (isWithin(node.startIndex)) return true;
  if (/^(?:integer|number|string|true|false|attribute)$/.test(node.type)) {
    // Of a text the words are its own, and what is put into it is not.
    const filled = node.namedChildren.filter(({ type }) => type === "interpolation");
    return fresh.some(
      ({ start, end }) =>
        start < node.endIndex &&
        node.startIndex < end &&
        !filled.some((part) => part.startIndex <= start && end <= part.endIndex),
    );
  }
  return node.children.some(
    (child) => !child.isNamed && /^[\w?&|=!<>]/.test(child.type) && isWithin(child.startIndex),
  );
}

function touches(node: Node, lines: ReadonlySet<number>): boolean {
  for (let row = node.startPosition.row; row <= node.endPosition.row; row += 1)
    if (lines.has(row + 1)) return true;
  return false;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  "==": "!=",
  "!=": "==",
  "===": "!==",
  "!==": "===",
  "<": ">=",
  ">": "<=",
  "<=": ">",
  ">=": "<",
  is: "is not",
  "is not": "is",
  in: "not in",
  "not in": "in",
};

function* mutationsOf(node: Node): Generator<Mutation> {
  switch (node.type) {
    case "if_statement":
    case "elif_clause":
    case "while_statement": {
      const condition = node.childForFieldName("condition");
      if (condition) yield negated(condition);
      return;
    }
    case "conditional_expression": {
      const condition = node.namedChild(1);
      if (condition) yield negated(condition);
      return;
    }
    case "ternary_expression": {
      const condition = node.childForFieldName("condition");
      if (condition) yield negated(condition);
      return;
    }
    case "comparison_operator":
    case "binary_expression":
    case "boolean_operator":
      yield* operatorOf(node);
      return;
    case "except_clause": {
      const value = node.childForFieldName("value");
      const type = value?.type === "as_pattern" ? value.firstNamedChild : value;
      // A class that nothing here raises stands for "this handler is not there".
      if (type) yield { node: type, replacement: "NotImplementedError", kind: "handler for another class" };
      return;
    }
    case "raise_statement":
    case "throw_statement":
      yield { node, replacement: node.type === "raise_statement" ? "pass" : ";", kind: "refusal left out" };
      return;
    case "return_statement": {
      const value = node.firstNamedChild;
      const python = !node.text.endsWith(";") && node.tree.rootNode.type === "module";
      if (value && !/^(?:none|null|undefined)$/.test(value.type)) {
        yield { node: value, replacement: python ? "None" : "undefined", kind: "nothing returned" };
      }
      return;
    }
    case "expression_statement":
      if (
        /^(?:call|call_expression|await|await_expression|assignment|assignment_expression)$/.test(
          node.firstNamedChild?.type ?? "",
        )
      ) {
        yield {
          node,
          replacement: node.tree.rootNode.type === "module" ? "pass" : ";",
          kind: "statement left out",
        };
      }
      return;
    case "keyword_argument":
      yield* withoutArgument(node);
      return;
    case "integer":
    case "number":
      yield { node, replacement: `${Number(node.text) + 1 || 1}`, kind: "another number" };
      return;
    case "true":
    case "false":
      yield { node, replacement: flipped(node), kind: "the opposite" };
      return;
    case "string":
      if (node.parent?.type !== "expression_statement" && node.text.length > 2) {
        yield { node, replacement: `${node.text[0] === "'" ? "''" : '""'}`, kind: "empty text" };
      }
      return;
    case "attribute": {
      const name = node.childForFieldName("attribute");
      const status = /^HTTP_(\d)\d\d_/.exec(name?.text ?? "");
      if (name && status) yield { node, replacement: "418", kind: "another status" };
      return;
    }
  }
}

function negated(condition: Node): Mutation {
  const python = condition.tree.rootNode.type === "module";
  const replacement = python ? `not (${condition.text})` : `(!(${condition.text}))`;
  return { node: condition, replacement, kind: "condition negated" };
}

function* operatorOf(node: Node): Generator<Mutation> {
  for (let index = 0; index < node.childCount; index += 1) {
    const child = node.child(index);
    if (!child || child.isNamed) continue;
    const opposite =
      COMPARISONS[child.type] ?? { and: "or", or: "and", "&&": "||", "||": "&&", "??": "&&" }[child.type];
    if (opposite) yield { node: child, replacement: opposite, kind: "another operator" };
  }
}

/** Leaves out a keyword argument together with the comma that goes with it. */
function* withoutArgument(node: Node): Generator<Mutation> {
  const list = node.parent;
  if (list?.type !== "argument_list") return;
  const others = list.namedChildren.filter((child) => child.id !== node.id).map((child) => child.text);
  yield {
    node: list,
    replacement: `(${others.join(", ")})`,
    kind: `without ${node.childForFieldName("name")?.text ?? "argument"}`,
  };
}

function flipped(node: Node): string {
  const opposite = { True: "False", False: "True", true: "false", false: "true" }[node.text];
  return opposite ?? node.text;
}

/** One mutant of each line and kind in turn, so that a short list still covers the whole change. */
function spread(mutants: readonly OrderedMutant[]): readonly Mutant[] {
  const byLine = [...Map.groupBy(mutants, (mutant) => `${mutant.path}:${mutant.line}`).values()];
  const ordered: Mutant[] = [];
  for (let round = 0; byLine.some((group) => group.length > round); round += 1) {
    for (const group of byLine) {
      const mutant = group[round];
      if (mutant)
        ordered.push({
          path: mutant.path,
          line: mutant.line,
          sentence: mutant.sentence,
          content: mutant.content,
        });
    }
  }
  return ordered;
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
