import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_NUMBER = /^(?:toFixed|toPrecision|toExponential|toLocaleString|toString)$/;
const OF_TEXT =
  /^(?:trim|trimStart|trimEnd|toUpperCase|toLowerCase|split|padStart|padEnd|startsWith|endsWith|includes|replace|replaceAll|slice|localeCompare|repeat)$/;
const OF_LIST = /^(?:map|filter|forEach|reduce|some|every|find|flatMap|join|includes|slice|length|toSorted)$/;

/**
 * `item.discount.toFixed(2)` beside `item.discount ?? 0`, `for (const one of graph[name])` beside `graph[name] ?? []`: the file
 * reads the very same with something in place of nothing, which can do what is asked of it here. Where the file gives two
 * things in its place, neither is its way.
 */
export function defaultBesideGuesses(scene: Scene): Guess[] {
  const [way] = scene.trace.ways;
  const file = way && scene.investigation.code.file(way.place.path);
  const read = way?.place.node;
  if (!file || !read || file.isTest || way.place.members.length > 0) return [];
  if (!/^(?:nothing|not_iterable)$/.test(scene.trace.fault)) return [];
  const node = read.type === "identifier" ? boundTo(read) : read;
  if (!node || !isPart(node)) return [];
  const others = defaultsOf(file, node);
  const [first] = others;
  const given = first && field(first, "right");
  if (!first || !given || others.some((other) => field(other, "right")?.text !== given.text)) return [];
  const use = useOf(read);
  const isNamed = given.type === "identifier" && /^[A-Z][A-Z\d_]*$/.test(given.text);
  if (use === null || !(isNamed ? isOfModule(file, given.text) : canBe(given, use))) return [];
  const text = `${node.text} ${field(first, "operator")?.text ?? "??"} ${given.text}`;
  const isBare = use.isBare || node.id !== read.id;
  return [
    guess(scene, isNamed ? 0.9 : 0.8, {
      name: "as_it_is_read_beside",
      sentence: "What is absent is read as elsewhere in the file",
      cause: `\`${node.text}\` may be absent, and is taken as it is here.`,
      explanation: `Gives \`${given.text}\` in its place, as ${file.path}:${startLineOf(first)} does.`,
      edits: [textEdit(file, node.startIndex, node.endIndex, isBare ? text : `(${text})`)],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** The value of a constant, where it is no more than read from names: `const rule = this.rules[scope];`. */
function boundTo(name: Node): Node | null {
  const bound = lastBinding(name, name.text);
  return bound?.parent?.type === "variable_declarator" ? bound : null;
}

/** Whether the file itself sets a constant of this name, for everybody. */
function isOfModule(file: SourceFile, name: string): boolean {
  return file.tree.rootNode.namedChildren.some((one) =>
    (one.type === "export_statement" ? one.namedChildren : [one]).some(
      (declaration) =>
        /^(?:lexical|variable)_declaration$/.test(declaration.type) &&
        declaration.namedChildren.some((declared) => field(declared, "name")?.text === name),
    ),
  );
}

/** A part of something, read from names alone. */
function isPart(node: Node): boolean {
  return (
    /^(?:member_expression|subscript_expression)$/.test(node.type) &&
    /^[\w$]+(?:\.[\w$]+|\[[\w$.]+\])+$/.test(node.text)
  );
}

/** Where the file reads the same with a plain value in place of nothing, in shown values and calculations alike. */
function defaultsOf(file: SourceFile, node: Node): Node[] {
  return file.tree.rootNode.descendantsOfType("binary_expression").filter((other) => {
    const left = field(other, "left");
    return (
      /^(?:\?\?|\|\|)$/.test(field(other, "operator")?.text ?? "") && left !== null && left.text === node.text
    );
  });
}

interface Use {
  /** What is called on it; null where it is gone through. */
  readonly member: string | null;
  readonly isBare: boolean;
}

function useOf(node: Node): Use | null {
  const { parent } = node;
  if (parent?.type === "member_expression" && field(parent, "object")?.id === node.id)
    return { member: field(parent, "property")?.text ?? "", isBare: false };
  if (parent?.type === "for_in_statement" && field(parent, "right")?.id === node.id)
    return { member: null, isBare: true };
  return parent?.type === "spread_element" ? { member: null, isBare: false } : null;
}

function canBe(given: Node, { member }: Use): boolean {
  if (given.type === "array") return given.namedChildCount === 0 && (member === null || OF_LIST.test(member));
  if (given.type === "number") return member !== null && OF_NUMBER.test(member);
  return given.type === "string" && member !== null && OF_TEXT.test(member);
}
